"""How the fields of each record stand on a form: sections, and fields side by side.

Only places are said here. A field that no section names comes in a last section by itself, so that a new field
appears without a word; ``ELSEWHERE`` names those that a screen shows in its own way.
"""

from __future__ import annotations

from dataclasses import dataclass

from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.i18n import N_

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A titled part of a form. Each row holds one field, or several side by side where there is room."""

    title: str
    rows: Rows
    words: str = ""
    """A quiet sentence under the title."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return its fields in order."""
        return tuple(name for row in self.rows for name in row)


TALL = frozenset({"plan.mission", "plan.vision", "opinion.text", "plan.context", "plan.diagnosis"})
"""Texts that are the heart of the matter: room to think, larger letters."""

ELSEWHERE: dict[str, frozenset[str]] = {
    "value": frozenset({"parent"}),
    "axis": frozenset({"parent"}),
    "result": frozenset({"parent"}),
    "indicator": frozenset({"parent"}),
    "recommendation": frozenset({"parent"}),
    "objective": frozenset({"parent"}),
}
"""Fields that are seen in the place of the record in its tree or list."""

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "body": (
        Section(
            N_("Identity"),
            (
                ("level", "code"),
                ("region", "province"),
                ("place_ar", "place_fr"),
                ("name_ar",),
                ("name_fr",),
                ("motto",),
            ),
            N_("The territory, and the name the body carries on its papers."),
        ),
        Section(
            N_("Founding and mandate"),
            (
                ("mandate_starts", "mandate_ends"),
                ("installed", "seats"),
                ("legal_basis",),
                ("decision_number", "decision_date"),
                ("decision_session",),
                ("rules", "rules_date"),
                ("parity",),
            ),
            N_("The council's decision, the mandate and the internal rules."),
        ),
        Section(
            N_("Contact and meeting room"),
            (("address",), ("room", "accessible"), ("focal_point", "focal_phone"), ("email", "page")),
            N_("Where the body meets and how it is reached."),
        ),
        Section(
            N_("Letterhead and logo"),
            (("letterhead_ar", "letterhead_fr"), ("letterhead_zgh",), ("logo",)),
            N_("The lines at the top of every paper of the body."),
        ),
    ),
    "member": (
        Section(N_("Person"), (("name_ar", "name_fr"), ("sex", "function"))),
        Section(N_("Capacity"), (("capacity", "organisation"), ("committee", "occupation"))),
        Section(N_("Membership"), (("since", "until"), ("status", "status_reason"))),
        Section(
            N_("Contact"),
            (("phone", "email"), ("address",), ("accommodation",), ("consent",), ("notes",)),
            N_("Only what the person agrees to give. It stays out of copies to send unless you ask for it."),
        ),
    ),
    "plan": (
        Section(
            N_("Title and period"),
            (
                ("title",),
                ("scope", "mandate"),
                ("starts", "ends"),
                ("state", "version"),
                ("adopted", "adopted_by"),
            ),
            N_("What the plan is called and the time it covers."),
        ),
        Section(
            N_("Mission and vision"),
            (("mission",), ("vision",)),
            N_("Why the body exists, and what its territory will be like when it succeeds."),
        ),
        Section(
            N_("Context and diagnosis"),
            (("foreword",), ("context",), ("legal_frame",), ("method",), ("diagnosis",)),
            N_("Where the plan comes from and what it answers."),
        ),
        Section(
            N_("Means and follow-up"),
            (("resources",), ("communication",), ("follow_up",), ("risks",)),
            N_("With what, with whom, and how the body will know where it stands."),
        ),
    ),
    "value": (Section("", (("title",), ("meaning",))),),
    "axis": (Section("", (("title",), ("description",))),),
    "objective": (Section("", (("title",), ("target_group",), ("place", "due"), ("reason",))),),
    "result": (Section("", (("title",),)),),
    "indicator": (
        Section("", (("title",), ("unit", "frequency"), ("source",), ("formula",))),
        Section(N_("Baseline"), (("baseline", "baseline_date"), ("baseline_women", "baseline_men"))),
        Section(N_("Target"), (("target",), ("target_women", "target_men"))),
    ),
    "activity": (
        Section("", (("title",), ("parent",), ("type", "priority"), ("description",))),
        Section(N_("For whom"), (("target_group",), ("women", "men"))),
        Section(N_("When and where"), (("starts", "ends"), ("place",))),
        Section(N_("By whom and with what"), (("responsible", "partners"), ("means",), ("cost", "funding"))),
        Section(N_("Follow-up"), (("status", "done"), ("verification",), ("remarks",))),
    ),
    "opinion": (
        Section("", (("title",), ("number", "state"), ("objectives",), ("plan",))),
        Section(
            N_("Request"),
            (
                ("trigger",),
                ("requester", "request_ref"),
                ("request_date",),
                ("session", "due"),
                ("rapporteur",),
                ("reason",),
                ("programme_link",),
            ),
        ),
        Section(
            N_("Text of the opinion"),
            (
                ("visas",),
                ("method",),
                ("context",),
                ("diagnosis",),
                ("competence", "competence_note"),
                ("analysis",),
                ("text",),
                ("conditions",),
                ("divergent",),
            ),
        ),
        Section(N_("Adoption"), (("adopted", "vote"),)),
    ),
    "recommendation": (
        Section(
            "",
            (
                ("text",),
                ("addressee", "addressee_name"),
                ("type", "term"),
                ("priority", "cost"),
                ("funding",),
                ("indicator",),
                ("programme_link",),
            ),
        ),
    ),
}
OTHER = N_("Other")


def sections(cls: type[Record]) -> list[Section]:
    """Return the sections of a form, with what no section names in a last one."""
    known = {facts.name: facts for facts in fields_of(cls)}
    placed = {name for section in LAYOUTS.get(cls.KIND, ()) for name in section.names}
    hidden = placed | ELSEWHERE.get(cls.KIND, frozenset()) | {"position"}
    rest = tuple((name,) for name in known if name not in hidden)
    return [*LAYOUTS.get(cls.KIND, ()), *([Section(OTHER, rest)] if rest else [])]


def is_tall(cls: type[Record], facts: Field) -> bool:
    """Whether a text deserves room to think."""
    return f"{cls.KIND}.{facts.name}" in TALL

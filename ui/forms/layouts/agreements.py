"""Where the fields of agreements and what stands under them are."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "agreement": (
        Section(
            "",
            (
                ("title_ar",),
                ("title_fr",),
                ("type", "level"),
                ("state", "reference"),
                ("short_name", "languages"),
                ("title_original",),
            ),
        ),
        Section(
            N_("Signature and duration"),
            (
                ("signed", "place"),
                ("country", "starts"),
                ("duration", "duration_unit"),
                ("ends",),
            ),
        ),
        Section(
            N_("Content"),
            (
                ("subject",),
                ("objectives",),
                ("domains",),
                ("domain_words", "target_groups"),
                ("territory", "countries"),
                ("institutions",),
                ("clauses",),
            ),
        ),
        Section(
            N_("Frame and links"),
            (
                ("frame",),
                ("occasion",),
                ("above",),
                ("relation", "programme"),
                ("context",),
                ("talks_since",),
                ("history",),
            ),
            N_("What it rests on, and what follows from it."),
        ),
    ),
    "party": (
        Section(
            "", (("name",), ("organisation", "country"), ("role",), ("representative",), ("representative_title",))
        ),
    ),
    "obligation": (
        Section("", (("text",), ("party", "article"), ("due", "status"), ("done",), ("activities",))),
        Section(N_("Follow-up"), (("evidence",), ("checked", "checked_by"), ("basis",), ("basis_note",))),
    ),
    "extension": (Section("", (("ends", "decided"), ("decided_by",), ("after",), ("wording",), ("reason",))),),
    "money_line": (
        Section("", (("title",), ("amount", "currency"), ("nature", "state"), ("wording",))),
        Section(
            N_("What it belongs to"),
            (("component",), ("party", "receiver"), ("starts", "ends"), ("activity",), ("budget_line",)),
        ),
    ),
    "joint_committee": (
        Section(
            "",
            (
                ("name_ar", "name_fr"),
                ("chair",),
                ("chair_person", "frequency"),
                ("members",),
                ("mandate",),
                ("wording",),
            ),
        ),
    ),
    "joint_meeting": (
        Section("", (("title",), ("committee", "date"), ("place",), ("participants",), ("conclusions",))),
    ),
    "monitoring": (Section("", (("type",), ("title",), ("due", "held"), ("by",), ("findings",))),),
    "statement": (Section("", (("speaker",), ("speaker_title",), ("text",), ("date", "occasion"))),),
}

_BELOW = (
    "party",
    "obligation",
    "extension",
    "money_line",
    "joint_committee",
    "joint_meeting",
    "monitoring",
    "statement",
)
ELSEWHERE = {kind: frozenset({"parent"}) for kind in _BELOW}

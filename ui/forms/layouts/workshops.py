"""Where the fields of workshops and of everything under them stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "workshop": (
        Section(
            N_("Identity"),
            (
                ("title",),
                ("title_fr",),
                ("type", "type_words"),
                ("theme",),
                ("state", "length"),
                ("starts", "ends"),
                ("venue_ar", "venue_fr"),
                ("place", "place_note"),
            ),
            N_("What it is, when and where. A date that is not known exactly is kept as it was written."),
        ),
        Section(
            N_("Organisers and partners"),
            (("organisers",), ("partners",), ("funders",), ("programme",), ("domains",), ("frame",)),
            N_("Who organises, helps and pays, and what it is part of."),
        ),
        Section(
            N_("Content and audience"),
            (
                ("context",),
                ("objectives",),
                ("audience",),
                ("expected", "with_disability"),
                ("represented",),
                ("documents",),
            ),
        ),
        Section(
            N_("Report"),
            (("conclusions",), ("evaluation",), ("report_author", "report_date"), ("declaration",), ("notes",)),
            N_("What it came to. Recommendations have a list of their own."),
        ),
    ),
    "training_need": (Section("", (("title",), ("expressed_by",), ("date", "priority"))),),
    "workshop_day": (Section("", (("date", "title"), ("attendance",), ("summary",))),),
    "slot": (
        Section(
            "",
            (
                ("title",),
                ("type", "minutes"),
                ("starts", "ends"),
                ("speakers",),
                ("room", "objective"),
                ("method", "materials"),
                ("content",),
                ("output",),
            ),
        ),
    ),
    "speaker": (
        Section(
            "",
            (
                ("name_ar", "name_fr"),
                ("role", "sex"),
                ("function",),
                ("organisation",),
                ("talk",),
                ("phone", "email"),
            ),
        ),
    ),
    "participant": (
        Section("", (("name", "name_fr"), ("sex", "capacity"), ("organisation", "commune"), ("age", "member"))),
        Section(N_("In the workshop"), (("mornings",), ("afternoons",), ("group", "photo_consent"))),
        Section(
            N_("Contact"),
            (("phone", "email"), ("accommodation",)),
            N_("Only what the person agrees to give. It stays out of copies to send unless you ask for it."),
        ),
    ),
    "headcount": (Section("", (("title",), ("capacity", "commune"), ("women", "men"), ("unsaid", "units"))),),
    "work_group": (
        Section("", (("title",), ("question",), ("facilitator", "reporter"), ("day",), ("women", "men"))),
    ),
    "output": (Section("", (("text",), ("type", "dots"))),),
    "criterion": (Section("", (("title",), ("code",))),),
    "evaluation_sheet": (
        Section(
            "",
            (
                ("sex", "capacity"),
                ("scores",),
                ("before", "after"),
                ("kept",),
                ("improve",),
                ("topics",),
                ("commitment",),
            ),
        ),
    ),
    "workshop_cost": (Section("", (("title",), ("type", "amount"), ("payer",))),),
    "workshop_photo": (Section("", (("title",), ("type", "consent"), ("picture",))),),
}
ELSEWHERE: dict[str, frozenset[str]] = {kind: frozenset({"parent"}) for kind in LAYOUTS if kind != "workshop"}

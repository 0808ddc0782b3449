"""Where the fields of the diagnosis stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "figure": (
        Section("", (("title",), ("theme", "unit"), ("women", "men", "total"))),
        Section(N_("Where it comes from"), (("period", "place"), ("source",), ("formula",), ("note",))),
    ),
    "issue": (
        Section("", (("title",), ("theme", "priority"), ("priority_reason",), ("description",))),
        Section(N_("Who is affected"), (("target_group",), ("women", "men"), ("place",))),
        Section(
            N_("Causes, effects and evidence"),
            (("causes",), ("effects",), ("evidence",), ("evidence_file",), ("figures",)),
        ),
        Section(N_("What the council can do"), (("competence",), ("programme_link",), ("origin",))),
    ),
    "data_request": (
        Section("", (("title",), ("service",), ("organisation",), ("details",), ("by",), ("period", "place"))),
        Section(
            N_("What became of it"),
            (("number", "state"), ("sent", "due"), ("reminded", "received"), ("reply",), ("file",), ("used_in",)),
        ),
    ),
    "focus_group": (
        Section("", (("title",), ("group", "date"), ("place", "facilitator"), ("women", "men"))),
        Section(N_("What was said"), (("questions",), ("description",), ("needs",), ("proposals",), ("note",))),
    ),
    "swot_point": (Section("", (("title",), ("quadrant", "about"), ("evidence",))),),
    "strategy": (Section("", (("title",), ("type",), ("points",), ("description",))),),
    "problem": (Section("", (("title",), ("side",), ("wording",), ("issue",), ("evidence",))),),
    "stakeholder": (
        Section(
            "",
            (
                ("title",),
                ("organisation",),
                ("role",),
                ("interest", "influence"),
                ("stance",),
                ("expects",),
                ("approach",),
            ),
        ),
    ),
    "division": (
        Section("", (("title",), ("sphere", "who"), ("women_hours", "men_hours"), ("place",), ("note",))),
    ),
    "access": (Section("", (("title",), ("access", "control"), ("barriers",), ("note",))),),
    "need": (Section("", (("title",), ("type", "whose"), ("evidence",))),),
    "journey": (
        Section("", (("title",), ("destination", "safety"))),
        Section(
            N_("On the way"),
            (("women_minutes", "men_minutes"), ("women_means", "men_means"), ("often",), ("barriers",), ("note",)),
        ),
    ),
    "moment": (Section("", (("starts", "ends"), ("women",), ("men",), ("season",))),),
    "evaluation": (Section("", (("title",), ("date",), ("women", "men"), ("method",), ("conclusion",))),),
    "evaluation_item": (Section("", (("title",), ("domain", "score"), ("evidence",), ("wording",))),),
    "priority_criterion": (Section("", (("title", "weight"), ("meaning",))),),
    "ballot": (Section("", (("voter", "sex"), ("member",))),),
}

"""Where the fields of the plan and everything under it stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "plan": (
        Section(
            N_("Title and period"),
            (
                ("title",),
                ("starts", "ends"),
                ("scope", "mandate"),
                ("state", "version"),
                ("adopted", "adopted_by"),
                ("continues",),
                ("owner",),
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
    "objective": (
        Section("", (("title",), ("target_group",), ("place", "due"), ("reason",), ("continues",), ("origin",))),
    ),
    "result": (Section("", (("title",),)),),
    "indicator": (
        Section("", (("title",), ("unit", "frequency"), ("source",), ("formula",), ("origin",))),
        Section(N_("Baseline"), (("baseline", "baseline_date"), ("baseline_women", "baseline_men"))),
        Section(N_("Target"), (("target",), ("target_women", "target_men"))),
    ),
    "activity": (
        Section("", (("title",), ("parent",), ("type", "priority"), ("description",), ("origin",))),
        Section(N_("For whom"), (("target_group",), ("groups",), ("target_women", "target_men"))),
        Section(N_("When and where"), (("starts", "ends"), ("place", "session"))),
        Section(
            N_("By whom and with what"),
            (
                ("responsible", "partners"),
                ("means",),
                ("cost", "funding"),
                ("budget_line", "equality"),
                ("result",),
                ("agreements",),
                ("risks",),
            ),
        ),
        Section(N_("Follow-up"), (("status", "done"), ("verification",), ("remarks",), ("continues",))),
        Section(
            N_("Story and result"),
            (
                ("held", "spent"),
                ("women", "men"),
                ("summary",),
                ("outputs",),
                ("coverage",),
                ("lessons",),
            ),
            N_("Filled in when it is over: the sheet of the activity."),
        ),
    ),
}

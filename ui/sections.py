"""The sections of a dossier in the order a body works through them. Screens load when they are first shown."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from hayat_app.i18n import N_

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.session import Session


class Section(NamedTuple):
    """A place in the navigation: its key, English name, icon, where its screen is, and its keys."""

    key: str
    name: str
    icon: str
    screen: str
    keys: str
    kinds: tuple[str, ...] = ()
    """Kinds of record whose state its dot shows."""

    def make(self, session: Session) -> Screen:
        """Make its screen."""
        module, name = self.screen.split(":")
        made: Screen = getattr(import_module(module), name)(session)
        return made


WORKSHOP_KINDS = (
    "workshop", "workshop_day", "slot", "speaker", "participant", "headcount", "work_group", "output",
    "training_need", "criterion", "evaluation_sheet", "workshop_cost", "workshop_photo",
)  # fmt: skip
SECTIONS = (
    Section("home", N_("Overview"), "home", "ui.screens.home:HomeScreen", "Alt+Home"),
    Section("body", N_("The body"), "body", "ui.screens.body:BodyScreen", "F3", ("body",)),
    Section(
        "members",
        N_("Members"),
        "members",
        "ui.screens.membership:MembershipScreen",
        "F4",
        ("member", "committee", "function_term", "call", "candidature", "selection_criterion", "selection_sheet"),
    ),
    Section(
        "diagnosis",
        N_("Diagnosis"),
        "diagnosis",
        "ui.screens.diagnosis.screen:DiagnosisScreen",
        "Alt+1",
        (
            "issue",
            "figure",
            "data_request",
            "focus_group",
            "division",
            "access",
            "need",
            "moment",
            "journey",
            "evaluation",
            "evaluation_item",
            "swot_point",
            "strategy",
            "problem",
            "stakeholder",
            "priority_criterion",
            "ballot",
        ),
    ),
    Section(
        "plan",
        N_("The plan"),
        "plan",
        "ui.screens.planning.screen:PlanScreen",
        "F5",
        ("plan", "value", "communication", "risk", "plan_version", "review", "acceptance"),
    ),
    Section(
        "objectives",
        N_("Objectives"),
        "objectives",
        "ui.screens.objectives:ObjectivesScreen",
        "F6",
        ("axis", "objective", "result", "indicator", "measure"),
    ),
    Section(
        "activities",
        N_("Activities"),
        "activities",
        "ui.screens.activities:ActivitiesScreen",
        "F7",
        ("activity", "funding"),
    ),
    Section(
        "opinions",
        N_("Advisory opinions"),
        "opinions",
        "ui.screens.opinions.screen:OpinionsScreen",
        "F8",
        ("opinion", "recommendation", "letter"),
    ),
    Section("followup", N_("Follow-up"), "followup", "ui.screens.followup.screen:FollowUpScreen", "Alt+2"),
    Section(
        "meetings",
        N_("Meetings"),
        "meetings",
        "ui.screens.meetings.screen:MeetingsScreen",
        "Alt+3",
        ("meeting", "agenda_item", "decision", "meeting_type"),
    ),
    Section(
        "calendar",
        N_("Calendar"),
        "calendar",
        "ui.screens.calendar.screen:CalendarScreen",
        "F11",
        ("council_session",),
    ),
    Section(
        "workshops",
        N_("Workshops and trainings"),
        "workshops",
        "ui.screens.workshops.screen:WorkshopsScreen",
        "Alt+4",
        WORKSHOP_KINDS,
    ),
    Section(
        "partnerships",
        N_("Partnerships"),
        "partnerships",
        "ui.screens.partnerships.screen:PartnershipsScreen",
        "Alt+5",
        (
            "agreement",
            "party",
            "obligation",
            "extension",
            "money_line",
            "joint_committee",
            "joint_meeting",
            "monitoring",
            "statement",
            "cooperation",
            "achievement",
            "programme",
            "component",
            "structure",
            "reception",
            "reference_frame",
            "organisation",
            "former_name",
            "person",
            "person_role",
            "source",
            "contradiction",
        ),
    ),
    Section("questions", N_("To decide"), "questions", "ui.screens.questions:QuestionsScreen", "Ctrl+J"),
    Section("preview", N_("Preview and print"), "preview", "ui.screens.preview:PreviewScreen", "F9"),
)


ALSO = {"letter": "followup", "decision": "workshops"}
"""Where records of a kind are seen that the section of their kind does not show: letters about no opinion,
what workshops recommend."""


@cache
@cache
def section_of(kind: str) -> str:
    """Return the key of the section that shows records of a kind."""
    return next((section.key for section in SECTIONS if kind in section.kinds), "home")

"""The action plan: period, mission and vision, values, axes, objectives, results, indicators, activities."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    LongText,
    Money,
    Parent,
    Percent,
    Quantity,
    Ref,
    Refs,
    Text,
    Whole,
)
from hayat_app.domain.records.origins import ORIGINS
from hayat_app.i18n import N_

PLAN_SCOPES = (
    ("mandate", N_("Plan for the whole mandate")),
    ("remaining", N_("Plan for the remaining period of the mandate")),
    ("year", N_("Yearly programme")),
    ("half_year", N_("Half-year programme")),
    ("other", N_("Other period")),
)
PLAN_STATES = (("draft", N_("Draft")), ("adopted", N_("Adopted")), ("closed", N_("Closed")))
ACTIVITY_TYPES = (
    ("opinion", N_("Advisory opinion")),
    ("proposal", N_("Proposal")),
    ("training", N_("Training")),
    ("awareness", N_("Awareness-raising")),
    ("study", N_("Study or diagnosis")),
    ("meeting", N_("Meeting")),
    ("visit", N_("Field visit")),
    ("hearing", N_("Hearing")),
    ("advocacy", N_("Advocacy")),
    ("partnership", N_("Partnership")),
    ("communication", N_("Communication")),
    ("other", N_("Other activity")),
)
GROUPS = (
    ("women", N_("Women")),
    ("girls", N_("Girls")),
    ("men", N_("Men")),
    ("boys", N_("Boys")),
    ("youth", N_("Young people")),
    ("elderly", N_("Older people")),
    ("disability", N_("People with disability")),
    ("rural", N_("People of the countryside")),
    ("migrants", N_("Migrants and returnees")),
    ("elected", N_("Elected members and staff")),
    ("associations", N_("Associations and cooperatives")),
    ("public", N_("General public")),
)
PRIORITIES = (("high", N_("High")), ("medium", N_("Medium")), ("low", N_("Low")))
PROGRESS = (
    ("planned", N_("Not started")),
    ("running", N_("In progress")),
    ("done", N_("Done")),
    ("blocked", N_("Blocked")),
    ("dropped", N_("Abandoned")),
)

ANSWERABLE = ("member", "person", "organisation", "structure")
"""Who may answer for something in a plan: members in the body's, the others in that of a structure."""


@record
class Plan(Record):
    """An action plan of the body."""

    KIND: ClassVar[str] = "plan"
    NAME: ClassVar[str] = N_("Action plan")
    PLURAL: ClassVar[str] = N_("Action plans")

    title: str = field(Text(300), N_("Title of the plan"), required=True, listed=True)
    owner: str | None = field(Ref("structure"), N_("Plan of"))
    scope: str = field(Choice(*PLAN_SCOPES), N_("What the plan covers"), required=True)
    starts: RoughDate | None = field(Day(), N_("Starts on"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Ends on"), required=True, listed=True)
    mandate: str = field(Text(60), N_("Mandate of the council"))
    state: str = field(Choice(*PLAN_STATES), N_("State"), listed=True)
    version: str = field(Text(40), N_("Version"))
    adopted: RoughDate | None = field(Day(), N_("Adopted on"))
    adopted_by: str = field(Text(200), N_("Adopted by"))

    foreword: str = field(LongText(), N_("Foreword by the chair"))
    context: str = field(LongText(), N_("Context"), required=True)
    legal_frame: str = field(LongText(), N_("Legal frame"))
    method: str = field(LongText(), N_("How the plan was made"))
    diagnosis: str = field(LongText(), N_("Summary of the diagnosis"), required=True)

    mission: str = field(LongText(), N_("Mission"), required=True)
    vision: str = field(LongText(), N_("Vision"), required=True)

    resources: str = field(LongText(), N_("Resources"))
    communication: str = field(LongText(), N_("Communication and partnerships"))
    follow_up: str = field(LongText(), N_("Follow-up and evaluation"))
    risks: str = field(LongText(), N_("Risks and assumptions"))
    continues: str | None = field(Ref("plan"), N_("Follows the plan"))


@record
class Value(Record):
    """A value the body holds to."""

    KIND: ClassVar[str] = "value"
    NAME: ClassVar[str] = N_("Value")
    PLURAL: ClassVar[str] = N_("Values")

    parent: str | None = field(Parent("plan"), N_("Action plan"))
    title: str = field(Text(120), N_("Value"), required=True, listed=True)
    meaning: str = field(LongText(2000), N_("What it means for us"), listed=True)


@record
class Axis(Record):
    """A strategic axis."""

    KIND: ClassVar[str] = "axis"
    NAME: ClassVar[str] = N_("Axis")
    PLURAL: ClassVar[str] = N_("Axes")

    parent: str | None = field(Parent("plan"), N_("Action plan"))
    title: str = field(Text(300), N_("Title of the axis"), required=True, listed=True)
    description: str = field(LongText(5000), N_("Description"))


@record
class Objective(Record):
    """An objective: general under an axis or the plan, specific under another objective."""

    KIND: ClassVar[str] = "objective"
    NAME: ClassVar[str] = N_("Objective")
    PLURAL: ClassVar[str] = N_("Objectives")

    parent: str | None = field(Parent("axis", "objective", "plan"), N_("Belongs under"))
    title: str = field(Text(500), N_("Objective"), required=True, listed=True)
    target_group: str = field(Text(300), N_("Target group"), required=True)
    place: str = field(Text(200), N_("Place"))
    due: RoughDate | None = field(Day(), N_("To be reached by"), required=True)
    reason: str = field(LongText(5000), N_("Why this objective"))
    continues: str | None = field(Ref("objective"), N_("Continues the objective"))
    origin: tuple[str, ...] = field(Refs(*ORIGINS), N_("Comes from"))


@record
class Result(Record):
    """An expected result of an objective."""

    KIND: ClassVar[str] = "result"
    NAME: ClassVar[str] = N_("Expected result")
    PLURAL: ClassVar[str] = N_("Expected results")

    parent: str | None = field(Parent("objective"), N_("Objective"))
    title: str = field(Text(500), N_("Expected result"), required=True, listed=True)


@record
class Indicator(Record):
    """What shows whether an objective or a result is reached; by sex wherever people are counted."""

    KIND: ClassVar[str] = "indicator"
    NAME: ClassVar[str] = N_("Indicator")
    PLURAL: ClassVar[str] = N_("Indicators")

    parent: str | None = field(Parent("objective", "result"), N_("Measures"))
    title: str = field(Text(300), N_("Indicator"), required=True, listed=True)
    unit: str = field(Text(60), N_("Unit"), required=True)
    baseline: Decimal | None = field(Quantity(), N_("Baseline"), required=True, listed=True)
    baseline_women: Decimal | None = field(Quantity(), N_("Baseline, women"))
    baseline_men: Decimal | None = field(Quantity(), N_("Baseline, men"))
    baseline_date: RoughDate | None = field(Day(), N_("Date of the baseline"))
    target: Decimal | None = field(Quantity(), N_("Target"), required=True, listed=True)
    target_women: Decimal | None = field(Quantity(), N_("Target, women"))
    target_men: Decimal | None = field(Quantity(), N_("Target, men"))
    source: str = field(Text(300), N_("Source of the figures"), required=True, listed=True)
    frequency: str = field(Text(120), N_("How often it is measured"))
    formula: str = field(Text(300), N_("How it is calculated"))
    origin: tuple[str, ...] = field(Refs(*ORIGINS), N_("Comes from"))


@record
class Activity(Record):
    """Something a plan sets out to do."""

    KIND: ClassVar[str] = "activity"
    NAME: ClassVar[str] = N_("Activity")
    PLURAL: ClassVar[str] = N_("Activities")

    parent: str | None = field(Parent("objective", "axis", "plan"), N_("Serves the objective"), required=True)
    title: str = field(Text(300), N_("Activity"), required=True, listed=True)
    type: str = field(Choice(*ACTIVITY_TYPES), N_("Type"), required=True, listed=True)
    description: str = field(LongText(10_000), N_("Description"))
    target_group: str = field(Text(300), N_("Target group"), required=True)
    groups: tuple[str, ...] = field(Choices(*GROUPS), N_("Groups"))
    target_women: int | None = field(Whole(), N_("Women aimed at"))
    target_men: int | None = field(Whole(), N_("Men aimed at"))
    women: int | None = field(Whole(), N_("Women reached"))
    men: int | None = field(Whole(), N_("Men reached"))
    place: str = field(Text(200), N_("Place"))
    responsible: str | None = field(Ref(*ANSWERABLE), N_("Responsible"), required=True, listed=True)
    partners: str = field(Text(400), N_("Partners"))
    starts: RoughDate | None = field(Day(), N_("Starts on"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Ends on"), listed=True)
    session: str | None = field(Ref("council_session"), N_("Council session it prepares"))
    result: str | None = field(Ref("result"), N_("Expected result it serves"))
    means: str = field(LongText(2000), N_("Human and material means"))
    cost: Decimal | None = field(Money(), N_("Estimated cost (dirhams)"), listed=True)
    funding: str = field(Text(200), N_("Source of funding"))
    agreements: tuple[str, ...] = field(Refs("agreement"), N_("Under the agreements"))
    budget_line: str = field(Text(200), N_("Line of the budget"))
    equality: Decimal | None = field(Percent(), N_("Share for equality (%)"))
    risks: str = field(LongText(2000), N_("Risks and assumptions"))
    verification: str = field(LongText(1000), N_("Means of verification"))
    priority: str = field(Choice(*PRIORITIES), N_("Priority"))
    status: str = field(Choice(*PROGRESS), N_("Progress"), listed=True)
    done: Decimal | None = field(Percent(), N_("Completion (%)"))
    remarks: str = field(LongText(5000), N_("Remarks"))
    origin: tuple[str, ...] = field(Refs(*ORIGINS), N_("Comes from"))

    continues: str | None = field(Ref("activity"), N_("Continues the activity"))
    held: RoughDate | None = field(Day(), N_("Took place on"))
    summary: str = field(LongText(), N_("What happened"))
    outputs: str = field(LongText(5000), N_("What it produced"))
    spent: Decimal | None = field(Money(), N_("Amount spent (dirhams)"))
    coverage: str = field(LongText(2000), N_("Coverage in the media"))
    lessons: str = field(LongText(5000), N_("Lessons"))

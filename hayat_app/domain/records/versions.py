"""What is fixed or accounted for: adopted versions of plans, periodic reports, checks accepted with a reason."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Ref, Text
from hayat_app.i18n import N_

LONGEST_CONTENT = 8_000_000
"""Characters of the content of a version; a plan of 500 activities needs about one million."""
LONGEST_KNOWN = 20_000
REVIEW_TYPES = (
    ("half", N_("Half-year report")),
    ("year", N_("Annual report")),
    ("mandate", N_("Balance of the mandate")),
)


@record
class PlanVersion(Record):
    """A plan as it was adopted on a day. Nobody can change it: the store refuses, and the seal would show it."""

    KIND: ClassVar[str] = "plan_version"
    NAME: ClassVar[str] = N_("Adopted version")
    PLURAL: ClassVar[str] = N_("Adopted versions")
    SEALED: ClassVar[bool] = True

    plan: str | None = field(Ref("plan"), N_("Action plan"))
    title: str = field(Text(300), N_("Name of the version"), required=True, listed=True)
    adopted: RoughDate | None = field(Day(), N_("Adopted on"), required=True, listed=True)
    adopted_by: str = field(Text(200), N_("Adopted by"), required=True, listed=True)
    vote: str = field(Text(200), N_("Result of the vote"))
    note: str = field(LongText(2000), N_("What changed in this version"))
    content: str = field(Text(LONGEST_CONTENT, lines=True), N_("The plan as it was"))
    seal: str = field(Text(80), N_("Seal"))
    known: str = field(Text(LONGEST_KNOWN), N_("Fields there were then"))
    """``kind.field`` of what was kept, with blanks between: of a field made later a version says nothing."""


@record
class Review(Record):
    """A report of the body on a period it chooses: half a year, a year, the whole mandate."""

    KIND: ClassVar[str] = "review"
    NAME: ClassVar[str] = N_("Periodic report")
    PLURAL: ClassVar[str] = N_("Periodic reports")

    title: str = field(Text(300), N_("Title of the report"), required=True, listed=True)
    type: str = field(Choice(*REVIEW_TYPES), N_("Type of report"), required=True, listed=True)
    starts: RoughDate | None = field(Day(), N_("Starts on"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Ends on"), required=True, listed=True)
    plan: str | None = field(Ref("plan"), N_("Action plan"))
    adopted: RoughDate | None = field(Day(), N_("Adopted on"), listed=True)
    context: str = field(LongText(), N_("Context of the period"), required=True)
    training: str = field(LongText(), N_("Training received and given"))
    outreach: str = field(LongText(), N_("Communication and partnerships"))
    difficulties: str = field(LongText(), N_("Difficulties"), required=True)
    lessons: str = field(LongText(), N_("Lessons"))
    prospects: str = field(LongText(), N_("What comes next"), required=True)
    advice: str = field(LongText(), N_("Words for those who come after"))
    annexes: str = field(LongText(5000), N_("Annexes"))


@record
class Acceptance(Record):
    """A remark of the plan review that somebody accepted, with the reason."""

    KIND: ClassVar[str] = "acceptance"
    NAME: ClassVar[str] = N_("Accepted remark")
    PLURAL: ClassVar[str] = N_("Accepted remarks")
    TITLE: ClassVar[str] = "reason"

    rule: str = field(Text(400), N_("Remark"))
    place: str = field(Text(200), N_("Place of the remark"))
    reason: str = field(LongText(2000), N_("Accepted because"), required=True, listed=True)
    accepted_by: str = field(Text(200), N_("Accepted by"), listed=True)
    date: RoughDate | None = field(Day(), N_("Accepted on"), listed=True)

"""How a plan is carried out: who pays, what is told to whom, what could go wrong (domain brief, 4.3 and 4.4)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Money, Parent, Ref, Text
from hayat_app.domain.records.plan import ANSWERABLE, PRIORITIES, PROGRESS
from hayat_app.i18n import N_

FUNDING_SOURCES = (
    ("council", N_("Budget of the council")),
    ("state", N_("State or national programme")),
    ("partner", N_("Partner")),
    ("association", N_("Association")),
    ("kind", N_("In kind")),
    ("volunteers", N_("Volunteer work")),
    ("open", N_("Not found yet")),
)
CHANNELS = (
    ("meeting", N_("Open meeting")),
    ("press", N_("Press and radio")),
    ("social", N_("Social media and site")),
    ("print", N_("Poster or leaflet")),
    ("letter", N_("Letter or note")),
    ("other", N_("Other channel")),
)
RISK_KINDS = (("risk", N_("Risk")), ("assumption", N_("Assumption")))


@record
class Funding(Record):
    """A line of the cost of an activity: who pays how much for what."""

    KIND: ClassVar[str] = "funding"
    NAME: ClassVar[str] = N_("Cost line")
    PLURAL: ClassVar[str] = N_("Cost lines")

    parent: str | None = field(Parent("activity"), N_("Activity"))
    title: str = field(Text(300), N_("What it pays for"), required=True, listed=True)
    source: str = field(Choice(*FUNDING_SOURCES), N_("Who pays"), required=True, listed=True)
    source_name: str = field(Text(200), N_("Name of the payer"), listed=True)
    amount: Decimal | None = field(Money(), N_("Amount foreseen (dirhams)"), required=True, listed=True)
    spent: Decimal | None = field(Money(), N_("Amount spent (dirhams)"), listed=True)
    taken_from: str | None = field(Ref("money_line"), N_("Taken from an amount of a partnership"))


@record
class Communication(Record):
    """A line of the communication plan."""

    KIND: ClassVar[str] = "communication"
    NAME: ClassVar[str] = N_("Communication action")
    PLURAL: ClassVar[str] = N_("Communication plan")

    parent: str | None = field(Parent("plan"), N_("Action plan"))
    title: str = field(Text(300), N_("Message"), required=True, listed=True)
    audience: str = field(Text(300), N_("To whom"), required=True, listed=True)
    channel: str = field(Choice(*CHANNELS), N_("Channel"), required=True, listed=True)
    starts: RoughDate | None = field(Day(), N_("Starts on"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Ends on"))
    responsible: str | None = field(Ref(*ANSWERABLE), N_("Responsible"), listed=True)
    cost: Decimal | None = field(Money(), N_("Estimated cost (dirhams)"))
    status: str = field(Choice(*PROGRESS), N_("Progress"), listed=True)


@record
class Risk(Record):
    """What could go wrong, or must hold, for a plan to succeed."""

    KIND: ClassVar[str] = "risk"
    NAME: ClassVar[str] = N_("Risk or assumption")
    PLURAL: ClassVar[str] = N_("Risks and assumptions")

    parent: str | None = field(Parent("plan", "activity"), N_("Threatens"))
    title: str = field(Text(300), N_("Risk or assumption"), required=True, listed=True)
    nature: str = field(Choice(*RISK_KINDS), N_("Which of the two"), listed=True)
    likelihood: str = field(Choice(*PRIORITIES), N_("How likely"), listed=True)
    impact: str = field(Choice(*PRIORITIES), N_("How harmful"), listed=True)
    response: str = field(LongText(2000), N_("What is done about it"), required=True)
    responsible: str | None = field(Ref(*ANSWERABLE), N_("Who watches it"))

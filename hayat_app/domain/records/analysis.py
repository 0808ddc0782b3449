"""Tools of the diagnosis: SWOT, problem tree, stakeholders, gender analysis (domain brief, 4.5)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Quantity, Ref, Refs, Text, Whole
from hayat_app.i18n import N_

OBJECTS = (("territory", N_("The territory")), ("body", N_("The body itself")))
"""The two things that a diagnosis is about."""
QUADRANTS = (
    ("strength", N_("Strength")),
    ("weakness", N_("Weakness")),
    ("opportunity", N_("Opportunity")),
    ("threat", N_("Threat")),
)
STRATEGIES = (
    ("so", N_("Strengths that seize opportunities (SO)")),
    ("st", N_("Strengths that meet threats (ST)")),
    ("wo", N_("Opportunities that mend weaknesses (WO)")),
    ("wt", N_("Weaknesses and threats to contain (WT)")),
)
SIDES = (("cause", N_("Cause")), ("effect", N_("Effect")))
POSITIONS = (
    ("supports", N_("Supports")),
    ("open", N_("Rather open")),
    ("neutral", N_("Neutral")),
    ("reserved", N_("Rather reserved")),
    ("opposes", N_("Opposes")),
)
SPHERES = (
    ("productive", N_("Productive work")),
    ("reproductive", N_("Care of home and family")),
    ("community", N_("Community work")),
)
WHO = (
    ("women", N_("Women only")),
    ("mostly_women", N_("Mostly women")),
    ("both", N_("Women and men alike")),
    ("mostly_men", N_("Mostly men")),
    ("men", N_("Men only")),
)
NEEDS = (("practical", N_("Practical need")), ("strategic", N_("Strategic interest")))
WHOSE = (
    ("women", N_("Of women")),
    ("men", N_("Of men")),
    ("girls", N_("Of girls")),
    ("boys", N_("Of boys")),
    ("disability", N_("Of people with disability")),
    ("all", N_("Of everybody")),
)


@record
class SwotPoint(Record):
    """A strength, a weakness, an opportunity or a threat."""

    KIND: ClassVar[str] = "swot_point"
    NAME: ClassVar[str] = N_("SWOT point")
    PLURAL: ClassVar[str] = N_("Strengths, weaknesses, opportunities, threats")

    title: str = field(Text(400), N_("Point"), required=True, listed=True)
    quadrant: str = field(Choice(*QUADRANTS), N_("Quadrant"), required=True, listed=True)
    about: str = field(Choice(*OBJECTS), N_("About"), listed=True)
    evidence: str = field(LongText(2000), N_("Proof"))


@record
class Strategy(Record):
    """A way that crosses strengths or weaknesses with opportunities or threats."""

    KIND: ClassVar[str] = "strategy"
    NAME: ClassVar[str] = N_("Cross strategy")
    PLURAL: ClassVar[str] = N_("Cross strategies")

    title: str = field(Text(400), N_("Strategy"), required=True, listed=True)
    type: str = field(Choice(*STRATEGIES), N_("What it crosses"), required=True, listed=True)
    points: tuple[str, ...] = field(Refs("swot_point"), N_("Points it rests on"))
    description: str = field(LongText(2000), N_("Description"))


@record
class Problem(Record):
    """A box of a problem tree: the central problem at the top, causes and effects under it, at any depth."""

    KIND: ClassVar[str] = "problem"
    NAME: ClassVar[str] = N_("Problem")
    PLURAL: ClassVar[str] = N_("Problem tree")

    parent: str | None = field(Parent("problem"), N_("Problem it explains or follows from"))
    title: str = field(Text(300), N_("Problem"), required=True, listed=True)
    side: str = field(Choice(*SIDES), N_("Cause or effect"), listed=True)
    wording: str = field(Text(300), N_("Turned into an objective"), listed=True)
    issue: str | None = field(Ref("issue"), N_("Issue"))
    evidence: str = field(LongText(2000), N_("Proof"))


@record
class Stakeholder(Record):
    """Somebody who has a say in, or an interest in, what the body works for."""

    KIND: ClassVar[str] = "stakeholder"
    NAME: ClassVar[str] = N_("Stakeholder")
    PLURAL: ClassVar[str] = N_("Stakeholders")

    title: str = field(Text(200), N_("Name"), required=True, listed=True)
    organisation: str | None = field(Ref("organisation"), N_("Organisation"))
    role: str = field(Text(300), N_("Role"), required=True, listed=True)
    interest: int | None = field(Whole(1, 5), N_("Interest (1 to 5)"), required=True, listed=True)
    influence: int | None = field(Whole(1, 5), N_("Influence (1 to 5)"), required=True, listed=True)
    stance: str = field(Choice(*POSITIONS), N_("Attitude"), required=True, listed=True)
    expects: str = field(LongText(2000), N_("What it expects"))
    approach: str = field(LongText(2000), N_("How the body works with it"))


@record
class Division(Record):
    """A task, and who does it: the division of work between women and men."""

    KIND: ClassVar[str] = "division"
    NAME: ClassVar[str] = N_("Task")
    PLURAL: ClassVar[str] = N_("Division of work")

    title: str = field(Text(200), N_("Task"), required=True, listed=True)
    sphere: str = field(Choice(*SPHERES), N_("Kind of work"), required=True, listed=True)
    who: str = field(Choice(*WHO), N_("Who does it"), required=True, listed=True)
    women_hours: Decimal | None = field(Quantity(Decimal(0), Decimal(168)), N_("Hours a week, women"), listed=True)
    men_hours: Decimal | None = field(Quantity(Decimal(0), Decimal(168)), N_("Hours a week, men"), listed=True)
    place: str = field(Text(200), N_("Place"))
    note: str = field(LongText(2000), N_("Remarks"))


@record
class Access(Record):
    """A resource, who reaches it and who decides on it."""

    KIND: ClassVar[str] = "access"
    NAME: ClassVar[str] = N_("Resource")
    PLURAL: ClassVar[str] = N_("Access to and control of resources")

    title: str = field(Text(200), N_("Resource"), required=True, listed=True)
    access: str = field(Choice(*WHO), N_("Who has access"), required=True, listed=True)
    control: str = field(Choice(*WHO), N_("Who decides"), required=True, listed=True)
    barriers: str = field(LongText(2000), N_("What stands in the way"))
    note: str = field(LongText(2000), N_("Remarks"))


@record
class Need(Record):
    """A practical need or a strategic interest."""

    KIND: ClassVar[str] = "need"
    NAME: ClassVar[str] = N_("Need")
    PLURAL: ClassVar[str] = N_("Needs and interests")

    title: str = field(Text(300), N_("Need"), required=True, listed=True)
    type: str = field(Choice(*NEEDS), N_("Type"), required=True, listed=True)
    whose: str = field(Choice(*WHOSE), N_("Whose"), required=True, listed=True)
    evidence: str = field(LongText(2000), N_("Proof"))


@record
class Moment(Record):
    """A stretch of an ordinary day, and what women and men do in it."""

    KIND: ClassVar[str] = "moment"
    NAME: ClassVar[str] = N_("Part of the day")
    PLURAL: ClassVar[str] = N_("Daily clock")
    TITLE: ClassVar[str] = "women"

    starts: int | None = field(Whole(0, 23), N_("From (hour)"), required=True, listed=True)
    ends: int | None = field(Whole(1, 24), N_("To (hour)"), required=True, listed=True)
    women: str = field(Text(200), N_("What women do"), required=True, listed=True)
    men: str = field(Text(200), N_("What men do"), required=True, listed=True)
    season: str = field(Text(80), N_("Season or milieu"))

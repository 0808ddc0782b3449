"""How members are chosen: the call, the candidatures and the grid that compares them (F3 to F5)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Quantity, Ref, Text, Whole, YesNo, email, phone
from hayat_app.domain.points import Points, Score
from hayat_app.domain.records.members import CAPACITIES, SEXES
from hayat_app.domain.records.participants import AGES
from hayat_app.i18n import N_

LEAST, MOST = 0, 5
"""Points of a candidature on a criterion (F5)."""
CANDIDATURE_DECISIONS = (
    ("accepted", N_("Accepted as a member")),
    ("reserve", N_("On the waiting list")),
    ("rejected", N_("Not accepted")),
    ("withdrawn", N_("Withdrawn by the person")),
)


@record
class Call(Record):
    """A call for expressions of interest in sitting in the body (F3)."""

    KIND: ClassVar[str] = "call"
    NAME: ClassVar[str] = N_("Call for candidates")
    PLURAL: ClassVar[str] = N_("Calls for candidates")

    title: str = field(Text(300), N_("Title of the call"), required=True, listed=True)
    title_fr: str = field(Text(300), N_("Title of the call in French"))
    number: str = field(Text(40), N_("Number of the call"))
    issued: RoughDate | None = field(Day(), N_("Published on"), listed=True)
    deadline: RoughDate | None = field(Day(), N_("Candidatures until"), required=True, listed=True)
    seats: int | None = field(Whole(1, 500), N_("Seats to fill"))
    profile: str = field(LongText(5000), N_("Profile sought"), required=True)
    papers: str = field(LongText(3000), N_("Papers of the file"), required=True)
    place: str = field(Text(300), N_("Where files are handed in"), required=True)
    contact: str = field(Text(300), N_("Whom to ask about the call"))
    media: str = field(LongText(2000), N_("Where the call was published"))
    text: str = field(LongText(10_000), N_("Other words of the call"))


@record
class Candidature(Record):
    """Somebody who offers to sit in the body, whether the file is whole, and what was decided (F4, F5)."""

    KIND: ClassVar[str] = "candidature"
    NAME: ClassVar[str] = N_("Candidature")
    PLURAL: ClassVar[str] = N_("Candidatures")
    TITLE: ClassVar[str] = "name_ar"

    parent: str | None = field(Parent("call"), N_("Call for candidates"))
    name_ar: str = field(Text(120), N_("First and last name in Arabic"), required=True, listed=True)
    name_fr: str = field(Text(120), N_("First and last name in French"))
    sex: str = field(Choice(*SEXES), N_("Sex"), required=True, listed=True)
    age: str = field(Choice(*AGES), N_("Age"))
    capacity: str = field(Choice(*CAPACITIES), N_("Capacity"), required=True, listed=True)
    occupation: str = field(Text(120), N_("Occupation"))
    education: str = field(Text(200), N_("Education"))
    languages: str = field(Text(200), N_("Languages spoken"))
    organisation: str = field(Text(200), N_("Organisation"), listed=True)
    organisation_field: str = field(Text(200), N_("Field of the organisation"))
    organisation_founded: str = field(Text(40), N_("Year the organisation was founded"))
    organisation_role: str = field(Text(160), N_("Role held in the organisation"))
    accredited: RoughDate | None = field(Day(), N_("Date of the accreditation letter"))
    experience: str = field(LongText(5000), N_("Experience in equality, gender or development"))
    availability: str = field(Text(300), N_("Availability"))
    phone: str = field(phone(), N_("Telephone"), contact=True)
    email: str = field(email(), N_("E-mail"), contact=True)
    address: str = field(Text(300), N_("Address or quarter"), contact=True)
    consent: bool | None = field(YesNo(), N_("Agrees that these data are kept"))

    number: str = field(Text(40), N_("Number of the file"))
    received: RoughDate | None = field(Day(), N_("File received on"))
    complete: bool | None = field(YesNo(), N_("The file is complete"), listed=True)
    missing: str = field(LongText(1000), N_("Papers missing"))
    reminded: RoughDate | None = field(Day(), N_("Person asked for them on"))
    decision: str = field(Choice(*CANDIDATURE_DECISIONS), N_("Decision on the candidature"), listed=True)
    reason: str = field(LongText(2000), N_("Reason of the decision"))
    notified: RoughDate | None = field(Day(), N_("Person told on"))
    member: str | None = field(Ref("member"), N_("Became the member"))
    notes: str = field(LongText(2000), N_("Notes"), contact=True)


@record
class SelectionCriterion(Record):
    """What candidatures are compared by, and how much it counts."""

    KIND: ClassVar[str] = "selection_criterion"
    NAME: ClassVar[str] = N_("Criterion of selection")
    PLURAL: ClassVar[str] = N_("Criteria of selection")

    parent: str | None = field(Parent("call"), N_("Call for candidates"))
    title: str = field(Text(160), N_("Criterion"), required=True, listed=True)
    weight: Decimal | None = field(Quantity(Decimal(0), Decimal(100)), N_("Weight"), required=True, listed=True)
    meaning: str = field(LongText(1000), N_("What 0 and 5 points mean"), listed=True)


@record
class SelectionSheet(Record):
    """What one person, or the technical committee together, gives to each candidature on each criterion."""

    KIND: ClassVar[str] = "selection_sheet"
    NAME: ClassVar[str] = N_("Selection sheet")
    PLURAL: ClassVar[str] = N_("Selection sheets")
    TITLE: ClassVar[str] = "assessor"

    parent: str | None = field(Parent("call"), N_("Call for candidates"))
    assessor: str = field(Text(160), N_("Points given by"), required=True, listed=True)
    date: RoughDate | None = field(Day(), N_("Date of the sheet"), listed=True)
    scores: tuple[Score, ...] = field(Points(LEAST, MOST), N_("Points"))

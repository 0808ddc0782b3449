"""The prioritisation grid: criteria with weights, and the ballot of each voter (domain brief, 4.5)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Quantity, Ref, Text
from hayat_app.domain.points import Points, Score
from hayat_app.domain.records.members import SEXES
from hayat_app.i18n import N_


@record
class PriorityCriterion(Record):
    """What issues are judged by, and how much it counts."""

    KIND: ClassVar[str] = "priority_criterion"
    NAME: ClassVar[str] = N_("Criterion")
    PLURAL: ClassVar[str] = N_("Criteria")

    title: str = field(Text(160), N_("Criterion"), required=True, listed=True)
    weight: Decimal | None = field(Quantity(Decimal(0), Decimal(100)), N_("Weight"), required=True, listed=True)
    meaning: str = field(LongText(1000), N_("What 1 and 5 points mean"), listed=True)


@record
class Ballot(Record):
    """What one voter gives to each issue on each criterion."""

    KIND: ClassVar[str] = "ballot"
    NAME: ClassVar[str] = N_("Ballot")
    PLURAL: ClassVar[str] = N_("Ballots")
    TITLE: ClassVar[str] = "voter"

    voter: str = field(Text(120), N_("Name or number of the voter"), required=True, listed=True)
    sex: str = field(Choice(*SEXES), N_("Sex"), listed=True)
    member: str | None = field(Ref("member"), N_("Member"))
    scores: tuple[Score, ...] = field(Points(), N_("Points"))

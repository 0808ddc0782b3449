"""Measured values of indicators over time."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import LongText, Parent, Quantity, Text
from hayat_app.i18n import N_


@record
class Measure(Record):
    """What an indicator was on a day; by sex wherever people are counted."""

    KIND: ClassVar[str] = "measure"
    NAME: ClassVar[str] = N_("Measured value")
    PLURAL: ClassVar[str] = N_("Measured values")
    TITLE: ClassVar[str] = "period"

    parent: str | None = field(Parent("indicator"), N_("Indicator"))
    period: str = field(Text(120), N_("Period or occasion"), listed=True)
    date: RoughDate | None = field(Day(), N_("Measured on"), required=True, listed=True)
    value: Decimal | None = field(Quantity(), N_("Measured value"), required=True, listed=True)
    women: Decimal | None = field(Quantity(), N_("Of whom women"), listed=True)
    men: Decimal | None = field(Quantity(), N_("Of whom men"), listed=True)
    source: str = field(Text(300), N_("Source of the figures"), required=True)
    measured_by: str = field(Text(200), N_("Measured by"))
    note: str = field(LongText(2000), N_("Remarks on the figure"))

"""The mobility and safety map: where women and men go, how long it takes, where it is not safe (brief, 4.5)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Text, Whole
from hayat_app.i18n import N_

DESTINATIONS = (
    ("school", N_("School or training")),
    ("health", N_("Health centre")),
    ("water", N_("Water point")),
    ("market", N_("Market or shops")),
    ("work", N_("Work or field")),
    ("administration", N_("Administration")),
    ("transport", N_("Stop or station")),
    ("leisure", N_("Sport, culture, leisure")),
    ("other", N_("Another place to go to")),
)
MEANS = (
    ("foot", N_("On foot")),
    ("animal", N_("On an animal or a cart")),
    ("cycle", N_("Bicycle or motorcycle")),
    ("shared", N_("Shared transport")),
    ("bus", N_("Bus or school transport")),
    ("car", N_("Car of one's own")),
    ("never", N_("They do not go there")),
)
SAFETY = (
    ("safe", N_("Safe at any hour")),
    ("night", N_("Not safe after dark")),
    ("unsafe", N_("Not safe at any hour")),
)


@record
class Journey(Record):
    """A place people go to from home: how women and men get there, how long it takes, how safe it is for women."""

    KIND: ClassVar[str] = "journey"
    NAME: ClassVar[str] = N_("Journey")
    PLURAL: ClassVar[str] = N_("Mobility and safety")

    title: str = field(Text(200), N_("Where to"), required=True, listed=True)
    destination: str = field(Choice(*DESTINATIONS), N_("Kind of place"), required=True)
    women_minutes: int | None = field(Whole(0, 1440), N_("Minutes on the way, women"), required=True, listed=True)
    men_minutes: int | None = field(Whole(0, 1440), N_("Minutes on the way, men"), required=True, listed=True)
    women_means: str = field(Choice(*MEANS), N_("How women go there"))
    men_means: str = field(Choice(*MEANS), N_("How men go there"))
    often: str = field(Text(120), N_("How often"))
    safety: str = field(Choice(*SAFETY), N_("Safety for women"), required=True, listed=True)
    barriers: str = field(LongText(2000), N_("What makes the way hard or unsafe"))
    note: str = field(LongText(2000), N_("What would help"))

"""Sessions of the council, to which the body's opinions are sent (domain brief, section 1.4)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Text
from hayat_app.domain.records.body import SESSION_TYPES
from hayat_app.domain.times import Time
from hayat_app.i18n import N_

SESSION_STATES = (
    ("expected", N_("Expected")),
    ("announced", N_("Announced")),
    ("held", N_("Held")),
    ("postponed", N_("Postponed")),
    ("cancelled", N_("Cancelled")),
)


@record
class CouncilSession(Record):
    """A session of the council. Ordinary ones are computed for each year until they are entered."""

    KIND: ClassVar[str] = "council_session"
    NAME: ClassVar[str] = N_("Session of the council")
    PLURAL: ClassVar[str] = N_("Sessions of the council")

    title: str = field(Text(200), N_("Name of the session"), required=True, listed=True)
    type: str = field(Choice(*SESSION_TYPES), N_("Type"), required=True, listed=True)
    starts: RoughDate | None = field(Day(), N_("Starts on"), required=True, listed=True)
    time: str = field(Time(), N_("Time"))
    ends: RoughDate | None = field(Day(), N_("Ends on"))
    place: str = field(Text(200), N_("Place"))
    state: str = field(Choice(*SESSION_STATES), N_("State"), listed=True)
    send_before: RoughDate | None = field(Day(), N_("Opinions to be sent by"))
    agenda_date: RoughDate | None = field(Day(), N_("Agenda settled on"))
    convocation: RoughDate | None = field(Day(), N_("Convocations sent on"))
    agenda: str = field(LongText(10_000), N_("Agenda"))
    outcome: str = field(LongText(10_000), N_("What concerned the body"))

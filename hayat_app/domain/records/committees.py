"""Committees of the body, and the functions that members held over time (F2, F6)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Ref, Refs, Text
from hayat_app.domain.records.members import FUNCTIONS
from hayat_app.i18n import N_

COMMITTEE_TYPES = (
    ("permanent", N_("Permanent committee")),
    ("temporary", N_("Temporary committee")),
    ("working_group", N_("Working group")),
    ("technical", N_("Technical committee of the council")),
)


@record
class Committee(Record):
    """A committee of the body, or the technical committee that prepared its creation."""

    KIND: ClassVar[str] = "committee"
    NAME: ClassVar[str] = N_("Committee")
    PLURAL: ClassVar[str] = N_("Committees")

    title: str = field(Text(200), N_("Name of the committee"), required=True, listed=True)
    title_fr: str = field(Text(200), N_("Name in French"))
    type: str = field(Choice(*COMMITTEE_TYPES), N_("Type"), listed=True)
    head: str | None = field(Ref("member"), N_("Head of the committee"), listed=True)
    rapporteur: str | None = field(Ref("member"), N_("Rapporteur of the committee"))
    members: tuple[str, ...] = field(Refs("member"), N_("Members"))
    others: str = field(LongText(2000), N_("Others who sit in it"))
    tasks: str = field(LongText(5000), N_("Tasks"))
    decision_number: str = field(Text(40), N_("Number of the decision"))
    since: RoughDate | None = field(Day(), N_("Set up on"), listed=True)
    until: RoughDate | None = field(Day(), N_("Ended on"))


@record
class FunctionTerm(Record):
    """A function that a member held for a time; the member's own fields say what holds today."""

    KIND: ClassVar[str] = "function_term"
    NAME: ClassVar[str] = N_("Function held")
    PLURAL: ClassVar[str] = N_("Functions held")
    TITLE: ClassVar[str] = "how"

    parent: str | None = field(Parent("member"), N_("Member"))
    function: str = field(Choice(*FUNCTIONS), N_("Function in the body"), required=True, listed=True)
    since: RoughDate | None = field(Day(), N_("From"), listed=True)
    until: RoughDate | None = field(Day(), N_("Until"), listed=True)
    how: str = field(Text(300), N_("How it began or ended"), listed=True)

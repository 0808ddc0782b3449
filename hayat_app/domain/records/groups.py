"""Group work of a workshop: groups, and the lines they bring out (domain brief, section 5.3)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Ref, Text, Whole
from hayat_app.i18n import N_

OUTPUT_TYPES = (
    ("issue", N_("Issue")),
    ("cause", N_("Cause")),
    ("proposal", N_("Proposal")),
    ("priority", N_("Priority")),
    ("mission", N_("Mission")),
    ("vision", N_("Vision")),
    ("objective", N_("Objective")),
    ("activity", N_("Activity")),
    ("indicator", N_("Indicator")),
    ("opinion", N_("Subject of an opinion")),
    ("other", N_("Other")),
)


@record
class WorkGroup(Record):
    """A group of participants who work on one question."""

    KIND: ClassVar[str] = "work_group"
    NAME: ClassVar[str] = N_("Group")
    PLURAL: ClassVar[str] = N_("Working groups")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    title: str = field(Text(300), N_("Theme of the group"), required=True, listed=True)
    question: str = field(LongText(2000), N_("Question"))
    facilitator: str = field(Text(160), N_("Facilitator"), listed=True)
    reporter: str = field(Text(160), N_("Rapporteur of the group"), listed=True)
    day: str | None = field(Ref("workshop_day"), N_("Day"))
    women: int | None = field(Whole(0, 10_000), N_("Women, when the members are not named"))
    men: int | None = field(Whole(0, 10_000), N_("Men, when the members are not named"))


@record
class Output(Record):
    """One line that a group, a day or the whole workshop brought out."""

    KIND: ClassVar[str] = "output"
    NAME: ClassVar[str] = N_("Output")
    PLURAL: ClassVar[str] = N_("Outputs")
    TITLE: ClassVar[str] = "text"

    parent: str | None = field(Parent("work_group", "workshop_day", "workshop"), N_("Group"))
    text: str = field(LongText(2000), N_("Output"), required=True, listed=True)
    type: str = field(Choice(*OUTPUT_TYPES), N_("Type"), listed=True)
    dots: int | None = field(Whole(0, 10_000), N_("Dots"), listed=True)

"""Who steers agreements and programmes, how they are followed, what was said of them (domain, section 6.1)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Ref, Refs, Text
from hayat_app.i18n import N_

FOLLOW_UPS = (
    ("committee", N_("Meetings of the steering committee")),
    ("follow_up", N_("Meetings of the follow-up committee")),
    ("mid_term", N_("Mid-term evaluation")),
    ("final", N_("Final evaluation")),
    ("report", N_("Written report")),
    ("visit", N_("Field visit")),
    ("other", N_("Other arrangement")),
)


@record
class JointCommittee(Record):
    """A committee that steers or follows an agreement or a programme."""

    KIND: ClassVar[str] = "joint_committee"
    NAME: ClassVar[str] = N_("Joint committee")
    PLURAL: ClassVar[str] = N_("Joint committees")
    TITLE: ClassVar[str] = "name_ar"

    parent: str | None = field(Parent("agreement", "programme"), N_("Steers"))
    name_ar: str = field(Text(200), N_("Name in Arabic"), listed=True)
    name_fr: str = field(Text(200), N_("Name in French"), listed=True)
    chair: str | None = field(Ref("organisation"), N_("Chaired by"), listed=True)
    chair_person: str | None = field(Ref("person"), N_("Person in the chair"))
    members: tuple[str, ...] = field(Refs("organisation"), N_("Member organisations"), listed=True)
    mandate: str = field(LongText(2000), N_("What it is in charge of"))
    frequency: str = field(Text(160), N_("How often it meets"))
    wording: str = field(LongText(1000), N_("As the source words it"))


@record
class JointMeeting(Record):
    """A meeting of a joint committee."""

    KIND: ClassVar[str] = "joint_meeting"
    NAME: ClassVar[str] = N_("Meeting of the committee")
    PLURAL: ClassVar[str] = N_("Meetings of the committees")
    TITLE: ClassVar[str] = "title"

    parent: str | None = field(Parent("agreement", "programme"), N_("Concerns"))
    title: str = field(Text(300), N_("Subject of the meeting"), required=True, listed=True)
    committee: str | None = field(Ref("joint_committee"), N_("Joint committee"), listed=True)
    date: RoughDate | None = field(Day(), N_("Date"), listed=True)
    place: str = field(Text(200), N_("Place"))
    participants: str = field(LongText(2000), N_("Participants"))
    conclusions: str = field(LongText(5000), N_("Conclusions"))


@record
class Monitoring(Record):
    """An arrangement to follow or evaluate an agreement or a programme."""

    KIND: ClassVar[str] = "monitoring"
    NAME: ClassVar[str] = N_("Follow-up arrangement")
    PLURAL: ClassVar[str] = N_("Follow-up and evaluations")
    TITLE: ClassVar[str] = "title"

    parent: str | None = field(Parent("agreement", "programme"), N_("Follows"))
    type: str = field(Choice(*FOLLOW_UPS), N_("Type of follow-up"), required=True, listed=True)
    title: str = field(Text(300), N_("Title"), listed=True)
    due: RoughDate | None = field(Day(), N_("Foreseen for"), listed=True)
    held: RoughDate | None = field(Day(), N_("Held on"), listed=True)
    by: str = field(Text(200), N_("Carried out by"))
    findings: str = field(LongText(10_000), N_("Findings"))


@record
class Statement(Record):
    """What somebody said, in our words, with who, in which capacity, and when."""

    KIND: ClassVar[str] = "statement"
    NAME: ClassVar[str] = N_("Statement")
    PLURAL: ClassVar[str] = N_("Statements")
    TITLE: ClassVar[str] = "text"

    parent: str | None = field(Parent("agreement", "programme", "cooperation", "structure"), N_("About"))
    text: str = field(LongText(5000), N_("What was said"), required=True, listed=True)
    speaker: str | None = field(Ref("person"), N_("Speaker"), required=True, listed=True)
    speaker_title: str = field(Text(300), N_("Position of the speaker that day"))
    date: RoughDate | None = field(Day(), N_("Said on"), listed=True)
    occasion: str = field(Text(300), N_("Occasion"))

"""Meetings of the body and of its committees: who is called, who came, what was said and decided (F7 to F9)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Ref, Refs, Text, Whole, YesNo
from hayat_app.domain.times import Time
from hayat_app.i18n import N_

MEETING_TYPES = (
    ("ordinary", N_("Ordinary session of the body")),
    ("extraordinary", N_("Extraordinary session of the body")),
    ("assembly", N_("General assembly")),
    ("bureau", N_("Meeting of the bureau")),
    ("committee", N_("Meeting of a committee")),
    ("working", N_("Working session")),
    ("open", N_("Meeting open to the public")),
    ("study_day", N_("Study day")),
    ("other", N_("Other meeting")),
)
MEETING_STATES = (
    ("planned", N_("Scheduled")),
    ("called", N_("Called")),
    ("held", N_("It took place")),
    ("no_quorum", N_("Adjourned for lack of a quorum")),
    ("postponed", N_("Put off")),
    ("cancelled", N_("Called off")),
)
CALLERS = (
    ("chair", N_("The chair of the body")),
    ("bureau", N_("The bureau")),
    ("members", N_("A number of members")),
    ("president", N_("The president of the council")),
    ("other", N_("Someone else")),
)
VOTES = (
    ("unanimous", N_("Unanimously")),
    ("majority", N_("By majority")),
    ("casting", N_("By the chair’s casting vote")),
    ("rejected", N_("Rejected")),
    ("none", N_("Without a vote")),
)


@record
class MeetingType(Record):
    """A type of meeting that a body calls by a name of its own."""

    KIND: ClassVar[str] = "meeting_type"
    NAME: ClassVar[str] = N_("Type of meeting")
    PLURAL: ClassVar[str] = N_("Types of meeting")

    title: str = field(Text(120), N_("Name in Arabic"), required=True, listed=True)
    title_fr: str = field(Text(120), N_("Name in French"), listed=True)


@record
class Meeting(Record):
    """A meeting, from the invitation to the approved minutes.

    Attendance is kept as lists of members, which two people can fill apart: they are united person by person.
    Somebody in two of them then counts as present before excused before absent (``domain.attendance``).
    """

    KIND: ClassVar[str] = "meeting"
    NAME: ClassVar[str] = N_("A meeting")
    PLURAL: ClassVar[str] = N_("Meetings")

    title: str = field(Text(300), N_("Subject"), required=True, listed=True)
    type: str = field(Choice(*MEETING_TYPES), N_("Type"), required=True, listed=True)
    own_type: str | None = field(Ref("meeting_type"), N_("Type by a name of your own"))
    committee: str | None = field(Ref("committee"), N_("Committee"))
    number: str = field(Text(20), N_("Number"), listed=True)
    date: RoughDate | None = field(Day(), N_("Date"), required=True, listed=True)
    starts: str = field(Time(), N_("From (time)"))
    ends: str = field(Time(), N_("To (time)"))
    place: str = field(Text(200), N_("Place"), listed=True)
    state: str = field(Choice(*MEETING_STATES), N_("State"), listed=True)
    session: str | None = field(Ref("council_session"), N_("Prepares the session of the council"))

    called_by: str = field(Choice(*CALLERS), N_("Called by"))
    invitation_ref: str = field(Text(40), N_("Reference of the invitation"))
    invitation_date: RoughDate | None = field(Day(), N_("Date of the invitation"))
    enclosures: str = field(LongText(1000), N_("Enclosed with the invitation"))

    presiding: str | None = field(Ref("member"), N_("Presiding"))
    rapporteur: str | None = field(Ref("member"), N_("Minutes kept by"))
    second_call: bool | None = field(YesNo(), N_("Held on a second call, whatever the number present"))
    present: tuple[str, ...] = field(Refs("member"), N_("Present"), latest_wins=True)
    excused: tuple[str, ...] = field(Refs("member"), N_("Absent, excused"), latest_wins=True)
    absent: tuple[str, ...] = field(Refs("member"), N_("Absent"), latest_wins=True)
    late: tuple[str, ...] = field(Refs("member"), N_("Came late"), latest_wins=True)
    guests: str = field(LongText(3000), N_("Guests"))
    guests_women: int | None = field(Whole(0, 10_000), N_("Guests: women"))
    guests_men: int | None = field(Whole(0, 10_000), N_("Guests: men"))

    visas: str = field(LongText(5000), N_("References (visas)"))
    opening: str = field(LongText(20_000), N_("Opening"))
    proceedings: str = field(LongText(), N_("Other matters discussed"))
    closing: str = field(LongText(10_000), N_("Closing"))
    annexes: str = field(LongText(3000), N_("Annexes"))
    approved: RoughDate | None = field(Day(), N_("Minutes approved on"))


@record
class AgendaItem(Record):
    """An item of a meeting's agenda and what the minutes say of it."""

    KIND: ClassVar[str] = "agenda_item"
    NAME: ClassVar[str] = N_("Agenda item")
    PLURAL: ClassVar[str] = N_("Agenda items")

    parent: str | None = field(Parent("meeting"), N_("A meeting"))
    title: str = field(Text(400), N_("Item"), required=True, listed=True)
    presenter: str | None = field(Ref("member"), N_("Presented by"), listed=True)
    presenter_name: str = field(Text(200), N_("Presented by a guest"))
    minutes: int | None = field(Whole(1, 600), N_("Minutes foreseen"), listed=True)
    opinion: str | None = field(Ref("opinion"), N_("About the advisory opinion"))
    presentation: str = field(LongText(), N_("Presentation"))
    discussion: str = field(LongText(), N_("Discussion"))
    proposals: str = field(LongText(20_000), N_("Proposals"))
    decision: str = field(LongText(20_000), N_("What was decided on this item"))
    vote: str = field(Choice(*VOTES), N_("Vote"), listed=True)
    votes_for: int | None = field(Whole(0, 500), N_("For"))
    votes_against: int | None = field(Whole(0, 500), N_("Against"))
    abstentions: int | None = field(Whole(0, 500), N_("Abstentions"))
    ballots: str = field(LongText(1000), N_("Earlier ballots"))

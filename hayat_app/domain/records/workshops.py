"""Workshops and trainings: what they are, their programme, who speaks (domain brief, sections 5.1 and 5.5)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate, figures
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    LongText,
    Money,
    Parent,
    Picture,
    Ref,
    Refs,
    Text,
    Whole,
    YesNo,
    email,
    phone,
)
from hayat_app.domain.records.agreements import DOMAINS
from hayat_app.domain.records.members import SEXES
from hayat_app.domain.records.plan import PRIORITIES
from hayat_app.domain.times import Time
from hayat_app.i18n import N_

WORKSHOP_TYPES = (
    ("training", N_("Training")),
    ("consultation", N_("Consultation workshop")),
    ("awareness", N_("Awareness-raising")),
    ("study_day", N_("Study day")),
    ("meeting", N_("Meeting")),
    ("seminar", N_("Seminar")),
    ("other", N_("Other type")),
)
WORKSHOP_STATES = (
    ("planned", N_("In preparation")),
    ("announced", N_("Publicly announced")),
    ("held", N_("Took place")),
    ("reported", N_("Report finished")),
    ("postponed", N_("Postponed")),
    ("cancelled", N_("Called off")),
)
SLOT_TYPES = (
    ("welcome", N_("Welcome and registration")),
    ("opening", N_("Opening session")),
    ("plenary", N_("Plenary session")),
    ("talk", N_("Talk")),
    ("discussion", N_("Discussion")),
    ("groups", N_("Group work")),
    ("break", N_("Break")),
    ("meal", N_("Meal")),
    ("evaluation", N_("Evaluation")),
    ("closing", N_("Closing session")),
)
SPEAKER_ROLES = (
    ("trainer", N_("Trainer")),
    ("facilitator", N_("Facilitator")),
    ("speaker", N_("Gives a talk")),
    ("official", N_("Official who opens or closes")),
    ("reporter", N_("Rapporteur of the workshop")),
)
COST_TYPES = (
    ("fees", N_("Fees")),
    ("travel", N_("Travel and lodging")),
    ("catering", N_("Catering")),
    ("room", N_("Room and equipment")),
    ("papers", N_("Papers and printing")),
    ("other", N_("Other cost")),
)
PHOTO_TYPES = (
    ("photo", N_("Photograph")),
    ("sheet", N_("Scanned sheet")),
    ("press", N_("Press cutting")),
    ("document", N_("Other document")),
)


@record
class Workshop(Record):
    """A training, a consultation, a study day or another meeting with a programme and participants."""

    KIND: ClassVar[str] = "workshop"
    NAME: ClassVar[str] = N_("Workshop")
    PLURAL: ClassVar[str] = N_("Workshops and trainings")

    title: str = field(Text(300), N_("Title"), required=True, listed=True)
    title_fr: str = field(Text(300), N_("Title in French"))
    type: str = field(Choice(*WORKSHOP_TYPES), N_("Type"), required=True, listed=True)
    type_words: str = field(Text(160), N_("Type in the organiser's words"))
    theme: str = field(Text(300), N_("Theme"), required=True, listed=True)
    state: str = field(Choice(*WORKSHOP_STATES), N_("State"), listed=True)
    starts: RoughDate | None = field(Day(), N_("Starts on"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Ends on"))
    length: int | None = field(Whole(1, 60), N_("Number of days"))
    venue_ar: str = field(Text(200), N_("Venue in Arabic"))
    venue_fr: str = field(Text(200), N_("Venue in Latin letters"))
    place: str = field(Text(120), N_("Town"), listed=True)
    place_note: str = field(Text(300), N_("What is not certain about the place or the date"))

    organisers: tuple[str, ...] = field(Refs("organisation"), N_("Organisers"))
    partners: tuple[str, ...] = field(Refs("organisation"), N_("Partners"))
    funders: tuple[str, ...] = field(Refs("organisation"), N_("Funders"))
    programme: tuple[str, ...] = field(
        Refs("programme", "component", "agreement"), N_("Programme, component or agreement it belongs to")
    )
    domains: tuple[str, ...] = field(Choices(*DOMAINS), N_("Domains"))
    frame: str = field(LongText(3000), N_("Frame of the workshop"))
    context: str = field(LongText(), N_("Context and why this workshop"))
    objectives: str = field(LongText(5000), N_("Objectives"))
    audience: str = field(Text(600), N_("Audience"))
    expected: int | None = field(Whole(0, 100_000), N_("Persons invited"))
    represented: str = field(LongText(3000), N_("Who took part, in words"))
    with_disability: int | None = field(Whole(0, 100_000), N_("Participants with disability (number only)"))
    documents: str = field(LongText(3000), N_("Documents used"))

    conclusions: str = field(LongText(), N_("Conclusions"))
    evaluation: str = field(LongText(), N_("What the evaluation showed"))
    report_author: str = field(Text(160), N_("Report written by"))
    report_date: RoughDate | None = field(Day(), N_("Date of the report"))
    declaration: str = field(Text(80), N_("Number of the CNDP receipt or authorisation"))
    notes: str = field(LongText(5000), N_("Notes"))

    def title_in(self, language: str) -> str:
        """Return the French title on French papers, where there is one."""
        return (self.title_fr if language != "ar" else "") or self.title


@record
class TrainingNeed(Record):
    """A need for training that somebody expressed, with or without a workshop that answers it."""

    KIND: ClassVar[str] = "training_need"
    NAME: ClassVar[str] = N_("Training need")
    PLURAL: ClassVar[str] = N_("Training needs")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    title: str = field(Text(300), N_("Need"), required=True, listed=True)
    expressed_by: str = field(Text(200), N_("Expressed by"), listed=True)
    date: RoughDate | None = field(Day(), N_("Date"))
    priority: str = field(Choice(*PRIORITIES), N_("Priority"), listed=True)


@record
class WorkshopDay(Record):
    """One day of a workshop."""

    KIND: ClassVar[str] = "workshop_day"
    NAME: ClassVar[str] = N_("Day")
    PLURAL: ClassVar[str] = N_("Days")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    date: RoughDate | None = field(Day(), N_("Date"), required=True, listed=True)
    title: str = field(Text(200), N_("Title of the day"), listed=True)
    attendance: str = field(LongText(2000), N_("Who came that day, in words"))
    summary: str = field(LongText(), N_("Proceedings of the day"))

    def title_in(self, language: str) -> str:
        """Return its date and its title: days are known by both."""
        return " – ".join(part for part in (figures(self.date), self.title) if part)


@record
class Slot(Record):
    """One item of the programme of a day."""

    KIND: ClassVar[str] = "slot"
    NAME: ClassVar[str] = N_("Session")
    PLURAL: ClassVar[str] = N_("Sessions")

    parent: str | None = field(Parent("workshop_day"), N_("Day"))
    starts: str = field(Time(), N_("Begins at"), listed=True)
    ends: str = field(Time(), N_("Ends at"), listed=True)
    minutes: int | None = field(Whole(1, 1440), N_("Minutes"))
    title: str = field(Text(300), N_("Title"), required=True, listed=True)
    type: str = field(Choice(*SLOT_TYPES), N_("Type"), required=True, listed=True)
    speakers: tuple[str, ...] = field(Refs("speaker"), N_("Speakers"), listed=True)
    room: str = field(Text(120), N_("Room"))
    objective: str = field(Text(400), N_("What it is for"))
    method: str = field(Text(300), N_("Method"))
    materials: str = field(Text(300), N_("Material needed"))
    content: str = field(LongText(), N_("What was said in it"))
    output: str = field(LongText(5000), N_("What comes out of it"))


@record
class Speaker(Record):
    """Somebody who trains, facilitates or speaks."""

    KIND: ClassVar[str] = "speaker"
    NAME: ClassVar[str] = N_("Workshop speaker")
    PLURAL: ClassVar[str] = N_("Speakers")
    TITLE: ClassVar[str] = "name_ar"

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    name_ar: str = field(Text(120), N_("Name in Arabic"), required=True, listed=True)
    name_fr: str = field(Text(120), N_("Name in Latin letters"))
    sex: str = field(Choice(*SEXES), N_("Sex"))
    role: str = field(Choice(*SPEAKER_ROLES), N_("Role"), listed=True)
    function: str = field(Text(300), N_("Function"), listed=True)
    organisation: str | None = field(Ref("organisation"), N_("Organisation"))
    talk: str = field(LongText(3000), N_("Subject of the talk"))
    phone: str = field(phone(), N_("Telephone"), contact=True)
    email: str = field(email(), N_("E-mail"), contact=True)


@record
class WorkshopCost(Record):
    """One line of what a workshop costs."""

    KIND: ClassVar[str] = "workshop_cost"
    NAME: ClassVar[str] = N_("Cost")
    PLURAL: ClassVar[str] = N_("Costs")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    title: str = field(Text(200), N_("What is paid"), required=True, listed=True)
    type: str = field(Choice(*COST_TYPES), N_("Type"), listed=True)
    amount: Decimal | None = field(Money(), N_("Amount (dirhams)"), required=True, listed=True)
    payer: str = field(Text(200), N_("Who pays"), listed=True)


@record
class WorkshopPhoto(Record):
    """A photograph of a workshop, or the scan of a paper of it."""

    KIND: ClassVar[str] = "workshop_photo"
    NAME: ClassVar[str] = N_("Photograph or scan")
    PLURAL: ClassVar[str] = N_("Photographs and scans")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    title: str = field(Text(300), N_("What it shows"), required=True, listed=True)
    type: str = field(Choice(*PHOTO_TYPES), N_("Type"), listed=True)
    picture: str | None = field(Picture(), N_("Picture"))
    consent: bool | None = field(YesNo(), N_("Everybody in it agreed"), listed=True)

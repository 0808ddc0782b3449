"""Who takes part in a workshop: named persons, and numbers of those who are not named (domain brief, section 5.2).

No identity number and no health: disability is a number of the workshop, never of a person (law 09-08).
"""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, Parent, Ref, Refs, Text, Whole, YesNo, email, phone
from hayat_app.domain.records.members import SEXES
from hayat_app.i18n import N_

PARTICIPANT_CAPACITIES = (
    ("body", N_("Member of an equality body")),
    ("elected", N_("Elected member of a council")),
    ("official", N_("Official of a council")),
    ("association", N_("Association")),
    ("authority", N_("Local authority")),
    ("service", N_("Deconcentrated service")),
    ("cell", N_("Reception cell or centre")),
    ("expert", N_("Expert or academic")),
    ("media", N_("Media person")),
    ("other", N_("Other capacity")),
)
AGES = (
    ("under25", N_("Under 25")),
    ("25to40", N_("25 to 40")),
    ("41to60", N_("41 to 60")),
    ("over60", N_("Over 60")),
)


@record
class Participant(Record):
    """A person who takes part in a workshop."""

    KIND: ClassVar[str] = "participant"
    NAME: ClassVar[str] = N_("Participant")
    PLURAL: ClassVar[str] = N_("Participants")
    TITLE: ClassVar[str] = "name"

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    name: str = field(Text(120), N_("First and last name"), required=True, listed=True)
    name_fr: str = field(Text(120), N_("Name in Latin letters"))
    sex: str = field(Choice(*SEXES), N_("Sex"), required=True, listed=True)
    capacity: str = field(Choice(*PARTICIPANT_CAPACITIES), N_("Capacity"), listed=True)
    organisation: str = field(Text(200), N_("Organisation"), listed=True)
    commune: str = field(Text(160), N_("Body or commune"), listed=True)
    age: str = field(Choice(*AGES), N_("Age"))
    mornings: tuple[str, ...] = field(Refs("workshop_day"), N_("Came in the morning"))
    afternoons: tuple[str, ...] = field(Refs("workshop_day"), N_("Came in the afternoon"))
    group: str | None = field(Ref("work_group"), N_("Group"))
    member: str | None = field(Ref("member"), N_("Is the member"))
    photo_consent: bool | None = field(YesNo(), N_("Agrees to photographs"))
    phone: str = field(phone(), N_("Telephone"), contact=True)
    email: str = field(email(), N_("E-mail"), contact=True)
    accommodation: str = field(Text(300), N_("Accommodation the person asks for"), contact=True)


@record
class Headcount(Record):
    """Participants who are counted and not named."""

    KIND: ClassVar[str] = "headcount"
    NAME: ClassVar[str] = N_("Count")
    PLURAL: ClassVar[str] = N_("Counts without names")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    title: str = field(Text(300), N_("Who is counted"), required=True, listed=True)
    capacity: str = field(Choice(*PARTICIPANT_CAPACITIES), N_("Capacity"), listed=True)
    commune: str = field(Text(300), N_("Body or commune"), listed=True)
    women: int | None = field(Whole(0, 100_000), N_("Women"), listed=True)
    men: int | None = field(Whole(0, 100_000), N_("Men"), listed=True)
    unsaid: int | None = field(Whole(0, 100_000), N_("Sex not said"), listed=True)
    units: int | None = field(Whole(0, 100_000), N_("Number of bodies or communes"), listed=True)

"""Structures that receive people: reception cells, listening and social centres, focal points (section 6.4)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, Choices, LongText, Parent, Ref, Refs, Text, Whole, YesNo, email, phone
from hayat_app.domain.territories import ProvinceChoice
from hayat_app.i18n import N_

STRUCTURE_TYPES = (
    ("cell", N_("Reception cell")),
    ("listening", N_("Listening centre")),
    ("social", N_("Social centre")),
    ("space", N_("Multifunctional space for women")),
    ("focal", N_("Focal point")),
    ("other", N_("Other structure")),
)
STRUCTURE_LEVELS = (
    ("commune", N_("Commune")),
    ("prefecture", N_("Prefecture or province")),
    ("region", N_("Region")),
    ("national", N_("National")),
)
STRUCTURE_STATES = (
    ("planned", N_("Planned")),
    ("created", N_("Created")),
    ("active", N_("At work")),
    ("stopped", N_("No longer at work")),
)
TARGETS = (
    ("abroad", N_("Moroccans living abroad")),
    ("returnees", N_("Returnees")),
    ("migrants", N_("Migrant women and men from other countries")),
    ("violence", N_("Women and girls who suffered violence")),
    ("women", N_("Women in a difficult situation")),
    ("children", N_("Children")),
    ("elderly", N_("Older people")),
    ("disability", N_("People with disability")),
    ("youth", N_("Youth")),
    ("other", N_("Other groups")),
)
SERVICES = (
    ("reception", N_("Reception")),
    ("orientation", N_("Orientation")),
    ("social", N_("Social support")),
    ("administrative", N_("Administrative support")),
    ("access", N_("Access to public services")),
    ("legal", N_("Legal advice")),
    ("psychological", N_("Psychological support")),
    ("shelter", N_("Shelter")),
    ("training", N_("Training and integration")),
    ("awareness", N_("Awareness-raising")),
    ("other", N_("Other services")),
)


@record
class ReferenceFrame(Record):
    """A frame of reference that says how structures of a type are set up and work."""

    KIND: ClassVar[str] = "reference_frame"
    NAME: ClassVar[str] = N_("Frame of reference")
    PLURAL: ClassVar[str] = N_("Frames of reference")
    TITLE: ClassVar[str] = "title_ar"

    title_ar: str = field(Text(400), N_("Title in Arabic"), listed=True)
    title_fr: str = field(Text(400), N_("Title in French"))
    scope: str = field(Text(400), N_("What it covers"), listed=True)
    adopted: RoughDate | None = field(Day(), N_("Adopted on"), listed=True)
    adopted_by: str = field(Text(400), N_("Adopted by"))
    text: str = field(LongText(20_000), N_("Content"))
    file: AttachedFile | None = field(Attachment(), N_("File"))


@record
class Structure(Record):
    """A local structure beside the body; it may have an action plan of its own."""

    KIND: ClassVar[str] = "structure"
    NAME: ClassVar[str] = N_("Structure")
    PLURAL: ClassVar[str] = N_("Structures")
    TITLE: ClassVar[str] = "name_ar"

    name_ar: str = field(Text(300), N_("Name in Arabic"), listed=True)
    name_fr: str = field(Text(300), N_("Name in French"))
    type: str = field(Choice(*STRUCTURE_TYPES), N_("Type of structure"), required=True, listed=True)
    type_words: str = field(Text(160), N_("Name of this type, where it is another"))
    level: str = field(Choice(*STRUCTURE_LEVELS), N_("Level of the structure"), required=True, listed=True)
    province: str = field(ProvinceChoice(), N_("Prefecture or province"))
    commune: str = field(Text(120), N_("Commune"))
    code: str = field(Text(20), N_("Territory code"))
    host: str | None = field(Ref("organisation"), N_("Host institution"), listed=True)
    programmes: tuple[str, ...] = field(Refs("programme"), N_("Programmes"))
    agreements: tuple[str, ...] = field(Refs("agreement"), N_("Agreements"))
    frame: str | None = field(Ref("reference_frame"), N_("Frame of reference"))
    state: str = field(Choice(*STRUCTURE_STATES), N_("State"), required=True, listed=True)
    created: RoughDate | None = field(Day(), N_("Created on"))
    activated: RoughDate | None = field(Day(), N_("At work since"))
    stopped: RoughDate | None = field(Day(), N_("Stopped on"))

    targets: tuple[str, ...] = field(Choices(*TARGETS), N_("Target groups"), required=True)
    target_words: str = field(Text(400), N_("Target groups in words"))
    services: tuple[str, ...] = field(Choices(*SERVICES), N_("Services"), required=True)
    service_words: str = field(LongText(2000), N_("Services in words"))
    partners: tuple[str, ...] = field(Refs("organisation"), N_("Partners"))

    responsible: str | None = field(Ref("person", "member"), N_("Person in charge"))
    staff_women: int | None = field(Whole(), N_("Women on the staff"))
    staff_men: int | None = field(Whole(), N_("Men on the staff"))
    staff_trained: int | None = field(Whole(), N_("Trained among the staff"))
    room: str = field(Text(200), N_("Room"))
    equipment: str = field(LongText(2000), N_("Equipment"))
    hours: str = field(Text(200), N_("Opening hours"))
    accessible: bool | None = field(YesNo(), N_("Accessible to people with disability"))
    phone: str = field(phone(), N_("Telephone"))
    email: str = field(email(), N_("E-mail"))
    difficulties: str = field(LongText(3000), N_("Difficulties"))


@record
class Reception(Record):
    """How many people a structure received in a period. Counts only: nobody is named."""

    KIND: ClassVar[str] = "reception"
    NAME: ClassVar[str] = N_("People received")
    PLURAL: ClassVar[str] = N_("People received, by period")
    TITLE: ClassVar[str] = "title"

    parent: str | None = field(Parent("structure"), N_("Structure"))
    title: str = field(Text(120), N_("Name of the period"), listed=True)
    starts: RoughDate | None = field(Day(), N_("From"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Until"), required=True, listed=True)
    women: int | None = field(Whole(), N_("Women"), required=True, listed=True)
    men: int | None = field(Whole(), N_("Men"), required=True, listed=True)
    minors: int | None = field(Whole(), N_("Under 18 years"))
    adults: int | None = field(Whole(), N_("From 18 to 59 years"))
    seniors: int | None = field(Whole(), N_("60 years and over"))
    abroad: int | None = field(Whole(), N_("Moroccans living abroad"))
    returnees: int | None = field(Whole(), N_("Returnees"))
    migrants: int | None = field(Whole(), N_("People from other countries"))
    residents: int | None = field(Whole(), N_("People who live in the territory"))
    need_papers: int | None = field(Whole(), N_("Need: papers and residence"))
    need_health: int | None = field(Whole(), N_("Need: health"))
    need_school: int | None = field(Whole(), N_("Need: schooling"))
    need_work: int | None = field(Whole(), N_("Need: work and training"))
    need_housing: int | None = field(Whole(), N_("Need: housing and shelter"))
    need_legal: int | None = field(Whole(), N_("Need: rights and violence"))
    need_other: int | None = field(Whole(), N_("Need: other"))
    settled: int | None = field(Whole(), N_("Settled"))
    referred: int | None = field(Whole(), N_("Referred elsewhere"))
    pending: int | None = field(Whole(), N_("Still pending"))
    notes: str = field(LongText(2000), N_("Remarks"))

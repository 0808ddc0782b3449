"""Organisations and people, each once for the whole dossier, with names and positions over time (section 6.5)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Ref, Refs, Text, YesNo, email, phone, web_address
from hayat_app.domain.records.members import SEXES
from hayat_app.i18n import N_

ORGANISATION_TYPES = (
    ("government", N_("Government")),
    ("ministry", N_("Ministry")),
    ("directorate", N_("Directorate or department")),
    ("embassy", N_("Embassy")),
    ("agency", N_("Public agency")),
    ("institute", N_("Institute or school")),
    ("international", N_("International organisation")),
    ("council", N_("Council of a territorial collectivity")),
    ("wilaya", N_("Wilaya, prefecture or province")),
    ("association", N_("Association")),
    ("company", N_("Company")),
    ("media", N_("Media")),
    ("venue", N_("Hotel or meeting place")),
    ("programme", N_("Programme unit")),
    ("other", N_("Other organisation")),
)


@record
class Organisation(Record):
    """An organisation, whatever it is to the body: ministry, embassy, agency, association, council, newspaper."""

    KIND: ClassVar[str] = "organisation"
    NAME: ClassVar[str] = N_("Organisation")
    PLURAL: ClassVar[str] = N_("Organisations")
    TITLE: ClassVar[str] = "name_ar"

    name_ar: str = field(Text(300), N_("Name in Arabic"), listed=True)
    name_fr: str = field(Text(300), N_("Name in French"))
    name_original: str = field(Text(300), N_("Name in its own language"))
    acronym: str = field(Text(40), N_("Acronym"), listed=True)
    type: str = field(Choice(*ORGANISATION_TYPES), N_("Type of organisation"), required=True, listed=True)
    country: str = field(Text(80), N_("Country"), listed=True)
    parent_org: str | None = field(Ref("organisation"), N_("Part of"))
    fields: str = field(Text(400), N_("Fields of work"))
    about: str = field(LongText(3000), N_("What it is and does"))
    page: str = field(web_address(), N_("Web site"))
    email: str = field(email(), N_("E-mail"), contact=True)
    phone: str = field(phone(), N_("Telephone"), contact=True)
    address: str = field(Text(300), N_("Address"), contact=True)
    different: tuple[str, ...] = field(Refs("organisation"), N_("Not the same as"))


@record
class FormerName(Record):
    """A name that an organisation had for a time: papers keep the name of their day."""

    KIND: ClassVar[str] = "former_name"
    NAME: ClassVar[str] = N_("Former name")
    PLURAL: ClassVar[str] = N_("Former names")
    TITLE: ClassVar[str] = "name_ar"

    parent: str | None = field(Parent("organisation"), N_("Organisation"))
    name_ar: str = field(Text(300), N_("Name in Arabic"), listed=True)
    name_fr: str = field(Text(300), N_("Name in French"), listed=True)
    since: RoughDate | None = field(Day(), N_("Used since"), listed=True)
    until: RoughDate | None = field(Day(), N_("Used until"), listed=True)


@record
class Person(Record):
    """Somebody outside the body: a representative, a speaker, an expert, an official."""

    KIND: ClassVar[str] = "person"
    NAME: ClassVar[str] = N_("Person outside the body")
    PLURAL: ClassVar[str] = N_("People")
    TITLE: ClassVar[str] = "name_ar"

    name_ar: str = field(Text(160), N_("Name in Arabic"), listed=True)
    name_fr: str = field(Text(160), N_("Name in Latin letters"), listed=True)
    sex: str = field(Choice(*SEXES), N_("Sex"), required=True, listed=True)
    job: str = field(Text(300), N_("Position held today"), listed=True)
    organisation: str | None = field(Ref("organisation"), N_("Organisation"), listed=True)
    country: str = field(Text(80), N_("Country"))
    expertise: str = field(Text(400), N_("Fields of expertise"))
    phone: str = field(phone(), N_("Telephone"), contact=True)
    email: str = field(email(), N_("E-mail"), contact=True)
    consent: bool | None = field(YesNo(), N_("Agrees that these data are kept"))
    notes: str = field(LongText(2000), N_("Notes"), contact=True)
    different: tuple[str, ...] = field(Refs("person"), N_("Not the same as"))


@record
class PersonRole(Record):
    """A position somebody held, where and when."""

    KIND: ClassVar[str] = "person_role"
    NAME: ClassVar[str] = N_("Position over time")
    PLURAL: ClassVar[str] = N_("Positions over time")
    TITLE: ClassVar[str] = "job_ar"

    parent: str | None = field(Parent("person"), N_("Person"))
    job_ar: str = field(Text(300), N_("Position in Arabic"), listed=True)
    job_fr: str = field(Text(300), N_("Position in French"))
    organisation: str | None = field(Ref("organisation"), N_("Organisation"), listed=True)
    since: RoughDate | None = field(Day(), N_("Held since"), listed=True)
    until: RoughDate | None = field(Day(), N_("Held until"), listed=True)

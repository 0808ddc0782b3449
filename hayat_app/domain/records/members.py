"""The members of the body. No health, no party or union: law 09-08 (domain brief, 1.9).

An identity number has a field only where the body entered the commission's authorisation (``personal.may_hold``).
"""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Text, YesNo, email, phone
from hayat_app.i18n import N_

SEXES = (("f", N_("Woman")), ("m", N_("Man")))
FUNCTIONS = (
    ("chair", N_("Chair")),
    ("deputy", N_("Deputy chair")),
    ("rapporteur", N_("Rapporteur")),
    ("deputy_rapporteur", N_("Deputy rapporteur")),
    ("committee_head", N_("Head of a committee")),
    ("member", N_("Member")),
)
CAPACITIES = (
    ("association", N_("Association")),
    ("cooperative", N_("Cooperative")),
    ("network", N_("Network")),
    ("resource_person", N_("Resource person")),
    ("researcher", N_("Researcher or academic")),
    ("entrepreneur", N_("Entrepreneur")),
    ("youth", N_("Young people")),
    ("disability", N_("People with disability")),
    ("elected", N_("Elected member of the council")),
    ("official", N_("Official of the council")),
    ("other", N_("Other capacity")),
)
STATUSES = (
    ("active", N_("Active")),
    ("resigned", N_("Resigned")),
    ("replaced", N_("Replaced")),
    ("lost", N_("Lost the membership")),
    ("deceased", N_("Deceased")),
)


@record
class Member(Record):
    """A member of the body, past or present."""

    KIND: ClassVar[str] = "member"
    NAME: ClassVar[str] = N_("Member")
    PLURAL: ClassVar[str] = N_("Members")
    TITLE: ClassVar[str] = "name_ar"

    name_ar: str = field(Text(120), N_("First and last name in Arabic"), required=True, listed=True)
    name_fr: str = field(Text(120), N_("First and last name in French"))
    sex: str = field(Choice(*SEXES), N_("Sex"), required=True, listed=True)
    function: str = field(Choice(*FUNCTIONS), N_("Function in the body"), required=True, listed=True)
    capacity: str = field(Choice(*CAPACITIES), N_("Capacity"), required=True, listed=True)
    organisation: str = field(Text(200), N_("Organisation"), listed=True)
    committee: str = field(Text(160), N_("Committee"))
    occupation: str = field(Text(120), N_("Occupation"))
    since: RoughDate | None = field(Day(), N_("Member since"))
    until: RoughDate | None = field(Day(), N_("Member until"))
    status: str = field(Choice(*STATUSES), N_("Status"))
    status_reason: str = field(Text(300), N_("Reason for the change of status"))
    phone: str = field(phone(), N_("Telephone"), contact=True)
    email: str = field(email(), N_("E-mail"), contact=True)
    address: str = field(Text(300), N_("Address"), contact=True)
    accommodation: str = field(Text(300), N_("Accommodation the person asks for"), contact=True)
    identity: str = field(Text(20), N_("Identity card number"), contact=True)
    consent: bool | None = field(YesNo(), N_("Agrees that these data are kept"))
    notes: str = field(LongText(2000), N_("Notes"), contact=True)

"""The equality body itself: its territory, its founding, how it is reached and how its papers begin."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import (
    Choice,
    LongText,
    Percent,
    Picture,
    Text,
    Whole,
    YesNo,
    email,
    phone,
    web_address,
)
from hayat_app.domain.territories import ProvinceChoice, RegionChoice
from hayat_app.i18n import N_

LEVELS = (
    ("commune", N_("Commune")),
    ("arrondissement", N_("Arrondissement")),
    ("prefecture", N_("Prefecture or province")),
    ("region", N_("Region")),
)
"""The levels of councils, each with a law of its own."""
OFFICE = ("office", N_("Office that is no equality body"))
SESSION_TYPES = (("ordinary", N_("Ordinary session")), ("extraordinary", N_("Extraordinary session")))
RULES = (
    ("own", N_("Internal rules of its own")),
    ("council", N_("Only the chapter in the council's internal rules")),
    ("none", N_("None yet")),
)
MAJORITIES = (
    ("relative", N_("Majority of the votes cast")),
    ("absolute", N_("Majority of the members")),
    ("two_thirds", N_("Two thirds")),
    ("consensus", N_("Consensus")),
)


@record
class Body(Record):
    """An equality body. Every dossier has exactly one; its key is the dossier's."""

    KIND: ClassVar[str] = "body"
    NAME: ClassVar[str] = N_("Body")
    PLURAL: ClassVar[str] = N_("Bodies")
    TITLE: ClassVar[str] = "place_ar"

    level: str = field(Choice(*LEVELS, OFFICE), N_("Level"), required=True)
    region: str = field(RegionChoice(), N_("Region"), required=True)
    province: str = field(ProvinceChoice(), N_("Prefecture or province"), required=True)
    place_ar: str = field(Text(120), N_("Name of the territory in Arabic"), required=True, listed=True)
    place_fr: str = field(Text(120), N_("Name of the territory in French"))
    code: str = field(Text(20), N_("Territory code"))
    name_ar: str = field(Text(200), N_("Name of the body in Arabic"))
    name_fr: str = field(Text(200), N_("Name of the body in French"))
    motto: str = field(Text(200), N_("Motto"))

    legal_basis: str = field(Text(300), N_("Legal basis"))
    decision_number: str = field(Text(40), N_("Number of the council's decision"))
    decision_date: RoughDate | None = field(Day(), N_("Date of the council's decision"))
    decision_session: str = field(Choice(*SESSION_TYPES), N_("Session of the council"))
    installed: RoughDate | None = field(Day(), N_("Installed on"))
    mandate_starts: RoughDate | None = field(Day(), N_("Mandate starts"), required=True)
    mandate_ends: RoughDate | None = field(Day(), N_("Mandate ends"), required=True)
    seats: int | None = field(Whole(1, 500), N_("Number of seats"))
    rules: str = field(Choice(*RULES), N_("Internal rules"))
    rules_date: RoughDate | None = field(Day(), N_("Date of the internal rules"))
    parity: Decimal | None = field(Percent(), N_("Least share of women in the internal rules (%)"))
    quorum: Decimal | None = field(Percent(), N_("Quorum: least share of members present (%)"))
    majority: str = field(Choice(*MAJORITIES), N_("Majority to decide"))
    notice_days: int | None = field(Whole(0, 90), N_("Days between invitation and meeting"))
    ordinary_meetings: int | None = field(Whole(0, 60), N_("Ordinary meetings a year"))
    absences_in_row: int | None = field(Whole(1, 60), N_("Unexcused absences in a row that may end membership"))
    absences_in_year: int | None = field(Whole(1, 60), N_("Unexcused absences in a year that may end membership"))
    loss_rule: str = field(LongText(2000), N_("How membership is lost"))
    send_days: int | None = field(Whole(0, 180), N_("Days before a council session to send opinions"))
    agenda_days: int | None = field(Whole(0, 180), N_("Days before a council session its agenda is settled"))
    convocation_days: int | None = field(Whole(0, 180), N_("Days before a council session convocations go out"))

    address: str = field(LongText(500), N_("Address"))
    room: str = field(Text(200), N_("Meeting room"))
    accessible: bool | None = field(YesNo(), N_("Room accessible to people with disability"))
    focal_point: str = field(Text(120), N_("Focal point in the council's services"))
    focal_phone: str = field(phone(), N_("Telephone of the focal point"), contact=True)
    email: str = field(email(), N_("E-mail of the body"))
    page: str = field(web_address(), N_("Page of the body"))

    logo: str | None = field(Picture(), N_("Logo"))
    letterhead_ar: str = field(LongText(600), N_("Letterhead lines in Arabic"))
    letterhead_fr: str = field(LongText(600), N_("Letterhead lines in French"))
    letterhead_zgh: str = field(Text(120), N_("Letterhead line in Tifinagh"))

    data_controller: str = field(Text(200), N_("Controller of personal data"))
    data_contact: str = field(Text(200), N_("Whom to ask about personal data"))
    data_purpose: str = field(LongText(500), N_("Purpose of keeping personal data"))
    data_keeping: str = field(Text(200), N_("How long personal data are kept"))
    cndp_receipt: str = field(Text(80), N_("Number of the CNDP declaration receipt"))
    cndp_authorisation: str = field(Text(80), N_("Number of the CNDP authorisation for identity numbers"))

"""Advisory opinions and their recommendations (domain brief, section 3.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Money, Parent, Ref, Refs, Text
from hayat_app.domain.records.origins import ORIGINS
from hayat_app.domain.records.plan import PRIORITIES
from hayat_app.i18n import N_

TRIGGERS = (
    ("request", N_("At the request of the council or its president")),
    ("own", N_("On the body's own initiative")),
    ("draft", N_("On a draft the council submitted")),
)
OPINION_STATES = (
    ("idea", N_("Idea or request")),
    ("accepted", N_("Accepted for study")),
    ("preparing", N_("In preparation")),
    ("draft", N_("Draft opinion")),
    ("submitted", N_("Before the body")),
    ("adopted", N_("Adopted by the body")),
    ("rejected", N_("Rejected by the body")),
    ("postponed", N_("Postponed")),
    ("sent", N_("Sent to the council's president")),
    ("answered", N_("Answer received")),
    ("closed", N_("Closed")),
)
COMPETENCES = (
    ("own", N_("Own competence")),
    ("shared", N_("Shared competence")),
    ("transferred", N_("Transferred competence")),
    ("outside", N_("Outside the council's competence")),
)
ADDRESSEES = (
    ("council", N_("The council")),
    ("president", N_("The council's president")),
    ("service", N_("A service of the council")),
    ("state", N_("A deconcentrated service")),
    ("partner", N_("A partner")),
)
RECOMMENDATION_TYPES = (
    ("regulation", N_("Regulation or decision")),
    ("budget", N_("Budget")),
    ("project", N_("Project")),
    ("service", N_("Service")),
    ("data", N_("Data by sex")),
    ("awareness", N_("Awareness-raising")),
    ("positive", N_("Positive measure")),
    ("other", N_("Other type")),
)
TERMS = (("short", N_("Short term")), ("medium", N_("Medium term")), ("long", N_("Long term")))


@record
class Opinion(Record):
    """An advisory opinion of the body, from the idea to the answer."""

    KIND: ClassVar[str] = "opinion"
    NAME: ClassVar[str] = N_("Advisory opinion")
    PLURAL: ClassVar[str] = N_("Advisory opinions")

    number: str = field(Text(20), N_("Number"), listed=True)
    title: str = field(Text(500), N_("Title"), required=True, listed=True)
    plan: str | None = field(Ref("plan"), N_("Programmed in the plan"))
    objectives: tuple[str, ...] = field(Refs("objective"), N_("Serves the objectives"), required=True)
    trigger: str = field(Choice(*TRIGGERS), N_("Trigger"), required=True, listed=True)
    requester: str = field(Text(200), N_("Requested by"))
    request_ref: str = field(Text(80), N_("Reference of the request"))
    request_date: RoughDate | None = field(Day(), N_("Date of the request"))
    rapporteur: str | None = field(Ref("member"), N_("Rapporteur"), listed=True)
    session: RoughDate | None = field(Day(), N_("Council session aimed at"), required=True, listed=True)
    due: RoughDate | None = field(Day(), N_("To be ready by"))
    state: str = field(Choice(*OPINION_STATES), N_("State"), listed=True)
    reason: str = field(LongText(5000), N_("Why this opinion"))
    programme_link: str = field(Text(300), N_("Link to the council's programme"))
    origin: tuple[str, ...] = field(Refs(*ORIGINS), N_("Comes from"))

    visas: str = field(LongText(), N_("References (visas)"))
    method: str = field(LongText(), N_("Method"))
    context: str = field(LongText(), N_("Context and problem"), required=True)
    diagnosis: str = field(LongText(), N_("Diagnosis"), required=True)
    competence: str = field(Choice(*COMPETENCES), N_("Competence of the council"), required=True)
    competence_note: str = field(Text(400), N_("Article of competence"))
    analysis: str = field(LongText(), N_("Analysis from the gender standpoint"), required=True)
    text: str = field(LongText(), N_("Text of the opinion"))
    conditions: str = field(LongText(), N_("Conditions of implementation and follow-up"))
    divergent: str = field(LongText(), N_("Divergent opinions"))
    adopted: RoughDate | None = field(Day(), N_("Adopted on"))
    vote: str = field(Text(200), N_("Result of the vote"))


@record
class Recommendation(Record):
    """A numbered recommendation of an opinion."""

    KIND: ClassVar[str] = "recommendation"
    NAME: ClassVar[str] = N_("Recommendation")
    PLURAL: ClassVar[str] = N_("Recommendations")
    TITLE: ClassVar[str] = "text"

    parent: str | None = field(Parent("opinion"), N_("Advisory opinion"))
    text: str = field(LongText(5000), N_("Recommendation"), required=True, listed=True)
    addressee: str = field(Choice(*ADDRESSEES), N_("Addressee"), required=True, listed=True)
    addressee_name: str = field(Text(200), N_("Name of the addressee"))
    type: str = field(Choice(*RECOMMENDATION_TYPES), N_("Type"), listed=True)
    term: str = field(Choice(*TERMS), N_("Term"), required=True, listed=True)
    cost: Decimal | None = field(Money(), N_("Estimated cost (dirhams)"))
    funding: str = field(Text(200), N_("Source of funding"))
    indicator: str = field(Text(300), N_("Indicator"))
    programme_link: str = field(Text(300), N_("Link to the council's programme"))
    priority: str = field(Choice(*PRIORITIES), N_("Priority"))

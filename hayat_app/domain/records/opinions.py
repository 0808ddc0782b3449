"""Advisory opinions and their recommendations (domain brief, section 3.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.followed import Followed
from hayat_app.domain.hijri import CORRECTIONS
from hayat_app.domain.kinds import Choice, LongText, Money, Parent, Percent, Ref, Refs, Serial, Text, Whole, YesNo
from hayat_app.domain.records.origins import ORIGINS
from hayat_app.domain.records.plan import PRIORITIES, PROGRESS
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
    ("committee", N_("Before the standing committee")),
    ("agenda", N_("On the agenda of the session")),
    ("deliberated", N_("Deliberated by the council")),
    ("answered", N_("Answer received")),
    ("following", N_("Being followed up")),
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
OUTCOMES = (
    ("accepted", N_("Accepted as a whole")),
    ("partly", N_("Accepted in part")),
    ("noted", N_("Taken note of")),
    ("postponed", N_("Postponed by the council")),
    ("rejected_why", N_("Rejected with reasons")),
    ("rejected", N_("Rejected without reasons")),
    ("unpresented", N_("Not put to the council")),
    ("unanswered", N_("Without answer")),
)
ACCEPTANCE = (
    ("yes", N_("Accepted by the council")),
    ("partly", N_("Partly accepted by the council")),
    ("no", N_("Not accepted by the council")),
    ("unknown", N_("Not known yet")),
)
TERMS = (("short", N_("Short term")), ("medium", N_("Medium term")), ("long", N_("Long term")))


@record
class Opinion(Record):
    """An advisory opinion of the body, from the idea to the answer."""

    KIND: ClassVar[str] = "opinion"
    NAME: ClassVar[str] = N_("Advisory opinion")
    PLURAL: ClassVar[str] = N_("Advisory opinions")

    number: str = field(Serial(20), N_("Number"), listed=True)
    title: str = field(Text(500), N_("Title"), required=True, listed=True)
    plan: str | None = field(Ref("plan"), N_("Programmed in the plan"))
    objectives: tuple[str, ...] = field(Refs("objective"), N_("Serves the objectives"), required=True)
    trigger: str = field(Choice(*TRIGGERS), N_("Trigger"), required=True, listed=True)
    requester: str = field(Text(200), N_("Requested by"))
    request_ref: str = field(Text(80), N_("Reference of the request"))
    request_date: RoughDate | None = field(Day(), N_("Date of the request"))
    rapporteur: str | None = field(Ref("member"), N_("Rapporteur of the opinion"), listed=True)
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
    annexes: str = field(LongText(5000), N_("Annexes"))
    adopted: RoughDate | None = field(Day(), N_("Adopted on"))
    vote: str = field(Text(200), N_("Result of the vote"))
    hijri: str = field(Choice(*CORRECTIONS), N_("Correction of the Hijri date"))

    accepted: RoughDate | None = field(Day(), N_("Accepted for study on"))
    decided_in: str | None = field(Ref("meeting"), N_("Meeting that took it up"))
    data_requested: RoughDate | None = field(Day(), N_("Data requested on"))
    data_received: RoughDate | None = field(Day(), N_("Data received on"))
    heard: RoughDate | None = field(Day(), N_("Hearings held on"))
    drafted: RoughDate | None = field(Day(), N_("Draft ready on"))
    adopted_in: str | None = field(Ref("meeting"), N_("Meeting that adopted it"))
    withdrawn: RoughDate | None = field(Day(), N_("Adoption taken back on"))
    quorum: bool | None = field(YesNo(), N_("Quorum reached"))
    committee: str = field(Text(200), N_("Standing committee"))
    committee_date: RoughDate | None = field(Day(), N_("Before the committee on"))
    council_session: str | None = field(Ref("council_session"), N_("Session that dealt with it"))
    agenda_item: str = field(Text(40), N_("Item on the agenda"))
    deliberated: RoughDate | None = field(Day(), N_("Deliberated on"))
    outcome: str = field(Choice(*OUTCOMES), N_("What the council decided"), listed=True)
    council_vote: str = field(Text(200), N_("Vote of the council"))
    decision_number: str = field(Text(60), N_("Number of the council's decision"))
    outcome_reasons: str = field(LongText(5000), N_("Reasons given"))
    next_check: RoughDate | None = field(Day(), N_("Next check on"))
    closed: RoughDate | None = field(Day(), N_("Closed on"))
    closing: str = field(LongText(5000), N_("Why it was closed"))


@record
class Recommendation(Record):
    """A numbered recommendation of an opinion."""

    KIND: ClassVar[str] = "recommendation"
    NAME: ClassVar[str] = N_("Recommendation")
    PLURAL: ClassVar[str] = N_("Recommendations")
    TITLE: ClassVar[str] = "text"
    FOLLOWED: ClassVar[Followed | None] = Followed(
        who=("service", "addressee_name", "addressee"), due="planned", file="evidence_file"
    )

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

    accepted: str = field(Choice(*ACCEPTANCE), N_("Accepted by the council?"), listed=True)
    budget_line: str = field(Text(300), N_("Programme or budget line it entered"))
    service: str = field(Text(200), N_("Service in charge"))
    planned: RoughDate | None = field(Day(), N_("Planned for"))
    status: str = field(Choice(*PROGRESS), N_("Progress"), listed=True)
    done: Decimal | None = field(Percent(), N_("Completion (%)"))
    evidence: str = field(LongText(5000), N_("Evidence"))
    evidence_file: AttachedFile | None = field(Attachment(), N_("File that proves it"))
    checked: RoughDate | None = field(Day(), N_("Last check on"))
    checked_by: str | None = field(Ref("member"), N_("Checked by"))
    effect: str = field(LongText(5000), N_("Effect observed"))
    women: int | None = field(Whole(), N_("Women who benefited"))
    men: int | None = field(Whole(), N_("Men who benefited"))
    comment: str = field(LongText(5000), N_("Comment"))

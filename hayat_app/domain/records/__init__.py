"""The records a body keeps, by subject. ``ALL`` is every kind there is; a new record class is added here."""

from hayat_app.domain.fields import Record
from hayat_app.domain.records.analysis import (
    Access,
    Division,
    Moment,
    Need,
    Problem,
    Stakeholder,
    Strategy,
    SwotPoint,
)
from hayat_app.domain.records.body import Body
from hayat_app.domain.records.committees import Committee, FunctionTerm
from hayat_app.domain.records.conduct import Communication, Funding, Risk
from hayat_app.domain.records.decisions import Decision
from hayat_app.domain.records.diagnosis import DataRequest, Figure, FocusGroup, Issue
from hayat_app.domain.records.evaluation import Evaluation, EvaluationItem
from hayat_app.domain.records.evaluations import Criterion, EvaluationSheet
from hayat_app.domain.records.groups import Output, WorkGroup
from hayat_app.domain.records.letters import Letter
from hayat_app.domain.records.measures import Measure
from hayat_app.domain.records.meetings import AgendaItem, Meeting, MeetingType
from hayat_app.domain.records.members import Member
from hayat_app.domain.records.opinions import Opinion, Recommendation
from hayat_app.domain.records.organisations import FormerName, Organisation, Person, PersonRole
from hayat_app.domain.records.participants import Headcount, Participant
from hayat_app.domain.records.path import PathStep
from hayat_app.domain.records.plan import Activity, Axis, Indicator, Objective, Plan, Result, Value
from hayat_app.domain.records.priorities import Ballot, PriorityCriterion
from hayat_app.domain.records.sessions import CouncilSession
from hayat_app.domain.records.sources import Contradiction, Source
from hayat_app.domain.records.versions import Acceptance, PlanVersion, Review
from hayat_app.domain.records.workshops import (
    Slot,
    Speaker,
    TrainingNeed,
    Workshop,
    WorkshopCost,
    WorkshopDay,
    WorkshopPhoto,
)

ALL: tuple[type[Record], ...] = (
    Body,
    Member,
    Plan,
    Value,
    Axis,
    Objective,
    Result,
    Indicator,
    Measure,
    Activity,
    Funding,
    Communication,
    Risk,
    PlanVersion,
    Review,
    Acceptance,
    Opinion,
    Recommendation,
    Workshop,
    TrainingNeed,
    Speaker,
    WorkshopDay,
    Slot,
    Participant,
    Headcount,
    WorkGroup,
    Output,
    Criterion,
    EvaluationSheet,
    WorkshopCost,
    WorkshopPhoto,
    Organisation,
    FormerName,
    Person,
    PersonRole,
    Source,
    Contradiction,
    Letter,
    CouncilSession,
    MeetingType,
    Meeting,
    AgendaItem,
    Decision,
    Committee,
    FunctionTerm,
    PathStep,
    Figure,
    Issue,
    DataRequest,
    FocusGroup,
    SwotPoint,
    Strategy,
    Problem,
    Stakeholder,
    Division,
    Access,
    Need,
    Moment,
    Evaluation,
    EvaluationItem,
    PriorityCriterion,
    Ballot,
)
BY_KIND: dict[str, type[Record]] = {cls.KIND: cls for cls in ALL}

__all__ = [
    "ALL",
    "BY_KIND",
    "Acceptance",
    "Access",
    "Activity",
    "AgendaItem",
    "Axis",
    "Ballot",
    "Body",
    "Committee",
    "Communication",
    "Contradiction",
    "CouncilSession",
    "Criterion",
    "DataRequest",
    "Decision",
    "Division",
    "Evaluation",
    "EvaluationItem",
    "EvaluationSheet",
    "Figure",
    "FocusGroup",
    "FormerName",
    "FunctionTerm",
    "Funding",
    "Headcount",
    "Indicator",
    "Issue",
    "Letter",
    "Measure",
    "Meeting",
    "MeetingType",
    "Member",
    "Moment",
    "Need",
    "Objective",
    "Opinion",
    "Organisation",
    "Output",
    "Participant",
    "PathStep",
    "Person",
    "PersonRole",
    "Plan",
    "PlanVersion",
    "PriorityCriterion",
    "Problem",
    "Recommendation",
    "Result",
    "Review",
    "Risk",
    "Slot",
    "Source",
    "Speaker",
    "Stakeholder",
    "Strategy",
    "SwotPoint",
    "TrainingNeed",
    "Value",
    "WorkGroup",
    "Workshop",
    "WorkshopCost",
    "WorkshopDay",
    "WorkshopPhoto",
]

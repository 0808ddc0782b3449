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
from hayat_app.domain.records.decisions import Decision
from hayat_app.domain.records.diagnosis import DataRequest, Figure, FocusGroup, Issue
from hayat_app.domain.records.evaluation import Evaluation, EvaluationItem
from hayat_app.domain.records.members import Member
from hayat_app.domain.records.opinions import Opinion, Recommendation
from hayat_app.domain.records.plan import Activity, Axis, Indicator, Objective, Plan, Result, Value
from hayat_app.domain.records.priorities import Ballot, PriorityCriterion
from hayat_app.domain.records.sessions import CouncilSession

ALL: tuple[type[Record], ...] = (
    Body,
    Member,
    Plan,
    Value,
    Axis,
    Objective,
    Result,
    Indicator,
    Activity,
    Opinion,
    Recommendation,
    CouncilSession,
    Decision,
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
    "Access",
    "Activity",
    "Axis",
    "Ballot",
    "Body",
    "CouncilSession",
    "DataRequest",
    "Decision",
    "Division",
    "Evaluation",
    "EvaluationItem",
    "Figure",
    "FocusGroup",
    "Indicator",
    "Issue",
    "Member",
    "Moment",
    "Need",
    "Objective",
    "Opinion",
    "Plan",
    "PriorityCriterion",
    "Problem",
    "Recommendation",
    "Result",
    "Stakeholder",
    "Strategy",
    "SwotPoint",
    "Value",
]

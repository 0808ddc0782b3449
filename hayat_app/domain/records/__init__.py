"""The records a body keeps, by subject. ``ALL`` is every kind there is; a new record class is added here."""

from hayat_app.domain.fields import Record
from hayat_app.domain.records.body import Body
from hayat_app.domain.records.decisions import Decision
from hayat_app.domain.records.letters import Letter
from hayat_app.domain.records.members import Member
from hayat_app.domain.records.opinions import Opinion, Recommendation
from hayat_app.domain.records.organisations import FormerName, Organisation, Person, PersonRole
from hayat_app.domain.records.plan import Activity, Axis, Indicator, Objective, Plan, Result, Value
from hayat_app.domain.records.sessions import CouncilSession
from hayat_app.domain.records.sources import Contradiction, Source

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
    Organisation,
    FormerName,
    Person,
    PersonRole,
    Source,
    Contradiction,
    Letter,
    CouncilSession,
    Decision,
)
BY_KIND: dict[str, type[Record]] = {cls.KIND: cls for cls in ALL}

__all__ = [
    "ALL",
    "BY_KIND",
    "Activity",
    "Axis",
    "Body",
    "Contradiction",
    "CouncilSession",
    "Decision",
    "FormerName",
    "Indicator",
    "Letter",
    "Member",
    "Objective",
    "Opinion",
    "Organisation",
    "Person",
    "PersonRole",
    "Plan",
    "Recommendation",
    "Result",
    "Source",
    "Value",
]

"""The records a body keeps, by subject. ``ALL`` is every kind there is; a new record class is added here."""

from hayat_app.domain.fields import Record
from hayat_app.domain.records.agreements import (
    Agreement,
    Extension,
    JointCommittee,
    JointMeeting,
    MoneyLine,
    Monitoring,
    Obligation,
    Party,
    Statement,
)
from hayat_app.domain.records.body import Body
from hayat_app.domain.records.decisions import Decision
from hayat_app.domain.records.letters import Letter
from hayat_app.domain.records.members import Member
from hayat_app.domain.records.opinions import Opinion, Recommendation
from hayat_app.domain.records.organisations import FormerName, Organisation, Person, PersonRole
from hayat_app.domain.records.plan import Activity, Axis, Indicator, Objective, Plan, Result, Value
from hayat_app.domain.records.programmes import Achievement, Component, Cooperation, Programme
from hayat_app.domain.records.sessions import CouncilSession
from hayat_app.domain.records.sources import Contradiction, Source
from hayat_app.domain.records.structures import Reception, ReferenceFrame, Structure

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
    Agreement,
    Party,
    Obligation,
    Extension,
    Programme,
    Component,
    MoneyLine,
    JointCommittee,
    JointMeeting,
    Monitoring,
    Cooperation,
    Achievement,
    ReferenceFrame,
    Structure,
    Reception,
    Statement,
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
    "Achievement",
    "Activity",
    "Agreement",
    "Axis",
    "Body",
    "Component",
    "Contradiction",
    "Cooperation",
    "CouncilSession",
    "Decision",
    "Extension",
    "FormerName",
    "Indicator",
    "JointCommittee",
    "JointMeeting",
    "Letter",
    "Member",
    "MoneyLine",
    "Monitoring",
    "Objective",
    "Obligation",
    "Opinion",
    "Organisation",
    "Party",
    "Person",
    "PersonRole",
    "Plan",
    "Programme",
    "Reception",
    "Recommendation",
    "ReferenceFrame",
    "Result",
    "Source",
    "Statement",
    "Structure",
    "Value",
]

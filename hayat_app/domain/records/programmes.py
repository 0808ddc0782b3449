"""Cooperation: activities with others, what they achieved, programmes (domain brief, sections 6.2, 6.3)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, Choices, LongText, Parent, Ref, Refs, Text, Whole
from hayat_app.domain.records.agreements import DOMAINS, LINE_STATES
from hayat_app.i18n import N_

COOPERATION_TYPES = (
    ("visit", N_("Visit")),
    ("training", N_("Training")),
    ("meeting", N_("Meeting")),
    ("mission", N_("Mission abroad")),
    ("conference", N_("Conference or seminar")),
    ("study", N_("Study")),
    ("opinion", N_("Advisory opinion")),
    ("publication", N_("Publication")),
    ("support", N_("Technical or financial support")),
    ("other", N_("Other activity")),
)
DIRECTIONS = (
    ("received", N_("Received here")),
    ("sent", N_("Sent there")),
    ("both", N_("Both ways")),
    ("remote", N_("At a distance")),
)
COOPERATION_STATES = (
    ("planned", N_("Foreseen")),
    ("done", N_("Done")),
    ("postponed", N_("Postponed")),
    ("dropped", N_("Abandoned")),
)
PROGRAMME_LEVELS = (
    ("local", N_("Local")),
    ("provincial", N_("Provincial")),
    ("regional", N_("Regional")),
    ("national", N_("National")),
    ("bilateral", N_("Bilateral")),
    ("multilateral", N_("Multilateral")),
)
MODES = (
    ("direct", N_("By the partner itself")),
    ("delegated", N_("Delegated cooperation")),
    ("joint", N_("Together")),
    ("budget", N_("Budget support")),
)
PROGRAMME_STATES = (
    ("prepared", N_("Being prepared")),
    ("running", N_("In progress")),
    ("extended", N_("Extended")),
    ("ended", N_("Ended")),
    ("suspended", N_("Suspended")),
)
PARTS = (("axis", N_("Axis")), ("component", N_("Component")), ("project", N_("Project in a programme")))


@record
class Cooperation(Record):
    """Something done with others: a visit, a training, a mission, and what came of it."""

    KIND: ClassVar[str] = "cooperation"
    NAME: ClassVar[str] = N_("Cooperation activity")
    PLURAL: ClassVar[str] = N_("Cooperation activities")
    TITLE: ClassVar[str] = "title_ar"

    title_ar: str = field(Text(400), N_("Title in Arabic"), listed=True)
    title_fr: str = field(Text(400), N_("Title in French"))
    type: str = field(Choice(*COOPERATION_TYPES), N_("Type of activity"), required=True, listed=True)
    domains: tuple[str, ...] = field(Choices(*DOMAINS), N_("Domains"), required=True, listed=True)
    state: str = field(Choice(*COOPERATION_STATES), N_("State"))
    starts: RoughDate | None = field(Day(), N_("Date or first day"), required=True, listed=True)
    ends: RoughDate | None = field(Day(), N_("Last day"))
    date_words: str = field(Text(200), N_("Dates as written"))
    days: int | None = field(Whole(1, 1000), N_("Number of days"))
    direction: str = field(Choice(*DIRECTIONS), N_("Direction"))
    place: str = field(Text(200), N_("Place"), listed=True)
    country: str = field(Text(80), N_("Country"))
    organiser: str | None = field(Ref("organisation"), N_("Organiser"))
    host: str | None = field(Ref("organisation"), N_("Host"))
    partners: tuple[str, ...] = field(Refs("organisation"), N_("Partners in it"), listed=True)
    institutions: tuple[str, ...] = field(Refs("organisation"), N_("Institutions met"))
    head: str | None = field(Ref("person"), N_("Head of the delegation"))
    people: tuple[str, ...] = field(Refs("person"), N_("People who took part"))
    participants: int | None = field(Whole(), N_("Number of participants"))
    women: int | None = field(Whole(), N_("Women"))
    men: int | None = field(Whole(), N_("Men"))
    audience: str = field(LongText(2000), N_("Who took part"))
    objectives: str = field(LongText(5000), N_("Objectives, one on each line"))
    results: str = field(LongText(5000), N_("Outcome"))
    agreements: tuple[str, ...] = field(Refs("agreement"), N_("Under the agreements"))
    programme: str | None = field(Ref("programme"), N_("Under the programme"))
    component: str | None = field(Ref("component"), N_("Component"))
    activities: tuple[str, ...] = field(Refs("activity"), N_("Activities of the plan"))


@record
class Achievement(Record):
    """A result of cooperation in one domain, in figures where there are any."""

    KIND: ClassVar[str] = "achievement"
    NAME: ClassVar[str] = N_("Result of cooperation")
    PLURAL: ClassVar[str] = N_("Results of cooperation")
    TITLE: ClassVar[str] = "title"

    parent: str | None = field(Parent("cooperation", "agreement", "programme"), N_("Result of"))
    title: str = field(Text(500), N_("Result"), required=True, listed=True)
    domain: str = field(Choice(*DOMAINS), N_("Domain"), required=True, listed=True)
    date: RoughDate | None = field(Day(), N_("Reached in"), listed=True)
    women: int | None = field(Whole(), N_("Women reached"))
    men: int | None = field(Whole(), N_("Men reached"))
    evidence: str = field(LongText(2000), N_("Evidence"))


@record
class Programme(Record):
    """A programme or project with its components, those who pay, those who carry it out."""

    KIND: ClassVar[str] = "programme"
    NAME: ClassVar[str] = N_("Programme")
    PLURAL: ClassVar[str] = N_("Programmes")
    TITLE: ClassVar[str] = "name_ar"

    name_ar: str = field(Text(400), N_("Name in Arabic"), listed=True)
    name_fr: str = field(Text(400), N_("Name in French"))
    name_original: str = field(Text(400), N_("Name in its own language"))
    acronym: str = field(Text(40), N_("Acronym"), listed=True)
    level: str = field(Choice(*PROGRAMME_LEVELS), N_("Level of the programme"), listed=True)
    above: str | None = field(Ref("programme"), N_("Part of the programme"))
    framework: str | None = field(Ref("agreement"), N_("Founded on the agreement"))
    state: str = field(Choice(*PROGRAMME_STATES), N_("State"), required=True, listed=True)
    launched: RoughDate | None = field(Day(), N_("Launched in"))
    starts: RoughDate | None = field(Day(), N_("Starts on"), listed=True)
    ends: RoughDate | None = field(Day(), N_("Ends on"), listed=True)
    goal: str = field(LongText(5000), N_("Goal"), required=True)
    context: str = field(LongText(5000), N_("Context of the programme"))
    policies: str = field(LongText(3000), N_("National policies it applies, one on each line"))
    domains: tuple[str, ...] = field(Choices(*DOMAINS), N_("Domains"))
    target_groups: str = field(Text(400), N_("Target groups"))
    territories: str = field(Text(400), N_("Territories"))
    funders: tuple[str, ...] = field(Refs("organisation"), N_("Funders"), required=True)
    implementers: tuple[str, ...] = field(Refs("organisation"), N_("Implementers"))
    partners: tuple[str, ...] = field(Refs("organisation"), N_("Institutional partners"))
    mode: str = field(Choice(*MODES), N_("How it is carried out"))
    mode_reason: str = field(LongText(3000), N_("Why it is carried out so"))
    steering: str = field(LongText(3000), N_("Steering"))
    contact: str | None = field(Ref("person"), N_("Person in charge"))


@record
class Component(Record):
    """An axis or a component of a programme, or of an agreement."""

    KIND: ClassVar[str] = "component"
    NAME: ClassVar[str] = N_("Component")
    PLURAL: ClassVar[str] = N_("Axes and components")
    TITLE: ClassVar[str] = "title_ar"

    parent: str | None = field(Parent("programme", "agreement"), N_("Part of"))
    part: str = field(Choice(*PARTS), N_("Axis or component"), required=True, listed=True)
    number: str = field(Text(20), N_("Number"), listed=True)
    title_ar: str = field(Text(500), N_("Title in Arabic"), listed=True)
    title_fr: str = field(Text(500), N_("Title in French"), listed=True)
    description: str = field(LongText(5000), N_("Description"))
    implementers: tuple[str, ...] = field(Refs("organisation"), N_("Implementers"))
    starts: RoughDate | None = field(Day(), N_("Starts on"))
    ends: RoughDate | None = field(Day(), N_("Ends on"))
    state: str = field(Choice(*LINE_STATES), N_("State of the component"), listed=True)

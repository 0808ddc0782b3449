"""The diagnosis of the territory: figures by sex, issues, data requests, focus groups (domain brief, 4.5, F19)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, Choices, LongText, Quantity, Ref, Refs, Text, Whole
from hayat_app.domain.records.opinions import COMPETENCES
from hayat_app.domain.records.origins import ORIGINS
from hayat_app.domain.records.plan import PRIORITIES
from hayat_app.domain.records.themes import THEMES
from hayat_app.i18n import N_

DISAGGREGATIONS = (
    ("sex", N_("By sex")),
    ("age", N_("By age")),
    ("milieu", N_("By urban and rural area")),
    ("place", N_("By quarter or hamlet")),
    ("disability", N_("By disability")),
    ("level", N_("By level of schooling")),
)
REQUEST_STATES = (
    ("draft", N_("Being prepared")),
    ("sent", N_("Sent, no answer yet")),
    ("partial", N_("Answered in part")),
    ("received", N_("Received")),
    ("refused", N_("Refused")),
)
GROUPS = (
    ("women", N_("Women only")),
    ("men", N_("Men only")),
    ("youth", N_("Young people")),
    ("disability", N_("People with disability")),
    ("elderly", N_("Elderly people")),
    ("mixed", N_("Mixed group")),
    ("other", N_("Other group")),
)


@record
class Figure(Record):
    """A figure of the territory, for women and for men."""

    KIND: ClassVar[str] = "figure"
    NAME: ClassVar[str] = N_("Figure of the territory")
    PLURAL: ClassVar[str] = N_("Figures of the territory")

    title: str = field(Text(300), N_("What is counted"), required=True, listed=True)
    theme: str = field(Choice(*THEMES), N_("Theme"), required=True, listed=True)
    unit: str = field(Text(60), N_("Unit"), required=True)
    women: Decimal | None = field(Quantity(), N_("Women"), required=True, listed=True)
    men: Decimal | None = field(Quantity(), N_("Men"), required=True, listed=True)
    total: Decimal | None = field(Quantity(), N_("Whole"), listed=True)
    period: str = field(Text(80), N_("Year or period"), required=True, listed=True)
    place: str = field(Text(200), N_("Place"))
    source: str = field(Text(300), N_("Source of the figures"), required=True, listed=True)
    formula: str = field(Text(300), N_("How it is calculated"))
    note: str = field(LongText(3000), N_("What the figure shows"))


@record
class Issue(Record):
    """An issue of equality in the territory or in the body, and whom it touches."""

    KIND: ClassVar[str] = "issue"
    NAME: ClassVar[str] = N_("Issue")
    PLURAL: ClassVar[str] = N_("Issues")

    title: str = field(Text(300), N_("Issue"), required=True, listed=True)
    theme: str = field(Choice(*THEMES), N_("Theme"), required=True, listed=True)
    description: str = field(LongText(5000), N_("Description"))
    women: int | None = field(Whole(), N_("Women affected"))
    men: int | None = field(Whole(), N_("Men affected"))
    target_group: str = field(Text(300), N_("Groups affected"), required=True)
    place: str = field(Text(200), N_("Place"))
    causes: str = field(LongText(5000), N_("Causes"), required=True)
    effects: str = field(LongText(5000), N_("Effects"), required=True)
    evidence: str = field(LongText(5000), N_("Proof"), required=True)
    evidence_file: AttachedFile | None = field(Attachment(), N_("File that proves it"))
    figures: tuple[str, ...] = field(Refs("figure"), N_("Figures that show it"))
    competence: str = field(Choice(*COMPETENCES), N_("Competence of the council"))
    programme_link: str = field(Text(300), N_("Link to the council's programme"))
    priority: str = field(Choice(*PRIORITIES), N_("Priority decided"), listed=True)
    priority_reason: str = field(Text(400), N_("Reason for the priority"))
    origin: tuple[str, ...] = field(Refs(*ORIGINS), N_("Comes from"))


@record
class DataRequest(Record):
    """Data that the body asks a service for."""

    KIND: ClassVar[str] = "data_request"
    NAME: ClassVar[str] = N_("Data request")
    PLURAL: ClassVar[str] = N_("Data requests")

    title: str = field(Text(300), N_("Data asked for"), required=True, listed=True)
    service: str = field(Text(200), N_("Service asked"), required=True, listed=True)
    organisation: str | None = field(Ref("organisation"), N_("Organisation"))
    details: str = field(LongText(3000), N_("What exactly is asked for"))
    by: tuple[str, ...] = field(Choices(*DISAGGREGATIONS), N_("Broken down"), required=True)
    period: str = field(Text(80), N_("Year or period"), required=True)
    place: str = field(Text(200), N_("Place"))
    number: str = field(Text(40), N_("Number of the letter"))
    sent: RoughDate | None = field(Day(), N_("Sent on"), required=True, listed=True)
    due: RoughDate | None = field(Day(), N_("Answer asked for by"))
    reminded: RoughDate | None = field(Day(), N_("Reminded on"))
    received: RoughDate | None = field(Day(), N_("Received on"))
    state: str = field(Choice(*REQUEST_STATES), N_("State"), listed=True)
    reply: str = field(LongText(3000), N_("What was received"))
    file: AttachedFile | None = field(Attachment(), N_("File received"))
    used_in: tuple[str, ...] = field(Refs("figure", "indicator"), N_("Used in"))


@record
class FocusGroup(Record):
    """What women, men, young people or people with disability said among themselves."""

    KIND: ClassVar[str] = "focus_group"
    NAME: ClassVar[str] = N_("Focus group")
    PLURAL: ClassVar[str] = N_("Focus groups")

    title: str = field(Text(300), N_("Subject"), required=True, listed=True)
    group: str = field(Choice(*GROUPS), N_("Group"), required=True, listed=True)
    date: RoughDate | None = field(Day(), N_("Date"), required=True, listed=True)
    place: str = field(Text(200), N_("Place"), listed=True)
    women: int | None = field(Whole(), N_("Women present"), required=True)
    men: int | None = field(Whole(), N_("Men present"), required=True)
    facilitator: str = field(Text(160), N_("Led by"))
    questions: str = field(LongText(3000), N_("Questions asked"))
    description: str = field(LongText(), N_("What was said"), required=True)
    needs: str = field(LongText(5000), N_("Needs expressed"))
    proposals: str = field(LongText(5000), N_("Proposals of the group"))
    note: str = field(LongText(3000), N_("Remarks"))

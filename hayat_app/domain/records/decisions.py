"""What was decided: by the body in a meeting, on an item of its agenda, or by the people of a workshop."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.followed import Followed
from hayat_app.domain.kinds import Choice, LongText, Parent, Percent, Ref, Text
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.i18n import N_

DECISION_TYPES = (
    ("decision", N_("Decision")),
    ("recommendation", N_("Recommendation")),
    ("task", N_("Task")),
)


@record
class Decision(Record):
    """A decision, a recommendation or a task, who carries it out by when, and what became of it."""

    KIND: ClassVar[str] = "decision"
    NAME: ClassVar[str] = N_("Decision")
    PLURAL: ClassVar[str] = N_("Decisions")
    TITLE: ClassVar[str] = "text"
    FOLLOWED: ClassVar[Followed | None] = Followed(
        who=("responsible", "responsible_name"), due="due", file="evidence_file"
    )

    parent: str | None = field(Parent("meeting", "agenda_item", "workshop"), N_("Decided in"))
    text: str = field(LongText(5000), N_("What was decided"), required=True, listed=True)
    type: str = field(Choice(*DECISION_TYPES), N_("Type"))
    responsible: str | None = field(Ref("member", "person"), N_("Responsible"), listed=True)
    responsible_name: str = field(Text(200), N_("Others responsible"))
    due: RoughDate | None = field(Day(), N_("To be done by"), listed=True)
    status: str = field(Choice(*PROGRESS), N_("Progress"), listed=True)
    done: Decimal | None = field(Percent(), N_("Completion (%)"))
    evidence: str = field(LongText(2000), N_("Evidence"))
    evidence_file: AttachedFile | None = field(Attachment(), N_("File that proves it"))
    checked: RoughDate | None = field(Day(), N_("Checked on"))
    checked_by: str | None = field(Ref("member"), N_("Checked by"))
    effect: str = field(LongText(2000), N_("Effect observed"))
    remarks: str = field(LongText(2000), N_("Remarks"))

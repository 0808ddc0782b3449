"""What people say of a step of the guided path, where they know better than the program."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, Text
from hayat_app.i18n import N_

STEPS = (
    ("body", N_("The body")),
    ("diagnosis", N_("Diagnosis")),
    ("mission", N_("Mission and vision")),
    ("objectives", N_("Objectives")),
    ("opinions", N_("Advisory opinions")),
    ("activities", N_("Activities")),
    ("followup", N_("Follow-up")),
)
STEP_STATES = (
    ("empty", N_("Not begun")),
    ("begun", N_("In progress")),
    ("complete", N_("Complete")),
    ("not_applicable", N_("Not applicable")),
)


@record
class PathStep(Record):
    """The state of a step as somebody decided it. Its key is ``step-`` and the code, so that copies meet."""

    KIND: ClassVar[str] = "path_step"
    NAME: ClassVar[str] = N_("Step of the path")
    PLURAL: ClassVar[str] = N_("Steps of the path")
    TITLE: ClassVar[str] = "reason"

    step: str = field(Choice(*STEPS), N_("Step"), required=True, listed=True)
    state: str = field(Choice(*STEP_STATES), N_("State"), listed=True)
    reason: str = field(Text(300), N_("Reason"), required=True, listed=True)

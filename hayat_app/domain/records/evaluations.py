"""How participants judge a workshop, without their names (domain brief, section 5.4)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Text, Whole
from hayat_app.domain.records.members import SEXES
from hayat_app.domain.records.participants import PARTICIPANT_CAPACITIES
from hayat_app.domain.scores import HIGHEST, LOWEST, Marks, Scores
from hayat_app.i18n import N_

USUAL_CRITERIA = (
    ("relevance", N_("Relevance of the content")),
    ("clarity", N_("Clarity of the objectives")),
    ("reached", N_("The objectives were reached")),
    ("method", N_("Method and exercises")),
    ("trainer", N_("Mastery and animation")),
    ("documents", N_("Documents")),
    ("balance", N_("Balance of theory and practice")),
    ("time", N_("Time keeping")),
    ("venue", N_("Room, accessibility and catering")),
    ("speaking", N_("Participation and equal speaking time")),
    ("useful", N_("Usefulness for my role")),
)
"""The criteria of the usual form: code and English source of the title. A workshop may have others."""
MARKS = (
    (1, N_("Weak")),
    (2, N_("Middling")),
    (3, N_("Fair")),
    (4, N_("Good")),
    (5, N_("Excellent")),
)
"""What the marks mean, as the form prints them."""


@record
class Criterion(Record):
    """Something participants give a mark for."""

    KIND: ClassVar[str] = "criterion"
    NAME: ClassVar[str] = N_("Criterion")
    PLURAL: ClassVar[str] = N_("Criteria of the evaluation")

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    title: str = field(Text(200), N_("Criterion"), required=True, listed=True)
    code: str = field(Text(20), N_("Code"), required=True)


@record
class EvaluationSheet(Record):
    """One filled-in evaluation sheet. Nobody's name stands on it."""

    KIND: ClassVar[str] = "evaluation_sheet"
    NAME: ClassVar[str] = N_("Evaluation sheet")
    PLURAL: ClassVar[str] = N_("Evaluation sheets")
    TITLE: ClassVar[str] = "commitment"

    parent: str | None = field(Parent("workshop"), N_("Workshop"))
    sex: str = field(Choice(*SEXES), N_("Sex"), listed=True)
    capacity: str = field(Choice(*PARTICIPANT_CAPACITIES), N_("Capacity"), listed=True)
    scores: Marks = field(Scores(), N_("Marks"), listed=True)
    before: int | None = field(Whole(LOWEST, HIGHEST), N_("Level before"), listed=True)
    after: int | None = field(Whole(LOWEST, HIGHEST), N_("Level after"), listed=True)
    kept: str = field(LongText(2000), N_("What I keep"))
    improve: str = field(LongText(2000), N_("What to improve"))
    topics: str = field(LongText(2000), N_("Topics wanted"))
    commitment: str = field(LongText(2000), N_("Commitment I take"))

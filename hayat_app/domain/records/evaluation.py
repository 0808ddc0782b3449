"""Self-evaluation of the body's own working (domain brief, form F18)."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import Record, field, record
from hayat_app.domain.kinds import Choice, LongText, Parent, Text, Whole
from hayat_app.i18n import N_

DOMAINS = (
    ("legal", N_("Legal basis")),
    ("representation", N_("Representativeness and parity")),
    ("working", N_("Internal working")),
    ("planning", N_("Planning")),
    ("opinions", N_("Advisory opinions")),
    ("council", N_("Relation with the council")),
    ("capacities", N_("Capacities")),
    ("communication", N_("Communication with the population")),
    ("networking", N_("Networking")),
)
SCORES = (
    ("0", N_("0 – nothing")),
    ("1", N_("1 – a beginning")),
    ("2", N_("2 – good in part")),
    ("3", N_("3 – fully there")),
)


@record
class Evaluation(Record):
    """One self-evaluation of the body, to be compared with the one before."""

    KIND: ClassVar[str] = "evaluation"
    NAME: ClassVar[str] = N_("Self-evaluation")
    PLURAL: ClassVar[str] = N_("Self-evaluations")

    title: str = field(Text(200), N_("Title"), required=True, listed=True)
    date: RoughDate | None = field(Day(), N_("Date"), required=True, listed=True)
    women: int | None = field(Whole(), N_("Women taking part"))
    men: int | None = field(Whole(), N_("Men taking part"))
    method: str = field(LongText(2000), N_("How it was done"))
    conclusion: str = field(LongText(5000), N_("Conclusion"))


@record
class EvaluationItem(Record):
    """A point of a self-evaluation: its score, the evidence, what to do better."""

    KIND: ClassVar[str] = "evaluation_item"
    NAME: ClassVar[str] = N_("Point of self-evaluation")
    PLURAL: ClassVar[str] = N_("Points of self-evaluation")

    parent: str | None = field(Parent("evaluation"), N_("Self-evaluation"))
    domain: str = field(Choice(*DOMAINS), N_("Domain"), required=True, listed=True)
    title: str = field(Text(300), N_("Point"), required=True, listed=True)
    score: str = field(Choice(*SCORES), N_("Score"), required=True, listed=True)
    evidence: str = field(LongText(2000), N_("Proof"))
    wording: str = field(Text(300), N_("Improvement"), listed=True)

"""Data still missing: figures without a value, requests without an answer, indicators without a baseline."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.lifecycle import clock
from hayat_app.domain.records import DataRequest, Figure, Indicator
from hayat_app.i18n import N_, Translator

What = Literal[
    "women", "men", "value", "source", "unsent", "unanswered", "overdue", "partial", "refused", "baseline"
]
WORDS = {
    "women": N_("no value for women"),
    "men": N_("no value for men"),
    "value": N_("no value by sex"),
    "source": N_("no source"),
    "unsent": N_("the request is not sent yet"),
    "unanswered": N_("no answer yet"),
    "partial": N_("answered in part"),
    "refused": N_("the service refused"),
    "baseline": N_("the indicator has no baseline"),
}
"""What is missing, in English words; an answer that is late is counted in days."""
LATE = (N_("the answer is {n} day late"), N_("the answer is {n} days late"))


@dataclass(frozen=True)
class Lacking:
    """One thing that is missing: of which record, what, and for how many days the answer is late."""

    record: Record
    what: What
    days: int = 0

    def words(self, translate: Translator) -> str:
        """Return what is missing in words."""
        return translate.plural(*LATE, self.days) if self.what == "overdue" else translate(WORDS[self.what])


def lacking(dossier: Dossier, today: datetime.date) -> list[Lacking]:
    """Return what is missing: figures, then requests, then indicators, in the order of the dossier."""
    return [
        *(item for figure in dossier.all(Figure) for item in _of_figure(figure)),
        *(item for request in dossier.all(DataRequest) for item in _of_request(request, clock(dossier, today))),
        *(Lacking(i, "baseline") for i in dossier.all(Indicator) if i.baseline is None),
    ]


def _of_figure(figure: Figure) -> Iterator[Lacking]:
    if figure.women is None and figure.men is None:
        yield Lacking(figure, "value")
    elif figure.women is None:
        yield Lacking(figure, "women")
    elif figure.men is None:
        yield Lacking(figure, "men")
    if not figure.source:
        yield Lacking(figure, "source")


def _of_request(request: DataRequest, today: datetime.date) -> Iterator[Lacking]:
    if request.state == "refused":
        yield Lacking(request, "refused")
    elif request.state == "partial":
        yield Lacking(request, "partial")
    elif request.state == "received" or request.received is not None:
        return
    elif request.sent is None and request.state in ("", "draft"):
        yield Lacking(request, "unsent")
    else:
        yield _late(request, today)


def _late(request: DataRequest, today: datetime.date) -> Lacking:
    due = request.due.last if request.due else None
    if due is not None and due < today:
        return Lacking(request, "overdue", (today - due).days)
    return Lacking(request, "unanswered")

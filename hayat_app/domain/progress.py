"""How far each section of a dossier is: expected fields that are filled, of those that are expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hayat_app.domain import offices
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.records import (
    Activity,
    Axis,
    Body,
    Figure,
    Indicator,
    Issue,
    Member,
    Objective,
    Opinion,
    Plan,
    Recommendation,
    Result,
    SwotPoint,
    Value,
    Workshop,
    WorkshopDay,
)

State = Literal["empty", "begun", "complete"]

SECTIONS: dict[str, tuple[type[Record], ...]] = {
    "body": (Body,),
    "members": (Member,),
    "diagnosis": (Issue, Figure, SwotPoint),
    "plan": (Plan, Value),
    "objectives": (Objective, Axis, Result, Indicator),
    "activities": (Activity,),
    "opinions": (Opinion, Recommendation),
    "workshops": (Workshop, WorkshopDay),
}
"""The kinds of each section; a section needs at least one record of the first kind."""


@dataclass(frozen=True)
class Progress:
    """How far a section is."""

    filled: int
    expected: int
    records: int

    @property
    def state(self) -> State:
        """Return whether nothing, something or everything expected is there."""
        if not self.filled:
            return "empty"
        return "complete" if self.filled == self.expected else "begun"


def progress(dossier: Dossier) -> dict[str, Progress]:
    """Return how far each section is, by its key."""
    left_out = offices.SECTIONS if offices.is_office(dossier.body) else frozenset()
    return {key: _progress(dossier, kinds) for key, kinds in SECTIONS.items() if key not in left_out}


def _progress(dossier: Dossier, kinds: tuple[type[Record], ...]) -> Progress:
    records = [record for cls in kinds for record in dossier.all(cls)]
    filled = expected = 0
    for record in records:
        for facts in fields_of(type(record)):
            expected += facts.required
            filled += facts.required and getattr(record, facts.name) != facts.kind.empty
    if not any(isinstance(record, kinds[0]) for record in records):
        expected += sum(facts.required for facts in fields_of(kinds[0]))
    return Progress(filled, expected, len(records))

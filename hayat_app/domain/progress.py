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
    return dict(dossier.once(_found))


def _found(dossier: Dossier) -> dict[str, Progress]:
    left_out = offices.SECTIONS if offices.is_office(dossier.body) else frozenset()
    return {key: _progress(dossier, kinds) for key, kinds in SECTIONS.items() if key not in left_out}


def _progress(dossier: Dossier, kinds: tuple[type[Record], ...]) -> Progress:
    filled = expected = records = 0
    for cls in kinds:
        found = dossier.all(cls)
        wanted = [facts for facts in fields_of(cls) if facts.required]
        filled += sum(getattr(record, facts.name) != facts.kind.empty for facts in wanted for record in found)
        # a section needs at least one record of its first kind
        expected += len(wanted) * (max(len(found), 1) if cls is kinds[0] else len(found))
        records += len(found)
    return Progress(filled, expected, records)

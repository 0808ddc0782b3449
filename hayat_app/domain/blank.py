"""A dossier to fill by hand: its body as it is, and records whose every text is a dotted line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Json, LongText, Parent, Position, Text
from hayat_app.domain.positions import many
from hayat_app.domain.records import ALL, Body

COUNTS: Mapping[str, int] = {
    "member": 20,
    "opinion": 12,
    "meeting": 12,
    "axis": 2,
    "objective": 2,
    "result": 1,
    "indicator": 1,
    "recommendation": 6,
    "agenda_item": 4,
    "decision": 4,
    "participant": 20,
    "candidature": 12,
    "selection_criterion": 6,
    "selection_sheet": 1,
    "figure": 8,
    "stakeholder": 8,
    "division": 8,
    "access": 6,
    "need": 6,
    "moment": 10,
    "journey": 6,
    "priority_criterion": 4,
}
"""How many empty records there are, under each that can hold them; else one at the top and three below another."""
BRIEF = frozenset(
    {
        "activity", "indicator", "result", "recommendation", "member", "participant", "decision", "value", "risk",
        "candidature", "selection_criterion", "figure", "stakeholder", "division", "access", "need", "moment",
        "journey",
    }
)  # fmt: skip
"""Kinds that documents print in rows of tables: their texts have short lines."""
DEEPEST = 4
SHORT, LINE, LINES = "." * 24, "." * 60, "\n".join(["." * 110] * 4)
BY_HAND = "...... / ...... / .........."
"""Room for a date."""
_SHORTEST = 120
"""Texts up to so many signs have a short line."""


def blank(dossier: Dossier, about: str = "") -> Dossier:
    """Return the dossier to fill by hand; ``about`` names the kind of which there is to be a single record."""
    body = dossier.rows.get(dossier.id) or Row(dossier.id, Body.KIND, {})
    return Dossier(dossier.id, {body.id: body} | {row.id: row for row in _rows(None, "", about)})


def _rows(parent: type[Record] | None, key: str, about: str) -> Iterator[Row]:
    """Yield the empty records under another (None: under nothing), and those below them."""
    for cls in ALL if key.count(".") < DEEPEST else ():
        if cls is not Body and _stands_under(cls, parent):
            count = 1 if about == cls.KIND else COUNTS.get(cls.KIND, 3 if parent else 1)
            for n, position in enumerate(many(count), 1):
                own = f"{key}.{cls.KIND}-{n}".lstrip(".")
                yield Row(own, cls.KIND, _values(cls, key, position, about))
                yield from _rows(cls, own, about)


def _stands_under(cls: type[Record], parent: type[Record] | None) -> bool:
    """Whether records of a class stand under another: under the first kind that can hold them, or nothing."""
    kinds = next((facts.kind.kinds for facts in fields_of(cls) if isinstance(facts.kind, Parent)), ())
    if parent is None:
        return not kinds
    return kinds[:1] == (parent.KIND,) or (parent.KIND == "axis" and cls.KIND == "objective")


def _values(cls: type[Record], parent: str, position: str, about: str) -> dict[str, Json]:
    values: dict[str, Json] = {"position": position}
    brief = cls.KIND in BRIEF and about != cls.KIND
    for facts in fields_of(cls):
        if isinstance(facts.kind, Parent) and parent:
            values[facts.name] = parent
        elif not isinstance(facts.kind, Parent | Position) and not facts.contact:
            values |= _dotted(facts.name, facts.kind, brief=brief)
    return values


def _dotted(name: str, kind: object, *, brief: bool) -> dict[str, Json]:
    if type(kind) not in (Text, LongText):
        return {}  # texts that have a shape take no dots
    if brief:
        return {name: SHORT}
    if isinstance(kind, LongText):
        return {name: LINES[: kind.longest].rsplit("\n", 1)[0]}
    assert isinstance(kind, Text)
    return {name: (SHORT if kind.longest <= _SHORTEST else LINE)[: kind.longest]}

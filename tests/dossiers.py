"""Small dossiers for tests, written as a tree of plain tuples."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.kinds import Json
from hayat_app.domain.positions import many

BODY = "body-1"


def dossier(*tree: tuple[object, ...]) -> Dossier:
    """Return a dossier of ``(kind, key, {values}, *children)``; a body is added when none is given."""
    rows: dict[str, Row] = {}
    if not any(node[0] == "body" for node in tree):
        rows[BODY] = Row(BODY, "body", {"place_ar": "مكناس", "level": "prefecture"})
    _add(rows, None, tree)
    return Dossier(BODY, rows)


def _add(rows: dict[str, Row], parent: str | None, nodes: tuple[tuple[object, ...], ...]) -> None:
    for place, (kind, key, *rest) in zip(many(len(nodes)), nodes, strict=True):
        values: dict[str, Json] = {"position": place}
        if parent:
            values["parent"] = parent
        children = [part for part in rest if isinstance(part, tuple)]
        for part in rest:
            if isinstance(part, dict):
                values |= part
        rows[str(key)] = Row(str(key), str(kind), values)
        _add(rows, str(key), tuple(children))

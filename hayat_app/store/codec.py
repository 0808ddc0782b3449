"""Rows of the database to changes, states and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from hayat_app.domain.dossier import Alternative, Row
from hayat_app.merge.changes import Change
from hayat_app.merge.state import State

compact: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False
).encode
"""JSON without spaces, keys sorted, letters as they are."""


def change_body(change: Change) -> str:
    """Return what a change says as the JSON of its row: values, what they replace, what was withheld."""
    body: dict[str, Any] = {
        "values": dict(change.values),
        "replaces": {f: list(v) for f, v in change.replaces.items()},
    }
    if change.withheld:
        body["withheld"] = list(change.withheld)
    if change.extra:
        body["extra"] = dict(change.extra)
    return compact(body)


def change_row(change: Change, origin: str = "") -> dict[str, Any]:
    """Return a change as a row of the table ``change``; ``origin`` is the file that brought it."""
    return {
        "id": change.id,
        "dossier": change.dossier,
        "record": change.record,
        "kind": change.kind,
        "author": change.author,
        "author_name": change.author_name,
        "lamport": change.lamport,
        "time": change.time,
        "app_version": change.app_version,
        "origin": origin or change.origin or None,
        "body": change_body(change),
    }


def change_from(row: dict[str, Any]) -> Change:
    """Return the change of a row that was kept as JSON."""
    return change_of(SimpleNamespace(**row))


def change_of(row: Any) -> Change:
    """Return the change of a row of the table ``change``."""
    body = json.loads(row.body)
    return Change(
        id=row.id,
        dossier=row.dossier,
        record=row.record,
        kind=row.kind,
        values=body["values"],
        replaces={f: tuple(v) for f, v in body["replaces"].items()},
        author=row.author,
        author_name=row.author_name,
        lamport=row.lamport,
        time=row.time,
        app_version=row.app_version,
        withheld=tuple(body.get("withheld", ())),
        origin=row.origin or "",
        extra=body.get("extra", {}),
    )


def state_values(state: State) -> tuple[str, str, str, str, str]:
    """Return a record's state as the columns of the table ``record``: dossier, id, kind, life, body."""
    body: dict[str, Any] = {"values": dict(state.values)}
    if state.conflicts:
        body["conflicts"] = {f: [[v.change, v.value] for v in versions] for f, versions in state.conflicts.items()}
    return state.dossier, state.id, state.kind, state.life, compact(body)


def view_of(state: State) -> Row:
    """Return a record's state as the domain sees it."""
    conflicts = {
        name: tuple(Alternative(v.change, v.value) for v in versions) for name, versions in state.conflicts.items()
    }
    return Row(state.id, state.kind, state.values, state.life, conflicts)


def row_of(row: Any) -> Row:
    """Return a row of the table ``record`` as the domain sees it."""
    body = json.loads(row.body)
    conflicts = {
        name: tuple(Alternative(change, value) for change, value in versions)
        for name, versions in body.get("conflicts", {}).items()
    }
    return Row(row.id, row.kind, body["values"], row.life, conflicts)

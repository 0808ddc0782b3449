"""Rows of the database to changes, states and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

from hayat_app.domain.dossier import Alternative, Row
from hayat_app.domain.kinds import Json
from hayat_app.merge.changes import Change
from hayat_app.merge.state import State

compact: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False
).encode
"""JSON without spaces, keys sorted, letters as they are."""


class Bodies:
    """Changes and records as the JSON of their rows.

    Most records have one change, and its values are theirs: they are written once for both.
    """

    def __init__(self) -> None:
        self._values: dict[int, tuple[Mapping[str, Json], str]] = {}

    def of_change(self, change: Change) -> str:
        """Return what ``change_body`` returns."""
        if change.replaces or change.withheld or change.extra:
            return change_body(change)
        text = compact(change.values)
        self._values[id(change.values)] = change.values, text  # with the values, so that their id stays theirs
        return f'{{"replaces":{{}},"values":{text}}}'

    def of_record(self, state: State) -> str:
        """Return a record's values and conflicts."""
        _, text = self._values.get(id(state.values), (None, ""))
        return f'{{"values":{text}}}' if text and not state.conflicts else record_body(state)


def change_body(change: Change) -> str:
    """Return what a change says as the JSON of its row: values, what they replace, what was withheld."""
    body: dict[str, Any] = {"values": change.values, "replaces": change.replaces}
    if change.withheld:
        body["withheld"] = change.withheld
    if change.extra:
        body["extra"] = change.extra
    return compact(body)


def change_row(change: Change) -> dict[str, Any]:
    """Return a change as a row of the table ``change``."""
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
        "origin": change.origin or None,
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


def record_body(state: State) -> str:
    """Return a record's values and conflicts as the JSON of its row."""
    body: dict[str, Any] = {"values": state.values}
    if state.conflicts:
        body["conflicts"] = {f: [[v.change, v.value] for v in versions] for f, versions in state.conflicts.items()}
    return compact(body)


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

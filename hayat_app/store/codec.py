"""Rows of the database to changes, states and back."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from hayat_app.domain.dossier import Alternative, Life, Row
from hayat_app.merge.changes import Change
from hayat_app.merge.state import State

compact: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False
).encode
"""JSON without spaces, keys sorted, letters as they are."""


_BETWEEN = uuid.uuid4().hex
"""Stands between texts and in none of them."""


def compacts(values: Sequence[object]) -> list[str]:
    """Return several values as JSON, written in one go: beginning anew costs as much as a small record."""
    parted = [part for value in values for part in (_BETWEEN, value)]
    return compact(parted[1:])[1:-1].split(f',"{_BETWEEN}",') if parted else []


def only_bodies(changes: Sequence[Change]) -> list[tuple[str, str]]:
    """Return changes that are all there is of their records as the JSON of their rows: the change's, the record's.

    What such a change says and what the record holds is the same text, written once.
    """
    texts = compacts([change.values for change in changes])
    return [(_body_of(c, text), _record_of(c, text)) for c, text in zip(changes, texts, strict=True)]


def _body_of(change: Change, values: str) -> str:
    if change.replaces or change.withheld or change.extra:
        return change_body(change)
    return f'{{"replaces":{{}},"values":{values}}}'


def _record_of(change: Change, values: str) -> str:
    if None not in change.values.values():
        return f'{{"values":{values}}}'
    return compact({"values": {name: value for name, value in change.values.items() if value is not None}})


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
    return _row_of(row.id, row.kind, row.life, json.loads(row.body))


def rows_of(rows: Sequence[Any]) -> list[Row]:
    """Return many rows (id, kind, life, body), their JSON parsed in one go."""
    bodies = json.loads("[" + ",".join([row[3] for row in rows]) + "]")
    return [_row_of(key, kind, life, body) for (key, kind, life, _), body in zip(rows, bodies, strict=True)]


def _row_of(key: str, kind: str, life: Life, body: dict[str, Any]) -> Row:
    conflicts = (
        {
            name: tuple(Alternative(change, value) for change, value in versions)
            for name, versions in body["conflicts"].items()
        }
        if "conflicts" in body
        else {}
    )
    return Row(key, kind, body["values"], life, conflicts)

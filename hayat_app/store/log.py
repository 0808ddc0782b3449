"""The log of changes inside a transaction: reading, writing, folding."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy import Connection, delete, func, insert, select

from hayat_app.merge.changes import Change
from hayat_app.merge.state import State
from hayat_app.store import codec
from hayat_app.store.schema import ATTACHMENT, CHANGE, RECORD

_LOTS = 500  # SQLite takes a limited number of parameters in one statement


def now() -> str:
    """Return this computer's time, for people only."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat()


def read(connection: Connection, dossier: str, records: Collection[str] | None = None) -> list[Change]:
    """Return the changes of a dossier, or of some of its records, by their Lamport number."""
    query = select(CHANGE).where(CHANGE.c.dossier == dossier).order_by(CHANGE.c.lamport, CHANGE.c.id)
    if records is None:
        return [codec.change_of(row) for row in connection.execute(query)]
    keys = sorted(records)
    found: list[Change] = []
    for start in range(0, len(keys), _LOTS):
        lot = query.where(CHANGE.c.record.in_(keys[start : start + _LOTS]))
        found += [codec.change_of(row) for row in connection.execute(lot)]
    return found


def count(connection: Connection, dossier: str) -> int:
    """Return how many changes a dossier has."""
    query = select(func.count()).select_from(CHANGE).where(CHANGE.c.dossier == dossier)
    return connection.scalar(query) or 0


def highest_lamport(connection: Connection, dossier: str) -> int:
    """Return the highest Lamport number of a dossier, 0 for a new one."""
    query = select(CHANGE.c.lamport).where(CHANGE.c.dossier == dossier).order_by(CHANGE.c.lamport.desc()).limit(1)
    return connection.scalar(query) or 0


def fold(earlier: Change, later: Change) -> Change:
    """Return one change for two of the same sitting.

    It has a key of its own and replaces the earlier one, so that a copy of the workspace taken in between
    (which holds the earlier change) merges without a false conflict.
    """
    replaces = {
        name: tuple(dict.fromkeys((*earlier.replaces.get(name, ()), *later.replaces.get(name, ()), earlier.id)))
        for name in {**earlier.values, **later.values}
    }
    return replace(later, values={**earlier.values, **later.values}, replaces=replaces)


def write(connection: Connection, gone: Collection[str], new: Collection[Change]) -> None:
    """Put changes in the place of others."""
    keys = sorted(gone)
    for start in range(0, len(keys), _LOTS):
        connection.execute(delete(CHANGE).where(CHANGE.c.id.in_(keys[start : start + _LOTS])))
    if new:
        connection.execute(insert(CHANGE), [codec.change_row(change) for change in new])


def put_states(connection: Connection, states: Collection[State]) -> None:
    """Write what the changes say of some records of one dossier."""
    by_key = {state.id: state for state in states}
    keys = sorted(by_key)
    for start in range(0, len(keys), _LOTS):
        lot = keys[start : start + _LOTS]
        dossier = by_key[lot[0]].dossier
        connection.execute(delete(RECORD).where(RECORD.c.dossier == dossier, RECORD.c.id.in_(lot)))
    if states:
        connection.execute(insert(RECORD), [codec.state_row(state) for state in states])


def attach(connection: Connection, attachments: Mapping[str, bytes]) -> None:
    """Keep files by their digest, each once."""
    for digest, data in attachments.items():
        if not connection.scalar(select(ATTACHMENT.c.sha256).where(ATTACHMENT.c.sha256 == digest)):
            connection.execute(insert(ATTACHMENT).values(sha256=digest, data=data))

"""The log of changes inside a transaction: reading, writing, folding."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from hayat_app.domain.dossier import Row
from hayat_app.merge.changes import Change
from hayat_app.merge.state import State
from hayat_app.store import codec
from hayat_app.store.schema import ATTACHMENT, CHANGE, RECORD

# written out, because composing a statement for every row would cost as much as inserting it
_INSERT_CHANGE = (
    "INSERT INTO change (id, dossier, record, kind, author, author_name, lamport, time, app_version, origin, body)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_RECORD = "INSERT INTO record (dossier, id, kind, life, body) VALUES (?, ?, ?, ?, ?)"
_RECORDS = "SELECT id, kind, life, body FROM record WHERE dossier = ?"
_COUNT = "SELECT count(*) FROM change WHERE dossier = ?"
_OWE = update(CHANGE).where(CHANGE.c.id == bindparam("key")).values(origin=bindparam("file"))
_LOTS = 500  # SQLite takes a limited number of parameters in one statement


def now() -> str:
    """Return this computer's time, for people only."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0).isoformat()


def read(connection: Connection, dossier: str, records: Collection[str] | None = None) -> list[Change]:
    """Return the changes of a dossier, or of some of its records, by their Lamport number."""
    query = select(CHANGE).where(CHANGE.c.dossier == dossier).order_by(CHANGE.c.lamport, CHANGE.c.id)
    if records is None:
        return [codec.change_of(row) for row in connection.execute(query)]
    found = (row for lot in lots(records) for row in connection.execute(query.where(CHANGE.c.record.in_(lot))))
    return [codec.change_of(row) for row in found]


def named(connection: Connection, keys: Collection[str]) -> list[Change]:
    """Return changes by their keys."""
    query = select(CHANGE)
    found = (row for lot in lots(keys) for row in connection.execute(query.where(CHANGE.c.id.in_(lot))))
    return [codec.change_of(row) for row in found]


def lots(keys: Collection[str]) -> Iterator[list[str]]:
    """Yield keys in lots that fit into one statement, sorted."""
    ordered = sorted(keys)
    yield from (ordered[start : start + _LOTS] for start in range(0, len(ordered), _LOTS))


def count(connection: Connection, dossier: str) -> int:
    """Return how many changes a dossier has."""
    return connection.exec_driver_sql(_COUNT, (dossier,)).scalar() or 0


def highest_lamport(connection: Connection, dossier: str) -> int:
    """Return the highest Lamport number of a dossier, 0 for a new one."""
    query = select(func.max(CHANGE.c.lamport)).where(CHANGE.c.dossier == dossier)
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
    return later._replace(values={**earlier.values, **later.values}, replaces=replaces)


def write(
    connection: Connection,
    gone: Collection[str],
    new: Collection[Change],
    received: Collection[Change] = (),
    origin: str = "",
) -> None:
    """Put changes in the place of others; the received ones with the file they came in."""
    for lot in lots(gone):
        connection.execute(delete(CHANGE).where(CHANGE.c.id.in_(lot)))
    rows = [_row(change, change.origin, codec.change_body(change)) for change in new]
    rows += [_row(change, origin or change.origin, codec.change_body(change)) for change in received]
    if rows:
        connection.exec_driver_sql(_INSERT_CHANGE, rows)


def owe(connection: Connection, holders: Mapping[str, str]) -> None:
    """Note for changes another file that holds them, in the place of the one that brought them first."""
    if holders:
        rows = [{"key": key, "file": file} for key, file in holders.items()]
        connection.execute(_OWE, rows)


def write_only(connection: Connection, changes: Sequence[Change], origin: str) -> None:
    """Write received changes that are all there is of their records, and those records."""
    if not changes:
        return
    bodies = codec.only_bodies(changes)
    rows = [_row(c, origin, body) for c, (body, _) in zip(changes, bodies, strict=True)]
    connection.exec_driver_sql(_INSERT_CHANGE, rows)
    records = [(c.dossier, c.record, c.kind, "alive", body) for c, (_, body) in zip(changes, bodies, strict=True)]
    connection.exec_driver_sql(_INSERT_RECORD, records)


def _row(c: Change, origin: str, body: str) -> tuple[str | int | None, ...]:
    return (
        c.id, c.dossier, c.record, c.kind, c.author, c.author_name, c.lamport, c.time, c.app_version,
        origin or None, body,
    )  # fmt: skip


def records(connection: Connection, dossier: str) -> list[Row]:
    """Return the records of a dossier as they stand."""
    return codec.rows_of(connection.exec_driver_sql(_RECORDS, (dossier,)).fetchall())


def put_states(connection: Connection, states: Collection[State], *, new: bool = False) -> None:
    """Write what the changes say of some records of one dossier; ``new`` when none of them was there."""
    if not states:
        return
    dossier = next(iter(states)).dossier
    for lot in () if new else lots([state.id for state in states]):
        connection.execute(delete(RECORD).where(RECORD.c.dossier == dossier, RECORD.c.id.in_(lot)))
    rows = [(state.dossier, state.id, state.kind, state.life, codec.record_body(state)) for state in states]
    connection.exec_driver_sql(_INSERT_RECORD, rows)


def attach(connection: Connection, attachments: Mapping[str, bytes]) -> None:
    """Keep files by their digest, each once."""
    for digest, data in attachments.items():
        if not connection.scalar(select(ATTACHMENT.c.sha256).where(ATTACHMENT.c.sha256 == digest)):
            connection.execute(insert(ATTACHMENT).values(sha256=digest, data=data))

"""What only a coordinator's workspace keeps: expected bodies, notes, summaries. None of it is in any dossier."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from hayat_app.domain.dossier import Row
from hayat_app.domain.naming import Naming
from hayat_app.store import codec, log
from hayat_app.store.schema import EXPECTED, LIKENESS, NOTE, SUMMARY
from hayat_app.store.store import Store


def expected(store: Store) -> dict[str, dict[str, Any]]:
    """Return the expected bodies by key, as they were kept."""
    with store.reading() as connection:
        return {row.key: json.loads(row.body) for row in connection.execute(select(EXPECTED))}


def expect(store: Store, bodies: Mapping[str, Mapping[str, object]]) -> None:
    """Keep expected bodies in the place of those with the same keys."""
    with store.writing() as connection:
        for lot in log.lots(bodies):
            connection.execute(delete(EXPECTED).where(EXPECTED.c.key.in_(lot)))
        rows = [{"key": key, "body": codec.compact(dict(body))} for key, body in bodies.items()]
        if rows:
            connection.execute(insert(EXPECTED), rows)


def expect_no_more(store: Store, keys: Collection[str]) -> None:
    """Forget expected bodies."""
    with store.writing() as connection:
        for lot in log.lots(keys):
            connection.execute(delete(EXPECTED).where(EXPECTED.c.key.in_(lot)))


def notes(store: Store) -> dict[str, str]:
    """Return the notes by what they are about: a dossier or an expected body."""
    with store.reading() as connection:
        return _notes(connection)


def _notes(connection: Connection) -> dict[str, str]:
    return {row.key: row.text for row in connection.execute(select(NOTE))}


def note(store: Store, key: str, text: str) -> None:
    """Keep a note; an empty one is dropped."""
    with store.writing() as connection:
        _note(connection, key, text)


def _note(connection: Connection, key: str, text: str) -> None:
    connection.execute(delete(NOTE).where(NOTE.c.key == key))
    if text.strip():
        connection.execute(insert(NOTE).values(key=key, text=text, written=log.now()))


def unname(connection: Connection, key: str, naming: Naming) -> None:
    """Take the names of persons out of a note."""
    text = _notes(connection).get(key, "")
    if naming.names(text):
        _note(connection, key, naming.without(text))


def judged(store: Store) -> dict[tuple[str, str], bool]:
    """Return the pairs of keys that a person judged: whether they are the same."""
    with store.reading() as connection:
        return {(row.one, row.other): bool(row.same) for row in connection.execute(select(LIKENESS))}


def judge(store: Store, pairs: Iterable[tuple[str, str]], same: bool | None) -> None:
    """Keep whether pairs are the same; None forgets it."""
    pairs = list(pairs)
    with store.writing() as connection:
        for one, other in pairs:
            connection.execute(delete(LIKENESS).where(LIKENESS.c.one == one, LIKENESS.c.other == other))
        rows = [
            {"one": one, "other": other, "same": int(bool(same)), "written": log.now()} for one, other in pairs
        ]
        if rows and same is not None:
            connection.execute(insert(LIKENESS), rows)


def summaries(store: Store, version: int) -> dict[str, dict[str, Any]]:
    """Return the kept summaries of one version by dossier."""
    query = select(SUMMARY.c.dossier, SUMMARY.c.body).where(SUMMARY.c.version == version)
    with store.reading() as connection:
        return {row.dossier: json.loads(row.body) for row in connection.execute(query)}


def keep_summaries(store: Store, version: int, found: Mapping[str, Mapping[str, object]]) -> None:
    """Keep summaries; a dossier that changes loses its own."""
    with store.writing() as connection:
        for lot in log.lots(found):
            connection.execute(delete(SUMMARY).where(SUMMARY.c.dossier.in_(lot)))
        rows = [{"dossier": k, "version": version, "body": codec.compact(dict(v))} for k, v in found.items()]
        if rows:
            connection.execute(insert(SUMMARY), rows)


def rows_of(store: Store, dossier: str) -> list[Row]:
    """Return the records of a dossier without keeping it open, for walking through very many."""
    with store.reading() as connection:
        return log.records(connection, dossier)

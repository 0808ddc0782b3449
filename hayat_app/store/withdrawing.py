"""Taking received files back, inside a transaction (``merge.undo`` says what that means)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from hayat_app import __version__
from hayat_app.merge.changes import Change
from hayat_app.merge.undo import TakingBack, taking_back
from hayat_app.progress import Report, told
from hayat_app.store import codec, log
from hayat_app.store.receiving import MARK, mark
from hayat_app.store.schema import ASIDE, FILE, RECORD
from hayat_app.store.states import states
from hayat_app.store.work import latest_wins


@dataclass(frozen=True)
class Withdrawal:
    """What taking files back does to one dossier."""

    dossier: str
    plan: TakingBack
    there: int
    records: tuple[str, ...]
    """Records that the changes to go are about."""
    elsewhere: int
    """Changes of these files that stay because another received file holds them too."""
    holders: Mapping[str, str] = field(default_factory=dict)
    """Those changes, and the file that each is owed to from then on."""


def foresee(connection: Connection, files: Sequence[str], report: Report | None = None) -> list[Withdrawal]:
    """Return what taking files (by SHA-256) back would do, dossier by dossier."""
    query = select(FILE.c.dossier).where(FILE.c.sha256.in_(files), FILE.c.dossier != "").distinct()
    return [_foreseen(connection, dossier, files) for dossier in told(connection.scalars(query).all(), report)]


def _foreseen(connection: Connection, dossier: str, files: Sequence[str]) -> Withdrawal:
    changes = log.read(connection, dossier)
    brought = {c.id for c in changes if c.origin in files}
    others = _marks(connection, dossier, files)
    holders = {key: others[mark(key)] for key in brought if mark(key) in others}
    candidates = brought - holders.keys()
    plan = taking_back(changes, candidates, dossier, latest_wins)
    touched = {c.record for c in changes if c.id in plan.out}
    return Withdrawal(dossier, plan, len(changes), tuple(sorted(touched)), len(holders), holders)


def _marks(connection: Connection, dossier: str, files: Sequence[str]) -> dict[bytes, str]:
    """Return the marks of the changes that other files, not taken back, hold too, each with such a file."""
    query = select(FILE.c.sha256, FILE.c.also).where(
        FILE.c.dossier == dossier, FILE.c.undone == "", FILE.c.sha256.not_in(files), FILE.c.also.is_not(None)
    )
    found = connection.execute(query).all()
    return {also[i : i + MARK]: sha256 for sha256, also in found for i in range(0, len(also), MARK)}


def withdraw(
    connection: Connection,
    files: Sequence[str],
    foreseen: Sequence[Withdrawal],
    author: str,
    author_name: str,
    report: Report | None = None,
) -> None:
    """Take files back: their changes go aside, and the repairs are written as changes of the author."""
    for one in told(foreseen, report):
        gone = log.named(connection, one.plan.out)
        repairs = _repairs(connection, one, author, author_name)
        rows = [{"id": c.id, "file": c.origin, "body": codec.compact(codec.change_row(c))} for c in gone]
        log.write(connection, one.plan.out, repairs)
        log.owe(connection, one.holders)
        if rows:
            connection.execute(insert(ASIDE).prefix_with("OR REPLACE"), rows)
        for lot in log.lots(one.records):
            connection.execute(delete(RECORD).where(RECORD.c.dossier == one.dossier, RECORD.c.id.in_(lot)))
        log.put_states(connection, list(states(log.read(connection, one.dossier, one.records)).values()))
        if log.count(connection, one.dossier) != one.there - len(one.plan.out) + len(repairs):
            raise RuntimeError("the changes of a dossier are not those that were there without those taken back")
    connection.execute(update(FILE).where(FILE.c.sha256.in_(files)).values(undone=log.now()))


def _repairs(connection: Connection, one: Withdrawal, author: str, author_name: str) -> list[Change]:
    lamport = 1 + log.highest_lamport(connection, one.dossier)
    return [
        Change(
            id=str(uuid.uuid4()),
            dossier=one.dossier,
            record=repair.record,
            kind=repair.kind,
            values=repair.values,
            replaces=repair.replaces,
            author=author,
            author_name=author_name,
            lamport=lamport,
            time=log.now(),
            app_version=__version__,
        )
        for repair in one.plan.repairs
    ]

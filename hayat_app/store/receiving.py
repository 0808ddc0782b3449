"""Uniting received changes with the known ones, inside a transaction.

Only what is needed is read: the keys a dossier has, and the changes of the records that are touched.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from hayat_app.domain.dossier import Row
from hayat_app.domain.records import Body
from hayat_app.errors import BadInput, BadInputs, Finding
from hayat_app.i18n import N_
from hayat_app.merge.changes import DELETED, Change, contradicts, fuller
from hayat_app.merge.redaction import lost, told, unnamed
from hayat_app.merge.state import State
from hayat_app.store import codec, log, redacting
from hayat_app.store.schema import ASIDE, FILE, RECORD
from hayat_app.store.states import states

_WITHHELD = '"withheld":'
# written out: a country brings 1,600 files, and composing a statement costs more than asking it
_MAIN = "SELECT main FROM alias WHERE dossier = ?"
_THERE = "SELECT id, body, record, kind, author, lamport, origin FROM change WHERE dossier = ?"
_NOTED = "SELECT undone FROM file WHERE sha256 = ?"
_NOTE = insert(FILE)
_ANY_ASIDE = "SELECT id FROM aside LIMIT 1"
_SUMMARISE = "INSERT INTO summary (dossier, version, body) VALUES (?, ?, ?)"
MOST_FINDINGS = 200
Summarised = Callable[[str, Iterable[Row]], tuple[int, str]]
"""Makes the summary of a dossier of its records: its version and its text."""
MARK = 8
"""Bytes of a mark: enough to tell the changes of one dossier apart."""


@dataclass(frozen=True)
class Source:
    """A file that brought changes."""

    sha256: str
    name: str
    sender: str
    sent: str = ""
    """The sender's clock, for people."""
    gesture: str = ""
    """Key that the files received together share."""


@dataclass(frozen=True)
class Arrival:
    """What a file brings to the store."""

    dossier: str
    changes: Sequence[Change]
    attachments: Mapping[str, bytes]
    source: Source
    joined: Sequence[str] = ()
    """Other keys of the same dossier."""


@dataclass(frozen=True)
class Received:
    """What a received file brought: counts of changes, and the records that are now different."""

    new: int
    known: int
    records: tuple[str, ...]
    dossier: str = ""
    """Where it went: the key of the file's dossier, or of the one it was joined with."""


@dataclass(frozen=True)
class Outlook:
    """What uniting a file with a dossier comes to; nothing is written yet."""

    dossier: str
    there: int
    """Changes the dossier has before."""
    known: int
    """Received changes that are among them."""
    only: Sequence[Change]
    """New changes that are all there is of a record: what such a one says is the record."""
    more: Sequence[Change]
    """The other new ones."""
    filled: Sequence[Change]
    """Known changes whose withheld values the file brings."""
    before: Mapping[str, Row]
    after: Mapping[str, State]
    """The other records that it touches."""
    contradictions: Sequence[str]
    """Known changes that the file tells differently: what is known here is kept."""
    also: bytes = b""
    """Marks of the known changes that some other file had brought."""
    taken_back: Sequence[str] = field(default=())
    """Changes that were here, and were taken back with a file."""
    forgotten: int = 0
    """Values that leave the log for good, because a person is forgotten."""
    unsigned: int = 0
    """Changes that name their author no more, because that is the person."""

    @property
    def fresh(self) -> list[Change]:
        """Return every change that is new here."""
        return [*self.only, *self.more]

    @property
    def empty(self) -> bool:
        """Whether the file brings nothing."""
        return not (self.only or self.more or self.filled)


def mark(change: str) -> bytes:
    """Return a few bytes that stand for a change's key."""
    return hashlib.sha256(change.encode()).digest()[:MARK]


def main_of(connection: Connection, dossier: str) -> str:
    """Return the key of the dossier that a dossier was joined with, or its own."""
    found: str | None = connection.exec_driver_sql(_MAIN, (dossier,)).scalar()
    return found or dossier


def readdressed(changes: Iterable[Change], joined: Collection[str], main: str) -> list[Change]:
    """Return changes of joined dossiers as changes of the main one; their bodies become its body."""
    return [
        c._replace(dossier=main, record=main if c.kind == Body.KIND and c.record in joined else c.record)
        if c.dossier != main
        else c
        for c in changes
    ]


def look(
    connection: Connection, dossier: str, changes: Iterable[Change], *, closely: bool = False, name: str = ""
) -> Outlook:
    """Return what receiving changes would do; ``closely`` also tells the records as they are before.

    Raises ``BadInput`` that names the file, by its ``name``, when they cannot be received.
    """
    main = main_of(connection, dossier)
    received = readdressed(changes, {dossier}, main)
    there = {row[0]: row[1:] for row in connection.exec_driver_sql(_THERE, (main,))}
    fresh = [change for change in received if change.id not in there] if there else received
    again = [change for change in received if change.id in there] if there else []
    filled, contradictions = _compared(connection, again, there, closely)
    only, more = _parted(fresh, {row[1] for row in there.values()})
    touched = {change.record for change in (*more, *filled)}
    changed = {change.id for change in filled}
    earlier = [c for c in log.read(connection, main, touched) if c.id not in changed] if there else []
    _check_kinds(earlier, received, name)
    return Outlook(
        dossier=main,
        there=len(there),
        known=len(again),
        only=only,
        more=more,
        filled=filled,
        before=rows(connection, main, touched) if closely and there else {},
        after=states((*earlier, *filled, *more)),
        forgotten=lost(earlier, told(fresh)),
        unsigned=len(redacting.signed(connection, main, unnamed(fresh))),
        contradictions=contradictions,
        also=b"".join(mark(c.id) for c in again if there[c.id][-1]),
        taken_back=_taken_back(connection, [c.id for c in fresh]),
    )


def _parted(fresh: Sequence[Change], there: Collection[str]) -> tuple[list[Change], list[Change]]:
    """Return the changes that are all there is of a record, as most that a new file brings, and the others."""
    count = Counter([change.record for change in fresh])
    only: list[Change] = []
    more: list[Change] = []
    for c in fresh:
        alone = count[c.record] == 1 and c.record not in there and DELETED not in c.values
        (only if alone else more).append(c)
    return only, more


def _check_kinds(known: Iterable[Change], received: Iterable[Change], name: str) -> None:
    """Refuse changes that would make a known record one of another kind, where nobody would look for it."""
    kinds = {change.record: change.kind for change in known}
    if not kinds:
        return
    findings = [
        Finding(
            f"changes.json/changes[{i}]", BadInput(N_("The record “{key}” is of another kind here."), key=c.record)
        )
        for i, c in enumerate(received)
        if kinds.get(c.record, c.kind) != c.kind
    ]
    if findings:
        raise BadInputs(N_("“{name}” cannot be used. Nothing was changed."), findings[:MOST_FINDINGS], name=name)


def _compared(
    connection: Connection, again: Sequence[Change], there: Mapping[str, Sequence[object]], closely: bool
) -> tuple[list[Change], list[str]]:
    """Return the known changes that received ones complete, and those that they contradict."""
    doubtful = {
        change.id: change
        for change in again
        if _WITHHELD in str(there[change.id][0]) or (closely and _differs(change, there[change.id]))
    }
    filled, contradictions = [], []
    for mine in log.named(connection, doubtful):
        theirs = doubtful[mine.id]
        if contradicts(mine, theirs):
            contradictions.append(mine.id)
        elif (whole := fuller(mine, theirs)) is not mine:
            filled.append(whole)
    return filled, sorted(contradictions)


def _differs(change: Change, row: Sequence[object]) -> bool:
    body, *facts, _origin = row
    told = [change.record, change.kind, change.author, change.lamport]
    return facts != told or body != codec.change_body(change)


def _taken_back(connection: Connection, keys: Sequence[str]) -> list[str]:
    if not connection.exec_driver_sql(_ANY_ASIDE).scalar():
        return []
    return [
        key for lot in log.lots(keys) for key in connection.scalars(select(ASIDE.c.id).where(ASIDE.c.id.in_(lot)))
    ]


def rows(connection: Connection, dossier: str, records: Collection[str]) -> dict[str, Row]:
    """Return some records of a dossier as they stand."""
    query = select(RECORD).where(RECORD.c.dossier == dossier)
    found = (row for lot in log.lots(records) for row in connection.execute(query.where(RECORD.c.id.in_(lot))))
    return {row.id: codec.row_of(row) for row in found}


def unite(connection: Connection, outlook: Outlook, source: Source) -> Received:
    """Do what an outlook says. A file whose changes are all known leaves only its own name."""
    _note(connection, outlook, source)
    records = sorted([*outlook.after, *(change.record for change in outlook.only)])
    new = len(outlook.only) + len(outlook.more)
    done = Received(new, outlook.known, tuple(records), outlook.dossier)
    if outlook.empty:
        return done
    filled = [change.id for change in outlook.filled]
    log.write(connection, filled, outlook.filled, outlook.more, source.sha256)
    log.write_only(connection, outlook.only, source.sha256)
    for lot in log.lots(outlook.taken_back):
        connection.execute(delete(ASIDE).where(ASIDE.c.id.in_(lot)))
    log.put_states(connection, list(outlook.after.values()), new=not outlook.there)
    if outlook.there or redacting.tells(outlook.fresh):
        redacting.apply(connection, outlook.dossier)
    if log.count(connection, outlook.dossier) != outlook.there + new:
        raise RuntimeError("the changes of a dossier are not those that were there and those received")
    return done


def summarise(connection: Connection, outlook: Outlook, summarised: Summarised) -> None:
    """Keep the summary of a dossier that a file brought whole; of others it is made when somebody asks."""
    if outlook.there or redacting.tells(outlook.fresh):
        return
    records = [Row(c.record, c.kind, c.values) for c in outlook.only]
    records += map(codec.view_of, outlook.after.values())
    connection.exec_driver_sql(_SUMMARISE, (outlook.dossier, *summarised(outlook.dossier, records)))


def _note(connection: Connection, outlook: Outlook, source: Source) -> None:
    """Keep the name of a file, what it brought and what else it holds; the same file is kept once."""
    known = connection.exec_driver_sql(_NOTED, (source.sha256,)).scalar_one_or_none()
    facts: dict[str, object] = {"gesture": source.gesture, "received": log.now(), "undone": ""}
    facts["also"] = outlook.also or None
    facts |= {
        "new": len(outlook.only) + len(outlook.more),
        "known": outlook.known,
        "name": source.name,
        "dossier": outlook.dossier,
    }
    if known is None:
        facts |= {"sha256": source.sha256, "sender": source.sender, "sent": source.sent}
        connection.execute(_NOTE, facts)
    elif known or not outlook.empty:
        connection.execute(update(FILE).where(FILE.c.sha256 == source.sha256).values(**facts))

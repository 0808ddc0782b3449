"""What a unit of work comes to: changes in the log and the states of the records that follow from them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from hayat_app import __version__
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Json
from hayat_app.merge.changes import DELETED, Change
from hayat_app.merge.state import State, record_state
from hayat_app.store import log, reopening
from hayat_app.store.work import Work, latest_wins

Earlier = Callable[[Change], Change | None]
"""Gives the change that a new one continues, if it does."""


@dataclass(frozen=True)
class Writer:
    """Who writes, and when in the order of changes."""

    id: str
    name: str
    lamport: int

    def change(
        self, dossier: str, record: str, kind: str, values: Mapping[str, Json], known: list[Change]
    ) -> Change:
        """Return a change that replaces what its author sees now."""
        return Change(
            id=str(uuid.uuid4()),
            dossier=dossier,
            record=record,
            kind=kind,
            values=dict(values),
            replaces=_seen(known, values),
            author=self.id,
            author_name=self.name,
            lamport=self.lamport,
            time=log.now(),
            app_version=__version__,
        )


@dataclass
class Written:
    """New states and changes; ``folded`` are the keys of changes that new ones continue."""

    states: list[State] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)


def write_work(
    connection: Connection, before: Dossier, work: Work, author: tuple[str, str], earlier: Earlier
) -> Written:
    """Write what a work did to a dossier."""
    known: dict[str, list[Change]] = {key: [] for key in work.pending}
    existing = [key for key in work.pending if key in before.rows]
    for change in log.read(connection, before.id, existing):
        known[change.record].append(change)
    writer = Writer(*author, 1 + log.highest_lamport(connection, before.id))
    done = Written()
    for key in work.pending:
        _record(done, before.id, work, writer, key, known[key], earlier)
    log.write(connection, done.folded, done.changes)
    log.put_states(connection, done.states)
    return done


def _record(
    done: Written, dossier: str, work: Work, writer: Writer, key: str, known: list[Change], earlier: Earlier
) -> None:
    """Add what a work did to one record."""
    row = work.row(key)
    assert row is not None
    new = reopening.restated(known, work.reopened.get(key, {}), writer.lamport, writer.id)
    said = {name for change in new for name in change.values}
    values = {name: value for name, value in work.pending[key].items() if name not in said}
    continued = None
    if values or not new:
        change = writer.change(dossier, key, row.kind, values, known)
        continued = None if new else earlier(change)
        new.append(log.fold(continued, change) if continued else change)
    if continued:
        done.folded.append(continued.id)
    rest = [c for c in known if not continued or c.id != continued.id]
    done.states.append(record_state([*rest, *new], latest_wins(row.kind)))
    done.changes += new


def _seen(known: list[Change], values: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Return the changes an edit replaces, by field. A tombstone names everything its author saw.

    Who brings back what was brought back before replaces that too: only the last decision can be asked again.
    """
    heads = record_state(known).heads if known else {}
    fields = heads if values.get(DELETED) else {name: heads[name] for name in values if name in heads}
    if values.get(DELETED) is False:
        fields = {**fields, DELETED: (*fields.get(DELETED, ()), *reopening.restorations(known))}
    return {name: tuple(ids) for name, ids in fields.items() if ids}

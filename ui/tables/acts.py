"""What is done to whole records in lists and trees: each one act of one undo."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from hayat_app.domain.fields import Record, field_of, fields_of
from hayat_app.i18n import N_
from ui.session import Session

if TYPE_CHECKING:
    from hayat_app.store.work import Work

_OWN = frozenset({"position", "parent", "number"})
"""Fields that a copy does not take over: its place, and a number that names one record only."""


class Acts:
    """Adds, deletes, moves and copies records of the open dossier. Raises what the store raises."""

    def __init__(self, session: Session, doer: object) -> None:
        self._session = session
        self._doer = doer

    def _work(self, label: str) -> AbstractContextManager[Work]:
        return self._session.store.work(self._session.dossier.id, label, doer=self._doer)

    def add(
        self, cls: type[Record], parent: str | None = None, before: str | None = None, **values: object
    ) -> str:
        """Add a record and return its key."""
        with self._work(N_("Add")) as work:
            key = work.add(cls, parent, before=before)
            work.set(key, **values)
            return key

    def delete(self, keys: Iterable[str]) -> bool:
        """Delete records and what is under them; return whether there was anything to delete."""
        with self._work(N_("Delete")) as work:
            for key in keys:
                work.delete(key)
        return work.step is not None

    def move(self, keys: Iterable[str], parent: str | None, before: str | None = None) -> None:
        """Put records under another, in their order, before a sibling or at the end."""
        with self._work(N_("Move")) as work:
            for key in keys:
                work.move(key, parent, before)

    def rename(self, key: str, title: str) -> bool:
        """Give a record another title; raise ``Refused`` for one that cannot be."""
        record = self._session.dossier.records[key]
        facts = field_of(type(record), record.TITLE)
        assert facts, f"{record.KIND} has no title"
        value = facts.kind.parse(title)
        with self._work(facts.label) as work:
            work.set(key, **{record.TITLE: value})
        return work.step is not None

    def duplicate(self, keys: Iterable[str]) -> list[str]:
        """Copy records with everything under them, each after its original; return the new keys."""
        with self._work(N_("Duplicate")) as work:
            return [self._copy(work, self._session.dossier.records[key], None) for key in keys]

    def _copy(self, work: Work, record: Record, parent: str | None) -> str:
        values = {f.name: getattr(record, f.name) for f in fields_of(type(record)) if f.name not in _OWN}
        dossier = self._session.dossier
        above = parent or record.parent_id
        before = None if parent else _after(dossier.children(record.parent_id, type(record)), record)
        key = work.add(type(record), above, before=before, **values)
        for child in [r for r in dossier.records.values() if r.parent_id == record.id]:
            self._copy(work, child, key)
        return key


def _after(siblings: list[Record], record: Record) -> str | None:
    keys = [sibling.id for sibling in siblings]
    at = keys.index(record.id) + 1 if record.id in keys else len(keys)
    return keys[at] if at < len(keys) else None

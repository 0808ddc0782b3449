"""Who wrote what, when, and in which file it came; the history of a record; one value taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from hayat_app.domain.kinds import Json
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.merge import history
from hayat_app.merge.changes import DELETED, Change
from hayat_app.merge.state import State, record_state
from hayat_app.store.step import Step
from hayat_app.store.store import ReceivedFile, Store
from hayat_app.store.work import latest_wins

TAKEN_BACK = N_("Value taken back")
Act = Literal["added", "changed", "deleted", "restored"]


@dataclass(frozen=True)
class Told:
    """A value with its story."""

    change: str
    value: Json
    author: str
    """The name to show; empty when the author gave none."""
    time: str
    """The author's clock, ISO 8601."""
    file: ReceivedFile | None
    """The file in which it came; None for what was typed here."""


@dataclass(frozen=True)
class Entry:
    """One change of a record, for its history."""

    change: str
    act: Act
    author: str
    time: str
    file: ReceivedFile | None
    before: Mapping[str, tuple[Json, ...]]
    """For each field it set, the values it replaced; nothing when it was empty."""
    after: Mapping[str, Json]
    withheld: tuple[str, ...] = ()
    """Fields it set whose values were left out of the copy that came here."""


@dataclass(frozen=True)
class Story:
    """The changes of one record, with the files in which they came."""

    record: str
    changes: Mapping[str, Change]
    files: Mapping[str, ReceivedFile]
    gone: Mapping[str, Change]
    """Changes of the dossier that were taken back with their file."""

    @cached_property
    def state(self) -> State:
        """Return the record as its changes make it."""
        return record_state(list(self.changes.values()), latest_wins(next(iter(self.changes.values())).kind))

    def told(self, change: str, name: str) -> Told:
        """Return the value a change gave a field, with its story."""
        found = self.changes[change]
        return Told(found.id, found.values.get(name), found.author_name, found.time, self.file(found))

    def file(self, change: Change) -> ReceivedFile | None:
        """Return the file in which a change came."""
        return self.files.get(change.origin)

    def entry(self, change: Change) -> Entry:
        """Return a change as an entry of the history."""
        names = [name for name in change.values if name != DELETED]
        before = {name: tuple(c.values[name] for c in self.replaced(change, name)) for name in names}
        after = {name: change.values[name] for name in names}
        return Entry(
            change.id, self._act(change), change.author_name, change.time, self.file(change), before, after,
            change.withheld,
        )  # fmt: skip

    def replaced(self, change: Change, name: str) -> list[Change]:
        """Return the changes whose value a change had replaced, the newest first."""
        return history.replaced(self.changes, change, name, self.gone)

    def tells(self, change: Change) -> bool:
        """Whether a change says something: what only keeps a value when a file is taken back says nothing new."""
        return self._act(change) != "changed" or not all(
            name not in change.withheld and [value] == [c.values[name] for c in self.replaced(change, name)]
            for name, value in change.values.items()
        )

    def _act(self, change: Change) -> Act:
        if DELETED in change.values:
            return "deleted" if change.deletes else "restored"
        return "added" if change is min(self.changes.values(), key=lambda c: c.rank) else "changed"


def story(store: Store, dossier: str, record: str) -> Story:
    """Return the story of a record. Raises ``BadInput`` when the dossier has no such record."""
    return stories(store, dossier, {record})[record]


def stories(store: Store, dossier: str, records: set[str]) -> dict[str, Story]:
    """Return the stories of some records."""
    found: dict[str, dict[str, Change]] = {key: {} for key in records}
    for change in store.changes(dossier, records):
        found[change.record][change.id] = change
    files = {each.sha256: each for each in store.files() if each.dossier == dossier} if records else {}
    for key, changes in found.items():
        if not changes:
            raise BadInput(N_("There is no record “{key}” in this dossier."), key=key)
    gone = {change.id: change for change in store.aside([each.sha256 for each in files.values() if each.undone])}
    return {key: Story(key, changes, files, gone) for key, changes in found.items()}


def record_history(store: Store, dossier: str, record: str) -> list[Entry]:
    """Return every change of a record, the newest first."""
    found = story(store, dossier, record)
    newest_first = sorted(found.changes.values(), key=lambda c: c.rank, reverse=True)
    return [found.entry(change) for change in newest_first if found.tells(change)]


def value_told(store: Store, dossier: str, record: str, name: str) -> list[Told]:
    """Return who wrote what a field shows; several where it is in conflict, nothing where nobody wrote."""
    found = story(store, dossier, record)
    return [found.told(change, name) for change in found.state.heads.get(name, ())]


def take_back(store: Store, dossier: str, record: str, name: str, change: str) -> Step | None:
    """Give a field the value it had before a change, by an ordinary change; return what that did."""
    found = story(store, dossier, record)
    taken = found.changes.get(change)
    if taken is None or name not in taken.values:
        raise BadInput(N_("There is no such change of this field."))
    before = found.replaced(taken, name)
    with store.work(dossier, TAKEN_BACK) as work:
        work.put(record, {name: before[0].values[name] if before else None})
    return work.step

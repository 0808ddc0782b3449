"""Changes: what every copy of a dossier is made of (docs/merge.md).

A change is one saved edit of one record. It says which values it sets and, for each field, which earlier
changes its author had seen and replaces. Nothing here looks at a clock: ``time`` is for people.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hayat_app.domain.kinds import Json

DELETED = "~deleted"
"""The field of a tombstone: a change that sets it to true deletes, one that sets it to false restores."""


class Change(NamedTuple):
    """One saved edit of one record; a country's files hold half a million, hence the lightest form there is."""

    id: str
    dossier: str
    record: str
    kind: str
    values: Mapping[str, Json]
    replaces: Mapping[str, tuple[str, ...]]
    author: str
    author_name: str
    lamport: int
    time: str
    """Wall clock of the author's computer, ISO 8601, shown to people and never used to decide."""
    app_version: str
    withheld: tuple[str, ...] = ()
    """Fields that were set but left out of the copy (personal contact data)."""
    origin: str = ""
    """SHA-256 of the file in which it came; empty when it was typed here."""
    extra: Mapping[str, object] = MappingProxyType({})
    """What a newer version wrote and this one does not know: kept and passed on."""

    @property
    def deletes(self) -> bool:
        """Whether this is a tombstone."""
        return self.values.get(DELETED) is True

    @property
    def rank(self) -> tuple[int, str, str]:
        """Return the order that picks the provisional value of a conflict, the same on every copy."""
        return (self.lamport, self.author, self.id)


def same(one: Json, other: Json) -> bool:
    """Whether two values are one for people: equal after NFC and without outer white space."""
    return sameness(one) == sameness(other)


def sameness(value: Json) -> Hashable:
    """Return what two values have in common when they are one for people."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).strip()
    if isinstance(value, list):
        return tuple(sameness(item) for item in value)
    if isinstance(value, dict):
        return frozenset((name, sameness(item)) for name, item in value.items())
    return value


def union(known: Iterable[Change], received: Iterable[Change]) -> dict[str, Change]:
    """Return both sets as one, by id. A value withheld in one copy is taken from the copy that has it."""
    all_changes = {change.id: change for change in known}
    for change in received:
        mine = all_changes.get(change.id)
        all_changes[change.id] = change if mine is None else fuller(mine, change)
    return all_changes


def by_record(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """Return the changes of each record, in their order."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.record, []).append(change)
    return found


def fuller(mine: Change, theirs: Change) -> Change:
    """Return ``mine`` with the values that only ``theirs`` holds."""
    found = {f: theirs.values[f] for f in mine.withheld if f in theirs.values}
    if not found:
        return mine
    withheld = tuple(f for f in mine.withheld if f not in found)
    return mine._replace(values={**mine.values, **found}, withheld=withheld)


def without(change: Change, fields: Iterable[str]) -> Change:
    """Return the change without the values of some fields; what they replaced stays known."""
    left_out = [f for f in fields if f in change.values]
    if not left_out:
        return change
    values = {f: v for f, v in change.values.items() if f not in left_out}
    return change._replace(values=values, withheld=tuple(sorted({*change.withheld, *left_out})))


def contradicts(mine: Change, theirs: Change) -> bool:
    """Whether two changes of one key disagree in what they say, but for what one of them left out."""
    both = mine.values.keys() & theirs.values.keys()
    left_out = {*mine.withheld, *theirs.withheld}
    return (
        _said(mine) != _said(theirs)
        or any(mine.values[name] != theirs.values[name] for name in both)
        or bool((mine.values.keys() ^ theirs.values.keys()) - left_out)
    )


def _said(change: Change) -> tuple[object, ...]:
    replaces = {name: set(keys) for name, keys in change.replaces.items() if keys}
    return change.record, change.kind, change.author, change.lamport, replaces

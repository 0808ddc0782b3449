"""What a set of changes says about one record: values, conflicts, deletion. A pure function of the set."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from hayat_app.domain.kinds import Json
from hayat_app.domain.records import Body
from hayat_app.merge.changes import DELETED, Change, sameness
from hayat_app.merge.elements import united

Life = Literal["alive", "deleted", "contested"]


class Version(NamedTuple):
    """One of the values a field has at the same time."""

    change: str
    value: Json


class State(NamedTuple):
    """A record as a set of changes makes it."""

    id: str
    dossier: str
    kind: str
    values: Mapping[str, Json]
    heads: Mapping[str, tuple[str, ...]]
    """For each field the changes whose value nobody has replaced, the shown one first."""
    conflicts: Mapping[str, tuple[Version, ...]] = MappingProxyType({})
    """Fields with several different values, the shown one first."""
    life: Life = "alive"


def record_state(changes: Collection[Change], latest_wins: Collection[str] = ()) -> State:
    """Compute a record from all its changes.

    ``latest_wins`` names fields that never conflict: the latest value is shown, of lists what each side did.
    A body is never deleted, whatever a file says: the dossier would be nowhere.
    """
    if len(changes) == 1:
        [only] = changes
        if DELETED not in only.values:
            return _of_one(only)
    oldest = min(changes, key=lambda c: c.rank)
    heads = _heads(changes)
    tombstones = [c for c in heads.pop(DELETED, []) if c.deletes]
    values: dict[str, Json] = {}
    conflicts: dict[str, tuple[Version, ...]] = {}
    for name, versions in heads.items():
        values[name] = versions[0].values[name]
        apart = _different(versions, name)
        if len(apart) > 1 and name in latest_wins:
            if any(isinstance(c.values[name], list) for c in apart):
                values[name] = united(versions, name, changes)
        elif len(apart) > 1:
            conflicts[name] = tuple(Version(c.id, c.values[name]) for c in apart)
    ids = {name: tuple(c.id for c in versions) for name, versions in heads.items()}
    if tombstones:
        ids[DELETED] = tuple(c.id for c in tombstones)
    kept = {name: value for name, value in values.items() if value is not None}
    life = _life(heads, tombstones if oldest.kind != Body.KIND else [])
    return State(oldest.record, oldest.dossier, oldest.kind, kept, ids, conflicts, life)


def _of_one(change: Change) -> State:
    """Return what a single change says, which is most of what a new file brings."""
    values = change.values
    kept = {n: v for n, v in values.items() if v is not None} if None in values.values() else values
    heads = dict.fromkeys(change.values, (change.id,))
    return State(change.record, change.dossier, change.kind, kept, heads)


def _heads(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """Return for each field the changes nobody replaced, the highest rank first.

    A tombstone replaces only tombstones and what it sets itself: what it names for other fields is what its author
    had seen. Nobody can have seen a change with a higher Lamport number, whatever a file says.
    """
    ranked = sorted(changes, key=lambda c: c.rank, reverse=True)
    replaced: dict[str, set[str]] = {}
    heads: dict[str, list[Change]] = {}
    for change in ranked:
        for name in change.values:
            if change.id not in replaced.get(name, ()):
                heads.setdefault(name, []).append(change)
        for name, ids in change.replaces.items():
            if not change.deletes or name in change.values:
                replaced.setdefault(name, set()).update(ids)
    return heads


def _different(versions: list[Change], name: str) -> list[Change]:
    """Return the first version of each value."""
    if len(versions) == 1:  # most are, and comparing is dear
        return versions
    apart: dict[Hashable, Change] = {}
    for change in versions:
        apart.setdefault(sameness(change.values[name]), change)
    return list(apart.values())


def _life(heads: Mapping[str, list[Change]], tombstones: list[Change]) -> Life:
    """A record is deleted when its deleters had seen every value it has; else somebody must be asked."""
    if not tombstones:
        return "alive"
    for name, versions in heads.items():
        seen = {i for t in tombstones for i in (t.id, *t.replaces.get(name, ()))}
        if any(change.id not in seen for change in versions):
            return "contested"
    return "deleted"

"""A dossier as screens and documents see it: typed, fully loaded, read-only.

The tree is always sound, whatever was merged: a record whose parent is missing or would close a circle stands
at the top of its kind, and a deleted record that still holds somebody's visible work stays visible. Both are
listed as problems, never hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar, cast

from hayat_app.domain.fields import Record, field_of, fields_of, new
from hayat_app.domain.kinds import Json, Parent
from hayat_app.domain.records import BY_KIND, Body
from hayat_app.errors import Finding, Refused
from hayat_app.i18n import N_

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Life = Literal["alive", "deleted", "contested"]
DEEPEST = 50
"""Levels of records under records; what stands deeper (a damaged file) is shown at the top of its kind."""


@dataclass(frozen=True)
class Alternative:
    """Another value of a field, typed by somebody who had not seen the one shown."""

    change: str
    value: Json


@dataclass(frozen=True)
class Row:
    """A record as the store keeps it."""

    id: str
    kind: str
    values: Mapping[str, Json]
    life: Life = "alive"
    conflicts: Mapping[str, tuple[Alternative, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Reading:
    """A row, the record made of it, and what of it could not be read."""

    row: Row
    record: Record
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Tree:
    """Who stands under whom, of what is visible: by key, so that an edit of other fields leaves it as it is."""

    parents: Mapping[str, str | None]
    below: Mapping[str | None, list[str]]
    """For each record (None: the dossier) what stands under it: kinds in the order of ``ALL``, each in order."""
    order: list[str]
    """Every visible record, parents before children."""
    kinds: Mapping[str, list[str]]
    """The visible records of each kind, in that order."""
    kinds_below: Mapping[tuple[str | None, str], list[str]]
    """``below``, kind by kind."""


@dataclass(frozen=True)
class Dossier:
    """One body with everything about it."""

    id: str
    rows: Mapping[str, Row]

    def changed(self, rows: Iterable[Row]) -> Dossier:
        """Return the dossier with some rows in the place of others; only those are read again."""
        new = {row.id: row for row in rows}
        after = Dossier(self.id, {**self.rows, **new})
        read = _readings(new.values())
        known: dict[str, object] = {"_everything": {**self._everything, **read}}
        if all(_same_place(self.rows.get(key), row) for key, row in new.items()):
            seen = {key: reading.record for key, reading in read.items() if key in self.records}
            known |= {"_tree": self._tree, "records": {**self.records, **seen}}
        vars(after).update(known)  # what the cached properties would find, at a tenth of the time
        return after

    def once(self, find: Callable[[Dossier], T]) -> T:
        """Return what a function finds in this dossier; it is asked once, for a dossier never changes."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast(T, self._found[find])

    @cached_property
    def _found(self) -> dict[object, object]:
        return {}

    @cached_property
    def _everything(self) -> dict[str, _Reading]:
        return _readings(self.rows.values())

    @cached_property
    def _tree(self) -> _Tree:
        return _grown(self._everything)

    @cached_property
    def records(self) -> dict[str, Record]:
        """Return every visible record of a known kind by its key, walking the tree from the top, in order."""
        return {key: self._everything[key].record for key in self._tree.order}

    @property
    def deleted(self) -> dict[str, Record]:
        """Return every deleted record of a known kind that nobody sees any more, by its key."""
        return {key: reading.record for key, reading in self._everything.items() if key not in self.records}

    def stands_as(self, other: Dossier) -> bool:
        """Whether the same records stand in the same places as in an earlier state of this dossier."""
        return self._tree is other._tree

    @cached_property
    def unreadable(self) -> list[Finding]:
        """Return the values that could not be read, each with its place; their text stays in the store."""
        return [finding for reading in self._everything.values() for finding in reading.findings]

    @cached_property
    def unknown(self) -> list[str]:
        """Return the keys of records that only a newer version knows."""
        return [row.id for row in self.rows.values() if row.kind not in BY_KIND and row.life != "deleted"]

    def parent(self, record: Record) -> Record | None:
        """Return the record it stands under in the sound tree, if any."""
        return self.records.get(self._tree.parents.get(record.id) or "")

    def children(self, parent: Record | str | None, cls: type[R]) -> list[R]:
        """Return the records of a class directly under another (None: under nothing), in order."""
        key = parent.id if isinstance(parent, Record) else parent
        tree = self._tree
        keys = tree.kinds_below.get((key, cls.KIND), ()) if cls.KIND in tree.kinds else tree.below.get(key, ())
        return [record for child in keys if isinstance(record := self.records[child], cls)]

    def all(self, cls: type[R]) -> list[R]:
        """Return every record of a class, walking the tree from the top, in order."""
        return [record for key in self._keys_of(cls) if isinstance(record := self.records[key], cls)]

    def _keys_of(self, cls: type[Record]) -> list[str]:
        """Return the keys of the records of a class, in the order of the tree, without walking all of it."""
        tree = self._tree
        if cls.KIND not in tree.kinds:
            return tree.order
        return tree.kinds[cls.KIND]

    def walk(self, top: Record | None = None) -> Iterator[Record]:
        """Yield every record under ``top`` (or of the whole dossier), parents before children, in order."""
        for key in self._tree.below.get(top.id if top else None, ()):
            record = self.records[key]
            yield record
            yield from self.walk(record)

    def get(self, key: str | None, cls: type[R]) -> R | None:
        """Return a visible record by key when it is of that class."""
        found = self.records.get(key or "")
        return found if isinstance(found, cls) else None

    def existing(self, keys: Iterable[str], cls: type[R]) -> list[R]:
        """Return those of the keys that are visible records of that class, in their order."""
        return [record for key in keys if (record := self.get(key, cls))]

    @property
    def body(self) -> Body:
        """Return the body; a dossier that lost it (a damaged file) shows an empty one."""
        found = self.get(self.id, Body) or next(iter(self.all(Body)), None)
        return found or new(Body, self.id)

    def alternatives(self, record: Record | str, name: str) -> tuple[Alternative, ...]:
        """Return the different values of a field in conflict, the shown one first; else nothing."""
        row = self.rows.get(record.id if isinstance(record, Record) else record)
        return row.conflicts.get(name, ()) if row else ()

    def life(self, record: Record | str) -> Life:
        """Return whether a record is alive, deleted (yet holding visible work) or contested."""
        row = self.rows.get(record.id if isinstance(record, Record) else record)
        return row.life if row else "deleted"


def record_class(kind: str) -> type[Record] | None:
    """Return the class of a kind, or None when only a newer version knows it."""
    return BY_KIND.get(kind)


def _readings(rows: Iterable[Row]) -> dict[str, _Reading]:
    return {row.id: _read(row) for row in rows if row.kind in BY_KIND}


def _read(row: Row) -> _Reading:
    cls = BY_KIND[row.kind]
    values: dict[str, object] = {}
    findings: list[Finding] = []
    for facts in fields_of(cls):
        try:
            values[facts.name] = facts.kind.from_json(row.values.get(facts.name))
        except Refused as problem:
            findings.append(Finding(f"{row.kind}/{row.id}/{facts.name}", problem))
    return _Reading(row, new(cls, row.id, **values), tuple(findings))


def _same_place(before: Row | None, after: Row) -> bool:
    """Whether a changed row leaves the tree as it was."""
    return (
        before is not None
        and (before.kind, before.life) == (after.kind, after.life)
        and all(before.values.get(name) == after.values.get(name) for name in ("parent", "position"))
    )


_KIND_ORDER = {kind: n for n, kind in enumerate(BY_KIND)}


def _grown(readings: Mapping[str, _Reading]) -> _Tree:
    """Return the sound tree of what is not deleted, or is deleted and stands above something that is not."""
    parents = _sound_parents({key: reading.record.parent_id for key, reading in readings.items()})
    visible: set[str] = set()
    for key, reading in readings.items():
        if reading.row.life != "deleted":
            above: str | None = key
            while above is not None and above not in visible:
                visible.add(above)
                above = parents[above]
    below: dict[str | None, list[str]] = {}
    for key in sorted(visible, key=lambda key: _rank(readings[key].record)):
        below.setdefault(parents[key], []).append(key)
    order = list(_down(below, None))
    kinds: dict[str, list[str]] = {kind: [] for kind in BY_KIND}
    for key in order:
        kinds[readings[key].row.kind].append(key)
    kinds_below: dict[tuple[str | None, str], list[str]] = {}
    for parent, keys in below.items():
        for key in keys:
            kinds_below.setdefault((parent, readings[key].row.kind), []).append(key)
    return _Tree(parents, below, order, kinds, kinds_below)


def _rank(record: Record) -> tuple[int, str, str]:
    return (_KIND_ORDER[record.KIND], record.position, record.id)


def _down(below: Mapping[str | None, list[str]], top: str | None) -> Iterator[str]:
    for key in below.get(top, ()):
        yield key
        yield from _down(below, key)


def _sound_parents(wanted: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return parents that make a tree, the same on every copy.

    A record stands at the top when its parent is missing, when it has the smallest key of a circle, or when it
    would stand deeper than ``DEEPEST``.
    """
    parents = {key: parent if parent in wanted else None for key, parent in wanted.items()}
    depths: dict[str | None, int] = {None: -1}
    for start in parents:
        path: dict[str, None] = {}
        key: str | None = start
        while key is not None and key not in depths:
            if key in path:
                circle = list(path)[list(path).index(key) :]
                parents[min(circle)] = None
                path = {}  # walk again: the circle has a top now
                key = start
                continue
            path[key] = None
            key = parents[key]
        for below in reversed(path):
            depths[below] = depths[parents[below]] + 1
            if depths[below] >= DEEPEST:
                parents[below], depths[below] = None, 0
    return parents


def misplaced(dossier: Dossier) -> list[Finding]:
    """Return records whose parent is missing, of a kind that cannot hold them, or in a circle."""
    findings = []
    for record in dossier.records.values():
        wanted = record.parent_id
        if wanted and (above := dossier.parent(record)) is None:
            findings.append(Finding(place(record), Refused(N_("The record it belonged under is not there."))))
        elif wanted and above and not holds(above.KIND, type(record)):
            findings.append(Finding(place(record), Refused(N_("It stands under a record that cannot hold it."))))
    return findings


def holds(kind: str, cls: type[Record]) -> bool:
    """Whether records of a class may stand under a record of a kind."""
    facts = field_of(cls, "parent")
    return facts is not None and isinstance(facts.kind, Parent) and kind in facts.kind.kinds


def place(record: Record, field_name: str = "") -> str:
    """Return the place of a finding: kind, key and field."""
    return "/".join(part for part in (record.KIND, record.id, field_name) if part)

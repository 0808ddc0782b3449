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
from hayat_app.domain.tree import Tree, grown
from hayat_app.errors import Finding, Refused
from hayat_app.i18n import N_

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Life = Literal["alive", "deleted", "contested"]


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
        seen: dict[str, Record] = {}
        if all(_same_place(self.rows.get(key), row) for key, row in new.items()):
            seen = {key: reading.record for key, reading in read.items() if key in self.records}
            known |= {"_tree": self._tree, "records": {**self.records, **seen}}
            known |= {"_scans": self._scans.copy()}
        vars(after).update(known)  # what the cached properties would find, at a tenth of the time
        for find, scan in after._scans.items():
            after._scans[find] = scan | {key: tuple(find(after, record)) for key, record in seen.items()}
        return after

    def once(self, find: Callable[[Dossier], T]) -> T:
        """Return what a function finds in this dossier; it is asked once, for a dossier never changes."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast(T, self._found[find])

    @cached_property
    def _found(self) -> dict[object, object]:
        return {}

    def each(self, find: Callable[[Dossier, Record], Iterable[T]]) -> Iterator[T]:
        """Yield what a function finds in each record, looking at it, its row and which records there are.

        After an edit it is asked of what changed only. What other records say it must not look at.
        """
        if find not in self._scans:
            found = ((key, tuple(find(self, record))) for key, record in self.records.items())
            self._scans[find] = {key: some for key, some in found if some}
        for some in self._scans[find].values():
            yield from cast(tuple[T, ...], some)

    @cached_property
    def _scans(self) -> dict[Callable[[Dossier, Record], Iterable[object]], dict[str, tuple[object, ...]]]:
        return {}

    @cached_property
    def _everything(self) -> dict[str, _Reading]:
        return _readings(self.rows.values())

    @cached_property
    def _tree(self) -> Tree:
        records = {key: reading.record for key, reading in self._everything.items()}
        return grown(records, {key for key in records if self.rows[key].life == "deleted"})

    @cached_property
    def records(self) -> dict[str, Record]:
        """Return every visible record of a known kind by its key, walking the tree from the top, in order."""
        return {key: self._everything[key].record for key in self._tree.order}

    def place_of(self, key: str) -> int:
        """Return at which place of the order a record stands, -1 when it is not there."""
        return self._tree.places.get(key, -1)

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


def misplaced(dossier: Dossier) -> list[Finding]:
    """Return records whose parent is missing, of a kind that cannot hold them, or in a circle."""
    return list(dossier.each(_misplaced))


def _misplaced(dossier: Dossier, record: Record) -> Iterator[Finding]:
    wanted = record.parent_id
    if wanted and (above := dossier.parent(record)) is None:
        yield Finding(place(record), Refused(N_("The record it belonged under is not there.")))
    elif wanted and above and not holds(above.KIND, type(record)):
        yield Finding(place(record), Refused(N_("It stands under a record that cannot hold it.")))


def holds(kind: str, cls: type[Record]) -> bool:
    """Whether records of a class may stand under a record of a kind."""
    facts = field_of(cls, "parent")
    return facts is not None and isinstance(facts.kind, Parent) and kind in facts.kind.kinds


def place(record: Record, field_name: str = "") -> str:
    """Return the place of a finding: kind, key and field."""
    return "/".join(part for part in (record.KIND, record.id, field_name) if part)

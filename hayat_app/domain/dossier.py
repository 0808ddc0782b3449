"""A dossier as screens and documents see it: typed, fully loaded, read-only.

The tree is always sound, whatever was merged: a record whose parent is missing or would close a circle stands
at the top of its kind, and a deleted record that still holds somebody's visible work stays visible. Both are
listed as problems, never hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

from hayat_app.domain.fields import Record, field_of, fields_of, new
from hayat_app.domain.kinds import Json, Parent
from hayat_app.domain.records import BY_KIND, Body
from hayat_app.errors import Finding, Refused
from hayat_app.i18n import N_

R = TypeVar("R", bound=Record)
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
class Dossier:
    """One body with everything about it."""

    id: str
    rows: Mapping[str, Row]
    _readings: dict[str, _Reading] = field(default_factory=dict, repr=False, compare=False)
    """Rows read before, shared with the dossiers that follow: an edit reads again only what it touched."""

    def changed(self, rows: Iterable[Row]) -> Dossier:
        """Return the dossier with some rows in the place of others."""
        return Dossier(self.id, {**self.rows, **{row.id: row for row in rows}}, self._readings)

    @cached_property
    def _built(self) -> tuple[dict[str, Record], dict[str, str | None], list[Finding]]:
        readings = {row.id: self._reading(row) for row in self.rows.values() if row.kind in BY_KIND}
        everything = {key: reading.record for key, reading in readings.items()}
        parents = _sound_parents(everything)
        findings = [finding for reading in readings.values() for finding in reading.findings]
        return _visible(self.rows, everything, parents), parents, findings

    def _reading(self, row: Row) -> _Reading:
        found = self._readings.get(row.id)
        if found is None or found.row is not row:
            findings: list[Finding] = []
            record = _read(row, findings)
            found = self._readings[row.id] = _Reading(row, record, tuple(findings))
        return found

    @property
    def records(self) -> dict[str, Record]:
        """Return every visible record of a known kind by its key."""
        return self._built[0]

    @property
    def unreadable(self) -> list[Finding]:
        """Return the values that could not be read, each with its place; their text stays in the store."""
        return self._built[2]

    @cached_property
    def unknown(self) -> list[str]:
        """Return the keys of records that only a newer version knows."""
        return [row.id for row in self.rows.values() if row.kind not in BY_KIND and row.life != "deleted"]

    def parent(self, record: Record) -> Record | None:
        """Return the record it stands under in the sound tree, if any."""
        return self.records.get(self._built[1].get(record.id) or "")

    @cached_property
    def _children(self) -> dict[tuple[str | None, str], list[Record]]:
        found: dict[tuple[str | None, str], list[Record]] = {}
        for record in self.records.values():
            parent = self._built[1].get(record.id)
            key = (parent if parent in self.records else None, record.KIND)
            found.setdefault(key, []).append(record)
        for records in found.values():
            records.sort(key=lambda r: (r.position, r.id))
        return found

    def children(self, parent: Record | str | None, cls: type[R]) -> list[R]:
        """Return the records of a class directly under another (None: under nothing), in order."""
        key = parent.id if isinstance(parent, Record) else parent
        found = self._children.get((key, cls.KIND), [])
        return [record for record in found if isinstance(record, cls)]

    def all(self, cls: type[R]) -> list[R]:
        """Return every record of a class, walking the tree from the top, in order."""
        return [record for record in self.walk() if isinstance(record, cls)]

    def walk(self, top: Record | None = None) -> Iterator[Record]:
        """Yield every record under ``top`` (or of the whole dossier), parents before children, in order."""
        for cls in BY_KIND.values():
            for record in self.children(top, cls):
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


def _read(row: Row, findings: list[Finding]) -> Record:
    cls = BY_KIND[row.kind]
    values: dict[str, object] = {}
    for facts in fields_of(cls):
        try:
            values[facts.name] = facts.kind.from_json(row.values.get(facts.name))
        except Refused as problem:
            findings.append(Finding(f"{row.kind}/{row.id}/{facts.name}", problem))
    return new(cls, row.id, **values)


def _sound_parents(records: Mapping[str, Record]) -> dict[str, str | None]:
    """Return each record's parent with circles cut at their smallest key, the same on every copy."""
    parents = {key: record.parent_id for key, record in records.items()}
    parents = {key: parent if parent in records and parent != key else None for key, parent in parents.items()}
    settled: set[str] = set()
    for start in sorted(parents):
        path: dict[str, None] = {}
        key: str | None = start
        while key is not None and key not in settled and key not in path:
            path[key] = None
            key = parents[key]
        if key is not None and key in path:
            keys = list(path)
            parents[min(keys[keys.index(key) :])] = None
        settled.update(path)
    return _within_depth(parents)


def _within_depth(parents: dict[str, str | None]) -> dict[str, str | None]:
    """Return the tree with every branch cut off that is deeper than ``DEEPEST``."""
    depths: dict[str | None, int] = {None: -1}
    for start in parents:
        path: list[str] = []
        key: str | None = start
        while key is not None and key not in depths:
            path.append(key)
            key = parents[key]
        for below in reversed(path):
            depths[below] = depths[parents[below]] + 1
            if depths[below] >= DEEPEST:
                parents[below], depths[below] = None, 0
    return parents


def _visible(
    rows: Mapping[str, Row], records: Mapping[str, Record], parents: Mapping[str, str | None]
) -> dict[str, Record]:
    """Return what is not deleted, and what is deleted but stands above something that is not."""
    kept: set[str] = set()
    for key in records:
        if rows[key].life != "deleted":
            above: str | None = key
            while above is not None and above not in kept:
                kept.add(above)
                above = parents[above]
    return {key: record for key, record in records.items() if key in kept}


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

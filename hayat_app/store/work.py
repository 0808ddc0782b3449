"""The one write path: a unit of work collects edits, and on leaving becomes changes and a step."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hayat_app.domain import adoption
from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Record, field_of, fields_of
from hayat_app.domain.kinds import Json, Kind, Position
from hayat_app.domain.positions import between
from hayat_app.domain.records import BY_KIND, Body, Letter, Opinion
from hayat_app.errors import BadInput, Refused
from hayat_app.i18n import N_
from hayat_app.merge.changes import DELETED, same
from hayat_app.store.step import EXISTS, Edit, Step

_PLACE = Position()


class Work:
    """Edits of one dossier that happen together or not at all.

    Values are the domain's (``set``, ``add``) or the exchanged ones (``put``); both are checked by the field's
    kind, and ``Refused`` says what cannot be.
    """

    def __init__(self, dossier: Dossier, label: str, doer: object = None) -> None:
        self._before = dossier
        self._label = label
        self._doer = doer
        self._rows: dict[str, Row] = {}
        self.pending: dict[str, dict[str, Json]] = {}
        """Values to be written, by record and field; ``DELETED`` among them deletes or restores."""
        self.reopened: dict[str, dict[str, tuple[str, ...]]] = {}
        """Questions to be asked again, by record and field: the changes that stood apart."""
        self.forgotten: set[str] = set()
        """Records of which something is forgotten."""
        self.step: Step | None = None
        """What was done; filled when the work is stored."""

    # --- reading, with what was done so far

    def row(self, key: str) -> Row | None:
        """Return a record as it stands in this work."""
        return self._rows.get(key) or self._before.rows.get(key)

    def _existing(self, key: str) -> Row:
        row = self.row(key)
        if row is None:
            raise BadInput(N_("There is no record “{key}” in this dossier."), key=key)
        return row

    def _all(self) -> Iterator[Row]:
        for key, row in self._before.rows.items():
            yield self._rows.get(key, row)
        yield from (row for key, row in self._rows.items() if key not in self._before.rows)

    # --- writing

    def add(
        self,
        cls: type[Record],
        parent: str | None = None,
        *,
        key: str | None = None,
        before: str | None = None,
        **values: object,
    ) -> str:
        """Add a record at the end of its list, or before a sibling; return its key."""
        exchanged = {name: self._kind(cls.KIND, name).to_json(value) for name, value in values.items()}
        if parent is not None:
            exchanged["parent"] = parent
        exchanged.setdefault("position", self._place(cls.KIND, parent, before, moved=None))
        return self.put_new(cls.KIND, exchanged, key)

    def put_new(self, kind: str, values: Mapping[str, Json], key: str | None = None) -> str:
        """Add a record from exchanged values; return its key."""
        key = key or str(uuid.uuid4())
        if self.row(key):
            raise BadInput(N_("There are two records with the key “{key}”."), key=key)
        self._rows[key] = Row(key, kind, {})
        self.pending[key] = {}
        self.put(key, values)
        if "position" not in values:
            parent = self._rows[key].values.get("parent")
            self.put(key, {"position": self._place(kind, parent if isinstance(parent, str) else None, None, key)})
        return key

    def set(self, key: str, **values: object) -> None:
        """Set fields of a record to values of the domain."""
        kind = self._existing(key).kind
        self.put(key, {name: self._kind(kind, name).to_json(value) for name, value in values.items()})

    def put(self, key: str, values: Mapping[str, Json]) -> None:
        """Set fields of a record to exchanged values. A value equal to the one there writes nothing."""
        self._guard(key, values)
        self._write(key, values)
        self._follow(key)

    def _write(self, key: str, values: Mapping[str, Json]) -> None:
        row = self._existing(key)
        kept = dict(row.values)
        for name, value in values.items():
            kind = self._kind(row.kind, name)
            checked = kind.to_json(kind.from_json(value))
            if not same(kept.get(name), checked) or name in row.conflicts:
                self.pending.setdefault(key, {})[name] = checked
                kept[name] = checked
        self._rows[key] = Row(key, row.kind, kept, row.life, row.conflicts)

    def forget(self, key: str, values: Mapping[str, Json]) -> None:
        """Set fields so that what they held before can be taken out of the log: even to what they hold already.

        Sealed records are no exception, and deleted ones stay deleted.
        """
        row = self._existing(key)
        self.forgotten.add(key)
        self.pending.setdefault(key, {}).update(values)
        self._rows[key] = Row(key, row.kind, {**row.values, **values}, row.life, row.conflicts)
        if row.life == "deleted":
            self._live(self._rows[key], "deleted")

    def move(self, key: str, parent: str | None, before: str | None = None) -> None:
        """Put a record under another, before a sibling or at the end of the list."""
        row = self._existing(key)
        if parent is not None and self._under(parent, key):
            raise Refused(N_("A record cannot stand under itself."))
        cls = BY_KIND.get(row.kind)
        if cls and field_of(cls, "parent"):
            self.put(key, {"parent": parent})
        self.put(key, {"position": self._place(row.kind, parent, before, moved=key)})

    def delete(self, key: str) -> None:
        """Delete a record and everything under it."""
        if self._existing(key).kind == Body.KIND:
            raise Refused(N_("The body cannot be deleted: delete the whole dossier instead."))
        if self._is_sealed(key):
            raise Refused(N_("An adopted version stays as it is: it cannot be deleted."))
        before = self._before.rows.get(key)
        if before and _keeps_number(before):
            raise Refused(
                N_(
                    "An opinion that was adopted stays: its number would be missing in the register. "
                    "Close or postpone it instead."
                )
            )
        for row in [r for r in self._all() if r.life != "deleted" and self._under(r.id, key)]:
            self._live(row, "deleted")

    def restore(self, key: str) -> None:
        """Bring back a deleted record, and settle one that was deleted and edited: it stays."""
        self._live(self._existing(key), "alive")

    def _live(self, row: Row, life: str) -> None:
        self.pending.setdefault(row.id, {})[DELETED] = life == "deleted"
        self._rows[row.id] = Row(row.id, row.kind, row.values, "deleted" if life == "deleted" else "alive")

    def revert(self, step: Step) -> None:
        """Do the opposite of a step, newest edit first. A record that was added keeps its values, deleted."""
        added = {edit.record for edit in step.edits if edit.field == EXISTS and edit.before is None}
        for edit in reversed(step.edits):
            if edit.decided:
                self._reopen(edit)
            elif edit.field != EXISTS:
                if edit.record not in added:
                    self._put_back(edit)
            elif edit.before:
                self.restore(edit.record)
            else:
                self._live(self._existing(edit.record), "deleted")

        for key in {edit.record for edit in step.edits if edit.kind == Opinion.KIND} - added:
            self._follow(key)

    def _put_back(self, edit: Edit) -> None:
        """Write what stood in a field before; a number that was given goes only while nobody can know it."""
        if edit.field == "number" and self._is_settled(edit.record):
            return
        if self._is_sealed(edit.record):
            self._guard(edit.record, {edit.field: edit.before})
        self._write(edit.record, {edit.field: edit.before})

    def _reopen(self, edit: Edit) -> None:
        """Ask again what an act decided."""
        name = DELETED if edit.field == EXISTS else edit.field
        self._rows.setdefault(edit.record, self._existing(edit.record))
        self.pending.setdefault(edit.record, {})[name] = False if name == DELETED else edit.before
        self.reopened.setdefault(edit.record, {})[name] = edit.decided

    # --- what stays as it is

    def _is_sealed(self, key: str) -> bool:
        """Whether a record was stored before and is of a kind that never changes."""
        row = self._before.rows.get(key)
        cls = BY_KIND.get(row.kind) if row else None
        return cls is not None and cls.SEALED

    def _guard(self, key: str, values: Mapping[str, Json]) -> None:
        """Refuse to change a sealed record, and the number an adopted opinion is known by."""
        before = self._before.rows.get(key)
        changed = {name for name, value in values.items() if before and not same(before.values.get(name), value)}
        if changed and self._is_sealed(key):
            raise Refused(N_("An adopted version stays as it is: it cannot be changed."))
        if before and "number" in changed and _keeps_number(before) and not self._is_shared(before):
            raise Refused(N_("An adopted opinion keeps its number: papers and registers name it by it."))

    def _other_opinions(self, key: str) -> Iterator[Mapping[str, Json]]:
        return (r.values for r in self._all() if r.kind == Opinion.KIND and r.id != key and r.life != "deleted")

    def _is_shared(self, opinion: Row) -> bool:
        return adoption.is_shared(opinion.values, self._other_opinions(opinion.id))

    def _is_settled(self, key: str) -> bool:
        """Whether an opinion has a number that cannot go any more, not even by undoing."""
        row = self._before.rows.get(key)
        if row is None or not _keeps_number(row):
            return False
        return not adoption.may_go(row.values, self._other_opinions(key), has_letters=self._is_told(key))

    def _is_told(self, key: str) -> bool:
        return any(r.kind == Letter.KIND and r.values.get("about") == key for r in self._all())

    def _follow(self, key: str) -> None:
        """Write what the edit of an opinion that was there before brings with it."""
        before, row = self._before.rows.get(key), self._existing(key)
        if before and row.kind == Opinion.KIND:
            others = list(self._other_opinions(key))
            self._write(key, adoption.brought(before.values, row.values, others, today()))
            anew = adoption.renumbered(before.values, row.values, others, has_letters=self._is_told(key))
            self._write(key, anew)

    # --- places

    def _kind(self, kind: str, name: str) -> Kind[Any]:
        cls = BY_KIND.get(kind)
        facts = field_of(cls, name) if cls else None
        if facts is None:
            raise BadInput(N_("A record of kind “{kind}” has no field “{name}”."), kind=kind, name=name)
        return facts.kind

    def _under(self, key: str | None, top: str) -> bool:
        seen: set[str] = set()
        while key is not None and key not in seen:
            if key == top:
                return True
            seen.add(key)
            row = self.row(key)
            parent = row.values.get("parent") if row else None
            key = parent if isinstance(parent, str) else None
        return False

    def _place(self, kind: str, parent: str | None, before: str | None, moved: str | None) -> str:
        siblings = sorted(
            (_position(r), r.id)
            for r in self._all()
            if r.kind == kind and r.values.get("parent") == parent and r.id != moved and r.life != "deleted"
        )
        at = next((i for i, (_, key) in enumerate(siblings) if key == before), len(siblings))
        return between(siblings[at - 1][0] if at else "", siblings[at][0] if at < len(siblings) else "")

    # --- what it comes to

    def edits(self) -> tuple[Edit, ...]:
        """Return every field this work changes, before and after."""
        return tuple(self._edits())

    def _edits(self) -> Iterator[Edit]:
        for key, values in self.pending.items():
            old, row = self._before.rows.get(key), self._existing(key)
            there = old is not None and old.life != "deleted"
            if old is None or DELETED in values:
                decided = (
                    (EXISTS,) if old and old.life == "contested" and not self._is_reopened(key, DELETED) else ()
                )
                yield Edit(key, row.kind, EXISTS, there if old else None, not values.get(DELETED, False), decided)
            for name, value in values.items():
                if name != DELETED:
                    apart = tuple(v.change for v in old.conflicts.get(name, ())) if old else ()
                    yield Edit(key, row.kind, name, old.values.get(name) if old else None, value, apart)

    def done(self) -> Step | None:
        """Return the step, or None when nothing changed."""
        edits = tuple(e for e in self._edits() if not same(e.before, e.after) or e.decided or self._says(e))
        return Step(self._label, self._before.id, edits, self._doer) if edits else None

    def _says(self, edit: Edit) -> bool:
        """Whether an edit that changes no shown value still says something: it asks again, or forgets."""
        name = DELETED if edit.field == EXISTS else edit.field
        return edit.record in self.forgotten or self._is_reopened(edit.record, name)

    def _is_reopened(self, key: str, name: str) -> bool:
        return name in self.reopened.get(key, {})


def _position(row: Row) -> str:
    """Return a record's place in its list; none where a file brought one that is not one."""
    try:
        return _PLACE.from_json(row.values.get("position"))
    except Refused:
        return ""


def _keeps_number(row: Row) -> bool:
    return row.kind == Opinion.KIND and adoption.keeps_number(row.values)


@cache
def latest_wins(kind: str) -> frozenset[str]:
    """Return the fields of a kind for which two different values are not worth a question."""
    cls = BY_KIND.get(kind)
    return frozenset(f.name for f in fields_of(cls) if f.latest_wins) if cls else frozenset()

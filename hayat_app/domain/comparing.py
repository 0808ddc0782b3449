"""Two states of the same records beside each other: what was added, removed, and changed field by field."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.kinds import Position

Change = Literal["added", "removed", "changed"]


@dataclass(frozen=True)
class FieldChange:
    """A field whose value differs."""

    facts: Field
    before: object
    after: object


@dataclass(frozen=True)
class Difference:
    """A record that is only in one of two states, or differs in some fields."""

    change: Change
    before: Record | None
    after: Record | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def record(self) -> Record:
        """Return the record as it is now, or as it last was."""
        found = self.after or self.before
        assert found is not None
        return found


def differences(
    before: Dossier,
    after: Dossier,
    kinds: Iterable[type[Record]],
    top: str,
    unknown: Container[str] = (),
) -> list[Difference]:
    """Return what differs between two dossiers in records of some classes, in one record and all that is under it.

    In the order of the later one, removed ones at the end. ``top`` is the key of that record; ``unknown`` are
    fields (``kind.field``) that one of them could not hold, so that nothing can be said of them.
    """
    classes = tuple(kinds)
    old, new = _within(before, classes, top), _within(after, classes, top)
    found = [_difference(old.get(key), record, unknown) for key, record in new.items()]
    found += [_difference(record, None, unknown) for key, record in old.items() if key not in new]
    return [difference for difference in found if difference is not None]


def _within(dossier: Dossier, classes: tuple[type[Record], ...], top: str) -> Mapping[str, Record]:
    above = dossier.records.get(top)
    walked = [above, *dossier.walk(above)] if above else []
    return {record.id: record for record in walked if isinstance(record, classes)}


def path_of(cls: type[Record], facts: Field) -> str:
    """Return the name of a field among those of all kinds."""
    return f"{cls.KIND}.{facts.name}"


def _difference(before: Record | None, after: Record | None, unknown: Container[str]) -> Difference | None:
    if before is None or after is None or type(before) is not type(after):
        return Difference("added" if before is None else "removed", before, after)
    changed = tuple(
        FieldChange(facts, old, new)
        for facts in fields_of(type(after))
        if not isinstance(facts.kind, Position)
        and path_of(type(after), facts) not in unknown
        and (old := getattr(before, facts.name)) != (new := getattr(after, facts.name))
    )
    return Difference("changed", before, after, changed) if changed else None

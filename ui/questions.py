"""The questions a dossier asks after files were united: values written apart, records deleted and edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hayat_app.domain.fields import Field, field_of
from hayat_app.domain.kinds import Json, Text
from hayat_app.domain.records import BY_KIND
from hayat_app.i18n import _
from hayat_app.merge.changes import DELETED, Change
from ui.provenance import Origin, Sources, ancestor, record_words, value_words

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier, Row
    from hayat_app.store.store import Store


@dataclass(frozen=True)
class Place:
    """Where a question is: a record, and a field of it or none (deleted and edited)."""

    record: str
    field: str = ""


@dataclass(frozen=True)
class Version:
    """One of the values of a field: as it is stored, in words, and who wrote it."""

    value: Json
    words: str
    origin: Origin | None


@dataclass(frozen=True)
class ValueQuestion:
    """A field that was written in several ways by people who had not seen each other's."""

    place: Place
    title: str
    facts: Field
    versions: tuple[Version, ...]
    """The one shown now first."""
    base: str
    """The text that all of them began from, or nothing."""

    @property
    def is_text(self) -> bool:
        """Whether the versions can be joined into one text."""
        return isinstance(self.facts.kind, Text)


@dataclass(frozen=True)
class LifeQuestion:
    """A record that one person deleted while another one wrote in it."""

    place: Place
    title: str
    deleted: tuple[Origin, ...]
    edited: tuple[tuple[Origin, str, str], ...]
    """(origin, label of the field, words) of what the deleter had not seen."""


def places(dossier: Dossier) -> list[Place]:
    """Return where the questions of a dossier are, in the order of its records. Reads no changes: it is quick."""
    order = {key: at for at, key in enumerate(dossier.records)}
    rows = [row for row in dossier.rows.values() if row.conflicts or row.life == "contested"]
    rows.sort(key=lambda row: (order.get(row.id, len(order)), row.id))
    return [place for row in rows for place in _places(row)]


def _places(row: Row) -> Iterator[Place]:
    cls = BY_KIND.get(row.kind)
    if cls is None or row.life == "deleted":
        return
    if row.life == "contested":
        yield Place(row.id)
    yield from (Place(row.id, name) for name in row.conflicts if field_of(cls, name))


def value_question(store: Store, dossier: Dossier, place: Place) -> ValueQuestion | None:
    """Return all there is to say about a field with several values; None when it has one by now."""
    row = dossier.rows.get(place.record)
    cls = BY_KIND.get(row.kind) if row else None
    facts = field_of(cls, place.field) if cls else None
    if row is None or facts is None or place.field not in row.conflicts:
        return None
    changes = store.changes(dossier.id, [place.record])
    by_id, sources = {change.id: change for change in changes}, Sources(store)
    versions = tuple(
        Version(
            one.value,
            value_words(dossier, facts, one.value),
            sources.origin(by_id[one.change]) if one.change in by_id else None,
        )
        for one in row.conflicts[place.field]
    )
    base = ancestor([one.change for one in row.conflicts[place.field]], place.field, changes)
    words = value_words(dossier, facts, base) if base is not None else ""
    return ValueQuestion(place, record_words(dossier, place.record), facts, versions, words)


def life_question(store: Store, dossier: Dossier, place: Place) -> LifeQuestion | None:
    """Return who deleted a record and who wrote in it meanwhile; None when that is settled."""
    row = dossier.rows.get(place.record)
    if row is None or row.life != "contested":
        return None
    changes = store.changes(dossier.id, [place.record])
    sources = Sources(store)
    replaced = {old for change in changes for old in change.replaces.get(DELETED, ())}
    tombstones = [change for change in changes if change.deletes and change.id not in replaced]
    seen = {old for stone in tombstones for ids in stone.replaces.values() for old in ids}
    seen |= {stone.id for stone in tombstones}
    unseen = [change for change in changes if change.id not in seen and not change.deletes]
    # what the deleter saw may have been replaced long before: only what he cannot have seen counts
    edited = tuple(entry for change in unseen for entry in _edited(dossier, change, sources, _older(seen, changes)))
    deleted = tuple(sources.origin(stone) for stone in tombstones)
    return LifeQuestion(place, record_words(dossier, place.record), deleted, edited)


def _older(seen: set[str], changes: list[Change]) -> set[str]:
    """Return the changes that those a person saw had replaced in turn: that person knew their outcome."""
    by_id = {change.id: change for change in changes}
    found: set[str] = set()
    queue = list(seen)
    while queue:
        change = by_id.get(queue.pop())
        fresh = [k for ids in (change.replaces.values() if change else ()) for k in ids if k not in found]
        found.update(fresh)
        queue += fresh
    return found


def _edited(
    dossier: Dossier, change: Change, sources: Sources, older: set[str]
) -> Iterator[tuple[Origin, str, str]]:
    cls = BY_KIND.get(change.kind)
    if change.id in older or cls is None:
        return
    for name, value in change.values.items():
        facts = field_of(cls, name)
        if facts and name != "position":
            yield sources.origin(change), _(facts.label), value_words(dossier, facts, value)

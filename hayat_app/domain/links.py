"""Links seen from the other end: which records point at one, and by which of their fields."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.kinds import Parent, Ref, Refs


def links_of(record: Record) -> Iterator[tuple[Field, tuple[str, ...]]]:
    """Yield the fields of a record that point at others, each with the keys; its place is no such field."""
    for facts in fields_of(type(record)):
        if isinstance(facts.kind, Ref | Refs) and not isinstance(facts.kind, Parent):
            value = getattr(record, facts.name)
            if value:
                yield facts, (value,) if isinstance(value, str) else tuple(value)


def around(dossier: Dossier, record: Record) -> list[tuple[Record, Field]]:
    """Return what a record and all that stands under it are linked with, from either end, and by which field.

    What points here is told by its own field. What is pointed at is told when it has a place in a branch: the
    activity that an amount pays for, not the organisation that pays.
    """
    own = {record.id, *(below.id for below in dossier.walk(record))}
    found = {
        (other.id, facts.name): (other, facts)
        for other in dossier.records.values()
        if other.id not in own
        for facts, keys in links_of(other)
        if own.intersection(keys)
    }
    for key in own:
        for facts, keys in links_of(dossier.records[key]):
            for other in (dossier.records[k] for k in keys if k in dossier.records and k not in own):
                if other.parent_id:
                    found.setdefault((other.id, facts.name), (other, facts))
    return list(found.values())


def top_of(dossier: Dossier, record: Record) -> Record:
    """Return the record at the top of a branch: the agreement of a party, the programme of a component."""
    above = dossier.parent(record)
    return record if above is None else top_of(dossier, above)

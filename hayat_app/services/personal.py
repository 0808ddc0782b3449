"""Forgetting persons: names and contacts leave every record and the log, counts stay (law 09-08)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hayat_app.domain import personal
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.folding import fold
from hayat_app.domain.records import Candidature, Member
from hayat_app.i18n import N_
from hayat_app.store.store import Store

ANONYMISED = N_("Anonymise a person")


@dataclass(frozen=True)
class Forgotten:
    """What was done: records about the persons, texts that named them, changes of the log that lost a value."""

    records: int
    texts: int
    changes: int


def candidates(dossier: Dossier) -> list[Record]:
    """Return the persons of whom something can be forgotten, in the order of the dossier."""
    return [r for r in dossier.records.values() if personal.is_person(r) and not personal.is_forgotten(r)]


def past(dossier: Dossier) -> list[Record]:
    """Return those whom the end of a mandate makes candidates: participants, speakers, members who left.

    Whoever sits in the body is left out, in every part: forgetting a participant forgets the member of that name.
    """
    sitting = {member.id: member for member in dossier.all(Member) if member.status in ("", "active")}
    names = {fold(name) for member in sitting.values() for name in personal.names_of(member)}
    return [
        r
        for r in candidates(dossier)
        if r.id not in sitting
        and getattr(r, "member", None) not in sitting
        and names.isdisjoint(fold(name) for name in personal.names_of(r))
        and not _is_undecided(r)
    ]


def _is_undecided(record: Record) -> bool:
    """Whether somebody still waits for an answer: the file is needed."""
    return isinstance(record, Candidature) and record.decision in ("", "reserve")


def forget(store: Store, dossier: str, keys: Collection[str]) -> Forgotten:
    """Take names and contacts of persons out of every record and out of the log, for good.

    It cannot be undone; copies, backups and files sent before keep what they hold.
    """
    before = store.dossier(dossier)
    people = {
        r.id: r for key in keys for r in (before.records[key], *personal.same_person(before, before.records[key]))
    }
    about = {person.id: personal.forgotten(person) for person in people.values()}
    for person in people.values():
        for child in before.records.values():
            if child.parent_id == person.id:
                about[child.id] = personal.forgotten(child)
    texts = _texts(before, list(people.values()), about)
    everything = {key: {**about.get(key, {}), **texts.get(key, {})} for key in {*about, *texts}}
    everything = {key: values for key, values in everything.items() if values}
    with store.work(dossier, ANONYMISED) as work:
        for key, values in everything.items():
            work.set(key, **values)
    gone = store.redact(dossier, {key: tuple(values) for key, values in everything.items()})
    return Forgotten(len(people), sum(len(values) for values in texts.values()), gone)


def _texts(dossier: Dossier, people: list[Record], about: Collection[str]) -> dict[str, dict[str, object]]:
    """Return the texts of other records without the names."""
    found: dict[str, dict[str, object]] = {}
    for person in people:
        for place in personal.mentions(dossier, person):
            key, name = place.record.id, place.field.name
            if key in about:
                continue
            text = found.get(key, {}).get(name) or getattr(place.record, name)
            found.setdefault(key, {})[name] = personal.without_names(str(text), personal.names_of(person))
    return found

"""What is to be forgotten with some persons: every field that says something of them, now or earlier in the log.

The log decides: a name that was typed over stands in it, and so do values of deleted records and of conflicts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from hayat_app.domain import personal
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, field_of
from hayat_app.domain.kinds import Json
from hayat_app.domain.naming import Naming, removed
from hayat_app.domain.records import BY_KIND, Ballot, Member, PlanVersion, Source
from hayat_app.merge.changes import DELETED, Change
from hayat_app.progress import Report, told
from hayat_app.services import versions

Values = dict[str, Json]


@dataclass
class Found:
    """The persons, their names, and what each record is to hold instead."""

    people: Mapping[str, Record]
    naming: Naming
    values: dict[str, Values] = field(default_factory=dict)
    """By record: the fields to write, so that what they held before can be taken out."""
    attachments: set[str] = field(default_factory=set)
    """Digests of files that go with the persons."""
    texts: int = 0
    """Fields of other records that named somebody."""


def found(dossier: Dossier, log: Sequence[Change], keys: Collection[str], report: Report | None = None) -> Found:
    """Return what there is to forget with the persons of some keys and everybody who is the same person."""
    people = _everybody(dossier, keys)
    now = [name for person in people.values() for name in personal.names_of(person)]
    earlier = [name for change in log if change.record in people for name in _names(change)]
    done = Found(people, Naming([*now, *earlier]))
    rows = dossier.rows
    about = {*people, *(key for key, row in rows.items() if row.values.get("parent") in people)}
    for change in told(log, report):
        if change.record in rows:
            _look(done, dossier, change, about)
    return done


def _everybody(dossier: Dossier, keys: Collection[str]) -> dict[str, Record]:
    known = {**dossier.records, **dossier.deleted}
    chosen = [known[key] for key in keys]
    return {r.id: r for person in chosen for r in (person, *personal.same_person(dossier, person))}


def _names(change: Change) -> list[str]:
    return [str(value) for name, value in change.values.items() if name in personal.NAMES and value]


def _look(done: Found, dossier: Dossier, change: Change, about: Collection[str]) -> None:
    """Note the fields of a change that say something of the persons."""
    cls, row = BY_KIND.get(change.kind), dossier.rows[change.record]
    for name, value in change.values.items():
        facts = field_of(cls, name) if cls else None
        if name == DELETED or value is None or facts is None:
            continue  # what only a newer version knows cannot be written here
        if change.record in about and personal.goes(facts):
            if value != _instead(facts, value):
                done.attachments |= _digests(value)
                done.values.setdefault(change.record, {})[name] = _instead(facts, row.values.get(name))
        elif _is_theirs(done, dossier, change.record, name):
            done.attachments |= _digests(value)
            kept = removed(str(value)) if isinstance(value, str) else None
            done.values.setdefault(change.record, {})[name] = kept
        elif done.naming.named_in(value) and not _is_longer_name(done, change, name):
            done.texts += name not in done.values.get(change.record, {})
            done.values.setdefault(change.record, {}).update(_without(done, dossier, change.record, name))


def _is_longer_name(done: Found, change: Change, name: str) -> bool:
    """Whether a field is the name of a member who stays, of which the name that goes is only a part."""
    if change.kind != Member.KIND or change.record in done.people or name not in personal.NAMES:
        return False
    return not done.naming.is_all(str(change.values[name]))


def _instead(facts: Field, value: Json) -> Json:
    return facts.kind.to_json(personal.emptied(facts, value))


def _without(done: Found, dossier: Dossier, key: str, name: str) -> Values:
    """Return a field as it stands, with nobody named; the content of an adopted version with its seal."""
    record = dossier.records.get(key) or dossier.deleted.get(key)
    if isinstance(record, PlanVersion):
        return versions.unnamed(record, done.naming, done.people)
    return {name: done.naming.cleaned(dossier.rows[key].values.get(name))}


def _is_theirs(done: Found, dossier: Dossier, key: str, name: str) -> bool:
    """Whether a field belongs to a person without naming one: a voter's own words, a file about nobody else."""
    record = dossier.records.get(key) or dossier.deleted.get(key)
    if isinstance(record, Ballot):
        return name == "voter" and record.member in done.people
    if isinstance(record, Source):
        return name == "file" and bool(record.about) and all(one in done.people for one in record.about)
    return False


def _digests(value: Json) -> set[str]:
    """Return the digest of a picture or file that a value may be."""
    digest = value.get("sha256") if isinstance(value, dict) else value
    return {digest} if isinstance(digest, str) and len(digest) == 64 else set()

"""Persons in a dossier (law 09-08): which records are about one, where one is named, what stays of one forgotten.

Counts stay whatever is forgotten: sex, age, capacity, function, organisation and who came when are kept; names,
contacts and every other free text about the person go.
"""

from __future__ import annotations

from dataclasses import dataclass

from hayat_app.domain.attached import Attachment
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Picture, Ref, Refs, Text
from hayat_app.domain.naming import Naming, is_removed, removed
from hayat_app.i18n import N_

PEOPLE = ("member", "person", "participant", "speaker", "candidature")
"""Kinds of record that are about one person."""
GUARDED = ("identity",)
"""Fields of a member that are there only with an authorisation."""
UNAUTHORISED = N_(
    "An identity number is kept only with an authorisation of the CNDP (law 09-08): write its number on the sheet "
    "of the body first."
)
NAMES = ("name_ar", "name", "name_fr")
_KEPT = frozenset({"organisation", "organisation_field", "organisation_founded", "commune", "committee", "talk"})
"""Free texts about a person that say only for whom or of what they spoke."""


@dataclass(frozen=True)
class Place:
    """A field of a record that names or refers to a person."""

    record: Record
    field: Field


def is_person(record: Record) -> bool:
    """Whether a record is about one person."""
    return record.KIND in PEOPLE


def names_of(record: Record) -> list[str]:
    """Return the names a person has in the dossier."""
    names = (str(getattr(record, field, "") or "") for field in NAMES)
    return list(dict.fromkeys(name for name in names if not is_removed(name)))


def is_guarded(kind: str, name: str) -> bool:
    """Whether a field may be filled only with the commission's authorisation (law 09-08)."""
    return kind == "member" and name in GUARDED


def may_hold(dossier: Dossier, record: Record | None, name: str) -> bool:
    """Whether a field may be filled: an identity number only with the commission's authorisation (law 09-08)."""
    guarded = record is not None and is_guarded(record.KIND, name)
    return not guarded or bool(dossier.body.cndp_authorisation)


def references(dossier: Dossier, person: Record) -> list[Place]:
    """Return the links that lead to a person."""
    return dossier.once(_links).get(person.id, [])


def _links(dossier: Dossier) -> dict[str, list[Place]]:
    """Return every link by where it leads: a mandate has a thousand persons, and each is asked about."""
    found: dict[str, list[Place]] = {}
    for record in dossier.records.values():
        for facts in fields_of(type(record)):
            if isinstance(facts.kind, Ref | Refs):
                for key in set(facts.kind.targets(facts.kind.to_json(getattr(record, facts.name)))):
                    found.setdefault(key, []).append(Place(record, facts))
    return found


def mentions(dossier: Dossier, person: Record) -> list[Place]:
    """Return the texts of other records, and the names of their files, in which a person is named in full."""
    naming = Naming(names_of(person))
    return [
        Place(record, facts)
        for record in dossier.records.values()
        if record.id != person.id
        for facts in fields_of(type(record))
        if isinstance(facts.kind, Text | Attachment)
        and naming.named_in(facts.kind.to_json(getattr(record, facts.name)))
    ]


def same_person(dossier: Dossier, person: Record) -> list[Record]:
    """Return the other records about a person, deleted ones too: those linked to it, and those of its name."""
    bearers = dossier.once(_bearers)
    same = {key for name in names_of(person) for key in bearers.get(fold(name), ())}
    same |= {place.record.id for place in references(dossier, person) if is_person(place.record)}
    others = same - {person.id}
    return [record for key, record in dossier.once(_everybody).items() if key in others] if others else []


def _everybody(dossier: Dossier) -> dict[str, Record]:
    """Return every record about a person by its key, the deleted ones last."""
    return {r.id: r for r in (*dossier.records.values(), *dossier.deleted.values()) if is_person(r)}


def _bearers(dossier: Dossier) -> dict[str, set[str]]:
    """Return by name who bears it."""
    found: dict[str, set[str]] = {}
    for key, person in dossier.once(_everybody).items():
        for name in names_of(person):
            found.setdefault(fold(name), set()).add(key)
    return found


def goes(facts: Field) -> bool:
    """Whether what stands in a field of a record about a person goes when the person is forgotten."""
    free = isinstance(facts.kind, Text) and facts.name not in _KEPT
    return facts.name in NAMES or facts.contact or free or isinstance(facts.kind, Attachment | Picture)


def emptied(facts: Field, value: object) -> object:
    """Return what stands in a field in the place of a value that goes."""
    return removed(str(value)) if facts.name in NAMES and value else facts.kind.empty


def is_forgotten(record: Record) -> bool:
    """Whether nothing of a person is left to forget."""
    fields = [facts for facts in fields_of(type(record)) if goes(facts)]
    return all(value == emptied(f, value) for f in fields if (value := getattr(record, f.name)) != f.kind.empty)

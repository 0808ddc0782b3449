"""Persons in a dossier (law 09-08): which records are about one, where one is named, what stays of one forgotten.

Counts stay whatever is forgotten: sex, age, capacity, function, organisation and who came when are kept; names,
contacts and every other free text about the person go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Ref, Refs, Text
from hayat_app.i18n import N_, Translator

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
_REMOVED = N_("Name removed")
_ARABIC = re.compile("[\u0620-\u064a]")
_TOKEN = re.compile(r"\S+")
_EDGES = "،.؛:()[]«»\"'؟!-–,;\u2066\u2067\u2068\u2069"
_PREFIXES = "وفبلك"
"""Letters that Arabic writes before a name as one word with it."""


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
    return list(dict.fromkeys(name for field in NAMES if (name := str(getattr(record, field, "") or ""))))


def is_guarded(kind: str, name: str) -> bool:
    """Whether a field may be filled only with the commission's authorisation (law 09-08)."""
    return kind == "member" and name in GUARDED


def may_hold(dossier: Dossier, record: Record | None, name: str) -> bool:
    """Whether a field may be filled: an identity number only with the commission's authorisation (law 09-08)."""
    guarded = record is not None and is_guarded(record.KIND, name)
    return not guarded or bool(dossier.body.cndp_authorisation)


def references(dossier: Dossier, person: Record) -> list[Place]:
    """Return the links that lead to a person."""
    return [
        Place(record, facts)
        for record in dossier.records.values()
        for facts in fields_of(type(record))
        if isinstance(facts.kind, Ref | Refs)
        and person.id in facts.kind.targets(facts.kind.to_json(getattr(record, facts.name)))
    ]


def mentions(dossier: Dossier, person: Record) -> list[Place]:
    """Return the texts of other records in which a person is named in full."""
    wanted = _wanted(names_of(person))
    return [
        Place(record, facts)
        for record in dossier.records.values()
        if record.id != person.id and wanted
        for facts in _texts(record)
        if next(_found(str(getattr(record, facts.name)), wanted), None)
    ]


def same_person(dossier: Dossier, person: Record) -> list[Record]:
    """Return the other records about a person: those linked to it and those of exactly its name."""
    names = {fold(name) for name in names_of(person)}
    linked = {place.record.id for place in references(dossier, person) if is_person(place.record)}
    return [
        record
        for record in dossier.records.values()
        if is_person(record)
        and record.id != person.id
        and (record.id in linked or names & {fold(name) for name in names_of(record)})
    ]


def _texts(record: Record) -> Iterator[Field]:
    return (
        facts for facts in fields_of(type(record)) if isinstance(facts.kind, Text) and getattr(record, facts.name)
    )


def _wanted(names: Iterable[str]) -> list[list[str]]:
    """Return names as folded words; a name of one word alone is too common to be looked for in texts."""
    return [words for name in names if len(words := fold(name).split()) > 1]


def _found(text: str, wanted: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that are one of the names."""
    spans = [(m.start(), m.end()) for m in _TOKEN.finditer(text)]
    cores = [_core(text, span) for span in spans]
    folded = [fold(text[start:end]) for start, end in cores]
    at = 0
    while at < len(folded):
        size = next((len(name) for name in wanted if _is(folded[at : at + len(name)], name)), 0)
        if size:
            start, end = cores[at][0], cores[at + size - 1][1]
            yield start + (0 if folded[at] in {name[0] for name in wanted} else 1), end
        at += size or 1


def _core(text: str, span: tuple[int, int]) -> tuple[int, int]:
    word = text[span[0] : span[1]]
    start = span[0] + len(word) - len(word.lstrip(_EDGES))
    return start, max(start, span[0] + len(word.rstrip(_EDGES)))


def _is(words: list[str], name: list[str]) -> bool:
    if len(words) != len(name) or words[1:] != name[1:]:
        return False
    return words[0] == name[0] or (words[0][:1] in _PREFIXES and words[0][1:] == name[0])


def without_names(text: str, names: Iterable[str]) -> str:
    """Return a text in which other words stand for the names."""
    for name in names:
        for start, end in reversed(list(_found(text, _wanted([name])))):
            text = text[:start] + removed(name) + text[end:]
    return text


def removed(name: str) -> str:
    """Return the words that stand where a name was, in its own script."""
    return Translator("ar" if _ARABIC.search(name) else "fr")(_REMOVED)


def forgotten(record: Record) -> dict[str, object]:
    """Return the values that a record about a person has when the person is forgotten."""
    values: dict[str, object] = {}
    for facts in fields_of(type(record)):
        value = getattr(record, facts.name)
        if facts.name in NAMES and value:
            values[facts.name] = removed(str(value))
        elif value != facts.kind.empty and (facts.contact or _about(facts)):
            values[facts.name] = facts.kind.empty
    return values


def _about(facts: Field) -> bool:
    return isinstance(facts.kind, Text) and facts.name not in _KEPT


def is_forgotten(record: Record) -> bool:
    """Whether nothing of a person is left to forget."""
    return all(getattr(record, name) == value for name, value in forgotten(record).items())

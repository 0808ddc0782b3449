"""Organisations or people that may be one and the same: suggested, never joined without a person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.folding import fold
from hayat_app.domain.records import FormerName, Organisation, Person

_SMALL = frozenset(
    ["de", "du", "des", "la", "le", "les", "l", "d", "et", "of", "and", "the", "for", "في", "من", "و"]
)
_NEAR = 0.75
"""Share of common words from which two names look alike."""
_COMMON = 40
"""A word that more names share says nothing."""


@dataclass(frozen=True)
class Pair:
    """Two records that look alike; the first is the older one."""

    one: Record
    other: Record


def suggestions(dossier: Dossier, cls: type[Record]) -> list[Pair]:
    """Return the pairs of a class that look alike and that nobody has called different, in order."""
    found: dict[tuple[str, str], None] = {}
    order = {record.id: n for n, record in enumerate(dossier.all(cls))}
    for one, other in _candidates(dossier, cls):
        pair = (one, other) if order[one] < order[other] else (other, one)
        if not _called_different(dossier, *pair):
            found[pair] = None
    records = dossier.records
    return [
        Pair(records[one], records[other])
        for one, other in sorted(found, key=lambda p: (order[p[0]], order[p[1]]))
    ]


def _called_different(dossier: Dossier, one: str, other: str) -> bool:
    return any(b in getattr(dossier.records[a], "different", ()) for a, b in ((one, other), (other, one)))


def _candidates(dossier: Dossier, cls: type[Record]) -> Iterator[tuple[str, str]]:
    names = {record.id: _names(dossier, record) for record in dossier.all(cls)}
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for key, known in names.items():
        for words in known:
            for word in words:
                by_word[word].add(key)
    seen = set()
    for keys in by_word.values():
        if len(keys) <= _COMMON:
            for one, other in combinations(sorted(keys), 2):
                if (one, other) not in seen:
                    seen.add((one, other))
                    if _look_alike(names[one], names[other]):
                        yield one, other


def _names(dossier: Dossier, record: Record) -> list[frozenset[str]]:
    if isinstance(record, Organisation):
        former = dossier.children(record, FormerName)
        texts = [record.name_ar, record.name_fr, record.name_original, record.acronym]
        texts += [text for name in former for text in (name.name_ar, name.name_fr)]
    else:
        texts = [record.name_ar, record.name_fr] if isinstance(record, Person) else [record.title_text]
    return [words for text in texts if (words := _words(text))]


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", fold(text)) if word not in _SMALL)


def _look_alike(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    return any(len(a & b) / len(a | b) >= _NEAR for a in one for b in other)

"""Search across everything of a dossier: every word in every field, whatever its spelling (see ``folding``).

The index follows a loaded dossier: records are values, so only those that are another object than before are read
again. Looking through all of it is a matter of milliseconds, and nothing has to be kept on the disk in step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Picture, Position, Ref, Refs
from hayat_app.i18n import Translator

MOST = 50
_AROUND = 6
"""Words shown on either side of what was found."""
_NOT_WORDS = (Position, Picture, Ref, Refs)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Hit:
    """A record that was found: the field, and its words around what was looked for."""

    record: Record
    field: Field
    before: str
    found: str
    after: str


@dataclass(frozen=True)
class Found:
    """The best hits, and how many records there are in all."""

    hits: list[Hit]
    count: int


@dataclass(frozen=True)
class _Part:
    """A field as search sees it."""

    field: Field
    shown: str
    folded: str


@dataclass(frozen=True)
class _Entry:
    """A record as search sees it."""

    record: Record
    parts: tuple[_Part, ...]
    folded: str


class Index:
    """Everything of one dossier, ready to be searched in the words of one language."""

    def __init__(self, translate: Translator) -> None:
        self._translate = translate
        self._entries: dict[str, _Entry] = {}

    @property
    def language(self) -> str:
        """The language whose words it knows."""
        return self._translate.language

    def follow(self, dossier: Dossier) -> None:
        """Read what is new or different in the dossier, and forget what is gone."""
        before = self._entries
        self._entries = {
            key: known if (known := before.get(key)) and known.record is record else self._read(record)
            for key, record in dossier.records.items()
        }

    def _read(self, record: Record) -> _Entry:
        parts = tuple(self._parts(record))
        return _Entry(record, parts, "\n".join(part.folded for part in parts))

    def _parts(self, record: Record) -> Iterator[_Part]:
        for facts in fields_of(type(record)):
            value: Any = getattr(record, facts.name)
            if value != facts.kind.empty and not isinstance(facts.kind, _NOT_WORDS):
                shown = facts.kind.show(value, self._translate)
                yield _Part(facts, shown, fold(shown))

    def find(self, text: str, most: int = MOST) -> Found:
        """Return the records that hold every word, those first whose title does; nothing for no word."""
        words = fold(text).split()
        if not words:
            return Found([], 0)
        found = [entry for entry in self._entries.values() if all(word in entry.folded for word in words)]
        found.sort(key=lambda entry: not _in_title(entry, words))
        return Found([_hit(entry, words) for entry in found[:most]], len(found))


def _in_title(entry: _Entry, words: list[str]) -> bool:
    title = next((part.folded for part in entry.parts if part.field.name == entry.record.TITLE), "")
    return all(word in title for word in words)


def _hit(entry: _Entry, words: list[str]) -> Hit:
    """Return the field that holds most of the words, and its text around the first of them."""
    best = max(entry.parts, key=lambda part: sum(word in part.folded for word in words))
    shown = [match.group() for match in _WORD.finditer(best.shown)]
    folded = [fold(word) for word in shown]
    whole = " ".join(words)
    at = next((i for i, word in enumerate(folded) if any(wanted in word for wanted in words)), 0)
    count = next((n for n in range(1, len(words) + 1) if whole in " ".join(folded[at : at + n])), 1)
    start, end = max(0, at - _AROUND), min(len(shown), at + count + _AROUND)
    before = ("… " if start else "") + " ".join(shown[start:at])
    after = " ".join(shown[at + count : end]) + (" …" if end < len(shown) else "")
    return Hit(entry.record, best.field, before, " ".join(shown[at : at + count]), after)

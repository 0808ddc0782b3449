"""Persons named in texts: where their names stand, whatever the spelling, and texts without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Json
from hayat_app.i18n import N_, Translator

_REMOVED = N_("Name removed")
_ARABIC = re.compile("[\u0620-\u064a]")
_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed])+")
"""Letters with their marks: names of files put other signs between words than texts do."""
_PREFIXES = "وفبلك"
"""Letters that Arabic writes before a name as one word with it."""


def removed(name: str) -> str:
    """Return the words that stand where a name was, in its own script."""
    return Translator("ar" if _ARABIC.search(name) else "fr")(_REMOVED)


def is_removed(name: str) -> bool:
    """Whether a name says nobody: none at all, or the words that stand where one was."""
    return not name or name == removed(name)


@dataclass(frozen=True)
class _Wanted:
    """A name as folded words, and what stands in its place."""

    words: tuple[str, ...]
    instead: str


class Naming:
    """Some persons' names, to be found in texts.

    A name of one word alone is too common to be looked for. Official papers often begin with the last word.
    """

    def __init__(self, names: Iterable[str]) -> None:
        names = [name for name in names if not is_removed(name)]
        self._whole = {fold(name) for name in names}
        orders = {order: removed(name) for name in names for order in _orders(name)}
        by_length = sorted(orders.items(), key=lambda item: -len(item[0]))
        self._beginning: dict[str, list[_Wanted]] = {}
        for words, instead in by_length:
            self._beginning.setdefault(words[0], []).append(_Wanted(words, instead))
        self._rarest = {max(words, key=len) for words in orders}

    def is_one(self, text: str) -> bool:
        """Whether a text is one of the names and nothing else."""
        return bool(text) and fold(text) in self._whole

    def is_all(self, text: str) -> bool:
        """Whether a text is one of the names, in any order of its words, and nothing else."""
        found = [text[start:end] for start, end, _ in self._found(text)]
        return self.is_one(text) or found == [text.strip()]

    def names(self, text: str) -> bool:
        """Whether one of the persons is named in a text."""
        folded = fold(text)
        return any(word in folded for word in self._rarest) and next(self._found(text), None) is not None

    def without(self, text: str) -> str:
        """Return a text in which other words stand for the names."""
        for start, end, instead in reversed(list(self._found(text))):
            text = text[:start] + instead + text[end:]
        return text

    def named_in(self, value: Json) -> bool:
        """Whether one of the persons is named anywhere in an exchanged value."""
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else (value,)
        return any(isinstance(part, str) and self.names(part) for part in parts)

    def cleaned(self, value: Json) -> Json:
        """Return an exchanged value in which nobody is named, however deep its parts lie."""
        return cast(Json, self._cleaned(value))

    def _cleaned(self, value: object) -> object:
        if isinstance(value, dict):
            return {key: self._cleaned(part) for key, part in value.items()}
        if isinstance(value, list):
            return [self._cleaned(part) for part in value]
        return self.without(value) if isinstance(value, str) else value

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield the stretches of a text that are one of the names, with what stands in their place."""
        spans = [(m.start(), m.end()) for m in _WORD.finditer(text)]
        folded = [fold(text[start:end]) for start, end in spans]
        at = 0
        while at < len(folded):
            found = self._at(folded, at)
            if found:
                start, end = spans[at][0], spans[at + len(found.words) - 1][1]
                yield start + int(folded[at] != found.words[0]), end, found.instead
            at += len(found.words) if found else 1

    def _at(self, folded: list[str], at: int) -> _Wanted | None:
        """Return the name that begins at a word, the longest first; an Arabic letter may be written before it."""
        word = folded[at]
        bare = word[1:] if word[:1] in _PREFIXES else ""
        known = (*self._beginning.get(word, ()), *self._beginning.get(bare, ()))
        return next((w for w in known if tuple(folded[at + 1 : at + len(w.words)]) == w.words[1:]), None)


def _orders(name: str) -> list[tuple[str, ...]]:
    """Return the words of a name as people write them: in its order, the last one first, the first one last."""
    words = tuple(fold(word) for word in _WORD.findall(name))
    return [] if len(words) < 2 else [words, (words[-1], *words[:-1]), (*words[1:], words[0])]

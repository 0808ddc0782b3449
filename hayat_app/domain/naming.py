"""Persons named in texts: where their names stand, whatever the spelling, and texts without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Json
from hayat_app.i18n import N_, Translator

_REMOVED = N_("Name removed")
_ARABIC = re.compile("[\u0620-\u064a]")
_WORD = re.compile("(?:[^\\W_]++|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]++)++")
"""Letters with their marks: names of files put other signs between words than texts do."""
_PREFIXES = "وفبلك"
"""Letters that Arabic writes before a name as one word with it."""


def removed(name: str) -> str:
    """Return the words that stand where a name was, in its own script."""
    return Translator("ar" if _ARABIC.search(name) else "fr")(_REMOVED)


def is_removed(name: str) -> bool:
    """Whether a name says nobody: none at all, or the words that stand where one was."""
    return not name or name == removed(name)


class _Folded(dict[str, str]):
    """Words as search sees them, worked out when they are met first: a dossier says the same ones all the time."""

    def __missing__(self, word: str) -> str:
        self[word] = fold(word)
        return self[word]


class Naming:
    """Some persons' names, to be found in texts.

    A name of one word alone is too common to be looked for. Official papers often begin with the last word.
    """

    def __init__(self, names: Iterable[str]) -> None:
        names = [name for name in names if not is_removed(name)]
        self._whole = {fold(name) for name in names}
        self._instead = {order: removed(name) for name in names for order in _orders(name)}
        """What stands in the place of some words."""
        self._lengths: dict[str, list[int]] = {}
        """By first word: of how many words the names are that begin with it, the longest first."""
        for first, length in sorted({(words[0], len(words)) for words in self._instead}, key=lambda it: -it[1]):
            self._lengths.setdefault(first, []).append(length)
        self._beginnings = {before + first for first in self._lengths for before in ("", *_PREFIXES)}
        self._folded = _Folded()

    def is_one(self, text: str) -> bool:
        """Whether a text is one of the names and nothing else."""
        return bool(text) and fold(text) in self._whole

    def is_all(self, text: str) -> bool:
        """Whether a text is one of the names, in any order of its words, and nothing else."""
        found = [text[start:end] for start, end, _ in self._found(text)]
        return self.is_one(text) or found == [text.strip()]

    def names(self, text: str) -> bool:
        """Whether one of the persons is named in a text."""
        return next(self._found(text), None) is not None

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
        folded = [self._folded[word] for word in _WORD.findall(text)]
        if self._beginnings.isdisjoint(folded):
            return
        spans, after = [match.span() for match in _WORD.finditer(text)], 0
        for at, word in enumerate(folded):
            words = self._at(folded, at) if at >= after and word in self._beginnings else ()
            if words:
                after = at + len(words)
                yield spans[at][0] + int(word != words[0]), spans[after - 1][1], self._instead[words]

    def _at(self, folded: list[str], at: int) -> tuple[str, ...]:
        """Return the name that begins at a word, the longest first; an Arabic letter may be written before it."""
        word = folded[at]
        for first in (word, word[1:] if word[:1] in _PREFIXES else ""):
            for length in self._lengths.get(first, ()):
                words = (first, *folded[at + 1 : at + length])
                if words in self._instead:
                    return words
        return ()


def _orders(name: str) -> list[tuple[str, ...]]:
    """Return the words of a name as people write them: in its order, the last one first, the first one last."""
    words = tuple(fold(word) for word in _WORD.findall(name))
    return [] if len(words) < 2 else [words, (words[-1], *words[:-1]), (*words[1:], words[0])]

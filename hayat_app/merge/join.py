"""Two texts side by side, and a proposal that holds what both of them changed. Pure functions.

Texts are compared by paragraphs, and paragraphs that differ by words. An Arabic word is one with its tashkeel and
tatweel; punctuation stands by itself, so that a comma added is not a word changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_WORD = re.compile(rf"[\w{_MARKS}]+|\s+|.", re.DOTALL)
_MOST_PAIRS = 4_000_000
"""Words of the one times words of the other that are compared; longer texts differ as a whole."""

Origin = Literal["same", "one", "other", "both"]


@dataclass(frozen=True)
class Span:
    """A stretch of a text, and whether the other text has it too."""

    text: str
    same: bool


@dataclass(frozen=True)
class Piece:
    """A stretch of a proposal: common, from one side, or (``both``) changed by both, one after another."""

    text: str
    origin: Origin


@dataclass(frozen=True)
class Proposal:
    """A text that holds what both sides changed."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def clean(self) -> bool:
        """Whether the two sides changed different places, so that nothing stands twice."""
        return all(piece.origin != "both" for piece in self.pieces)


def compared(one: str, other: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return both texts as spans that are the same or not; the spans of each make up its whole text."""
    left: list[Span] = []
    right: list[Span] = []
    for same, first, second in _blocks(_paragraphs(one), _paragraphs(other)):
        parts = [(True, first, second)] if same else _blocks(_words("".join(first)), _words("".join(second)))
        for alike, here, there in parts:
            left.append(Span("".join(here), alike))
            right.append(Span("".join(there), alike))
    return _joined(left), _joined(right)


def join(base: str, one: str, other: str) -> Proposal:
    """Return a text with the changes of both sides since their common ancestor.

    Where both changed the same words, both paragraphs stand one after the other, for a person to shorten.
    """
    found: list[Piece] = []
    for was, here, there in _three(_paragraphs(base), _paragraphs(one), _paragraphs(other)):
        found += _decided(was, here, there) or _by_words("".join(was), "".join(here), "".join(there))
    return Proposal(_merged(found))


def both(one: str, other: str) -> str:
    """Return both texts, one after the other, each with a line of its own; white space alone is no text."""
    if one.strip() and other.strip():
        return f"{one.rstrip()}\n{other.lstrip()}"
    return one if one.strip() else other or one


def _by_words(was: str, here: str, there: str) -> list[Piece]:
    found: list[Piece] = []
    for base, one, other in _three(_words(was), _words(here), _words(there)):
        decided = _decided(base, one, other)
        if decided is None:
            end = "\n" if here.endswith("\n") or there.endswith("\n") else ""
            return [Piece(both(here.rstrip("\n"), there.rstrip("\n")) + end, "both")]
        found += decided
    return found


def _decided(was: Sequence[str], here: Sequence[str], there: Sequence[str]) -> list[Piece] | None:
    """Return the piece of a stretch when at most one side changed it, or both alike."""
    if here == there:
        return [Piece("".join(here), "same")]
    if here == was:
        return [Piece("".join(there), "other")]
    if there == was:
        return [Piece("".join(here), "one")]
    return None


def _three(
    was: Sequence[str], here: Sequence[str], there: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """Yield the stretches between what all three have in common, and what they have in common."""
    kept_here, kept_there = _kept(was, here), _kept(was, there)
    at = i = j = 0
    for n in [*(n for n in range(len(was)) if n in kept_here and n in kept_there), None]:
        end, x, y = (len(was), len(here), len(there)) if n is None else (n, kept_here[n], kept_there[n])
        if (at, i, j) != (end, x, y):
            yield was[at:end], here[i:x], there[j:y]
        if n is not None:
            yield was[n : n + 1], here[x : x + 1], there[y : y + 1]
            at, i, j = n + 1, x + 1, y + 1


def _kept(was: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    """Return where each item of a text stands in another that still has it."""
    return {
        block.a + n: block.b + n for block in _matcher(was, now).get_matching_blocks() for n in range(block.size)
    }


def _blocks(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    for tag, a, b, x, y in _matcher(one, other).get_opcodes():
        yield tag == "equal", one[a:b], other[x:y]


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    too_many = len(one) * len(other) > _MOST_PAIRS
    return SequenceMatcher((lambda _: True) if too_many else None, one, other, autojunk=False)


def _paragraphs(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in spans:
        if found and found[-1].same == span.same:
            found[-1] = Span(found[-1].text + span.text, span.same)
        elif span.text:
            found.append(span)
    return tuple(found)


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].origin == piece.origin != "both":
            found[-1] = Piece(found[-1].text + piece.text, piece.origin)
        elif piece.text:
            found.append(piece)
    return tuple(found)

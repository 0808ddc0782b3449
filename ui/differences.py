"""Two texts word by word: what differs, and the text that joins both. Pure functions.

Words are never cut, so that Arabic letters keep their joined shapes when one word of a line is coloured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with its vowel signs, white space, or one other sign.
_TOKEN = re.compile(r"[\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+|\s+|[^\w\s]")
_MOST = 4000
"""Words of both texts together up to which they are compared; beyond that they simply differ."""


@dataclass(frozen=True)
class Piece:
    """A run of a text, and whether the other text lacks it."""

    text: str
    differs: bool


def tokens(text: str) -> list[str]:
    """Return the words, spaces and signs of a text; together they are the text."""
    return _TOKEN.findall(text)


def differences(one: str, other: str) -> tuple[list[Piece], list[Piece]]:
    """Return both texts in runs that are the same in both or differ."""
    first, second = tokens(one), tokens(other)
    ours: list[Piece] = []
    theirs: list[Piece] = []
    for same, a, b, c, d in _compared(first, second):
        _add(ours, first[a:b], not same)
        _add(theirs, second[c:d], not same)
    return ours, theirs


def joined(base: str, one: str, other: str) -> str | None:
    """Return a common text with what both did to it; None where both changed the same words."""
    words = tokens(base)
    edits = {*_edits(words, tokens(one)), *_edits(words, tokens(other))}  # what both did alike is done once
    made: list[str] = []
    at = -1
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at or (edit.start == at and edit.start == edit.end):
            return None
        made += [*words[max(at, 0) : edit.start], *edit.new]
        at = edit.end
    return "".join([*made, *words[max(at, 0) :]])


def one_after_the_other(one: str, other: str, *, lines: bool) -> str:
    """Return both texts whole; paragraphs where the field has them."""
    return ("\n\n" if lines else " - ").join(part for part in (one.strip(), other.strip()) if part)


def _compared(first: Sequence[str], second: Sequence[str]) -> list[tuple[bool, int, int, int, int]]:
    if len(first) + len(second) > _MOST:
        return [(list(first) == list(second), 0, len(first), 0, len(second))]
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return [(tag == "equal", a, b, c, d) for tag, a, b, c, d in codes]


@dataclass(frozen=True)
class _Edit:
    """Words of a base, from ``start`` to ``end``, and what stands there now."""

    start: int
    end: int
    new: tuple[str, ...]


def _edits(base: Sequence[str], text: Sequence[str]) -> list[_Edit]:
    return [_Edit(a, b, tuple(text[c:d])) for same, a, b, c, d in _compared(base, text) if not same]


def _add(pieces: list[Piece], words: Sequence[str], differs: bool) -> None:
    text = "".join(words)
    if not text:
        return
    # White space alone is no difference a person could see.
    differs = differs and bool(text.strip())
    if pieces and pieces[-1].differs == differs:
        pieces[-1] = Piece(pieces[-1].text + text, differs)
    else:
        pieces.append(Piece(text, differs))

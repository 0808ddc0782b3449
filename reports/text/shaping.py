"""What a shaping backend does: letters of one word in one face -> glyphs with baked positions."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from reports.text.faces import Face

Part = tuple[int, int, int]
"""Glyph id and its offset from the pen, in font units."""


Drawn = tuple[tuple[Part, ...], int, str]
"""A `Glyph` as a bare tuple: equal to it and made much faster, for there is one for each letter shaped."""


class Glyph(NamedTuple):
    """What is painted for one character: parts, pen advance (font units, never negative), the character."""

    parts: tuple[Part, ...]
    advance: int
    text: str


class Shaper(Protocol):
    """A shaping backend."""

    name: str

    def shape(self, face: Face, text: str, right_to_left: bool, before: str, after: str) -> Sequence[Drawn]:
        """Return the glyphs from left to right, one for each character; neighbours decide forms, not more."""
        ...


@lru_cache(maxsize=4096)
def is_mark(char: str) -> bool:
    """Say whether a character combines with the one before."""
    return unicodedata.category(char)[0] == "M"

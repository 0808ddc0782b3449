"""Bidirectional classes of characters, one letter each, and characters that are each other's mirror image."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# One letter per bidirectional class. E: European number, N: Arabic number, M: non-spacing mark, b: boundary
# neutral, x y w z p: LRE RLE LRO RLO PDF, i j f q: LRI RLI FSI PDI.
_LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "ES": "+", "ET": "%", "AN": "N", "CS": ",", "NSM": "M", "BN": "b",
    "B": "B", "S": "S", "WS": "W", "ON": "O", "LRE": "x", "RLE": "y", "LRO": "w", "RLO": "z", "PDF": "p",
    "LRI": "i", "RLI": "j", "FSI": "f", "PDI": "q", "": "L",
}  # fmt: skip
_FIRST_BRACKET = 0xE000  # bracket pair k has the class letters E000+2k (opening) and E000+2k+1 (closing)

_TWIN_WORD = {"LEFT": "RIGHT", "RIGHT": "LEFT", "LESS-THAN": "GREATER-THAN", "GREATER-THAN": "LESS-THAN"}
_sides = re.compile(r"(?<![A-Z])(?:LEFT|RIGHT|LESS-THAN|GREATER-THAN)(?![A-Z])")


@cache
def mirrored(char: str) -> str:
    """Return the character that looks like this one in a mirror, or the character itself."""
    if not unicodedata.mirrored(char):
        return char
    if char in _TWINS_WITHOUT_SIDES:
        return _TWINS_WITHOUT_SIDES[char]
    name = _sides.sub(lambda side: _TWIN_WORD[side[0]], unicodedata.name(char, ""))
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return char


# Pairs whose names say neither left nor right (Tibetan, Ogham).
_TWINS_WITHOUT_SIDES = {pair[i]: pair[1 - i] for pair in ("༺༻", "༼༽", "᚛᚜") for i in (0, 1)}


class _Classes(dict[int, str]):
    """Class letter of each character, worked out when first met."""

    def __init__(self) -> None:
        self._pairs: dict[str, int] = {}

    def __missing__(self, point: int) -> str:
        char = chr(point)
        letter = self._bracket(char) or _LETTERS[unicodedata.bidirectional(char)]
        self[point] = letter
        return letter

    def _bracket(self, char: str) -> str:
        side = {"Ps": 0, "Pe": 1}.get(unicodedata.category(char))
        twin = mirrored(char)
        if side is None or twin == char or unicodedata.bidirectional(char) != "ON":
            return ""
        opening = unicodedata.normalize("NFC", twin if side else char)
        pair = self._pairs.setdefault(opening, len(self._pairs))
        return chr(_FIRST_BRACKET + 2 * pair + side)


CLASSES = _Classes()

"""Bidirectional classes of characters, one letter each, and characters that are each other's mirror image."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache

from reports.text.bidi_data import NEWER

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


@cache
def _newer() -> dict[int, str]:
    """Return the classes of characters that a Python may not know yet, or knows otherwise."""
    out: dict[int, str] = {}
    for name, stretches in NEWER.items():
        for stretch in stretches.split():
            first, _, last = stretch.partition("-")
            out.update(dict.fromkeys(range(int(first, 16), int(last or first, 16) + 1), name))
    return out


def letter(name: str) -> str:
    """Return the letter that stands for a class; characters not assigned are as letters are."""
    return _LETTERS[name]


class _Classes(dict[int, str]):
    """Class letter of each character, worked out when first met."""

    def __init__(self) -> None:
        self._pairs: dict[str, int] = {}

    def __missing__(self, point: int) -> str:
        char = chr(point)
        own = self._bracket(char) or letter(_newer().get(point) or unicodedata.bidirectional(char))
        self[point] = own
        return own

    def _bracket(self, char: str) -> str:
        side = {"Ps": 0, "Pe": 1}.get(unicodedata.category(char))
        twin = mirrored(char)
        if side is None or twin == char or unicodedata.bidirectional(char) != "ON":
            return ""
        opening = unicodedata.normalize("NFC", twin if side else char)
        pair = self._pairs.setdefault(opening, len(self._pairs))
        return chr(_FIRST_BRACKET + 2 * pair + side)


CLASSES = _Classes()

_RANGES = (
    (0x20, 0x7E), (0x621, 0x63A), (0x640, 0x652), (0x660, 0x66A), (0x670, 0x671), (0x2010, 0x2014),
    (0x2066, 0x2069), (0x2D30, 0x2D37), (0x2D39, 0x2D3D), (0x2D3F, 0x2D40), (0x2D43, 0x2D49), (0x2D4D, 0x2D5C),
    (0x2D61, 0x2D65),
)  # fmt: skip
_COMMON = "".join(chr(point) for first, last in _RANGES for point in range(first, last + 1)) + (
    "\n\u200e\u200f\u060c\u061b\u061f«»ÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûüŒœ\u00a0\u202f‘’“”…•°²€·×"
)
"""At most 255 characters, which make up nearly every text of ours."""
_ALPHABET = "\0" + _COMMON
_BYTES = codecs.charmap_build(_ALPHABET)
_CLASSES_OF_BYTES = "".join([CLASSES[ord(char)] for char in _ALPHABET])


def classes_of(text: str) -> str:
    """Return the class letters of a text; by way of one byte for each character, twenty times as fast as
    ``str.translate``, unless the text has a rare one."""
    try:
        return codecs.charmap_decode(
            codecs.charmap_encode(text, "strict", _BYTES)[0], "strict", _CLASSES_OF_BYTES
        )[0]
    except UnicodeEncodeError:
        return text.translate(CLASSES)

"""Shaping without HarfBuzz: arabic-reshaper chooses the presentation forms, the font's own character map gives the glyphs.

Everything else of the engine stays the same. What is lost: the exact place of vowel marks, and kerning.
"""

from __future__ import annotations

import unicodedata
from typing import Protocol, cast

import arabic_reshaper

from reports.text.bidi import mirrored
from reports.text.faces import Face
from reports.text.shaping import Glyph, is_mark

_OPTIONS = {
    "delete_harakat": False,
    "delete_tatweel": False,
    "ARABIC LIGATURE ALLAH": False,
}


class _Reshaping(Protocol):
    def reshape(self, text: str) -> str: ...


class Reshaper:
    """The second shaping backend."""

    name = "arabic-reshaper"

    def __init__(self) -> None:
        self._whole = _reshaping(ligatures=True)
        self._pieces = _reshaping(ligatures=False)

    def shape(self, face: Face, text: str, right_to_left: bool, before: str, after: str) -> list[Glyph]:
        """Return the glyphs of a text from left to right, one for each character."""
        if not right_to_left:
            return [_glyph(face, char, char) for char in text]
        out: list[Glyph] = []
        for form in self._forms(text, before, after):
            out += _right_to_left(face, form)
        return out[::-1]

    def _forms(self, text: str, before: str, after: str) -> str:
        """Return presentation forms of the text alone: its neighbours are shaped with it, then cut off."""
        if not before and not after:
            return self._whole.reshape(text)
        # Without ligatures there is one form for each letter, so the cut falls where the text was cut.
        return self._pieces.reshape(before + text + after)[len(before) : len(before) + len(text)]


def _reshaping(ligatures: bool) -> _Reshaping:
    return cast(
        _Reshaping, arabic_reshaper.ArabicReshaper(configuration=_OPTIONS | {"support_ligatures": ligatures})
    )


def _letters(form: str) -> str:
    return unicodedata.normalize("NFKC", form) if "\ufb50" <= form <= "\ufefc" else form


def _right_to_left(face: Face, form: str) -> list[Glyph]:
    """Return the glyphs of one form in logical order; a ligature shares its width between its letters."""
    letters = _letters(form)
    if len(letters) == 1:
        return [_glyph(face, mirrored(form), letters)]
    if not face.covers(form):
        return [_glyph(face, letter, letter) for letter in letters]
    glyph = face.characters[ord(form)]
    total, count = face.advances[glyph], len(letters)
    shares = [total * (i + 1) // count - total * i // count for i in range(count)]
    first = Glyph(((glyph, -sum(shares[1:]), 0),), shares[0], letters[0])
    return [first, *(Glyph((), share, letter) for share, letter in zip(shares[1:], letters[1:], strict=True))]


def _glyph(face: Face, form: str, letter: str) -> Glyph:
    glyph = face.characters.get(ord(form), face.characters.get(ord(letter), 0))
    return Glyph(((glyph, 0, 0),), 0 if is_mark(letter) else face.advances[glyph], letter)

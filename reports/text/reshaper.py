"""Shaping without HarfBuzz: arabic-reshaper chooses the letters' forms, the font's character map gives the glyphs.

Everything else of the engine stays the same. What is lost: the exact place of vowel marks, and kerning.
"""

from __future__ import annotations

import unicodedata
from typing import Protocol, cast

import arabic_reshaper

from reports.text.bidi_classes import mirrored
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
        return _right_to_left(face, text, self._forms(_bare(text), _bare(before), _bare(after)))[::-1]

    def _forms(self, text: str, before: str, after: str) -> str:
        """Return the presentation forms of letters without marks, joined to their neighbours."""
        if not before and not after:
            return self._whole.reshape(text)
        # Without ligatures there is one form for each letter, so the cut falls where the text was cut.
        return self._pieces.reshape(before + text + after)[len(before) : len(before) + len(text)]


def _reshaping(ligatures: bool) -> _Reshaping:
    options = _OPTIONS | {"support_ligatures": ligatures}
    return cast(_Reshaping, arabic_reshaper.ArabicReshaper(configuration=options))


def _bare(text: str) -> str:
    return "".join(char for char in text if not is_mark(char))


def _right_to_left(face: Face, text: str, forms: str) -> list[Glyph]:
    """Return the glyphs of a text in logical order: forms for its letters, with the marks behind theirs."""
    drawn = [glyph for form in forms for glyph in _letters(face, form)]
    bases = iter(drawn)
    return [_glyph(face, char, char) if is_mark(char) else next(bases) for char in text]


def _letters(face: Face, form: str) -> list[Glyph]:
    """Return one glyph for each letter of a form; a ligature is drawn by its first letter and shares its width."""
    letters = unicodedata.normalize("NFKC", form) if "\ufb50" <= form <= "\ufefc" else form
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

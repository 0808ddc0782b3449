"""The fonts of one document: every word is shaped once, every distinct glyph gets one code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reports.text.faces import Face, Style, Styles
from reports.text.shaping import Drawn, Glyph, Shaper, is_mark

REPLACEMENT = "\ufffd"
RIGHT_TO_LEFT_MARK = "\u200f"
FIRM_SPACE = RIGHT_TO_LEFT_MARK + " "
"""A space that pdf.js takes for text. It drops plain ones and guesses them anew from gaps, but wrongly: between a
word and its last vowel sign, and nowhere between cells painted from right to left."""
_INVISIBLE = dict.fromkeys(map(ord, "\u061c\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"))
_has_invisible = re.compile(f"[{''.join(map(chr, _INVISIBLE))}]").search
_JOINERS = "\u200c\u200d"
# Spaces and hyphens that a face may lack are drawn with their plain sisters.
_SISTERS = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\u2003": " ",
    "\u2002": " ",
    "\u2011": "-",
    "\u2010": "-",
}


class Shaped(NamedTuple):
    """A shaped word: width (thousandths of the type size), (font name, hexadecimal codes) from left to right."""

    width: float
    pieces: tuple[tuple[str, str], ...]
    missing: str = ""


@dataclass
class EmbeddedFont:
    """The glyphs of one face that one document uses. A code stands for a drawing and the character it means."""

    name: str
    face: Face
    glyphs: list[Glyph] = field(default_factory=list)
    _codes: dict[Drawn, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.codes([(((0, 0, 0),), self.face.advances[0], "")])

    def codes(self, glyphs: Sequence[Drawn]) -> str:
        """Return the codes, of four hexadecimal digits each, under which glyphs are painted."""
        known = self._codes.get
        return "".join([known(glyph) or self._new(glyph) for glyph in glyphs])

    def _new(self, glyph: Drawn) -> str:
        code = self._codes[glyph] = f"{len(self.glyphs):04X}"
        self.glyphs.append(Glyph(*glyph))
        return code


class FontSet:
    """Shapes and caches the words of one document."""

    def __init__(self, styles: Styles, shaper: Shaper) -> None:
        self.styles = styles
        self.fonts: dict[Face, EmbeddedFont] = {}
        self._shaper = shaper
        self._words: dict[tuple[str, str, bool, str, str], Shaped] = {}
        self._spaces: dict[tuple[str, str], tuple[str, str, float]] = {}

    def word(self, text: str, style: str, right_to_left: bool, before: str = "", after: str = "") -> Shaped:
        """Return a shaped piece of text without spaces; neighbours decide the joining at its ends."""
        key = (text, style, right_to_left, before, after)
        shaped = self._words.get(key)
        if shaped is None:
            shaped = self._words[key] = self._shape(*key)
        return shaped

    def space(self, style: str, text: str = " ") -> tuple[str, str, float]:
        """Return font name, code and width (thousandths) of the style's space; ``text`` is what readers find."""
        found = self._spaces.get((style, text))
        if found is None:
            font = self._font(self.styles[style].faces[0])
            glyph = font.face.characters[ord(" ")]
            advance = font.face.advances[glyph]
            code = font.codes([(((glyph, 0, 0),), advance, text)])
            found = self._spaces[style, text] = (font.name, code, font.face.per_thousand(advance))
        return found

    def _font(self, face: Face) -> EmbeddedFont:
        font = self.fonts.get(face)
        if font is None:
            font = self.fonts[face] = EmbeddedFont(f"F{len(self.fonts) + 1}", face)
        return font

    def _shape(self, text: str, style: str, right_to_left: bool, before: str, after: str) -> Shaped:
        if _has_invisible(before + text + after):
            before, text, after = (part.translate(_INVISIBLE) for part in (before, text, after))
        parts = _by_face(text, self.styles[style])
        width, pieces, missing = 0.0, [], ""
        for face, start, end, draw in parts[::-1] if right_to_left else parts:
            piece = text[start:end]
            left, right = before if start == 0 else text[:start], after if end == len(text) else text[end:]
            glyphs: Sequence[Drawn]
            if draw:
                glyphs = draw(face, piece, right_to_left)
            else:
                glyphs = self._shaper.shape(face, piece, right_to_left, left, right)
                if right_to_left and not piece.isalpha():
                    glyphs = _holding_marks(glyphs)
            if draw is _mark_missing:
                missing += piece
            font = self._font(face)
            pieces.append((font.name, font.codes(glyphs)))
            width += face.per_thousand(sum([advance for _, advance, _ in glyphs]))
        return Shaped(width, tuple(pieces), missing)


Draw = Callable[[Face, str, bool], list[Drawn]]
_Part = tuple[Face, int, int, Draw | None]


def _by_face(text: str, style: Style) -> list[_Part]:
    """Cut a text into pieces of one face; characters that need drawing of their own say how."""
    first = style.faces[0]
    if all(map(first.characters.__contains__, map(ord, text))):
        return [(first, 0, len(text), None)]
    parts: list[_Part] = []
    for i, char in enumerate(text):
        face, draw = _choice(char, style, parts[-1] if parts else None)
        if parts and parts[-1][0] is face and parts[-1][3] is draw:
            parts[-1] = (face, parts[-1][1], i + 1, draw)
        else:
            parts.append((face, i, i + 1, draw))
    return parts


def _choice(char: str, style: Style, previous: _Part | None) -> tuple[Face, Draw | None]:
    if previous and not previous[3]:
        joins = char in _JOINERS
        if joins or ((is_mark(char)) and previous[0].covers(char)):
            return previous[0], None
    face = style.face_of(char)
    if face:
        return face, None
    if char in _SISTERS:
        return style.faces[0], _draw_sister
    if char in _JOINERS or unicodedata.category(char) == "Cf":
        return style.faces[0], _draw_nothing
    return style.face_of(REPLACEMENT) or style.faces[-1], _mark_missing


def _holding_marks(glyphs: Sequence[Drawn]) -> list[Drawn]:
    """Put an invisible right-to-left mark between a vowel sign and the point or bracket painted before it.

    PDFium and MuPDF would else carry the sign over to the wrong side when they turn the line round.
    """
    out: list[Drawn] = []
    before = ""
    for glyph in glyphs:
        char = glyph[2]
        if before and is_mark(char) and not is_mark(before) and not _is_arabic_letter(before):
            out.append(((), 0, RIGHT_TO_LEFT_MARK))
        out.append(glyph)
        before = char
    return out


def _is_arabic_letter(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("AL", "R")


def _draw_sister(face: Face, text: str, right_to_left: bool) -> list[Drawn]:
    return [
        (((g, 0, 0),), face.advances[g], char) for char in text for g in [face.characters[ord(_SISTERS[char])]]
    ]


def _draw_nothing(face: Face, text: str, right_to_left: bool) -> list[Drawn]:
    return []


def _mark_missing(face: Face, text: str, right_to_left: bool) -> list[Drawn]:
    """Draw the replacement sign or the font's own box for characters that no face has; the text keeps them."""
    glyph = face.characters.get(ord(REPLACEMENT), 0)
    # Glyph 0 itself may not be painted in an archive PDF: lifted by one unit it is a drawing of its own.
    drawn: list[Drawn] = [(((glyph, 0, 0 if glyph else 1),), face.advances[glyph], char) for char in text]
    return drawn[::-1] if right_to_left else drawn

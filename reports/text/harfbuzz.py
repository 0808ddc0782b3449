"""Shaping by HarfBuzz: joining, mark placement and kerning as the font's makers meant them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import uharfbuzz as hb

from reports.text.faces import Face
from reports.text.shaping import Drawn, Glyph, is_mark

# Without Latin ligatures the text stays one glyph per letter: "efficace" is found by a search.
_LATIN = {"liga": False, "clig": False, "kern": True}
_is_number = re.compile(r"[\d.,/:%+-]+", re.ASCII).fullmatch
_EACH_CHARACTER = hb.BufferClusterLevel.MONOTONE_CHARACTERS
_LETTERED = ("Latn", "Tfng", "Grek", "Cyrl")


class _Placed(NamedTuple):
    glyph: int
    x: int
    y: int
    advance: int


@dataclass
class HarfBuzz:
    """The first shaping backend; numbers take Latin points and slashes, as Moroccan offices print them."""

    name: str = "harfbuzz"
    _fonts: dict[Face, hb.Font] = field(default_factory=dict)
    _figures: dict[Face, dict[str, Drawn]] = field(default_factory=dict)

    def shape(self, face: Face, text: str, right_to_left: bool, before: str, after: str) -> Sequence[Drawn]:
        """Return the glyphs of a text from left to right, one for each character."""
        if not right_to_left and _is_number(text):
            return self._number(face, text)
        return self._shape(face, text, right_to_left, before, after)

    def _number(self, face: Face, text: str) -> list[Drawn]:
        """Put a number together: where a figure ends is a matter of the next alone, so pairs are shaped once."""
        known = self._figures.setdefault(face, {})
        return [
            known.get(pair) or self._figure(known, face, pair)
            for pair in [text[i : i + 2] for i in range(len(text))]
        ]

    def _figure(self, known: dict[str, Drawn], face: Face, pair: str) -> Drawn:
        return known.setdefault(pair, self._shape(face, pair, False, "", "")[0])

    def _shape(self, face: Face, text: str, right_to_left: bool, before: str, after: str) -> Sequence[Drawn]:
        if before or after:
            # Shaped with its neighbours, then cut out: their forms depend on one another beyond mere joining.
            groups = _clusters(self._shaped(face, before + text + after, right_to_left), len(before))
            starts = {start for start, _ in groups}
            if 0 in starts and (not after or len(text) in starts):
                own = [(start, placed) for start, placed in groups if 0 <= start < len(text)]
                return _glyphs(face, text, right_to_left, own)
        # Alone, or where a ligature lies across the cut: then the neighbours only decide the joining.
        buffer = self._shaped(face, text, right_to_left, before, after)
        return _one_to_one(buffer, text, len(before), right_to_left) or _glyphs(
            face, text, right_to_left, _clusters(buffer, len(before))
        )

    def _shaped(self, face: Face, text: str, right_to_left: bool, before: str = "", after: str = "") -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.cluster_level = _EACH_CHARACTER
        buffer.add_str(before + text + after, item_offset=len(before), item_length=len(text))
        if right_to_left:
            buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
            hb.shape(self._font(face), buffer)
            return buffer
        buffer.guess_segment_properties()
        buffer.direction, buffer.language = "ltr", "fr"
        if buffer.script not in _LETTERED:
            buffer.script = "Latn"
        hb.shape(self._font(face), buffer, _LATIN)
        return buffer

    def _font(self, face: Face) -> hb.Font:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = hb.Font(hb.Face(face.data))
        return font


def _one_to_one(buffer: hb.Buffer, text: str, start: int, right_to_left: bool) -> list[Drawn]:
    """Return the glyphs of a text if each stands for one character, as in most words; else nothing."""
    infos, positions = buffer.glyph_infos or (), buffer.glyph_positions or ()
    places = range(start, start + len(text))
    if [info.cluster for info in infos] != list(places[::-1] if right_to_left else places):
        return []
    glyphs: list[Drawn] = [
        (((info.codepoint, x, y),), advance, char)
        for info, at, char in zip(infos, positions, text[::-1] if right_to_left else text, strict=True)
        for x, y, advance, _ in (at.position,)
    ]
    return [] if min([advance for _, advance, _ in glyphs], default=0) < 0 else glyphs


def _clusters(buffer: hb.Buffer, start: int) -> list[tuple[int, list[_Placed]]]:
    """Group glyphs by the first character they stand for, in visual order."""
    groups: list[tuple[int, list[_Placed]]] = []
    last = -1
    for info, position in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        if info.cluster != last:
            last = info.cluster
            groups.append((last - start, []))
        groups[-1][1].append(_Placed(info.codepoint, position.x_offset, position.y_offset, position.x_advance))
    return groups


def _glyphs(face: Face, text: str, right_to_left: bool, groups: list[tuple[int, list[_Placed]]]) -> list[Glyph]:
    end_of = dict(pairwise([*sorted({start for start, _ in groups}), len(text)]))
    out: list[Glyph] = []
    carried = 0
    for start, placed in groups:
        # A negative advance cannot be an embedded width: the next glyph takes it over.
        if carried:
            first = placed[0]
            placed[0] = _Placed(first.glyph, first.x + carried, first.y, first.advance + carried)
            carried = 0
        if len(placed) == 1 and placed[0].advance < 0:
            carried = placed[0].advance
            placed[0] = placed[0]._replace(advance=0)
        chars = text[start : end_of[start]]
        if len(placed) == 1 and len(chars) == 1:
            one = placed[0]
            out.append(Glyph(((one.glyph, one.x, one.y),), one.advance, chars))
        else:
            out += _shared(face, placed, chars, right_to_left)
    return out


class _Letter:
    """One character of a cluster and the glyphs given to it."""

    def __init__(self, char: str, base: bool) -> None:
        self.char = char
        self.base = base
        self.glyphs: list[_Placed] = []


def _shared(face: Face, placed: Sequence[_Placed], chars: str, right_to_left: bool) -> list[Glyph]:
    """Share the glyphs of one cluster between its characters: one entry each, positions and advance kept."""
    pen, absolute = 0, []
    for one in placed:
        absolute.append(one._replace(x=pen + one.x))
        pen += one.advance
    logical = absolute[::-1] if right_to_left else absolute
    letters, ligature = _dealt(face, logical, chars)
    return _advanced(letters[::-1] if right_to_left else letters, pen, ligature)


def _dealt(face: Face, logical: list[_Placed], chars: str) -> tuple[list[_Letter], bool]:
    letters = [_Letter(char, not is_mark(char)) for char in chars]
    bases = [letter for letter in letters if letter.base]
    if not bases:
        letters[0].base = True
        bases = letters[:1]
        letters[0].glyphs = list(logical)
        return letters, False
    base_glyphs = [p for p in logical if p.glyph not in face.marks] or logical[:1]
    mark_glyphs = [p for p in logical if p not in base_glyphs]
    # More marks than characters call for: the font draws dots as separate glyphs, they belong to the letter.
    dots = max(0, len(mark_glyphs) - (len(letters) - len(bases)))
    bases[0].glyphs = mark_glyphs[:dots]
    for letter, glyph in zip((m for m in letters if not m.base), mark_glyphs[dots:], strict=False):
        letter.glyphs.append(glyph)
    for i, glyph in enumerate(base_glyphs):
        bases[min(i, len(bases) - 1)].glyphs.append(glyph)
    return letters, len(base_glyphs) < len(bases)


def _advanced(visual: list[_Letter], total: int, ligature: bool) -> list[Glyph]:
    """Give each base letter its part of the cluster's advance; the glyphs stay where they are."""
    count = sum(letter.base for letter in visual)
    total = max(total, 0)
    out, pen, seen = [], 0, 0
    for letter in visual:
        advance = 0
        if letter.base:
            seen += 1
            if seen == count:
                advance = total - pen
            elif ligature:
                advance = total * seen // count - total * (seen - 1) // count
            else:
                advance = sum(p.advance for p in letter.glyphs)
            advance = max(0, min(advance, total - pen))
        out.append(Glyph(tuple((p.glyph, p.x - pen, p.y) for p in letter.glyphs), advance, letter.char))
        pen += advance
    return out

"""Writing a line as PDF text operators, from left to right, its links and foreign passages apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reports.text import bidi
from reports.text.atoms import Atom, Look
from reports.text.fontset import FontSet
from reports.text.languages import has_letter
from reports.text.runs import Run


class Mark(NamedTuple):
    """What a piece of a line is besides plain text: a link, a passage in another language, or both."""

    link: str
    language: str


PLAIN = Mark("", "")


class Segment(NamedTuple):
    """Operators of neighbouring pieces with one mark; ``place`` is its rank in reading order within the line."""

    operators: str
    mark: Mark
    place: int


class LinkBox(NamedTuple):
    """Where a link lies, from the line's left end."""

    left: float
    right: float
    target: str
    place: int


class Line(NamedTuple):
    """A line of text: indent of its left end, width of its ink, segments from left to right, links."""

    x: float
    width: float
    segments: tuple[Segment, ...]
    links: tuple[LinkBox, ...] = ()


class Composed(NamedTuple):
    """A line as it is painted, and the width of the space painted before its left end."""

    segments: tuple[Segment, ...]
    links: tuple[LinkBox, ...] = ()
    margin: float = 0.0


def compose(fonts: FontSet, atoms: Sequence[Atom], gap: float, apart: str) -> Composed:
    """Put the atoms of a line (in logical order, not none) in their visual order and paint them.

    ``gap`` is added to every space; ``apart`` is the space painted at both ends, if any.
    """
    looks = {atom.look for atom in atoms}
    order = _order(atoms, looks)
    visual = [atoms[i] for i in order]
    run = visual[0].look.run
    margin = fonts.space(run.style)[2] * run.size / 1000 if apart else 0.0
    if any(look.marked for look in looks):
        return _in_segments(_Pen(fonts, gap), atoms, order, apart, margin)
    painted = _in_one_string(fonts, visual, gap, apart) if _of_one_font(looks) else ""
    return Composed((Segment(painted or _piecewise(_Pen(fonts, gap), visual, apart), PLAIN, 0),), (), margin)


def _order(atoms: Sequence[Atom], looks: Collection[Look]) -> Sequence[int]:
    # Blanks at the end of a line have been dropped, so rule L1 has nothing left to do.
    levels = {look.level for look in looks}
    if len(levels) > 1:
        return bidi.reorder([atom.look.level for atom in atoms])
    return range(len(atoms) - 1, -1, -1) if levels.pop() & 1 else range(len(atoms))


def _of_one_font(looks: Collection[Look]) -> bool:
    """Say whether all is painted in one font, size and colour."""
    one = next(iter(looks))
    return bool(one.font) and (
        len(looks) == 1 or all(look.font == one.font and look.run is one.run for look in looks)
    )


def _in_one_string(fonts: FontSet, visual: Sequence[Atom], gap: float, apart: str) -> str:
    """Paint atoms of one font, as those of most lines and cells are; nothing where the space needs another."""
    font, run = visual[0].look.font, visual[0].look.run
    if gap:
        stretch = f">{-gap * 1000 / run.size:.0f}<"
        codes = "".join([stretch + atom.codes if atom.blank else atom.codes for atom in visual])
        shown = "" if apart else f"[<{codes}>]TJ".replace("<>", "")
    else:
        name, blank, _ = fonts.space(run.style, apart) if apart else (font, "", 0)
        shown = f"<{blank}{''.join([atom.codes for atom in visual])}{blank}>Tj" if name == font else ""
    if not shown:
        return ""
    text = f"/{font} {run.size:g} Tf {shown}"
    return f"{rgb(run.colour)} {text} 0 g" if run.colour else text


def _piecewise(pen: _Pen, visual: Sequence[Atom], apart: str) -> str:
    pen.blank(visual[0].look.run, apart)
    pen.paint(visual)
    pen.blank(visual[-1].look.run, apart)
    return pen.finish()


def _in_segments(pen: _Pen, atoms: Sequence[Atom], order: Sequence[int], apart: str, margin: float) -> Composed:
    marks = _marks(atoms)
    places = _places(marks)
    segments: list[Segment] = []
    links: list[LinkBox] = []
    start, left, count = 0, margin, len(order)
    pen.blank(atoms[order[0]].look.run, apart)
    for end in range(1, count + 1):
        if end < count and places[order[end]] == places[order[start]]:
            continue
        mark, place, here = marks[order[start]], places[order[start]], [atoms[i] for i in order[start:end]]
        pen.paint(here)
        right = left + sum([atom.width for atom in here]) + pen.gap * sum([atom.blank for atom in here])
        if mark.link:
            links.append(LinkBox(left, right, mark.link, place))
        left = right
        if end == count:
            pen.blank(here[-1].look.run, apart)
        segments.append(Segment(pen.finish() if end == count else pen.take(), mark, place))
        start = end
    return Composed(tuple(segments), tuple(links), margin)


def _marks(atoms: Sequence[Atom]) -> list[Mark]:
    """Return the mark of every atom; neutral pieces between two of one language belong to it."""
    languages = [atom.look.language for atom in atoms]
    for i, language in enumerate(languages):
        if language and i and not languages[i - 1]:
            k = i - 1
            while k >= 0 and not languages[k] and not has_letter(atoms[k].text):
                k -= 1
            if k >= 0 and languages[k] == language:
                languages[k + 1 : i] = [language] * (i - k - 1)
    return [_mark(atom.look.run.link, language) for atom, language in zip(atoms, languages, strict=True)]


def _mark(link: str, language: str) -> Mark:
    return Mark(link, "" if link else language) if link or language else PLAIN


def _places(marks: Sequence[Mark]) -> list[int]:
    """Number the stretches of one mark in reading order."""
    out = [0]
    for before, mark in pairwise(marks):
        out.append(out[-1] + (before != mark))
    return out


class _Pen:
    """Writes text operators from left to right."""

    def __init__(self, fonts: FontSet, gap: float) -> None:
        self._fonts = fonts
        self.gap = gap
        self._out: list[str] = []
        self._array: list[str] = []
        self._codes: list[str] = []
        self._font = ""
        self._size = 0.0
        self._colour = ""

    def blank(self, run: Run, text: str) -> None:
        """Paint a space that readers find as ``text``; nothing for no text."""
        if not text:
            return
        name, code, _ = self._fonts.space(run.style, text)
        if run.size != self._size or run.colour != self._colour:
            self._look(run)
        if name != self._font:
            self._use(name)
        self._codes.append(code)

    def paint(self, atoms: Sequence[Atom]) -> None:
        """Paint atoms."""
        codes, gap, last = self._codes, self.gap, None
        for atom in atoms:
            run = atom.look.run
            if run is not last:
                last = run
                if run.size != self._size or run.colour != self._colour:
                    self._look(run)
            if gap and atom.blank:
                self._stretch()
            for name, text in atom.shaped.pieces:
                if name != self._font:
                    self._use(name)
                codes.append(text)

    def take(self) -> str:
        """Return what was painted since the last call."""
        self._flush()
        out, self._out = " ".join(self._out), []
        return out

    def finish(self) -> str:
        """Return the rest, back in black."""
        self._flush()
        if self._colour:
            self._out.append("0 g")
        return self.take()

    def _stretch(self) -> None:
        # The gap stands before the space: after it, a reader would tear a following vowel mark off its letter.
        self._end_string()
        self._array.append(f"{-self.gap * 1000 / self._size:.0f}")

    def _end_string(self) -> None:
        codes = "".join(self._codes)
        self._codes.clear()
        if codes:
            self._array.append(f"<{codes}>")

    def _look(self, run: Run) -> None:
        self._flush()
        if run.colour != self._colour:
            self._colour = run.colour
            self._out.append(rgb(run.colour))
        if run.size != self._size:
            self._size, self._font = run.size, ""

    def _use(self, name: str) -> None:
        self._flush()
        self._font = name
        self._out.append(f"/{name} {self._size:g} Tf")

    def _flush(self) -> None:
        self._end_string()
        if self._array:
            if len(self._array) == 1 and self._array[0].rfind("<") == 0:
                self._out.append(f"{self._array[0]}Tj")
            else:
                self._out.append(f"[{''.join(self._array)}]TJ")
            self._array = []


@lru_cache(maxsize=256)
def rgb(colour: str, stroke: bool = False) -> str:
    """Return the operator that sets ``#rrggbb`` (or black) as fill or stroke colour."""
    if not colour:
        return "0 G" if stroke else "0 g"
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g} {'RG' if stroke else 'rg'}"

"""Writing a line as PDF text operators, from left to right, its links and foreign passages apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reports.text.fontset import FontSet
from reports.text.languages import has_letter
from reports.text.runs import Run
from reports.text.words import Atom


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


def compose(
    fonts: FontSet, atoms: Sequence[Atom], order: Sequence[int], gap: float, apart: str
) -> tuple[tuple[Segment, ...], tuple[LinkBox, ...]]:
    """Return the segments and links of a line. ``order`` is visual; ``gap`` is added to every space; ``apart`` is
    the space painted at both ends, if any."""
    pen = _Pen(fonts, gap)
    pen.blank(atoms[order[0]].run, apart)
    if True not in [atom.marked for atom in atoms]:
        pen.paint([atoms[i] for i in order])
        pen.blank(atoms[order[-1]].run, apart)
        return (Segment(pen.finish(), PLAIN, 0),), ()
    marks = _marks(atoms)
    places = _places(marks)
    segments: list[Segment] = []
    links: list[LinkBox] = []
    start, left = 0, fonts.space(atoms[order[0]].run.style)[2] * atoms[order[0]].run.size / 1000 if apart else 0.0
    for end in range(1, len(order) + 1):
        if end < len(order) and places[order[end]] == places[order[start]]:
            continue
        mark, place, here = marks[order[start]], places[order[start]], [atoms[i] for i in order[start:end]]
        pen.paint(here)
        right = left + sum([atom.width for atom in here]) + gap * sum([atom.blank for atom in here])
        if mark.link:
            links.append(LinkBox(left, right, mark.link, place))
        left = right
        if end == len(order):
            pen.blank(atoms[order[-1]].run, apart)
        segments.append(Segment(pen.finish() if end == len(order) else pen.take(), mark, place))
        start = end
    return tuple(segments), tuple(links)


def _marks(atoms: Sequence[Atom]) -> list[Mark]:
    """Return the mark of every atom; neutral pieces between two of one language belong to it."""
    languages = [atom.language for atom in atoms]
    for i, language in enumerate(languages):
        if language and i and not languages[i - 1]:
            k = i - 1
            while k >= 0 and not languages[k] and not has_letter(atoms[k].text):
                k -= 1
            if k >= 0 and languages[k] == language:
                languages[k + 1 : i] = [language] * (i - k - 1)
    return [_mark(atom.run.link, language) for atom, language in zip(atoms, languages, strict=True)]


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
        self._gap = gap
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
        if not self._paint_alike(atoms):
            self._paint_each(atoms)

    def _paint_alike(self, atoms: Sequence[Atom]) -> bool:
        """Paint atoms of one font and one run, as most lines are, in a single string."""
        run, font = atoms[0].run, atoms[0].font
        if not font or len({(atom.font, id(atom.run)) for atom in atoms}) > 1:
            return False
        if run.size != self._size or run.colour != self._colour:
            self._look(run)
        if font != self._font:
            self._use(font)
        if not self._gap:
            self._codes += [atom.codes for atom in atoms]
            return True
        stretch = f">{-self._gap * 1000 / self._size:.0f}<"
        pieces = [stretch + atom.codes if atom.blank else atom.codes for atom in atoms]
        self._array.append(f"<{''.join(self._codes)}{''.join(pieces)}>".replace("<>", ""))
        self._codes.clear()
        return True

    def _paint_each(self, atoms: Sequence[Atom]) -> None:
        codes, gap, last = self._codes, self._gap, None
        for atom in atoms:
            run = atom.run
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
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes.clear()
        self._array.append(f"{-self._gap * 1000 / self._size:.0f}")

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
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes.clear()
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

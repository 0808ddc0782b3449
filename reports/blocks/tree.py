"""The problem tree: effects above, the problem in the middle, causes below, in boxes joined by lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from hayat_app.i18n import Translator
from reports.blocks.drawing import Drawing, label_height
from reports.blocks.layout import Layout
from reports.blocks.paragraphs import Listing, Paragraph
from reports.blocks.words import COMMA, labelled, told
from reports.text.faces import BOLD
from reports.text.lines import START
from reports.text.runs import plain

SIZE = 10.0
GAP_X, GAP_Y, NEAR, PAD = 10.0, 26.0, 8.0, 6.0
NARROWEST = 92.0
"""A box is never narrower; more boxes go on further shelves."""
FILLS = ("#fdf1dd", "#f6dede", "#dfe9f3")


class _Shelf(NamedTuple):
    """Boxes side by side."""

    texts: Sequence[str]
    group: int
    width: float
    height: float


@dataclass(frozen=True)
class ProblemTree:
    """Effects, problem and causes; ``names`` head the three groups in the words for those who do not see."""

    problem: str
    causes: Sequence[str]
    effects: Sequence[str]
    names: tuple[str, str, str]
    caption: str = ""
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """The whole tree."""
        return min(_heights(self._shelves(layout)) + 30, layout.full_room)

    def words(self, words: Translator) -> str:
        """Return the tree in words."""
        effects, problem, causes = self.names
        parts = [
            labelled(words, problem, plain(self.problem)),
            labelled(words, causes, words(COMMA).join(self.causes)),
            labelled(words, effects, words(COMMA).join(self.effects)),
        ]
        return told(words, "", parts)

    def place(self, layout: Layout) -> None:
        """Paint the tree; one too tall for a page goes on over several, and boxes of that size become lists."""
        shelves = self._shelves(layout)
        if any(shelf.height > layout.full_room / 2 for shelf in shelves):
            self._as_lists(layout)
            return
        while shelves:
            count = len(shelves)
            while count > 1 and _heights(shelves[:count]) > layout.full_room - 60:
                count -= 1
            here, shelves = shelves[:count], shelves[count:]
            caption = "" if shelves else self.caption
            drawing = Drawing(layout, layout.width, _heights(here), self.words(layout.words), caption)
            _paint(drawing, here)
            drawing.finish()

    def _as_lists(self, layout: Layout) -> None:
        for name, texts in zip(self.names, (self.effects, [self.problem], self.causes), strict=True):
            Paragraph(name, START, style=BOLD, keeps_with_next=True).place(layout)
            Listing(texts).place(layout)

    def _shelves(self, layout: Layout) -> list[_Shelf]:
        effects = _shelves(layout, self.effects, 0)
        # The shelf next to the problem is the full one, so that the arrows reach most boxes.
        return [*effects[::-1], _shelf(layout, [self.problem], 1, 1), *_shelves(layout, self.causes, 2)]


def _heights(shelves: Sequence[_Shelf]) -> float:
    gaps = sum(_gap(above, below) for above, below in pairwise(shelves))
    return sum(shelf.height for shelf in shelves) + gaps


def _gap(above: _Shelf, below: _Shelf) -> float:
    """Shelves of one group stand near one another, and no arrow leads from one to the other."""
    return NEAR if above.group == below.group else GAP_Y


def _paint(drawing: Drawing, shelves: Sequence[_Shelf]) -> None:
    top = drawing.height
    _boxes(drawing, shelves[0], top)
    for above, below in pairwise(shelves):
        top -= above.height
        if above.group != below.group:
            _join(drawing, above, below, top)
        top -= _gap(above, below)
        _boxes(drawing, below, top)


def _shelves(layout: Layout, texts: Sequence[str], group: int) -> list[_Shelf]:
    """Deal texts evenly over as many shelves as boxes of a readable width need."""
    most = max(1, int((layout.width + GAP_X) // (NARROWEST + GAP_X)))
    count = -(-len(texts) // most)
    per = -(-len(texts) // count) if count else 1
    return [_shelf(layout, texts[i : i + per], group, per) for i in range(0, len(texts), per)]


def _shelf(layout: Layout, texts: Sequence[str], group: int, most: int) -> _Shelf:
    width = min((layout.width - GAP_X * (most - 1)) / most, 300.0 if most == 1 else 1000)
    tall = max(label_height(layout, text, width - 2 * PAD, SIZE) for text in texts)
    return _Shelf(texts, group, width, tall + 2 * PAD)


def _lefts(drawing: Drawing, shelf: _Shelf) -> list[float]:
    whole = len(shelf.texts) * (shelf.width + GAP_X) - GAP_X
    first = (drawing.width - whole) / 2
    lefts = [first + i * (shelf.width + GAP_X) for i in range(len(shelf.texts))]
    return lefts[::-1] if drawing.layout.right_to_left else lefts


def _boxes(drawing: Drawing, shelf: _Shelf, top: float) -> None:
    for text, left in zip(shelf.texts, _lefts(drawing, shelf), strict=True):
        drawing.rectangle(
            left, top - shelf.height, shelf.width, shelf.height, FILLS[shelf.group], drawing.layout.theme.rule
        )
        tall = drawing.label_height(text, shelf.width - 2 * PAD, SIZE)
        drawing.label(text, left + PAD, top - (shelf.height - tall) / 2, shelf.width - 2 * PAD, SIZE)


def _join(drawing: Drawing, above: _Shelf, below: _Shelf, top: float) -> None:
    """Draw a comb between two shelves: stems to a beam half way, an arrow head where effects are reached."""
    beam = top - GAP_Y / 2
    upper = [left + above.width / 2 for left in _lefts(drawing, above)]
    lower = [left + below.width / 2 for left in _lefts(drawing, below)]
    colour = drawing.layout.theme.grey
    drawing.line([(min(upper + lower), beam), (max(upper + lower), beam)], colour, 0.8)
    for x in upper:
        drawing.line([(x, beam), (x, top)], colour, 0.8)
        drawing.polygon([(x - 3, top - 6), (x + 3, top - 6), (x, top)], colour)
    for x in lower:
        drawing.line([(x, beam), (x, top - GAP_Y)], colour, 0.8)

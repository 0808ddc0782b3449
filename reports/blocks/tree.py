"""The problem tree: effects above, the problem in the middle, causes below, in boxes joined by lines.

The boxes next to the problem stand side by side; what hangs on one of them stands in its column, further from the
problem and indented by its depth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from hayat_app.i18n import Translator
from reports.blocks.drawing import Drawing, label_height
from reports.blocks.layout import Layout
from reports.blocks.paragraphs import Item, Listing, Paragraph
from reports.blocks.words import COMMA, labelled, told
from reports.text.faces import BOLD
from reports.text.lines import START
from reports.text.runs import plain

SIZE = 10.0
GAP_X, GAP_Y, NEAR, PAD = 10.0, 26.0, 8.0, 6.0
INDENT, SMALLER = 12.0, 9.0
"""How far a box that hangs on another stands in, and its type size."""
NARROWEST = 92.0
"""A box is never narrower; more boxes go on further shelves."""
FILLS = ("#fdf1dd", "#f6dede", "#dfe9f3")
PALE = ("#fffaf1", "#fdf6f6", "#f4f8fb")


class Node(NamedTuple):
    """A box and what hangs on it."""

    text: str
    below: tuple[Node, ...] = ()


class _Hanging(NamedTuple):
    """A box that hangs on another of its column, ``depth`` levels from the box next to the problem."""

    text: str
    depth: int
    height: float


class _Shelf(NamedTuple):
    """Boxes side by side, each with its column of hanging ones."""

    texts: Sequence[str]
    columns: Sequence[Sequence[_Hanging]]
    group: int
    width: float
    tall: float
    """Height of the boxes next to the problem."""

    @property
    def height(self) -> float:
        """Height of the tallest column."""
        return self.tall + max(sum(one.height + NEAR for one in column) for column in self.columns)


@dataclass(frozen=True)
class ProblemTree:
    """Effects, problem and causes; ``names`` head the three groups in the words for those who do not see."""

    problem: str
    causes: Sequence[Node]
    effects: Sequence[Node]
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
            labelled(words, causes, _said(words, self.causes)),
            labelled(words, effects, _said(words, self.effects)),
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
        for name, nodes in zip(self.names, (self.effects, [Node(self.problem)], self.causes), strict=True):
            Paragraph(name, START, style=BOLD, keeps_with_next=True).place(layout)
            Listing([_item(node) for node in nodes]).place(layout)

    def _shelves(self, layout: Layout) -> list[_Shelf]:
        effects = _shelves(layout, self.effects, 0)
        # The shelf next to the problem is the full one, so that the arrows reach most boxes.
        return [*effects[::-1], _shelf(layout, [Node(self.problem)], 1, 1), *_shelves(layout, self.causes, 2)]


def _said(words: Translator, nodes: Sequence[Node]) -> str:
    return words(COMMA).join(
        f"{node.text} ({_said(words, node.below)})" if node.below else node.text for node in nodes
    )


def _item(node: Node) -> Item:
    return Item(node.text, [_item(below) for below in node.below])


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


def _shelves(layout: Layout, nodes: Sequence[Node], group: int) -> list[_Shelf]:
    """Deal boxes evenly over as many shelves as boxes of a readable width need."""
    most = max(1, int((layout.width + GAP_X) // (NARROWEST + GAP_X)))
    count = -(-len(nodes) // most)
    per = -(-len(nodes) // count) if count else 1
    return [_shelf(layout, nodes[i : i + per], group, per) for i in range(0, len(nodes), per)]


def _shelf(layout: Layout, nodes: Sequence[Node], group: int, most: int) -> _Shelf:
    width = min((layout.width - GAP_X * (most - 1)) / most, 300.0 if most == 1 else 1000)
    tall = max(label_height(layout, node.text, width - 2 * PAD, SIZE) for node in nodes) + 2 * PAD
    columns = [list(_hanging(layout, node, 1, width)) for node in nodes]
    return _Shelf([node.text for node in nodes], columns, group, width, tall)


def _hanging(layout: Layout, node: Node, depth: int, width: float) -> Iterator[_Hanging]:
    """Yield what hangs on a box, each followed by what hangs on it."""
    for below in node.below:
        height = label_height(layout, below.text, _inner(width, depth) - 2 * PAD, SMALLER) + PAD
        yield _Hanging(below.text, depth, height)
        yield from _hanging(layout, below, depth + 1, width)


def _inner(width: float, depth: int) -> float:
    """Return the width of a box that hangs so deep; from some depth on boxes stand in no further."""
    return width - INDENT * min(depth, 3)


def _lefts(drawing: Drawing, shelf: _Shelf) -> list[float]:
    whole = len(shelf.texts) * (shelf.width + GAP_X) - GAP_X
    first = (drawing.width - whole) / 2
    lefts = [first + i * (shelf.width + GAP_X) for i in range(len(shelf.texts))]
    return lefts[::-1] if drawing.layout.right_to_left else lefts


def _boxes(drawing: Drawing, shelf: _Shelf, top: float) -> None:
    for text, column, left in zip(shelf.texts, shelf.columns, _lefts(drawing, shelf), strict=True):
        upper = top if shelf.group else top - shelf.height + shelf.tall
        _box(drawing, text, (left, upper, shelf.width, shelf.tall), SIZE, FILLS[shelf.group])
        _column(drawing, shelf, column, (left, upper))


def _column(drawing: Drawing, shelf: _Shelf, column: Sequence[_Hanging], corner: tuple[float, float]) -> None:
    """Paint what hangs on a box: below a cause, above an effect, each joined to the one it hangs on."""
    left, upper = corner
    right_to_left, down = drawing.layout.right_to_left, bool(shelf.group)
    edges = {0: upper - shelf.tall if down else upper}
    y = edges[0]
    for one in column:
        top = y - NEAR if down else y + NEAR + one.height
        width = _inner(shelf.width, one.depth)
        x = left if right_to_left else left + shelf.width - width
        start = x + width if right_to_left else x
        spine = start + (INDENT if right_to_left else -INDENT) / 2
        middle = top - one.height / 2
        drawing.line(
            [(spine, edges[one.depth - 1]), (spine, middle), (start, middle)], drawing.layout.theme.grey, 0.8
        )
        _box(drawing, one.text, (x, top, width, one.height), SMALLER, PALE[shelf.group])
        y = edges[one.depth] = top - one.height if down else top


def _box(drawing: Drawing, text: str, box: tuple[float, float, float, float], size: float, fill: str) -> None:
    left, top, width, height = box
    drawing.rectangle(left, top - height, width, height, fill, drawing.layout.theme.rule)
    tall = drawing.label_height(text, width - 2 * PAD, size)
    drawing.label(text, left + PAD, top - (height - tall) / 2, width - 2 * PAD, size)


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

"""Headings, paragraphs, lists, page breaks and sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.blocks.layout import Layout
from reports.pdf.structure import Element, list_numbering
from reports.pdf.writer import Bookmark
from reports.text.faces import BOLD
from reports.text.lines import JUSTIFY, NATURAL
from reports.text.pen import Line
from reports.text.runs import Run, Text, plain

_SHORT = 0.25
"""The part of a page up to which a paragraph that is kept with what follows is not split."""


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: Text
    align: str = JUSTIFY
    size: float = 0
    style: str = "regular"
    colour: str = ""
    before: float = 0
    after: float | None = None
    keeps_with_next: bool = False

    def _lines(self, layout: Layout) -> tuple[list[Line], float, float]:
        made = layout.runs(self.text, self.style, self.size, self.colour)
        size = max((run.size for run in made), default=layout.theme.body)
        return layout.lines(made, layout.width, self.align), size, size * layout.theme.lead

    def opening(self, layout: Layout) -> float:
        """Two lines, or all of three; all of them where it is short and kept with what follows."""
        lines, _, lead = self._lines(layout)
        if not self.keeps_with_next:
            return self.before + lead * (len(lines) if len(lines) <= 3 else 2)
        whole = lead * len(lines) + (layout.theme.after if self.after is None else self.after)
        return self.before + (whole if whole <= layout.full_room * _SHORT else lead * min(len(lines), 3))

    def place(self, layout: Layout) -> None:
        """Paint the lines."""
        lines, size, lead = self._lines(layout)
        layout.skip(self.before)
        layout.flow(lines, layout.left, lead, size, Element("P", layout.root))
        layout.y -= layout.theme.after if self.after is None else self.after


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 3; ``rank`` is its level among the tags, which may not skip one."""

    level: int
    text: Text
    number: str
    anchor: str
    rank: int
    align: str = NATURAL

    keeps_with_next = True

    @property
    def title(self) -> str:
        """Number and words, as the contents list them."""
        words = plain(self.text)
        return f"{self.number} {words}" if self.number else words

    def _lines(self, layout: Layout) -> tuple[list[Line], float]:
        size = layout.theme.headings[self.level - 1]
        colour = layout.theme.accent if self.level == 1 else ""
        text: list[str | Run] = [f"{self.number} "] if self.number else []
        text += [self.text] if isinstance(self.text, (str, Run)) else list(self.text)
        return layout.lines(layout.runs(text, BOLD, size, colour), layout.width, self.align), size

    def opening(self, layout: Layout) -> float:
        """The whole heading."""
        lines, size = self._lines(layout)
        return len(lines) * size * layout.theme.lead + size * 0.7 + 4

    def place(self, layout: Layout) -> None:
        """Paint the heading, bookmark it and name its place."""
        lines, size = self._lines(layout)
        layout.skip(size * 0.7)
        lead = size * layout.theme.lead
        layout.need(lead * len(lines))
        layout.anchor(self.anchor)
        layout.bookmarks.append(Bookmark(self.level, self.title, layout.page.index, layout.y))
        layout.flow(lines, layout.left, lead, size, Element(f"H{self.rank}", layout.root))
        layout.y -= 4


@dataclass(frozen=True)
class Item:
    """A list item with items of its own."""

    text: Text
    children: Sequence[Text | Item] = field(default=())
    numbered: bool = False


Items = Sequence[Text | Item]
_BULLETS = ("•", "–", "◦")


def item(entry: Text | Item) -> Item:
    """Return an item for plain text."""
    return entry if isinstance(entry, Item) else Item(entry)


def marker(numbered: bool, place: int, depth: int) -> str:
    """Return what stands before an item."""
    return f"{place}." if numbered else _BULLETS[min(depth, len(_BULLETS) - 1)]


@dataclass(frozen=True)
class Listing:
    """A list with bullets or numbers, nested as deep as needed."""

    items: Items
    numbered: bool = False
    start: int = 1
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """Two lines."""
        return 2 * layout.theme.body * layout.theme.lead

    def place(self, layout: Layout) -> None:
        """Paint the items."""
        self._level(layout, self.items, self.numbered, 0, layout.root, self.start)
        layout.y -= 4

    def _level(
        self,
        layout: Layout,
        items: Items,
        numbered: bool,
        depth: int,
        parent: Element,
        start: int,
        outer: float = 0,
    ) -> None:
        if not items:
            return
        whole = Element("L", parent, list_numbering(numbered))
        last = layout.runs(marker(numbered, start + len(items) - 1, depth))
        step = max(layout.theme.indent, layout.setter.width(last) + 8)
        for place, entry in enumerate(items, start):
            own = item(entry)
            body = self._item(layout, own, marker(numbered, place, depth), (outer, step), Element("LI", whole))
            self._level(
                layout, own.children, own.numbered, depth + 1, body, 1, min(outer + step, layout.width / 2)
            )

    @staticmethod
    def _item(layout: Layout, own: Item, sign: str, place: tuple[float, float], element: Element) -> Element:
        size, lead = layout.theme.body, layout.theme.body * layout.theme.lead
        outer, step = place
        indent = outer + step
        text = layout.runs(own.text)
        # The sign stands where the item's own lines begin, whatever the document's language.
        right = layout.setter.begins_right(text)
        lines = layout.lines(text, layout.width - indent, JUSTIFY)
        layout.need(lead * min(len(lines), 2))
        label = layout.sign(sign, step, right)
        layout.page.text(label, layout.start_x(outer, step, right), layout.y, lead, size, Element("Lbl", element))
        body = Element("LBody", element)
        layout.flow(lines, layout.start_x(indent, layout.width - indent, right), lead, size, body)
        layout.y -= 2
        return body


@dataclass(frozen=True)
class PageBreak:
    """A new page, turned if asked."""

    landscape: bool | None = None
    afresh: bool = False
    """Whether pages are counted from one again: what follows is a paper of its own."""
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """Nothing."""
        return 0

    def place(self, layout: Layout) -> None:
        """Start the page, unless an empty one of that kind is there."""
        turn = self.landscape is not None and self.landscape != layout.landscape
        if not turn:
            layout.fresh_page()
        else:
            if layout.is_empty:
                layout.pages.pop()
            layout.new_page(self.landscape)
        if self.afresh:
            layout.starts.add(layout.page.index)


@dataclass(frozen=True)
class Space:
    """Empty height."""

    height: float
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """Nothing: empty space may be lost at a page's end, unless it stands between what is kept together."""
        return self.height if self.keeps_with_next else 0

    def place(self, layout: Layout) -> None:
        """Leave the room."""
        layout.skip(min(self.height, max(layout.room, 0)))

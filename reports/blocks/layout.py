"""Pages while they are filled: the pen's height on the page, new pages, paragraphs that cross them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from hayat_app.i18n import Translator
from reports.blocks.room import with_room
from reports.blocks.theme import A4, THEMES, Theme
from reports.pdf.images import Picture
from reports.pdf.page import Page
from reports.pdf.structure import Element, Point
from reports.pdf.writer import Bookmark
from reports.text.lines import END, START, Setter
from reports.text.pen import Line
from reports.text.runs import Run, Text, runs

_RIGHT_TO_LEFT, _END = "\u2067", "\u2069"


class Block(Protocol):
    """A brick of a document."""

    @property
    def keeps_with_next(self) -> bool:
        """Whether the brick must not be the last on its page."""
        ...

    def opening(self, layout: Layout) -> float:
        """Return the height that the brick needs at least on the page where it begins."""
        ...

    def place(self, layout: Layout) -> None:
        """Paint the brick, on new pages where needed."""
        ...


@dataclass
class Slot:
    """A place on a page that is painted when all page numbers are known."""

    page: Page
    position: int
    paint: Callable[[Layout], None]


class Layout:
    """One pass over a document: paints at once, from the top of the first page to the end of the last."""

    def __init__(self, setter: Setter, words: Translator, *, landscape: bool = False) -> None:
        self.setter = setter
        self.words = words
        self.theme: Theme = THEMES.get(setter.language, THEMES["fr"])
        self.right_to_left = setter.right_to_left
        self.root = Element("Document")
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []
        self.anchors: dict[str, Point] = {}
        self.pictures: dict[str, Picture] = {}
        self.bare_pages: set[int] = set()
        """Pages without running header (covers)."""
        self.slots: list[Slot] = []
        self.kept_below = 0.0
        """Height of what the brick in hand is kept with."""
        self.starts: set[int] = {0}
        """Pages on which a paper with page numbers of its own begins."""
        self._landscape = landscape
        self.new_page()

    # --- pages

    def new_page(self, landscape: bool | None = None) -> None:
        """Start a page, turned like the one before unless said otherwise."""
        if landscape is not None:
            self._landscape = landscape
        width, height = A4[::-1] if self._landscape else A4
        self.page = Page(len(self.pages), width, height)
        self.pages.append(self.page)
        self.y = self.top

    def fresh_page(self) -> None:
        """Start a page, unless an empty one is there."""
        if not self.is_empty:
            self.new_page()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.at_top and not self.page.operators

    @property
    def landscape(self) -> bool:
        """Whether the page is turned."""
        return self._landscape

    @property
    def top(self) -> float:
        """Height of the first line's upper edge."""
        return self.page.height - self.theme.top

    @property
    def left(self) -> float:
        """Left edge of the text."""
        return self.theme.side

    @property
    def right(self) -> float:
        """Right edge of the text."""
        return self.page.width - self.theme.side

    @property
    def width(self) -> float:
        """Width of the text."""
        return self.page.width - 2 * self.theme.side

    @property
    def room(self) -> float:
        """Height left on the page."""
        return self.y - self.theme.bottom

    @property
    def full_room(self) -> float:
        """Height of an empty page."""
        return self.top - self.theme.bottom

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y >= self.top - 0.01

    def need(self, height: float) -> None:
        """Start a page unless this much is left on it."""
        if self.room + 0.01 < height and not self.at_top:
            self.new_page()

    def skip(self, height: float) -> None:
        """Leave room, but none at the top of a page."""
        if not self.at_top:
            self.y -= height

    # --- text

    def runs(self, text: Text, style: str = "regular", size: float = 0, colour: str = "") -> tuple[Run, ...]:
        """Return runs with sizes set."""
        return runs(text, style, size or self.theme.body, colour, self.theme.link)

    def lines(self, text: tuple[Run, ...], width: float, align: str, apart: bool = False) -> list[Line]:
        """Return the lines of a paragraph."""
        return self.setter.lines(with_room(text, width, self.setter.width), width, align, apart)

    def flow(self, lines: Sequence[Line], x: float, lead: float, size: float, element: Element | None) -> None:
        """Paint lines at the pen, two at least on either side of a page's end."""
        start = 0
        while start < len(lines):
            count = self._fitting(len(lines) - start, lead)
            if not count:
                self.new_page()
                continue
            part = lines[start : start + count]
            self.y = self.page.text(part, x, self.y, lead, size, element)
            start += count
            if start < len(lines):
                self.new_page()

    def _fitting(self, wanted: int, lead: float) -> int:
        """Return how many of the wanted lines go on this page."""
        count = int((self.room + 0.01) // lead)
        if count >= wanted:
            return wanted
        if wanted - count == 1:
            count -= 1
        if count < 2 or wanted <= 3:
            return max(1, count) if self.at_top else 0
        return count

    def sign(self, text: str, width: float, right: bool, style: str = "regular", size: float = 0) -> list[Line]:
        """Return the line of what stands before a list's item, at the side where the item's lines begin."""
        if right and not self.right_to_left:
            text = f"{_RIGHT_TO_LEFT}{text}{_END}"
        align = START if right == self.right_to_left else END
        return self.lines(self.runs(text, style, size), width, align, True)[:1]

    def start_x(self, indent: float, width: float, right: bool | None = None) -> float:
        """Return the left end of a box of this width that stands in from the side where lines begin."""
        from_right = self.right_to_left if right is None else right
        return self.right - indent - width if from_right else self.left + indent

    # --- what the reader finds again

    def anchor(self, name: str, top: float | None = None) -> None:
        """Name the pen's place."""
        self.anchors.setdefault(name, (self.page.index, self.y if top is None else top))

    def slot(self, paint: Callable[[Layout], None]) -> None:
        """Keep a place among the page's operators for what is painted last."""
        self.slots.append(Slot(self.page, len(self.page.operators), paint))
        self.page.operators.append("")

    def dissolve(self) -> None:
        """Undo the rings of references (tags and their parents, slots and their layout), so that memory is free at
        once: the garbage collector would walk through all of it first."""
        self.slots.clear()
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            waiting += [kid for kid in element.kids if isinstance(kid, Element)]
            element.kids.clear()

    def fill_slots(self) -> None:
        """Paint what waited for page numbers."""
        for slot in self.slots:
            self.page = slot.page
            kept, self.page.operators = self.page.operators, []
            slot.paint(self)
            kept[slot.position] = "\n".join(self.page.operators)
            self.page.operators = kept

"""A table sign: a name on the lower half of a page, and upside down on the upper half, to fold between them."""

from __future__ import annotations

from dataclasses import dataclass

from reports.blocks.layout import Layout
from reports.pdf.structure import Element
from reports.text.faces import BOLD
from reports.text.lines import CENTRE
from reports.text.pen import Line, rgb

LARGEST, SMALLEST, BELOW = 64.0, 26.0, 22.0
"""Type sizes of the name, as large as fits on a line, and of the words below it."""


@dataclass(frozen=True)
class Tent:
    """A page of its own with a name and the words below it."""

    name: str
    about: str = ""
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """A page."""
        return layout.full_room

    def place(self, layout: Layout) -> None:
        """Paint the page; the half upside down is not read aloud a second time."""
        layout.fresh_page()
        page, before = layout.page, len(layout.page.operators)
        self._half(layout, Element("P", layout.root))
        painted = page.operators[before:]
        page.operators[before:] = []
        self._half(layout, None)
        turned = page.operators[before:]
        page.operators[before:] = painted
        page.artifact([f"q -1 0 0 -1 {page.width:.2f} {page.height:.2f} cm", *turned, "Q", *_fold(layout)])
        layout.y = layout.theme.bottom

    def _half(self, layout: Layout, element: Element | None) -> None:
        size = self._size(layout)
        name = self._lines(layout, self.name, size, BOLD)
        about = self._lines(layout, self.about, BELOW, "regular", layout.theme.grey) if self.about else []
        tall = (len(name) * size + len(about) * BELOW) * layout.theme.lead
        y = layout.page.height / 4 + tall / 2
        y = layout.page.text(name, layout.left, y, size * layout.theme.lead, size, element)
        layout.page.text(about, layout.left, y, BELOW * layout.theme.lead, BELOW, element)

    def _size(self, layout: Layout) -> float:
        natural = layout.setter.width(layout.runs(self.name, BOLD, LARGEST))
        return max(SMALLEST, min(LARGEST, LARGEST * layout.width / max(natural, 1) * 0.98))

    @staticmethod
    def _lines(layout: Layout, text: str, size: float, style: str, colour: str = "") -> list[Line]:
        return layout.lines(layout.runs(text, style, size, colour), layout.width, CENTRE, True)


def _fold(layout: Layout) -> list[str]:
    """Return the dashed line to fold along."""
    middle = layout.page.height / 2
    path = f"{layout.left:.2f} {middle:.2f} m {layout.right:.2f} {middle:.2f} l"
    return [f"{rgb(layout.theme.rule, stroke=True)} .4 w [4 4] 0 d {path} S [] 0 d 0 G"]

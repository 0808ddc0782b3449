"""The table of contents: its place is kept while the document is laid out, page numbers are painted last."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reports.blocks.layout import Layout
from reports.blocks.paragraphs import Heading, Paragraph
from reports.blocks.words import CONTENTS
from reports.pdf.page import BASELINE, Link
from reports.pdf.structure import Element
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import END, START
from reports.text.pen import Line, rgb

NUMBER_WIDTH = 34
GAP = 8


@dataclass(frozen=True)
class Contents:
    """The headings of the document with their pages; ``depth`` levels of them."""

    headings: Sequence[Heading]
    depth: int = 3
    title: bool = True
    first: int = 0
    """How many headings stand before it and are not listed: the title of the paper."""
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """The title and three lines."""
        return 4 * layout.theme.body * layout.theme.lead

    def place(self, layout: Layout) -> None:
        """Keep a place for every heading."""
        if self.title:
            Paragraph(layout.words(CONTENTS), START, layout.theme.headings[1], BOLD, layout.theme.accent).place(
                layout
            )
        whole = Element("TOC", layout.root)
        for heading in self.headings[self.first :]:
            if heading.level <= self.depth:
                Entry(heading, layout, whole).place()
        layout.y -= layout.theme.after


class Entry:
    """One line of the contents (several, when the heading is long)."""

    def __init__(self, heading: Heading, layout: Layout, whole: Element) -> None:
        theme = layout.theme
        self.heading = heading
        self.size = theme.body
        self.lead = theme.body * theme.lead
        self.indent = 16 * (heading.level - 1)
        self.style = BOLD if heading.level == 1 else REGULAR
        self.width = layout.width - self.indent - NUMBER_WIDTH - GAP
        text = layout.runs(heading.title, self.style, self.size)
        self.lines = layout.lines(text, self.width, START)
        self.element = Element("TOCI", whole)
        self.y = 0.0
        self._layout = layout

    def place(self) -> None:
        """Keep the room."""
        layout = self._layout
        layout.need(self.lead * len(self.lines))
        self.y = layout.y
        layout.slot(self.paint)
        layout.y -= self.lead * len(self.lines)

    def paint(self, layout: Layout) -> None:
        """Paint heading, dots and page number, all one link."""
        link = Element("Link", Element("Reference", self.element))
        page = layout.page
        x = layout.start_x(self.indent, self.width)
        y = page.text(self.lines, x, self.y, self.lead, self.size, link) + self.lead
        index = layout.anchors[self.heading.anchor][0]
        number = layout.lines(layout.runs(str(index + 1), self.style, self.size), NUMBER_WIDTH, END, True)
        number_x = layout.left if layout.right_to_left else layout.right - NUMBER_WIDTH
        self._dots(layout, self.lines[-1], x, number[0], number_x, y)
        page.text(number, number_x, y, self.lead, self.size, link)
        box = (layout.left, y - self.lead, layout.right, self.y)
        page.links.append(Link(box, f"#{self.heading.anchor}", link))

    def _dots(self, layout: Layout, line: Line, x: float, number: Line, number_x: float, y: float) -> None:
        """Lead the eye from the words to the number."""
        if layout.right_to_left:
            first, last = number_x + number.x + number.width + 12, x + line.x - 6
        else:
            first, last = x + line.x + line.width + 6, number_x + number.x - 2
        # The Latin point, in Arabic too: the one that is painted below.
        shaped = layout.setter.fonts.word(".", REGULAR, False)
        step = shaped.width * self.size / 1000 * 1.7
        # Dots of all lines stand under one another.
        start = layout.left + math.ceil((first - layout.left) / step) * step
        count = int((last - start) // step)
        if count < 3:
            return
        name, code = shaped.pieces[0]
        array = f"<{code}>{shaped.width * -0.7:.0f}" * count
        baseline = y - self.lead / 2 - BASELINE * self.size
        look = f"{rgb(layout.theme.grey)} /{name} {self.size:g} Tf"
        layout.page.artifact([f"BT {look} 1 0 0 1 {start:.2f} {baseline:.2f} Tm [{array}]TJ 0 g ET"])

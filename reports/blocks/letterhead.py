"""The head of an official document, its cover and its signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.blocks.layout import Layout
from reports.blocks.paragraphs import Paragraph
from reports.blocks.pictures import paint
from reports.pdf import structure
from reports.pdf.images import Picture
from reports.pdf.structure import Element
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import CENTRE, END, START
from reports.text.pen import Line
from reports.text.runs import Run, Text

BARE_TOP = 44.0
"""Where a page without running header begins, below its edge."""


@dataclass(frozen=True)
class Letterhead:
    """Lines of the administration: Arabic at the right, logo and Tifinagh in the middle, French at the left."""

    arabic: Sequence[str] = ()
    french: Sequence[str] = ()
    tifinagh: Sequence[str] = ()
    logo: Picture | None = None
    logo_words: str = ""
    size: float = 11
    logo_height: float = 56
    keeps_with_next: bool = True

    def opening(self, layout: Layout) -> float:
        """The whole head."""
        return max(len(self.arabic), len(self.french), len(self.tifinagh) + 4) * self.size * 1.6

    def place(self, layout: Layout) -> None:
        """Paint the columns, Arabic first in Arabic documents; at the top of a page, in place of the header."""
        if layout.at_top:
            layout.bare_pages.add(layout.page.index)
            layout.y = layout.page.height - BARE_TOP
        top, side = layout.y, layout.width * (0.38 if self.logo or self.tifinagh else 0.5)
        lowest = [top]
        right = (self.arabic, layout.right - side, side, True)
        left = (self.french, layout.left, side, False)
        for lines, x, width, at_right in (right, left) if layout.right_to_left else (left, right):
            lowest.append(
                self._column(layout, lines, (x, top, width), END if at_right != layout.right_to_left else START)
            )
        y = self._logo(layout, top)
        middle = layout.left + side - 20
        lowest.append(self._column(layout, self.tifinagh, (middle, y, layout.width - 2 * side + 40), CENTRE))
        layout.y = min([*lowest, y]) - 12

    def _column(self, layout: Layout, lines: Sequence[str], box: tuple[float, float, float], align: str) -> float:
        x, y, width = box
        for text in lines:
            if text:
                made = layout.lines(
                    layout.runs(text, BOLD if align != CENTRE else REGULAR, self.size), width, align, True
                )
                y = layout.page.text(made, x, y, self.size * 1.5, self.size, Element("P", layout.root))
        return y

    def _logo(self, layout: Layout, top: float) -> float:
        if self.logo is None:
            return top
        height = self.logo_height
        width = min(height * self.logo.width / self.logo.height, layout.width * 0.24)
        height = width * self.logo.height / self.logo.width
        x, y = layout.left + (layout.width - width) / 2, top - height
        words = structure.alternative(self.logo_words or "Logo", (x, y, x + width, top))
        layout.page.operators.append(layout.page.begin(Element("Figure", layout.root, words)))
        paint(layout, self.logo, x, y, width, height)
        layout.page.operators.append("EMC")
        return y - 4


@dataclass(frozen=True)
class Cover:
    """A title page."""

    title: Text
    lines: Sequence[Text] = ()
    foot: Sequence[Text] = ()
    letterhead: Letterhead | None = None
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """A page."""
        return layout.full_room

    def place(self, layout: Layout) -> None:
        """Paint the page and start the next."""
        if not layout.at_top:
            layout.new_page()
        layout.bare_pages.add(layout.page.index)
        layout.y = layout.page.height - BARE_TOP
        if self.letterhead:
            self.letterhead.place(layout)
        theme = layout.theme
        layout.y = min(layout.y - 30, layout.page.height * 0.66)
        self._rule(layout)
        Paragraph(self.title, CENTRE, theme.title, BOLD, theme.accent, after=10).place(layout)
        self._rule(layout)
        for text in self.lines:
            Paragraph(text, CENTRE, theme.headings[1]).place(layout)
        if self.foot:
            lead = theme.body * theme.lead
            layout.y = min(layout.y, layout.theme.bottom + len(self.foot) * (lead + theme.after) + 30)
            for text in self.foot:
                Paragraph(text, CENTRE).place(layout)
        layout.new_page()

    @staticmethod
    def _rule(layout: Layout) -> None:
        y = layout.y - 4
        middle = layout.left + layout.width / 2
        layout.page.artifact(
            [f".043 .325 .58 RG 1.2 w {middle - 90:.2f} {y:.2f} m {middle + 90:.2f} {y:.2f} l S 0 G"]
        )
        layout.y -= 18


@dataclass(frozen=True)
class Signatory:
    """Who signs: the label already agrees with the person (رئيسة الهيئة, Le rapporteur)."""

    label: str
    name: str = ""
    note: str = ""


@dataclass(frozen=True)
class Signatures:
    """Signatures side by side, with room for hand and seal; kept on one page."""

    signatories: Sequence[Signatory]
    place_and_date: Text = ""
    room: float = 64
    per_row: int = 3
    keeps_with_next: bool = field(default=False)

    def opening(self, layout: Layout) -> float:
        """One row and the line above it."""
        lead = layout.theme.body * layout.theme.lead
        return (lead + 14 if self.place_and_date else 0) + self._row_height(
            layout, self.signatories[: self.per_row]
        )

    def place(self, layout: Layout) -> None:
        """Paint the block."""
        layout.need(self.opening(layout))
        if self.place_and_date:
            Paragraph(self.place_and_date, END, after=14).place(layout)
        for i in range(0, len(self.signatories), self.per_row):
            row = self.signatories[i : i + self.per_row]
            layout.need(self._row_height(layout, row))
            self._row(layout, row)

    def _texts(self, layout: Layout, row: Sequence[Signatory]) -> list[tuple[list[Line], list[Line]]]:
        width = layout.width / max(len(row), 2) - 12
        out = []
        for one in row:
            label = layout.lines(layout.runs([Run(one.label, BOLD)]), width, CENTRE, True)
            below = [layout.runs(text) for text in (one.name, one.note) if text]
            out.append((label, [line for text in below for line in layout.lines(text, width, CENTRE, True)]))
        return out

    def _row_height(self, layout: Layout, row: Sequence[Signatory]) -> float:
        lead = layout.theme.body * layout.theme.lead
        texts = self._texts(layout, row)
        above, below = max((len(a) for a, _ in texts), default=0), max((len(b) for _, b in texts), default=0)
        return (above + below) * lead + self.room + 8

    def _row(self, layout: Layout, row: Sequence[Signatory]) -> None:
        size = layout.theme.body
        lead = size * layout.theme.lead
        share = layout.width / max(len(row), 2)
        texts = self._texts(layout, row)
        above = max(len(label) for label, _ in texts) * lead
        top = layout.y
        for i, (label, below) in enumerate(texts):
            element = Element("P", layout.root)
            x = layout.start_x(i * share, share) + 6
            if len(row) == 1:
                x = layout.left + 6 if layout.right_to_left else layout.right - share + 6
            layout.page.text(label, x, top, lead, size, element)
            layout.page.text(below, x, top - above - self.room, lead, size, element)
        layout.y = top - self._row_height(layout, row)

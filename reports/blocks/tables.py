"""Tables: the first column where reading starts, rows that split over pages under a repeated header."""

from __future__ import annotations

from dataclasses import dataclass

from reports.blocks.cell_painter import CellPainter
from reports.blocks.cells import Part, Placed, TableContent
from reports.blocks.grid import MOST_NAMES, Grid
from reports.blocks.layout import Layout
from reports.blocks.words import CONTINUED
from reports.pdf.structure import Element
from reports.text.faces import BOLD
from reports.text.lines import START
from reports.text.pen import Line

_WHOLE = 0.5
"""The part of a page up to which a table is kept whole where it is asked to be."""
_FEW, _SMALL = 6, 0.2
"""So many rows, on no more of a page than this, are never parted."""
AFTER = 8.0
"""Room below a table, in points."""


@dataclass(frozen=True)
class Table(TableContent):
    """A table, as a brick of a document."""

    def opening(self, layout: Layout) -> float:
        """Caption, header and the beginning of the first row."""
        return _Placing(self, layout).opening()

    def place(self, layout: Layout) -> None:
        """Paint the table."""
        _Placing(self, layout).place()


class _Placing:
    """One table on its way down the pages."""

    def __init__(self, table: Table, layout: Layout) -> None:
        self.table = table
        self.layout = layout
        self.grid = Grid(table, layout)
        self.painter = CellPainter(self.grid)
        self.element = Element("Table")
        self.below = min(layout.kept_below + AFTER, layout.full_room / 2) if table.keeps_with_next else 0.0
        """Height of what the table is kept with."""

    def opening(self) -> float:
        """Return the height of caption, header and the beginning of the first row."""
        caption = 0.0
        if self.table.caption:
            caption = len(self._caption()) * self.layout.theme.body * self.layout.theme.lead
        head = caption + self.grid.head_height()
        rows = [*self.table.rows, *self.table.totals]
        if self.table.whole or len(rows) <= _FEW:
            whole = head + sum(self.grid.heights(self.grid.placed(rows, False)))
            if whole <= self.layout.full_room * (_WHOLE if self.table.whole else _SMALL):
                return whole
        return head + self.grid.first_rows_height()

    def place(self) -> None:
        """Paint the table from the pen on."""
        layout = self.layout
        if not self.grid.widths:
            return
        layout.need(self.opening())
        self.element.parent = layout.root
        layout.root.kids.append(self.element)
        if self.table.caption:
            size = layout.theme.body
            lead, caption = size * layout.theme.lead, Element("Caption", self.element)
            layout.flow(self._caption(), layout.left, lead, size, caption)
        self._head(again=False)
        # A table of nothing has an empty row: a header alone would not be a table to those who hear it.
        body = self.grid.placed(self.table.rows or ([] if self.table.totals else [[]]), False)
        body += self.grid.placed(self.table.totals, False, len(body), bold=True)
        if body:
            _Body(self, body).place()
        layout.y -= AFTER

    def _caption(self, suffix: str = "") -> list[Line]:
        text = [*self.layout.runs(self.table.caption, BOLD), *(self.layout.runs(suffix) if suffix else ())]
        return self.layout.lines(tuple(text), self.layout.width, START)

    def next_page(self) -> None:
        """Go on under the header on a new page."""
        self.layout.new_page()
        self._head(again=True)

    def _head(self, again: bool) -> None:
        rows = self.grid.placed(self.grid.head_rows, True)
        if not rows or (again and self.grid.head_height() > self.layout.full_room / 2):
            return
        if again and self.table.caption:
            self.painter.as_artifact(self._caption_again)
        parts, y = [], self.layout.y
        for r, height in enumerate(self.grid.heights(rows)):
            parts.append(Part(r, y, height))
            y -= height
        boxes = self.painter.boxes([cell for row in rows for cell in row], parts)
        if again:
            self.painter.paint(boxes, None)
        else:
            head = Element("THead", self.element)
            self.painter.paint(boxes, [Element("TR", head) for _ in rows])
        self.layout.y = y

    def _caption_again(self) -> None:
        layout, size = self.layout, self.layout.theme.body
        lines = self._caption(f" {layout.words(CONTINUED)}")
        layout.y = layout.page.text(lines, layout.left, layout.y, size * layout.theme.lead, size, None)


class _Body:
    """The rows of a table while they are put on pages."""

    def __init__(self, placing: _Placing, rows: list[list[Placed]]) -> None:
        self.placing = placing
        self.layout = placing.layout
        self.grid = placing.grid
        self.rows = rows
        self.totals = len(rows) - len(placing.table.totals)
        """Where the totals begin."""
        body = Element("TBody", placing.element)
        self.tags = [Element("TR", body) for _ in rows]
        self.open: list[Placed] = []
        """Cells that stand on this page or go on there."""
        self.parts: list[Part] = []
        self.fresh = True
        """Whether no row stands on this page yet."""

    def place(self) -> None:
        """Put all rows on pages."""
        row = opened = 0
        while row < len(self.rows):
            if row == opened:
                self.open += self.rows[row]
                opened += 1
            height = self._height(row)
            if height <= self._room(row) + 0.01:
                self._take(row, height)
                row += 1
                continue
            split = self._split(row)
            if split:
                self._take(row, split)
            self._finish(row if split else row - 1, bool(split))
            self.placing.next_page()
            self.fresh = True
        self._finish(row - 1, False)

    def _take(self, row: int, height: float) -> None:
        self.parts.append(Part(row, self.layout.y, height))
        self.layout.y -= height
        self.fresh = False

    def _room(self, row: int) -> float:
        """Return the height for a row, less what must follow it on the page."""
        return self.layout.room - (0 if self.fresh else self._following(row))

    def _following(self, row: int) -> float:
        """Return the height of what must not be parted from a row: neither totals nor the last row stand alone, a
        row that heads a group never ends a page, and what the table is kept with stands below its last row."""
        if row >= self.totals - 1:
            totals = sum(self.grid.alone(self.rows[i]) for i in range(max(row + 1, self.totals), len(self.rows)))
            return totals + self.placing.below
        if row == self.totals - 2:
            return self.grid.together(self.rows[row + 1]) + self._following(row + 1)
        below, height = row, 0.0
        while self.grid.heads_group(self.rows[below]) and below < min(self.totals - 1, row + MOST_NAMES):
            below += 1
            height += self.grid.together(self.rows[below])
        return height

    def _height(self, row: int) -> float:
        """Return the height that finishes a row: cells which end in it must fit."""
        height = self.grid.height(0)
        for cell in self.open:
            if cell.last_row == row:
                above = sum(part.height for part in self.parts if part.row >= cell.row)
                height = max(height, self.grid.height(cell.left_over) - above)
        return height

    def _split(self, row: int) -> float:
        """Return the height of the part of a row that stays on this page; 0: the row moves to the next."""
        lead, padding = self.grid.lead, self.grid.padding
        fit = int((self._room(row) - 2 * padding + 0.01) // lead)
        wanted = max((cell.left_over for cell in self.open if cell.last_row >= row >= cell.row), default=0)
        if self.fresh:
            return max(fit, 1) * lead + 2 * padding
        if fit < 2 or wanted - fit < 2 or self.grid.stays_whole(self.grid.height(wanted)):
            return 0
        return fit * lead + 2 * padding

    def _finish(self, last: int, split: bool) -> None:
        """Paint what stands on this page and keep the cells that go on."""
        if self.parts:
            painter = self.placing.painter
            painter.paint(painter.boxes(self.open, self.parts), self.tags, last, split)
        self.open = [cell for cell in self.open if cell.last_row > last or (split and cell.last_row == last)]
        self.parts = []

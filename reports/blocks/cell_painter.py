"""Painting the cells that stand on one page: fills, texts with their tags, rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reports.blocks.cells import Box, Bullets, CellLine, Part, Placed
from reports.blocks.grid import Grid
from reports.pdf import structure
from reports.pdf.structure import Element
from reports.text.pen import rgb

Boxes = Sequence[tuple[Placed, Box]]
_NEVER = 1 << 30
LONGEST_NAME = 6
"""Lines of a cell over several rows that are repeated when its rows go on on another page."""


class CellPainter:
    """Paints the cells of one table; what a cell still has to say it remembers itself."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.table = grid.table
        self.layout = grid.layout

    def paint(self, boxes: Boxes, rows: Sequence[Element] | None, last: int = _NEVER, split: bool = False) -> None:
        """Paint fills, texts and rules.

        ``rows`` are the tags of the rows (None: readers need not hear them); ``last`` is the last row on the page,
        ``split`` says that it goes on.
        """
        self._fills(boxes)
        told = [(cell, box) for cell, box in boxes if _names_rows(cell)]
        if told:
            self.as_artifact(lambda: self._repeat(told))
        if rows is None:
            self.as_artifact(lambda: self._texts(boxes, None, last, split))
        else:
            self._texts(boxes, rows, last, split)
        self._rules(boxes)

    def boxes(self, cells: Sequence[Placed], parts: Sequence[Part]) -> list[tuple[Placed, Box]]:
        """Return left, top, width and height of the cells that stand on this page."""
        first = parts[0].row
        out = []
        for cell in cells:
            own = parts[max(cell.row - first, 0) : cell.last_row - first + 1]
            if own:
                start, width = self.grid.starts[cell.column], self.grid.width(cell.column, cell.cell.columns)
                right_to_left = self.layout.right_to_left
                x = self.layout.right - start - width if right_to_left else self.layout.left + start
                out.append((cell, (x, own[0].top, width, sum([part.height for part in own]))))
        return out

    def as_artifact(self, paint: Callable[[], None]) -> None:
        """Let something be painted that readers need not hear."""
        page = self.layout.page
        kept, page.operators = page.operators, []
        paint()
        painted, page.operators = page.operators, kept
        page.artifact(painted)

    def _fills(self, boxes: Boxes) -> None:
        out = []
        for cell, (x, top, width, height) in boxes:
            fill = self._fill(cell)
            if fill:
                out.append(f"{rgb(fill)} {x:.2f} {top - height:.2f} {width:.2f} {height:.2f} re f")
        if out:
            self.layout.page.artifact([*out, "0 g"])

    def _fill(self, cell: Placed) -> str:
        theme = self.layout.theme
        if cell.cell.fill:
            return cell.cell.fill
        if cell.cell.header and cell.column >= self.grid.row_headers:
            return theme.head_fill
        if cell.cell.bold:
            return theme.head_fill if cell.cell.header else theme.total_fill
        return theme.zebra_fill if self.table.zebra and cell.row % 2 else ""

    def _texts(self, boxes: Boxes, rows: Sequence[Element] | None, last: int, split: bool) -> None:
        for cell, box in boxes:
            if rows is not None and cell.element is None:
                cell.element = self._element(cell, rows[cell.row])
            count, fitting = cell.left_over, int((box[3] - 2 * self.grid.padding + 0.01) // self.grid.lead)
            if cell.last_row > last or (split and cell.last_row == last):
                count = min(count, fitting)
            self._lines(cell, cell.lines[cell.painted : cell.painted + count], box)
            cell.painted += count

    def _repeat(self, boxes: Boxes) -> None:
        """Say again at the top of a page what cells over several rows have said in full on the page before."""
        lead, padding = self.grid.lead, self.grid.padding
        for cell, (x, top, _, height) in boxes:
            y = top - padding
            for line in cell.lines[: int((height - 2 * padding + 0.01) // lead)]:
                for shown in (line.label, line.line):
                    if shown:
                        self.layout.page.text([shown], x + padding, y, lead, self.grid.size, None)
                y -= lead

    def _element(self, cell: Placed, row: Element) -> Element:
        own = cell.cell
        header_row = row.parent is not None and row.parent.tag == "THead"
        names_row = not header_row and cell.column < self.grid.row_headers
        scope = ("Row" if names_row else "Column") if own.header else ""
        return Element("TH" if own.header else "TD", row, structure.cell(scope, own.columns, own.rows))

    def _lines(self, cell: Placed, lines: list[CellLine], box: Box) -> None:
        x, y = box[0] + self.grid.padding, box[1] - self.grid.padding
        lead, size = self.grid.lead, self.grid.size
        if not isinstance(cell.cell.content, Bullets):
            self.layout.page.text([own.line for own in lines], x, y, lead, size, cell.element)
            return
        start = 0
        while start < len(lines):
            entry = lines[start].entry
            end = start + 1
            while end < len(lines) and lines[end].entry == entry:
                end += 1
            label, target = self._entry(cell, entry)
            sign = lines[start].label
            if sign:
                self.layout.page.text([sign], x, y, lead, size, label)
            y = self.layout.page.text([own.line for own in lines[start:end]], x, y, lead, size, target)
            start = end

    @staticmethod
    def _entry(cell: Placed, entry: int) -> tuple[Element | None, Element | None]:
        """Return the tags of a list item in a cell: its sign's and its text's."""
        if cell.element is None:
            return None, None
        if entry not in cell.entries:
            numbered = isinstance(cell.cell.content, Bullets) and cell.cell.content.numbered
            whole = cell.entries[0][0].parent if cell.entries else None
            listing = whole.parent if whole else Element("L", cell.element, structure.list_numbering(numbered))
            one = Element("LI", listing)
            cell.entries[entry] = (Element("Lbl", one), Element("LBody", one))
        return cell.entries[entry]

    def _rules(self, boxes: Boxes) -> None:
        if not self.table.ruled:
            return
        strokes = [
            f"{x:.2f} {top - height:.2f} {width:.2f} {height:.2f} re" for _, (x, top, width, height) in boxes
        ]
        self.layout.page.artifact([rgb(self.layout.theme.rule, stroke=True), ".5 w", *strokes, "S", "0 G"])


def _names_rows(cell: Placed) -> bool:
    """Say whether a cell over several rows has said all on an earlier page, and shortly: it is then said again."""
    return cell.cell.rows > 1 and 0 < cell.painted == len(cell.lines) <= LONGEST_NAME

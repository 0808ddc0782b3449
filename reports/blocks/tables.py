"""Tables: the first column where reading starts, spans, rows that split over pages under a repeated header."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from reports.blocks.layout import Layout
from reports.blocks.paragraphs import Items, item, marker
from reports.blocks.words import CONTINUED
from reports.pdf import structure
from reports.pdf.structure import Element
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import CENTRE, START
from reports.text.pen import Line, rgb
from reports.text.runs import Text


@dataclass(frozen=True)
class Column:
    """A column: heading, share of the width, how its cells are aligned."""

    title: Text = ""
    weight: float = 1
    align: str = START


@dataclass(frozen=True)
class Bullets:
    """A list inside a cell."""

    items: Items
    numbered: bool = False


Filling = Text | Bullets | None


@dataclass(frozen=True)
class Cell:
    """A cell that needs more than its content said."""

    content: Filling = ""
    columns: int = 1
    rows: int = 1
    header: bool = False
    bold: bool = False
    fill: str = ""
    align: str = ""
    colour: str = ""


Row = Sequence[Filling | Cell]


class CellLine(NamedTuple):
    """A line of a cell; ``entry`` numbers the list item it belongs to (-1: none), ``label`` is the item's sign."""

    line: Line
    entry: int = -1
    label: Line | None = None


@dataclass(eq=False)
class Placed:
    """A cell in its place on the grid, and how far it is painted."""

    cell: Cell
    row: int
    column: int
    lines: list[CellLine] = field(default_factory=list)
    painted: int = 0
    element: Element | None = None
    entries: dict[int, tuple[Element, Element]] = field(default_factory=dict)

    @cached_property
    def last_row(self) -> int:
        """The last row that the cell covers."""
        return self.row + self.cell.rows - 1

    @property
    def left_over(self) -> int:
        """Lines not painted yet."""
        return len(self.lines) - self.painted


Box = tuple[float, float, float, float]
"""Left, top, width, height."""


class Part(NamedTuple):
    """The part of a row that stands on the present page."""

    row: int
    top: float
    height: float


@dataclass(frozen=True)
class Table:
    """A table.

    ``head`` replaces the single header row made of the columns' titles; the first ``row_headers`` columns name
    their rows; ``totals`` are rows in bold at the end.
    """

    columns: Sequence[Column]
    rows: Sequence[Row]
    head: Sequence[Row] | None = None
    totals: Sequence[Row] = ()
    caption: Text = ""
    row_headers: int = 0
    zebra: bool = True
    size: float = 0
    ruled: bool = True
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """Caption, header and the beginning of the first row."""
        painter = Painter(self, layout)
        return painter.caption_height() + painter.head_height() + painter.first_row_height()

    def place(self, layout: Layout) -> None:
        """Paint the table."""
        Painter(self, layout).place()


class Painter:
    """Paints one table on a layout."""

    def __init__(self, table: Table, layout: Layout) -> None:
        self.table = table
        self.layout = layout
        theme = layout.theme
        self.size = table.size or theme.table
        self.lead = self.size * theme.table_lead
        self.padding = theme.padding
        total = sum(column.weight for column in table.columns) or 1
        self.widths = [layout.width * column.weight / total for column in table.columns]
        self.starts = [sum(self.widths[:i]) for i in range(len(self.widths) + 1)]
        titled = any(column.title for column in table.columns)
        self.head_rows = (
            table.head if table.head is not None else [[c.title for c in table.columns]] if titled else []
        )
        self.element = Element("Table")

    # --- measures

    def _grid(self, rows: Sequence[Row], header: bool, first: int = 0, bold: bool = False) -> list[list[Placed]]:
        """Give every cell its place; spans that leave the table are cut, missing cells are empty."""
        count = len(self.widths)
        taken: set[tuple[int, int]] = set()
        grid: list[list[Placed]] = []
        for r, row in enumerate(rows):
            line: list[Placed] = []
            contents = iter(row)
            for c in range(count):
                if (r, c) in taken:
                    continue
                cell = self._cell(next(contents, ""), c, header, bold)
                columns = self._free(taken, r, c, cell.columns)
                height = max(1, min(cell.rows, len(rows) - r))
                taken.update((r + i, c + k) for i in range(height) for k in range(columns))
                if columns != cell.columns or height != cell.rows:
                    cell = Cell(
                        cell.content, columns, height, cell.header, cell.bold, cell.fill, cell.align, cell.colour
                    )
                line.append(Placed(cell, first + r, c, self._lines(cell, c)))
            grid.append(line)
        return grid

    def _free(self, taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
        free = 1
        while free < wanted and column + free < len(self.widths) and (row, column + free) not in taken:
            free += 1
        return free

    def _cell(self, content: Filling | Cell, column: int, header: bool, bold: bool) -> Cell:
        names_row = column < self.table.row_headers
        if isinstance(content, Cell):
            if header or names_row or bold:
                return Cell(
                    content.content,
                    content.columns,
                    content.rows,
                    content.header or header or names_row,
                    content.bold or header or bold,
                    content.fill,
                    content.align,
                    content.colour,
                )
            return content
        return Cell(content, header=header or names_row, bold=header or bold)

    def _lines(self, cell: Cell, column: int) -> list[CellLine]:
        width = self._width(column, cell.columns) - 2 * self.padding
        align = cell.align or self.table.columns[column].align
        style = BOLD if cell.bold else REGULAR
        if isinstance(cell.content, Bullets):
            return self._bullets(cell.content, width, style)
        if not cell.content:
            return []
        text = self.layout.runs(cell.content, style, self.size, cell.colour)
        return [CellLine(line) for line in self.layout.lines(text, width, align, True)]

    def _bullets(self, content: Bullets, width: float, style: str) -> list[CellLine]:
        out = []
        indent = self.size * 1.1
        for i, entry in enumerate(content.items):
            own = item(entry)
            sign = self.layout.runs(marker(content.numbered, i + 1, 0), style, self.size)
            (label,) = self.layout.lines(sign, width, START, True)[:1]
            lines = self.layout.lines(self.layout.runs(own.text, style, self.size), width - indent, START, True)
            if not self.layout.right_to_left:
                lines = [line._replace(x=line.x + indent) for line in lines]
            out += [CellLine(line, i, None if k else label) for k, line in enumerate(lines)]
        return out

    def _height(self, lines: int) -> float:
        return max(lines, 1) * self.lead + 2 * self.padding

    def head_height(self) -> float:
        """Return the height of the header rows."""
        return sum(self._heights(self._grid(self.head_rows, True)))

    def _heights(self, grid: list[list[Placed]]) -> list[float]:
        """Return the heights of rows painted whole: each cell must fit when its last row ends."""
        heights: list[float] = []
        cells = [cell for row in grid for cell in row]
        for r in range(len(grid)):
            heights.append(self._height(0))
            for cell in cells:
                if cell.last_row == r:
                    need = self._height(len(cell.lines)) - sum(heights[cell.row : r])
                    heights[r] = max(heights[r], need)
        return heights

    def first_row_height(self) -> float:
        """Return what the first row needs where the table begins."""
        rows = self._grid(self.table.rows[:1], False)
        lines = max((len(cell.lines) for cell in rows[0]), default=1) if rows else 1
        return self._height(min(lines, 5))

    def caption_height(self) -> float:
        """Return the height of the caption."""
        return len(self._caption()) * self.layout.theme.body * self.layout.theme.lead if self.table.caption else 0

    def _caption(self, suffix: str = "") -> list[Line]:
        text = [*self.layout.runs(self.table.caption, BOLD), *(self.layout.runs(suffix) if suffix else ())]
        return self.layout.lines(tuple(text), self.layout.width, START)

    # --- painting

    def place(self) -> None:
        """Paint the table from the pen on."""
        layout = self.layout
        if not self.widths:
            return
        layout.need(self.caption_height() + self.head_height() + self.first_row_height())
        self.element.parent = layout.root
        layout.root.kids.append(self.element)
        if self.table.caption:
            size = layout.theme.body
            layout.flow(
                self._caption(), layout.left, size * layout.theme.lead, size, Element("Caption", self.element)
            )
        self._paint_head(again=False)
        # A table of nothing has an empty row: a header alone would not be a table to those who hear it.
        body = self._grid(self.table.rows or ([] if self.table.totals else [[]]), False)
        body += self._grid(self.table.totals, False, len(body), bold=True)
        self._paint_body(body)
        layout.y -= 8

    def _paint_head(self, again: bool) -> None:
        grid = self._grid(self.head_rows, True)
        if not grid or (again and self.head_height() > self.layout.full_room / 2):
            return
        if again and self.table.caption:
            lines = self._caption(f" {self.layout.words(CONTINUED)}")
            self._as_artifact(lambda: self._paint_caption(lines))
        parts, y = [], self.layout.y
        for r, height in enumerate(self._heights(grid)):
            parts.append(Part(r, y, height))
            y -= height
        boxes = self._boxes([cell for row in grid for cell in row], parts)
        self._fills(boxes)
        if again:
            self._as_artifact(lambda: self._texts(boxes, None))
        else:
            head = Element("THead", self.element)
            self._texts(boxes, [Element("TR", head) for _ in grid])
        self._rules(boxes)
        self.layout.y = y

    def _paint_caption(self, lines: list[Line]) -> None:
        size = self.layout.theme.body
        lead = size * self.layout.theme.lead
        self.layout.y = self.layout.page.text(lines, self.layout.left, self.layout.y, lead, size, None)

    def _as_artifact(self, paint: Callable[[], None]) -> None:
        page = self.layout.page
        kept, page.operators = page.operators, []
        paint()
        painted, page.operators = page.operators, kept
        page.artifact(painted)

    def _paint_body(self, grid: list[list[Placed]]) -> None:
        if not grid:
            return
        body = Element("TBody", self.element)
        rows = [Element("TR", body) for _ in grid]
        open_cells: list[Placed] = []
        parts: list[Part] = []
        first_on_page = True
        r = opened = 0
        last_row = len(grid) - len(self.table.totals) - 1
        while r < len(grid):
            if r == opened:
                open_cells += grid[r]
                opened += 1
            height = self._row_height(open_cells, parts, r)
            room = self.layout.room
            if not first_on_page:
                # The totals never stand alone on a page, nor does a title within the table: a row goes with them.
                room -= self._totals_height(grid) if r == last_row else self._titled_height(grid, r)
            if height <= room + 0.01:
                parts.append(Part(r, self.layout.y, height))
                self.layout.y -= height
                r += 1
                first_on_page = False
                continue
            split = self._split(open_cells, parts, r, room, first_on_page)
            if split:
                parts.append(Part(r, self.layout.y, split))
            open_cells = self._finish(open_cells, parts, rows, r if split else r - 1, bool(split))
            self.layout.new_page()
            self._paint_head(again=True)
            parts, first_on_page = [], True
        self._finish(open_cells, parts, rows, r - 1, False)

    def _titled_height(self, grid: list[list[Placed]], row: int) -> float:
        """Return the height that the row below needs at least, when this one is a title across the table."""
        if row + 1 >= len(grid) or [cell.cell.columns for cell in grid[row]] != [len(self.widths)]:
            return 0
        return self._height(min(max((len(cell.lines) for cell in grid[row + 1]), default=1), 5))

    def _totals_height(self, grid: list[list[Placed]]) -> float:
        totals = grid[len(grid) - len(self.table.totals) :]
        return sum(self._height(max((len(cell.lines) for cell in row), default=1)) for row in totals)

    def _row_height(self, cells: list[Placed], parts: list[Part], row: int) -> float:
        """Return the height that finishes a row: cells which end in it must fit."""
        height = self._height(0)
        for cell in cells:
            if cell.last_row == row:
                above = sum(part.height for part in parts if part.row >= cell.row)
                height = max(height, self._height(cell.left_over) - above)
        return height

    def _split(self, cells: list[Placed], parts: list[Part], row: int, room: float, first: bool) -> float:
        """Return the height of the part of a row that stays on this page; 0: the row moves to the next."""
        fit = int((room - 2 * self.padding + 0.01) // self.lead)
        wanted = max((cell.left_over for cell in cells if cell.last_row >= row >= cell.row), default=0)
        if first:
            return max(fit, 1) * self.lead + 2 * self.padding
        if fit < 2 or wanted - fit < 2 or wanted <= 5:
            return 0
        return fit * self.lead + 2 * self.padding

    def _finish(
        self, cells: list[Placed], parts: list[Part], rows: list[Element], last: int, split: bool
    ) -> list[Placed]:
        """Paint what stands on this page; return the cells that go on."""
        if parts:
            boxes = self._boxes(cells, parts)
            self._fills(boxes)
            self._texts(boxes, rows, last, split)
            self._rules(boxes)
        return [cell for cell in cells if cell.last_row > last or (split and cell.last_row == last)]

    def _boxes(self, cells: list[Placed], parts: list[Part]) -> list[tuple[Placed, Box]]:
        """Return left, top, width and height of the cells that stand on this page."""
        first = parts[0].row
        out = []
        for cell in cells:
            own = parts[max(cell.row - first, 0) : cell.last_row - first + 1]
            if own:
                start, width = self.starts[cell.column], self._width(cell.column, cell.cell.columns)
                right_to_left = self.layout.right_to_left
                x = self.layout.right - start - width if right_to_left else self.layout.left + start
                out.append((cell, (x, own[0].top, width, sum([part.height for part in own]))))
        return out

    def _width(self, column: int, columns: int) -> float:
        return self.starts[column + columns] - self.starts[column]

    def _fills(self, boxes: list[tuple[Placed, Box]]) -> None:
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
        if cell.cell.header and cell.column >= self.table.row_headers:
            return theme.head_fill
        if cell.cell.bold:
            return theme.head_fill if cell.cell.header else theme.total_fill
        return theme.zebra_fill if self.table.zebra and cell.row % 2 else ""

    def _texts(
        self,
        boxes: list[tuple[Placed, Box]],
        rows: list[Element] | None,
        last: int = 1 << 30,
        split: bool = False,
    ) -> None:
        for cell, box in boxes:
            if rows is not None and cell.element is None:
                cell.element = self._element(cell, rows[cell.row])
            count = cell.left_over
            if cell.last_row > last or (split and cell.last_row == last):
                count = min(count, int((box[3] - 2 * self.padding + 0.01) // self.lead))
            self._paint_lines(cell, cell.lines[cell.painted : cell.painted + count], box)
            cell.painted += count

    def _element(self, cell: Placed, row: Element) -> Element:
        own = cell.cell
        header_row = row.parent is not None and row.parent.tag == "THead"
        names_row = not header_row and cell.column < self.table.row_headers
        scope = ("Row" if names_row else "Column") if own.header else ""
        return Element("TH" if own.header else "TD", row, structure.cell(scope, own.columns, own.rows))

    def _paint_lines(self, cell: Placed, lines: list[CellLine], box: Box) -> None:
        x, y = box[0] + self.padding, box[1] - self.padding
        if not isinstance(cell.cell.content, Bullets):
            self.layout.page.text([own.line for own in lines], x, y, self.lead, self.size, cell.element)
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
                self.layout.page.text([sign], x, y, self.lead, self.size, label)
            y = self.layout.page.text([own.line for own in lines[start:end]], x, y, self.lead, self.size, target)
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

    def _rules(self, boxes: list[tuple[Placed, Box]]) -> None:
        if not self.table.ruled:
            return
        strokes = [
            f"{x:.2f} {top - height:.2f} {width:.2f} {height:.2f} re" for _, (x, top, width, height) in boxes
        ]
        self.layout.page.artifact([rgb(self.layout.theme.rule, stroke=True), ".5 w", *strokes, "S", "0 G"])


def swot(columns: Sequence[tuple[Text, Items]], fills: Sequence[str]) -> Table:
    """Return the four fields of a SWOT analysis (strengths, weaknesses, opportunities, threats) as a table."""
    rows: list[Row] = []
    for i in (0, 2):
        pair, colours = columns[i : i + 2], fills[i : i + 2]
        titles = zip((title for title, _ in pair), colours, strict=True)
        rows.append([Cell(title, header=True, bold=True, fill=fill, align=CENTRE) for title, fill in titles])
        rows.append([Bullets(list(items)) for _, items in pair])
    return Table([Column(), Column()], rows, zebra=False)

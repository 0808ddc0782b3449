"""Where the cells of a table stand and how tall its rows are."""

from __future__ import annotations

from collections.abc import Sequence

from reports.blocks.cells import Bullets, Cell, CellLine, Filling, Placed, Row, TableContent
from reports.blocks.layout import Layout
from reports.blocks.paragraphs import item, marker
from reports.blocks.widths import widths
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import NATURAL

_TALL = 0.3
"""A row that takes more of a page than this may be split over two."""
MOST_NAMES = 2
"""So many names of groups, one within the other, are kept with the first row they head."""


class Grid:
    """The measures of one table on a layout."""

    def __init__(self, table: TableContent, layout: Layout) -> None:
        self.table = table
        self.layout = layout
        theme = layout.theme
        self.size = table.size or theme.table
        self.lead = self.size * theme.table_lead
        self.padding = theme.padding
        self.widths = widths(table.columns, layout, self.size, titled=table.head is None)
        self.starts = [sum(self.widths[:i]) for i in range(len(self.widths) + 1)]
        self.row_headers = _names(table)
        titled = any(column.title for column in table.columns)
        self.head_rows = (
            table.head if table.head is not None else [[c.title for c in table.columns]] if titled else []
        )
        self.nameless = bool(self.head_rows) and not _tells_more_than_it_names(table, 0)
        """Whether cells that call themselves headers are none: the table has too few others."""

    # --- measures

    def placed(self, rows: Sequence[Row], header: bool, first: int = 0, bold: bool = False) -> list[list[Placed]]:
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
                if cell.columns != 1 or cell.rows != 1:
                    cell = self._spanning(cell, r, c, len(rows), taken)
                line.append(Placed(cell, first + r, c, self._lines(cell, c)))
            grid.append(line)
        return grid

    def _spanning(self, cell: Cell, row: int, column: int, rows: int, taken: set[tuple[int, int]]) -> Cell:
        columns = self._free(taken, row, column, cell.columns)
        height = max(1, min(cell.rows, rows - row))
        taken.update((row + i, column + k) for i in range(height) for k in range(columns))
        return cell._replace(columns=columns, rows=height)

    def _free(self, taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
        free = 1
        while free < wanted and column + free < len(self.widths) and (row, column + free) not in taken:
            free += 1
        return free

    def _cell(self, content: Filling | Cell, column: int, header: bool, bold: bool) -> Cell:
        names_row = column < self.row_headers
        if isinstance(content, Cell):
            if header or names_row or bold or self.nameless:
                return content._replace(
                    header=(content.header and not self.nameless) or header or names_row,
                    bold=content.bold or header or bold,
                )
            return content
        return Cell(content, header=header or names_row, bold=header or bold)

    def _lines(self, cell: Cell, column: int) -> list[CellLine]:
        width = self.width(column, cell.columns) - 2 * self.padding
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
            text = self.layout.runs(item(entry).text, style, self.size)
            right = self.layout.setter.begins_right(text, NATURAL)
            (label,) = self.layout.sign(marker(content.numbered, i + 1, 0), width, right, style, self.size)
            lines = self.layout.lines(text, width - indent, NATURAL, True)
            if not right:
                lines = [line._replace(x=line.x + indent) for line in lines]
            out += [CellLine(line, i, None if k else label) for k, line in enumerate(lines)]
        return out

    def width(self, column: int, columns: int) -> float:
        """Return the width of a cell over columns."""
        return self.starts[column + columns] - self.starts[column]

    def height(self, lines: int) -> float:
        """Return the height of a row of so many lines."""
        return max(lines, 1) * self.lead + 2 * self.padding

    def head_height(self) -> float:
        """Return the height of the header rows."""
        return sum(self.heights(self.placed(self.head_rows, True)))

    def heights(self, grid: list[list[Placed]]) -> list[float]:
        """Return the heights of rows painted whole: each cell must fit when its last row ends."""
        heights: list[float] = []
        cells = [cell for row in grid for cell in row]
        for r in range(len(grid)):
            heights.append(self.height(0))
            for cell in cells:
                if cell.last_row == r:
                    need = self.height(len(cell.lines)) - sum(heights[cell.row : r])
                    heights[r] = max(heights[r], need)
        return heights

    def first_rows_height(self) -> float:
        """Return what must stand where the table begins: its first row, and the row that a group's name heads."""
        height = 0.0
        for row in self.placed(self.table.rows[: MOST_NAMES + 1], False):
            height += self.together(row)
            if not self.heads_group(row):
                break
        return height or self.height(1)

    def heads_group(self, cells: Sequence[Placed]) -> bool:
        """Whether a row names what is below it: its first cell reaches over columns, or all cells are headers."""
        if len(self.widths) < 2 or not cells:
            return False
        return cells[0].cell.columns > 1 or all(cell.cell.header for cell in cells)

    def alone(self, cells: Sequence[Placed]) -> float:
        """Return the height of a row without what reaches into it from above."""
        return self.height(max((len(cell.lines) for cell in cells if cell.cell.rows == 1), default=1))

    def together(self, cells: Sequence[Placed]) -> float:
        """Return how much of a row must stand on one page: all of it, unless it is tall."""
        height = self.alone(cells)
        return height if self.stays_whole(height) else self.height(3)

    def stays_whole(self, height: float) -> bool:
        """Whether a row of this height is never split."""
        return height <= self.layout.full_room * _TALL


def _names(table: TableContent) -> int:
    """Return how many columns name their rows: fewer than asked where names would outnumber what they name, which
    those who hear a table take for a table of nothing but headers."""
    asked = min(table.row_headers, len(table.columns))
    return next((n for n in range(asked, 0, -1) if _tells_more_than_it_names(table, n)), 0)


def _tells_more_than_it_names(table: TableContent, names: int) -> bool:
    columns = len(table.columns)
    titled = any(column.title for column in table.columns)
    headers, data = sum(map(len, table.head)) if table.head is not None else columns * titled, 0
    for row in (*table.rows, *table.totals):
        at = 0
        for cell in row:
            if at < names or (isinstance(cell, Cell) and cell.header):
                headers += 1
            else:
                data += 1
            at += cell.columns if isinstance(cell, Cell) else 1
        data += max(0, columns - at)
    return headers <= data

"""Tables of a word-processor file: the first column where reading starts, header rows again on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.blocks.cells import Bullets, Cell, Filling, Row
from reports.blocks.paragraphs import item
from reports.blocks.tables import Table
from reports.office.lists import Lists, entry
from reports.office.paragraphs import Paragraphs
from reports.office.styles import CAPTION, CELL
from reports.office.xml import Element, element, flag, valued
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import NATURAL, START
from reports.text.runs import Run

TWIPS = 20
"""Twentieths of a point."""


@dataclass(frozen=True)
class Held:
    """A cell on the grid: where it begins, and whether it goes on from the row above."""

    cell: Cell
    column: int
    goes_on: bool = False


def on_grid(rows: Sequence[Row], columns: int) -> list[list[Held]]:
    """Give every cell its place; spans that leave the table are cut, missing cells are empty."""
    above: dict[int, tuple[Cell, int]] = {}
    grid: list[list[Held]] = []
    for r, row in enumerate(rows):
        line: list[Held] = []
        contents, c = iter(row), 0
        while c < columns:
            if c in above:
                cell, left = above.pop(c)
                line.append(Held(cell, c, goes_on=True))
            else:
                given: Filling | Cell = next(contents, "")
                cell = given if isinstance(given, Cell) else Cell(given)
                cell = cell._replace(columns=_free(above, c, min(cell.columns, columns - c)))
                left = min(cell.rows, len(rows) - r)
                line.append(Held(cell, c))
            if left > 1:
                above[c] = (cell, left - 1)
            c += cell.columns
        grid.append(line)
        above = {column: (cell, left) for column, (cell, left) in above.items() if left}
    return grid


def _free(above: dict[int, tuple[Cell, int]], column: int, wanted: int) -> int:
    return next((n for n in range(1, wanted) if column + n in above), wanted)


def head_of(table: Table) -> Sequence[Row]:
    """Return the header rows of a table, none where no column has a title."""
    if table.head is not None:
        return table.head
    return [[column.title for column in table.columns]] if any(c.title for c in table.columns) else []


class Tables:
    """Makes the tables of one file."""

    def __init__(self, paragraphs: Paragraphs, lists: Lists) -> None:
        self._paragraphs = paragraphs
        self._lists = lists

    def table(self, table: Table, points: Sequence[float]) -> list[Element]:
        """Return the caption and the table; ``points`` are the widths of its columns."""
        if not table.columns:
            return []
        caption = [self._paragraphs.paragraph(table.caption, style=CAPTION)] if table.caption else []
        widths = [round(width * TWIPS) for width in points]
        made = element("w:tbl", None, self._properties(sum(widths), table.ruled))
        made.append(element("w:tblGrid", None, *(element("w:gridCol", {"w:w": w}) for w in widths)))
        made.extend(self._rows(table, widths))
        return [*caption, made]

    def frame(self, cells: Sequence[Sequence[Element]], widths: Sequence[float]) -> Element:
        """Return one row without rules whose cells hold paragraphs; the first stands where reading starts."""
        twips = [round(width * TWIPS) for width in widths]
        row = element("w:tr", None, element("w:trPr", None, flag("w:cantSplit")))
        for w, content in zip(twips, cells, strict=True):
            inside = content or [self._paragraphs.paragraph("", style=CELL)]
            row.append(element("w:tc", None, element("w:tcPr", None, _width(w)), *inside))
        grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": w}) for w in twips))
        return element("w:tbl", None, self._properties(sum(twips), ruled=False), grid, row)

    def _properties(self, width: int, ruled: bool) -> Element:
        made = element("w:tblPr", None)
        if self._paragraphs.right_to_left:
            made.append(flag("w:bidiVisual"))
        made.append(element("w:tblW", {"w:w": width, "w:type": "dxa"}))
        if ruled:
            rule = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": _hex(self._paragraphs.theme.rule)}
            sides = ("top", "left", "bottom", "right", "insideH", "insideV")
            made.append(element("w:tblBorders", None, *(element(f"w:{side}", rule) for side in sides)))
        made.append(element("w:tblLayout", {"w:type": "fixed"}))
        side = round(self._paragraphs.theme.padding * TWIPS)
        margins = (element(f"w:{name}", {"w:w": side, "w:type": "dxa"}) for name in ("left", "right"))
        made.append(element("w:tblCellMar", None, *margins))
        return made

    def _rows(self, table: Table, widths: Sequence[int]) -> Iterator[Element]:
        theme = self._paragraphs.theme
        count = len(widths)
        for line in on_grid(head_of(table), count):
            yield self._row(table, widths, line, header=True, fill=theme.head_fill)
        rows = table.rows or ([] if table.totals else [[]])
        for n, line in enumerate(on_grid(rows, count)):
            last = n == len(rows) - 1
            kept = bool(table.totals) or table.keeps_with_next if last else _names(line)
            fill = theme.zebra_fill if table.zebra and n % 2 else ""
            yield self._row(table, widths, line, fill=fill, kept=kept)
        for line in on_grid(table.totals, count):
            yield self._row(table, widths, line, bold=True, fill=theme.total_fill, kept=table.keeps_with_next)

    def _row(
        self,
        table: Table,
        widths: Sequence[int],
        line: Sequence[Held],
        *,
        header: bool = False,
        bold: bool = False,
        fill: str = "",
        kept: bool = False,
    ) -> Element:
        """Return a row; one that is ``kept`` stands on the page of what follows."""
        properties = [flag("w:cantSplit"), *([flag("w:tblHeader")] if header else [])]
        row = element("w:tr", None, element("w:trPr", None, *properties))
        for held in line:
            cell = held.cell._replace(bold=held.cell.bold or header or bold, fill=held.cell.fill or fill)
            width = sum(widths[held.column : held.column + cell.columns])
            content = self._content(table, held, cell, [flag("w:keepNext")] if header or kept else [])
            row.append(element("w:tc", None, _cell_properties(cell, width, held), *content))
        return row

    def _content(self, table: Table, held: Held, cell: Cell, more: Sequence[Element]) -> list[Element]:
        content = "" if held.goes_on else cell.content or ""
        align = cell.align or table.columns[held.column].align or START
        look = Run("", BOLD if cell.bold else REGULAR, table.size, cell.colour)
        if not isinstance(content, Bullets):
            return [self._paragraphs.paragraph(content, align, style=CELL, look=look, more=more)]
        key = self._lists.begin(content.numbered)
        made = [
            self._paragraphs.paragraph(
                item(one).text, NATURAL, style=CELL, look=look, more=[entry(key, 0), _tight()]
            )
            for one in content.items
        ]
        return made or [self._paragraphs.paragraph("", style=CELL)]


def _cell_properties(cell: Cell, width: int, held: Held) -> Element:
    made = element("w:tcPr", None, _width(width))
    if cell.columns > 1:
        made.append(valued("w:gridSpan", cell.columns))
    if cell.rows > 1:
        made.append(flag("w:vMerge") if held.goes_on else valued("w:vMerge", "restart"))
    if cell.fill:
        made.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": _hex(cell.fill)}))
    return made


def _tight() -> Element:
    """Return the indent of a list in a cell."""
    return element("w:ind", {"w:left": 280, "w:hanging": 200})


def _width(twips: int) -> Element:
    return element("w:tcW", {"w:w": twips, "w:type": "dxa"})


def _hex(colour: str) -> str:
    return colour.lstrip("#").upper()


def _names(line: Sequence[Held]) -> bool:
    """Whether a row names what is below it."""
    return line[0].cell.columns > 1 or all(held.cell.header for held in line)

"""The tables of a document as a spreadsheet (.xlsx): a sheet for each table, named by its caption or heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from xlsxwriter.worksheet import Worksheet

from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from reports.blocks.cells import Bullets, Filling, Row
from reports.blocks.document import Document
from reports.blocks.paragraphs import Heading, item
from reports.blocks.tables import Table
from reports.blocks.theme import THEMES
from reports.office import values
from reports.office.book import NUMBERS, Book, Look, lines_of, row_height
from reports.office.tables import Held, head_of, on_grid
from reports.office.values import Typed
from reports.text.lines import CENTRE
from reports.text.runs import plain

_WIDTH, _LEAST, _MOST = 130, 7, 60
"""Width of a table, and of its narrowest and widest column, in signs."""


def tables_of(document: Document) -> list[tuple[str, Table]]:
    """Return the tables of a document with their names."""
    found: list[tuple[str, Table]] = []
    name = document.metadata.title
    for block in document.blocks:
        if isinstance(block, Heading):
            name = plain(block.text)
        elif isinstance(block, Table) and block.ruled and (head_of(block) or len(block.columns) > 2):
            found.append((plain(block.caption) or name, block))
    return found


def sheets(document: Document) -> bytes:
    """Return the tables of a document as the bytes of a spreadsheet. Raises ``BadInput`` where there is none."""
    found = tables_of(document)
    if not found:
        raise BadInput(N_("This document has no table: save it as PDF or for a word processor instead."))
    book = Book(document.metadata)
    for name, table in found:
        _Sheet(book, document, table).write(name)
    return book.written()


@dataclass(frozen=True)
class _Placed:
    """A cell of the sheet: where, how large, what it says."""

    held: Held
    row: int
    text: str


class _Sheet:
    """Writes one table."""

    def __init__(self, book: Book, document: Document, table: Table) -> None:
        self.book = book
        self.words = document.words
        self.notice = document.notice
        self.table = table
        self.theme = THEMES.get(document.metadata.language, THEMES["fr"])
        self.columns = len(table.columns)

    def write(self, name: str) -> None:
        """Write header, rows and totals."""
        sheet = self.book.sheet(name)
        head = list(self._placed(head_of(self.table), 0))
        first = len(head_of(self.table))
        body = list(self._placed(self.table.rows, first))
        last = first + len(self.table.rows)
        totals = list(self._placed(self.table.totals, last))
        self._shape(sheet, [*head, *body, *totals])
        read = self._read(body)
        counted = _counted(zip(body, read, strict=True))
        for part, fill, bold in ((head, self.theme.head_fill, True), (totals, self.theme.total_fill, True)):
            for cell in part:
                side = NUMBERS if cell.held.column in counted and cell.held.cell.columns == 1 else ""
                said = self._total(cell) if part is totals else Typed(cell.text)
                self._put(sheet, cell, said, Look(bold, fill, side=side))
        for cell, said in zip(body, read, strict=True):
            self._put(sheet, cell, said, Look())
        below = last + len(self.table.totals) + 1
        self.book.foot(sheet, below, self.columns, self.notice, _WIDTH)
        if first:
            sheet.freeze_panes(first, 0)
            sheet.repeat_rows(0, first - 1)
        if first == 1 and last > first and all(c.held.cell.columns == c.held.cell.rows == 1 for c in body):
            sheet.autofilter(0, 0, last - 1, self.columns - 1)

    def _placed(self, rows: Sequence[Row], first: int) -> Iterator[_Placed]:
        for r, line in enumerate(on_grid(rows, self.columns), first):
            for held in line:
                if not held.goes_on:
                    yield _Placed(held, r, _text(held.cell.content))

    def _read(self, cells: Sequence[_Placed]) -> list[Typed]:
        """Return what the cells say; those of one column are read together."""
        alone = {id(cell): Typed(cell.text) for cell in cells}
        for column in range(self.columns):
            part = [cell for cell in cells if cell.held.column == column and cell.held.cell.columns == 1]
            read = values.column([cell.text for cell in part], self.words)
            alone.update({id(cell): one for cell, one in zip(part, read, strict=True)})
        return [alone[id(cell)] for cell in cells]

    def _total(self, cell: _Placed) -> Typed:
        return values.typed(cell.text, self.words) or Typed(cell.text)

    def _put(self, sheet: Worksheet, cell: _Placed, read: Typed, look: Look) -> None:
        own = cell.held.cell
        align = own.align or self.table.columns[cell.held.column].align
        centre = align == CENTRE
        look = replace(
            look, bold=own.bold or look.bold, fill=own.fill or look.fill, centre=centre, shape=read.shape
        )
        self.book.merge(sheet, (cell.row, cell.held.column), (own.rows, own.columns), read.value, look)

    def _shape(self, sheet: Worksheet, cells: Sequence[_Placed]) -> None:
        """Give columns their widths, and rows room for their texts: not every program finds it by itself."""
        total = sum(column.weight for column in self.table.columns) or 1
        widths = [min(max(_WIDTH * column.weight / total, _LEAST), _MOST) for column in self.table.columns]
        for n, width in enumerate(widths):
            sheet.set_column(n, n, width)
        lines: dict[int, float] = {}
        for cell in cells:
            own, start = cell.held.cell, cell.held.column
            needed = lines_of(cell.text, sum(widths[start : start + own.columns])) / own.rows
            for row in range(cell.row, cell.row + own.rows):
                lines[row] = max(lines.get(row, 1), needed)
        for row, count in lines.items():
            sheet.set_row(row, row_height(count))


def _counted(cells: Iterable[tuple[_Placed, Typed]]) -> set[int]:
    """Return the columns whose cells are numbers or days: their heads and totals stand above and below them."""
    natures: dict[int, set[bool]] = {}
    for cell, read in cells:
        if read.value is not None and cell.held.cell.columns == 1:
            natures.setdefault(cell.held.column, set()).add(isinstance(read.value, str))
    return {column for column, texts in natures.items() if texts == {False}}


def _text(content: Filling) -> str:
    if isinstance(content, Bullets):
        return "\n".join(f"• {plain(item(one).text)}" for one in content.items)
    return plain(content or "")

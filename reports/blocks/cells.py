"""The parts of a table: columns, cells, and cells in their place with what is painted of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reports.blocks.paragraphs import Items
from reports.pdf.structure import Element
from reports.text.lines import NATURAL
from reports.text.pen import Line
from reports.text.runs import Text


@dataclass(frozen=True)
class Column:
    """A column: heading, share of the width, how its cells are aligned."""

    title: Text = ""
    weight: float = 1
    align: str = NATURAL
    spare: bool = False
    """Whether it is left out where no row says anything in it."""


@dataclass(frozen=True)
class Bullets:
    """A list inside a cell."""

    items: Items
    numbered: bool = False


Filling = Text | Bullets | None


class Cell(NamedTuple):
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


def without_spare(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Sequence[Column], Sequence[Row]]:
    """Return columns and rows without the spare columns that are empty in every row.

    Rows that reach over columns are names of groups: they say nothing in any column of their own.
    """
    plain = [row for row in rows if not _names_a_group(row)]
    kept = [at for at, column in enumerate(columns) if not column.spare or any(_says(row, at) for row in plain)]
    if len(kept) == len(columns):
        return columns, rows
    left = [row if _names_a_group(row) else [row[at] for at in kept if at < len(row)] for row in rows]
    return [columns[at] for at in kept], left


def _names_a_group(row: Row) -> bool:
    return any(isinstance(cell, Cell) and cell.columns > 1 for cell in row)


def _says(row: Row, at: int) -> bool:
    cell = row[at] if at < len(row) else ""
    return bool(cell.content if isinstance(cell, Cell) else cell)


@dataclass(frozen=True)
class TableContent:
    """What a table says.

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
    whole: bool = False
    """Whether it begins a page rather than go on there, as long as it is not tall."""


class CellLine(NamedTuple):
    """A line of a cell; ``entry`` numbers the list item it belongs to (-1: none), ``label`` is the item's sign."""

    line: Line
    entry: int = -1
    label: Line | None = None


@dataclass(eq=False, slots=True)
class Placed:
    """A cell in its place on the grid, and how far it is painted."""

    cell: Cell
    row: int
    column: int
    lines: list[CellLine] = field(default_factory=list)
    painted: int = 0
    element: Element | None = None
    entries: dict[int, tuple[Element, Element]] = field(default_factory=dict)
    last_row: int = field(init=False)
    """The last row that the cell covers."""

    def __post_init__(self) -> None:
        self.last_row = self.row + self.cell.rows - 1

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

"""What a document becomes that is to be filled by hand: room to write in its tables, no figures of nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from reports.blocks.cells import Bullets, Cell, Filling, Row
from reports.blocks.charts import Bars, Ring
from reports.blocks.document import Document
from reports.blocks.layout import Block
from reports.blocks.paragraphs import item
from reports.blocks.tables import Table
from reports.text.runs import plain

LINE = "." * 20
_DOTS = re.compile(r"[\u2066-\u2069]*\.{5,}[\u2066-\u2069]*")
_NOTHING = re.compile(r"[0\s/–—%()·.,،؛:×«»\u2066-\u2069-]*")
"""What is left of a cell that says nothing: sums of nothing, marks between empty parts."""
ROOM = "\n"
"""Two lines to write on."""
_SHORT = 30
"""Dots of a text that one line holds."""
TO_LIST = Bullets(["." * 60 + ROOM] * 4)
"""Points of a list, with room between them."""
_FACTS = 2
"""A table of so many columns is a list of labels and values: its values are dotted lines."""


REGISTERS = frozenset({"letters-register", "cooperation-register", "obligations", "partnerships"})
"""Documents whose tables are lists that go on."""
_LINES = 8
"""Rows of such a table."""


def emptied(document: Document, kind: str = "") -> Document:
    """Return a document of a kind without charts, without the mark of a draft, and with room in its tables."""
    blocks = [block for block in document.blocks if not isinstance(block, Bars | Ring)]
    document.blocks = [_open(block) for block in blocks]
    if kind in REGISTERS:
        document.blocks = [_longer(block) for block in document.blocks]
    document.furniture = replace(document.furniture, draft=False)
    return document


def _open(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    if len(block.columns) <= _FACTS:
        return replace(block, rows=[_facts(row) for row in block.rows])
    return replace(block, rows=[_row(row) for row in block.rows], totals=[_row(row) for row in block.totals])


def _longer(block: Block) -> Block:
    """Return a list with as many rows as a page can be begun with."""
    if not isinstance(block, Table) or len(block.columns) <= _FACTS or len(block.rows) >= _LINES:
        return block
    rows = list(block.rows)
    return replace(block, rows=[*rows, *([ROOM],) * (_LINES - len(rows))])


def _facts(row: Row) -> Row:
    """Return a row of labels and values with a dotted line in the place of what was counted from nothing."""
    if any(isinstance(cell, Bullets) and _is_dotted(cell) for cell in row):
        return [cell if cell and not isinstance(cell, Bullets) else TO_LIST for cell in row]
    return [LINE if isinstance(cell, str) and _counts_nothing(cell) else cell for cell in row]


def _is_dotted(cell: Bullets) -> bool:
    return all(_NOTHING.fullmatch(_DOTS.sub("", plain(item(entry).text))) for entry in cell.items)


def _counts_nothing(text: str) -> bool:
    return bool(text.strip() and _NOTHING.fullmatch(text) and not _DOTS.search(text))


def _row(row: Row) -> Row:
    """Return a row with empty cells in the place of dots and of sums of nothing; two lines tall for long texts."""
    cells = [_cell(cell) for cell in row]
    long = next((i for i, cell in enumerate(row) if cells[i] == "" and _is_long(cell)), None)
    if long is not None:
        cells[long] = ROOM
    return cells


def _is_long(cell: Filling | Cell) -> bool:
    return isinstance(cell, Bullets) or (not isinstance(cell, Cell) and len(plain(cell or "")) > _SHORT)


def _cell(cell: Filling | Cell) -> Filling | Cell:
    if isinstance(cell, Cell):
        # The name of a group of rows keeps its dots: there is room to write on them.
        return cell if cell.columns > 1 else cell._replace(content=_written(cell.content))
    return _written(cell)


def _written(content: Filling) -> Filling:
    if isinstance(content, Bullets):
        return ""
    text = plain(content) if content else ""
    if not text.strip():
        return content  # room that the document itself leaves
    return content if _DOTS.sub("", text) == text and _left(text) else _left(text)


def _left(text: str) -> str:
    """Return the words of a cell without its dotted lines; nothing where only marks remain."""
    words = _DOTS.sub("", text)
    return "" if _NOTHING.fullmatch(words) else words.strip()

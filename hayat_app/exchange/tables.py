"""Lists from other programs: CSV in the encodings of old office PCs, pasted cells, and XLSX. Only text comes out.

Nothing is guessed about the meaning of cells here: ``domain.roster`` and ``services.expected`` do that.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hayat_app.errors import BadInput
from hayat_app.i18n import N_

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 20_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_UNPACKED = 60_000_000
"""A workbook that unpacks to more than this is no list; in memory it takes several times as much."""
MOST_MERGED = 200_000
_MERGED = re.compile(rb'mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_DELIMITERS = ("\t", ";", ",", "|")
_ARABIC_WINDOWS = "cp1256"
_FORMULA = re.compile(r"\s*(?:[=@]|[+-](?![\d\s().-]*$))")
"""What a spreadsheet would compute; ``+212 600 00 00 00`` it may, the number stays the same."""


@dataclass(frozen=True)
class Line:
    """One row of a list: its number in the file, and its cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(self.cells)


def read(data: bytes, name: str) -> list[Line]:
    """Return the rows of a file, by what is in it and not by its ending. Raises ``BadInput``."""
    if len(data) > MOST_BYTES:
        raise BadInput(N_("“{name}” is too large for a list. Nothing was taken in."), name=name)
    if data.startswith(b"PK"):
        return _bounded(_workbook(data, name), name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadInput(
            N_("“{name}” is an old spreadsheet (.xls) or behind a password. Save it as .xlsx or as CSV."),
            name=name,
        )
    return _bounded(pasted(decoded(data)), name)


def _bounded(lines: list[Line], name: str) -> list[Line]:
    if len(lines) > MOST_ROWS:
        raise BadInput(N_("“{name}” has more than {n} rows. Nothing was taken in."), name=name, n=MOST_ROWS)
    if not any(not line.is_empty for line in lines):
        raise BadInput(N_("There is nothing in “{name}”."), name=name)
    return lines


def headed(lines: Iterable[Line]) -> list[tuple[int, dict[str, str]]]:
    """Return the rows below the first that is not empty, each with its number and its cells by their headings."""
    written = (line for line in lines if not line.is_empty)
    headings = next(written, Line(0, ())).cells
    return [(line.number, dict(zip(headings, line.cells, strict=False))) for line in written]


# --- text


def decoded(data: bytes) -> str:
    """Return text in UTF-8 or UTF-16 with or without its mark, else in the Arabic code page of Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(_ARABIC_WINDOWS, "replace")


def pasted(text: str) -> list[Line]:
    """Return the rows of text with separated cells, as CSV and the clipboard of spreadsheets have them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    lines, before = [], 0
    try:
        for cells in reader:
            lines.append(Line(before + 1, _cells(cells)))
            before = reader.line_num
    except csv.Error:
        # a cell without an end: take the text line by line
        return [Line(n, _cells(row.split(_delimiter(text)))) for n, row in enumerate(text.split("\n"), 1) if row]
    return lines


def _delimiter(text: str) -> str:
    """Return the sign that separates cells most evenly in the first lines."""
    lines = [line for line in text.split("\n")[:30] if line.strip()]

    def weight(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        return sum(map(bool, counts)), sum(counts)

    return max(_DELIMITERS, key=weight)


def _cells(values: Iterable[object]) -> tuple[str, ...]:
    cells = [" ".join(str("" if value is None else value).split()) for value in values][:MOST_COLUMNS]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV that spreadsheets open with Arabic letters: UTF-8 with its mark, semicolons."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(
        [_harmless(cell) for cell in row] for row in rows
    )
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; telephone numbers stay as they are."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


# --- workbooks


def _workbook(data: bytes, name: str) -> list[Line]:
    from openpyxl import load_workbook

    broken = BadInput(N_("“{name}” is not a spreadsheet that can be read. Nothing was taken in."), name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(member.file_size for member in packed.infolist()) > MOST_UNPACKED or _merges_much(packed):
                raise BadInput(N_("“{name}” is too large for a list. Nothing was taken in."), name=name)
        book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except _DAMAGE as fault:
        raise broken from fault
    sheet = book.active
    if sheet is None or not hasattr(sheet, "iter_rows"):
        raise broken
    return _sheet(sheet)


def _merges_much(packed: zipfile.ZipFile) -> bool:
    """Whether merged ranges cover more than a list has: the library makes a cell for each place they cover."""
    from openpyxl.worksheet.cell_range import CellRange

    parts = (packed.read(member) for member in packed.infolist() if member.filename.endswith(".xml"))
    sizes = (CellRange(ref.decode()).size for part in parts for ref in _MERGED.findall(part))
    return sum(size["rows"] * size["columns"] for size in sizes) > MOST_MERGED


_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError),  # of the package
    *(SyntaxError, LookupError, ValueError, TypeError, AttributeError),  # of the XML in it
)
"""What is raised for files that only look like a workbook."""


def _sheet(sheet: Worksheet) -> list[Line]:
    """Return the rows of a sheet; what is merged downwards stands in every row it covers."""
    below: dict[tuple[int, int], object] = {}
    for merged in sheet.merged_cells.ranges:
        value = sheet.cell(merged.min_row, merged.min_col).value
        below.update({(row, merged.min_col): value for row in range(merged.min_row, merged.max_row + 1)})
    lines = []
    most = min(sheet.max_row, MOST_ROWS + 1)  # asked for more, it makes up empty rows
    rows = sheet.iter_rows(values_only=True, max_row=most, max_col=MOST_COLUMNS)
    for number, values in enumerate(rows, 1):
        filled = (below.get((number, column), value) for column, value in enumerate(values, 1))
        lines.append(Line(number, _cells(map(_plain, filled))))
    return lines


def _plain(value: object) -> object:
    """Return a number as a person typed it: telephone numbers come as floats."""
    return int(value) if isinstance(value, float) and value.is_integer() else value

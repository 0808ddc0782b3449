"""Rows of a table that somebody made in a spreadsheet: CSV (UTF-8) or XLSX, read within bounds, as texts."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable

from hayat_app.errors import BadInput
from hayat_app.i18n import N_

MOST_BYTES, MOST_UNPACKED, MOST_ROWS, MOST_COLUMNS = 4_000_000, 60_000_000, 5_000, 60
Rows = list[dict[str, str]]
"""A row for each line below the headings, by heading."""
_FAULTS = (zipfile.BadZipFile, KeyError, ValueError, IndexError, SyntaxError, TypeError)
"""What openpyxl and its parser raise for files that only look like a spreadsheet."""
_NOT_A_TABLE = N_("It is not a table of values separated by commas.")
_NOT_A_SPREADSHEET = N_("It is not a spreadsheet that can be read (.xlsx).")


def read(data: bytes) -> Rows:
    """Return the rows of a table. Raises ``BadInput`` for what is none, or too large."""
    if len(data) > MOST_BYTES:
        raise BadInput(N_("It is larger than {n} megabytes."), n=MOST_BYTES // 1_000_000)
    lines = _spreadsheet(data) if data.startswith(b"PK\x03\x04") else _separated(data)
    return _named(lines)


def _named(lines: Iterable[list[str]]) -> Rows:
    found: Rows = []
    headings: list[str] | None = None
    for line in lines:
        cells = [cell.strip() for cell in line[:MOST_COLUMNS]]
        if headings is None:
            headings = cells if any(cells) else None
            continue
        if len(found) >= MOST_ROWS:
            raise BadInput(N_("It has more than {n} lines."), n=MOST_ROWS)
        found.append(dict(zip(headings, cells, strict=False)))
    return found


def _separated(data: bytes) -> Iterable[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadInput(N_("It is not a text in UTF-8.")) from fault
    first = text.partition("\n")[0]
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count))
    except csv.Error as fault:
        raise BadInput(_NOT_A_TABLE) from fault


def _spreadsheet(data: bytes) -> Iterable[list[str]]:
    """Yield the lines of the first sheet; what it would unpack to is known before it is unpacked."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(member.file_size for member in packed.infolist()) > MOST_UNPACKED:
                raise BadInput(N_("It is larger than {n} megabytes."), n=MOST_UNPACKED // 1_000_000)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS + 10, max_col=MOST_COLUMNS, values_only=True)
        lines = [[_text(cell) for cell in row] for row in rows]
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        IndexError,
        SyntaxError,
        TypeError,
    ) as fault:
        # what openpyxl and its parser raise for files that only look like a spreadsheet
        raise BadInput(_NOT_A_SPREADSHEET) from fault
    yield from lines


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)

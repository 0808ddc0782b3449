"""How the synthesis looks as a spreadsheet."""

from __future__ import annotations

import io

import openpyxl

from reports.coordination import sheet
from tests.documents.test_coordination import STAMP, made


def test_totals_stand_below_their_numbers() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet.written(made(3), STAMP)))
    totals = [row for page in book for row in page.iter_rows(min_row=2) if row[0].value == "المجموع"]
    numbers = [cell for row in totals for cell in row[1:] if isinstance(cell.value, int | float)]
    assert {cell.alignment.horizontal for cell in numbers} == {"center"}

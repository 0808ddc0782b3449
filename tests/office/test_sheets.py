"""Tables as spreadsheets: right to left, numbers as numbers, and no text of a user ever computes."""

from __future__ import annotations

import csv
import datetime
import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hayat_app.errors import BadInput
from hayat_app.i18n import Translator
from hayat_app.services import dossiers
from reports.blocks import Cell, Column, Document
from reports.documents import Printing, compose
from reports.office import written
from reports.office.book import shortened
from reports.office.values import column, typed

WORDS = Translator("ar")
ATTACKS = [
    "=1+1",
    "+1-1",
    "-1+cmd",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    '=HYPERLINK("http://x.example")',
    "\u2067=1\u2069",
]


def sheet_of(rows: list[list[str | Cell]], language: str = "ar", **more: object) -> Worksheet:
    document = Document("نص", language)
    document.table([Column(str(n)) for n in range(len(rows[0]))], rows, **more)
    sheet = openpyxl.load_workbook(io.BytesIO(written(document, ".xlsx"))).active
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_starts_a_formula_nor_in_a_csv_made_of_it(attack: str) -> None:
    sheet = sheet_of([[attack, "نص"]])
    assert sheet["A2"].data_type == "s"
    out = io.StringIO()
    csv.writer(out).writerows(sheet.values)
    assert not any(
        cell[:1] in "=+-@\t\r" for row in csv.reader(io.StringIO(out.getvalue())) for cell in row if cell
    )


def test_a_sheet_of_an_arabic_document_reads_from_the_right() -> None:
    assert sheet_of([["أ", "ب"]]).sheet_view.rightToLeft
    assert not sheet_of([["a", "b"]], "fr").sheet_view.rightToLeft


def test_a_long_name_of_a_sheet_ends_with_a_word() -> None:
    assert shortened("Doter chaque projet du programme d’action", 31) == "Doter chaque projet du"
    assert shortened("Anticonstitutionnellement", 8) == "Anticons"


def test_the_header_stays_in_sight() -> None:
    assert sheet_of([["أ", "ب"]]).freeze_panes == "A2"


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("1.250.000,50", 1250000.5, "#,##0.00"),
        ("9.500 درهم", 9500, '#,##0.00 "درهم"'),
        ("33,5%", 0.335, "0.0%"),
        ("2020", 2020, "0"),
        ("12 مارس 2020", datetime.date(2020, 3, 12), "dd/mm/yyyy"),
    ],
)
def test_what_is_printed_is_read_back(text: str, value: float | datetime.date, shape: str) -> None:
    found = typed(text, WORDS)
    assert found is not None
    assert (found.value if isinstance(value, datetime.date) else float(str(found.value)), found.shape) == (
        value,
        shape,
    )


@pytest.mark.parametrize("text", ["0612345678", "01/2020", "1.1.2", "مارس 2020", "12 عضوا", "007", "-", "1,2,3"])
def test_what_only_looks_like_a_number_stays_a_text(text: str) -> None:
    assert typed(text, WORDS) is None


def test_a_column_of_mixed_natures_stays_text() -> None:
    assert [one.value for one in column(["12", "نص"], WORDS)] == ["12", "نص"]


def test_spans_are_merged_and_totals_are_numbers() -> None:
    sheet = sheet_of([["أ", "1"], ["ب", "2"]], totals=[["المجموع", "3"]])
    assert sheet["B4"].value == 3


def test_a_month_among_days_leaves_the_days_days() -> None:
    found = column(["31/08/2020", "أكتوبر 2020", ""], Translator("ar"))
    assert [one.value for one in found] == [datetime.date(2020, 8, 31), "أكتوبر 2020", None]


def test_a_cell_over_two_columns_is_merged() -> None:
    sheet = sheet_of([["أ", "ب"], [Cell("محور", columns=2)]])
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A3:B3"]


def test_the_same_document_gives_the_same_bytes() -> None:
    dossier = dossiers.sample().dossier
    made = [written(compose("indicators", dossier, Printing("ar")), ".xlsx") for _ in range(2)]
    assert made[0] == made[1]


def test_a_document_without_a_table_says_so() -> None:
    with pytest.raises(BadInput, match="no table"):
        written(Document("نص"), ".xlsx")


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_heads_and_totals_of_numbers_stand_where_the_numbers_do(language: str) -> None:
    sheet = sheet_of([["أ", "1"], ["ب", "2"]], language, totals=[["المجموع", "3"]])
    assert {sheet[f"B{row}"].alignment.horizontal for row in range(1, 5)} == {"right"}


def test_arabic_begins_at_the_right_in_a_french_sheet() -> None:
    sheet = sheet_of([["نص عربي (1)", "texte"]], "fr")
    assert (sheet["A2"].alignment.horizontal, sheet["A2"].alignment.readingOrder) == ("right", 2)
    assert (sheet["B2"].alignment.horizontal, sheet["B2"].alignment.readingOrder) == (None, 1)

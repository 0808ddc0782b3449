"""Lists from other programs: every encoding gives the same cells; what is no list is refused whole."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from hayat_app.errors import BadInput
from hayat_app.exchange import tables

LIST = "الاسم;الجنس;الهاتف\r\nسعاد المثال;أنثى;٠٦١٢٣٤٥٦٧٨\r\n;;\r\nعمر المثال;ذكر;0600000000\r\n"
ENCODINGS = {
    "windows": LIST.replace("٠٦١٢٣٤٥٦٧٨", "0612345678").encode("cp1256"),
    "utf-8": LIST.encode("utf-8"),
    "utf-8 with its mark": LIST.encode("utf-8-sig"),
    "utf-16": LIST.encode("utf-16"),
}


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=ENCODINGS)
def test_every_encoding_gives_the_same_names(data: bytes) -> None:
    lines = tables.read(data, "list.csv")
    assert [line.cells[0] for line in lines if line.cells] == ["الاسم", "سعاد المثال", "عمر المثال"]
    assert [line.number for line in lines] == [1, 2, 3, 4]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_separator_is_found(sign: str) -> None:
    assert tables.pasted(f"ا{sign}ب{sign}ج\n1{sign}2{sign}3")[1].cells == ("1", "2", "3")


def test_a_cell_with_a_line_end_stays_one_cell_and_lines_keep_their_numbers() -> None:
    lines = tables.pasted('الاسم;الملاحظة\n"سعاد";"سطر\nآخر"\nعمر;\n')
    assert [(line.number, line.cells) for line in lines[1:]] == [(2, ("سعاد", "سطر آخر")), (4, ("عمر",))]


def workbook(*rows: list[object], merged: str = "") -> bytes:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    book.save(out)
    return out.getvalue()


def test_a_workbook_gives_text_and_whole_numbers() -> None:
    lines = tables.read(workbook(["الاسم", "الهاتف"], [None, None], ["سعاد", 612345678.0]), "a.xlsx")
    assert [line.cells for line in lines] == [("الاسم", "الهاتف"), (), ("سعاد", "612345678")]


def test_what_is_merged_downwards_stands_in_every_row() -> None:
    data = workbook(["الاسم", "الجماعة"], ["سعاد", "ويسلان"], ["عمر", None], ["هدى", None], merged="B2:B4")
    assert [line.cells[1] for line in tables.read(data, "a.xlsx")[1:]] == ["ويسلان"] * 3


@pytest.mark.parametrize("data", [b"PK\x03\x04 no zip", b"\xd0\xcf\x11\xe0 old", b"", b"\n\n;;\n"])
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        tables.read(data, "list")


BOOK = workbook(["الاسم"], ["سعاد"])
SHEET, LISTED = BOOK.index(b"xl/worksheets/sheet1.xml"), BOOK.rindex(b"xl/worksheets/sheet1.xml")
DAMAGED = {
    "cut off": BOOK[:-100],
    "another way of packing": BOOK.replace(b"\x08\x00", b"\x63\x00"),
    "a password": b"".join((BOOK[: LISTED - 38], b"\x01", BOOK[LISTED - 37 :])),
    "a flipped bit": b"".join((BOOK[: SHEET + 60], b"\xff\xff", BOOK[SHEET + 62 :])),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_workbook_is_refused_by_a_sentence(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a spreadsheet that can be read"):
        tables.read(data, "list.xlsx")


def test_merged_ranges_that_would_fill_the_memory_are_refused() -> None:
    merged, out = workbook(["الاسم"], ["سعاد"], ["عمر"], merged="A2:A3"), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(merged)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'"A2:A3"', b'"A2:XFD1048576"'))
    with pytest.raises(BadInput, match="too large for a list"):
        tables.read(out.getvalue(), "a.xlsx")


@pytest.mark.parametrize("cell", ["=1+1", " =1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3*A1"])
def test_what_a_spreadsheet_would_compute_is_written_as_text(cell: str) -> None:
    assert tables.written([[cell]]).decode("utf-8-sig").startswith("'")


@pytest.mark.parametrize("cell", ["+212 600 00 00 00", "-5", "سعاد = x"])
def test_what_it_would_not_compute_is_written_as_it_is(cell: str) -> None:
    assert tables.written([[cell]]).decode("utf-8-sig").strip() == cell


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(BadInput, match="more than"):
        tables.read(b"a;b\n" * (tables.MOST_ROWS + 1), "list.csv")


def test_refused_rows_are_written_so_that_they_can_be_read_again() -> None:
    rows = [["السطر", "السبب"], ["3", "لا يوجد اسم؛ «x»"], ["4", "=1+1"]]
    again = tables.read(tables.written(rows), "refused.csv")
    assert [list(line.cells) for line in again] == [*rows[:2], ["4", "'=1+1"]]

"""A list of records as a spreadsheet."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hayat_app.domain.fields import Record
from hayat_app.domain.numbering import numbers
from hayat_app.domain.records import Activity, Member
from reports.office.records import records_sheet
from reports.pdf.metadata import Metadata
from tests.dossiers import dossier

DOSSIER = dossier(
    ("member", "m1", {"name_ar": "=سعاد", "phone": "0600000001", "sex": "f"}),
    (
        "plan",
        "p",
        {"title": "مخطط"},
        ("activity", "a1", {"title": "لقاء", "cost": "1250", "starts": "2026-03-05", "responsible": "m1"}),
        ("activity", "a2", {"title": "دورة", "cost": "750"}),
    ),
)


def sheet_of(cls: type[Record], *, contacts: bool = False) -> Worksheet:
    data = records_sheet(DOSSIER, DOSSIER.all(cls), numbers(DOSSIER), Metadata("لائحة", "ar"), contacts=contacts)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def values(sheet: Worksheet) -> list[object]:
    return [cell.value for row in sheet.iter_rows() for cell in row]


def test_numbers_are_numbers_and_days_are_days() -> None:
    found = values(sheet_of(Activity))
    assert 1250 in found
    assert datetime.datetime(2026, 3, 5) in found  # noqa: DTZ001  # a spreadsheet knows no zones


def test_amounts_are_summed_by_a_formula_of_ours() -> None:
    assert any(str(value).startswith("=SUBTOTAL(109,") for value in values(sheet_of(Activity)))


def test_a_link_is_the_title_it_leads_to_and_no_formula() -> None:
    sheet = sheet_of(Activity)
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if "سعاد" in str(cell.value)]
    assert (cell.data_type, str(cell.value)) == ("s", "\u200e=سعاد")


@pytest.mark.parametrize(("contacts", "there"), [(False, False), (True, True)])
def test_contact_data_are_there_only_when_asked_for(contacts: bool, there: bool) -> None:
    assert ("0600000001" in map(str, values(sheet_of(Member, contacts=contacts)))) == there


def test_it_reads_from_the_right() -> None:
    assert sheet_of(Member).sheet_view.rightToLeft


def test_an_empty_list_is_a_sheet() -> None:
    assert records_sheet(DOSSIER, [], {}, Metadata("لائحة", "ar")).startswith(b"PK")

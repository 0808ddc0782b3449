"""The notice on personal data stands at the foot of every list of persons, on paper and as a spreadsheet."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.services import dossiers
from reports.documents import Printing, compose
from reports.documents.notice import notice
from reports.documents.view import View
from reports.office import written
from reports.office.records import records_sheet
from reports.pdf.metadata import Metadata
from tests.documents.conftest import words_of
from tests.dossiers import BODY
from tests.dossiers import dossier as small

CONTROLLER = "الكاتب العام للمجلس"
LISTS = ("members", "attendance-sheet", "attendance-rates", "member-attendance", "selection-grid", "untrained")


@pytest.fixture(scope="module")
def sample() -> Dossier:
    found = dossiers.sample().dossier
    row = found.rows[found.id]
    row.values["data_controller"] = CONTROLLER  # type: ignore[index]  # a sample of our own
    return Dossier(found.id, dict(found.rows))


@pytest.mark.parametrize("kind", [*LISTS, "workshop-attendance", "candidature", "call", "person-data"])
def test_a_list_on_paper_says_who_answers_for_it(kind: str, sample: Dossier, tmp_path: Path) -> None:
    compose(kind, sample, Printing()).save(tmp_path / "list.pdf")
    assert CONTROLLER in words_of(tmp_path / "list.pdf")


@pytest.mark.parametrize("kind", ["members", "attendance-rates", "selection-grid"])
def test_a_list_as_a_spreadsheet_says_it_too(kind: str, sample: Dossier) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(compose(kind, sample, Printing()), ".xlsx")))
    assert all(any(CONTROLLER in str(cell) for row in sheet.values for cell in row) for sheet in book)


def test_a_list_of_records_says_it_below() -> None:
    found = small(("body", BODY, {"data_controller": CONTROLLER}), ("member", "m", {"name_ar": "فلانة"}))
    said = notice(View(found, Printing()))
    people = list(found.records.values())[1:]
    data = records_sheet(found, people, {}, Metadata("أعضاء", "ar"), notice=said)
    assert CONTROLLER in str(openpyxl.load_workbook(io.BytesIO(data)).active["A5"].value)

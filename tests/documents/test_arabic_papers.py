"""What a reader of Arabic papers would find wrong: empty columns, lone rows or notices, clumsy words."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from hayat_app.domain.dossier import Dossier
from reports.blocks import Column, Document
from reports.blocks.cells import Cell, without_spare
from reports.documents import Printing, compose
from reports.documents.passages import beneath
from reports.text.runs import plain
from tests.dossiers import dossier


def pages(document: Document, folder: Path) -> list[str]:
    document.save(folder / "a.pdf")
    with pypdfium2.PdfDocument(folder / "a.pdf") as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def words(document: Document) -> str:
    return "\n".join(plain(block.text) for block in document.blocks if hasattr(block, "text"))


def test_a_spare_column_that_no_row_fills_is_left_out() -> None:
    columns = [Column("A"), Column("B", spare=True), Column("C")]
    group = [Cell("name of a group", columns=3)]
    kept, rows = without_spare(columns, [group, ["a", "", "c"], ["a", "", ""]])
    assert ([column.title for column in kept], rows) == (["A", "C"], [group, ["a", "c"], ["a", ""]])


def test_a_spare_column_that_a_row_fills_stays() -> None:
    columns = [Column("A"), Column("B", spare=True)]
    assert without_spare(columns, [["a", ""], ["a", "b"]])[0] == columns


@pytest.mark.parametrize("rows", range(26, 36))
def test_no_table_ends_with_a_single_row_on_a_page(rows: int, tmp_path: Path) -> None:
    document = Document("x", "fr")
    document.table([Column("أ"), Column("ب")], [[f"row {n}", "b"] for n in range(rows)])
    last = pages(document, tmp_path)[-1]
    assert f"row {rows - 2}" in last


@pytest.mark.parametrize("members", range(12, 20))
def test_the_notice_of_the_attendance_rates_is_never_alone(members: int, tmp_path: Path) -> None:
    named = [("member", f"m{n}", {"name_ar": f"اسم {n}", "sex": "f"}) for n in range(members)]
    present = {"present": [key for _kind, key, _values in named]}
    meeting = ("meeting", "meet", {"title": "اجتماع", "type": "ordinary", "date": "2026-03-01", "state": "held"})
    found = dossier(*named, (*meeting[:2], meeting[2] | present))
    last = pages(compose("attendance-rates", found, Printing("ar")), tmp_path)[-1]
    assert f"اسم {members - 1}" in last


def test_the_reminder_of_a_request_has_a_number_of_its_own() -> None:
    asked = {
        "number": "6/2020",
        "service": "مصلحة",
        "title": "أعداد",
        "sent": "2020-03-16",
        "reminded": "2020-05-04",
    }
    said = words(compose("data-request", dossier(("data_request", "d", asked)), Printing("ar")))
    assert said.count("6/2020") == 1


def test_the_follow_up_register_to_fill_by_hand_has_room_for_recommendations(sample: Dossier) -> None:
    assert "تتبع التوصيات" in words(compose("follow-up", sample, Printing("ar", blank=True)))


def test_an_invitation_names_the_occasion_as_a_letter_does(sample: Dossier) -> None:
    assert "المشاركة في دورة تكوينية" in words(compose("workshop-invitation", sample, Printing("ar")))


def test_a_share_below_a_word_reads_as_any_other(tmp_path: Path) -> None:
    document = Document("x", "ar")
    document.table([Column("أ"), Column("ب")], [["ب", beneath("منجز", "70\u00a0%")], ["ج", "70\u00a0%"]])
    assert pages(document, tmp_path)[0].count("%\u00a070") == 2

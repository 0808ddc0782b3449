"""A coordinator's papers: archivable, accessible, whole when empty; what they say is what the tables say."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import outloud
import page
import pytest

from hayat_app.services.coordinator import Standing
from hayat_app.services.expected import Expected, from_map
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis import composed
from hayat_app.services.synthesis.composed import Scope, Synthesis
from reports.coordination import reminders, sheet, synthesis
from reports.coordination.sender import Sender
from reports.documents import Printing
from tests.documents.conftest import outside, words_of

SENDER = Sender("المكلفة بالتنسيق", "سلمى المثال", ("عمالة مكناس",))
STAMP = datetime.datetime(2026, 1, 15, tzinfo=datetime.UTC)
LONG = "ع" * 120


def facts(n: int, name: str = "") -> Facts:
    place = name or f"جماعة {n}"
    return Facts(
        f"d{n}", place, "commune", "03", "061", "", place, "", rules="own", records=9, filled=6, expected=9,
        has_plan=bool(n % 2), members=10, women=n % 10, sex_known=10, chair="network", chair_sex="f", meetings=n,
        callers={"president": n}, opinions=3, opinions_sent=2, opinions_answered=1, recommendations=4,
        recommendations_done=1, issues=[["ضعف الإنارة العمومية", "safety", "high"]],
        activities={"training": 2}, activities_by_theme={"safety": 2}, activities_by_year={"2026": 1, "2027": 1},
        budget={"training": "1500.50"}, budget_by_theme={"safety": "1500.50"}, budget_by_year={"2026": "1500.50"},
        without_cost=1, workshops={"training": [1, 5, 4, 0]}, untrained=[["=HYPERLINK(1)", "f", "chair", "m"]],
        events=[["2026-03-04", "activity", "تكوين", "مكناس"], ["2026-05", "meeting", "اجتماع", ""]],
    )  # fmt: skip


def made(count: int, scope: str = "061", language: str = "ar", name: str = "") -> Synthesis:
    standings = [Standing("received", None, facts(n, name)) for n in range(count)]
    standings += [Standing("missing", Expected("commune", "9", "03", "061", "ويسلان"), None)] if count else []
    return composed.make(standings, Scope(scope), language)


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize(("count", "scope", "name"), [(0, "", ""), (3, "061", ""), (40, "03", ""), (2, "", LONG)])
def test_a_synthesis_is_archivable_and_accessible(
    count: int, scope: str, name: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / "synthesis.pdf"
    document = synthesis.compose(made(count, scope, language, name), SENDER, Printing(language, stamp=STAMP))
    document.save(path)
    broken = [f.rule_id for profile in ("3a", "ua1") for f in page.validate_pdf(path, profile=profile).failures]
    errors = [f.rule for f in outloud.check(path).findings if f.severity == "error"]
    assert (broken, errors, document.missing_characters, outside(path)) == ([], [], [], [])


def test_the_synthesis_names_who_is_absent_and_who_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "synthesis.pdf"
    synthesis.compose(made(3), SENDER, Printing(stamp=STAMP)).save(path)
    text = words_of(path)
    assert all(words in text for words in ("ويسلان", "عمالة مكناس", "المكلفة بالتنسيق", "الإنارة"))
    assert "HYPERLINK" not in text  # names of members: only in the spreadsheet, and only when asked for


@pytest.mark.parametrize("count", [0, 4])
def test_the_spreadsheet_has_a_sheet_for_each_table_and_runs_as_its_language(count: int) -> None:
    for language in ("ar", "fr"):
        book = openpyxl.load_workbook(io.BytesIO(sheet.written(made(count, language=language), STAMP)))
        assert all(bool(one.sheet_view.rightToLeft) is (language == "ar") for one in book.worksheets)
        assert len(book.worksheets) >= 1 + 8


def test_numbers_are_numbers_and_nothing_is_a_formula() -> None:
    data = sheet.written(made(4), STAMP, names=True)
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    assert float(Decimal("1500.50") * 4) in [cell.value for cell in cells]


def test_names_of_members_are_written_only_when_asked_for() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet.written(made(4), STAMP)))
    assert not any("HYPERLINK" in str(c.value) for one in book.worksheets for row in one.iter_rows() for c in row)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_reminders_are_archivable_one_page_each(language: str, tmp_path: Path) -> None:
    path = tmp_path / "reminders.pdf"
    bodies = [Standing("missing", each, None).body for each in from_map()[10:15]]
    document = reminders.compose(bodies, SENDER, Printing(language))
    document.save(path)
    broken = [f.rule_id for profile in ("3a", "ua1") for f in page.validate_pdf(path, profile=profile).failures]
    assert (broken, document.page_count, document.missing_characters) == ([], 5, [])


def test_a_reminder_names_both_sexes_in_one_way(tmp_path: Path) -> None:
    path = tmp_path / "reminder.pdf"
    body = Standing("missing", from_map()[0], None).body
    reminders.compose([body], SENDER, Printing()).save(path)
    text = words_of(path)
    assert "السيدة رئيسة / السيد رئيس الهيئة" in text
    assert "(ة)" not in text


def test_without_anybody_to_remind_a_page_says_so(tmp_path: Path) -> None:
    reminders.compose([], SENDER, Printing()).save(tmp_path / "x.pdf")
    assert "لا حاجة إلى أي تذكير" in words_of(tmp_path / "x.pdf")


def test_a_note_becomes_a_letter_only_when_asked_for(tmp_path: Path) -> None:
    body = Standing("received", None, facts(1)).body
    reminders.remark(body, "ينقص تاريخ الاجتماعات.\n- عدد النساء", SENDER, Printing()).save(tmp_path / "x.pdf")
    assert "ينقص تاريخ الاجتماعات" in words_of(tmp_path / "x.pdf")

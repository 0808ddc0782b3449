"""Papers to fill by hand: dotted lines fill their place, lists have room, what belongs together is not parted."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.dossier import Dossier
from reports.blocks.cells import Bullets, Column
from reports.blocks.document import Document
from reports.blocks.press import Press
from reports.blocks.room import with_room
from reports.blocks.tables import Table
from reports.documents import Printing, compose
from reports.documents.passages import points
from reports.text.runs import Run, plain, runs
from tests.documents.test_arabic_papers import pages, words

LINE = "." * 60


def written(text: tuple[Run, ...], width: float, language: str) -> tuple[str, float]:
    """Return a text with its room, and how wide that is."""
    setter = Press(Document("x", language)).setter
    found = with_room(text, width, setter.width)
    return plain(found), setter.width(found)


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("width", [200, 500])
def test_a_dotted_line_fills_its_place(language: str, width: float) -> None:
    _said, wide = written(runs(LINE, size=11), width, language)
    assert width - 8 < wide <= width


def test_a_dotted_line_after_its_label_goes_on_to_the_end() -> None:
    said, wide = written(runs(["تقديم: ", LINE], size=11), 500, "ar")
    assert said.startswith("تقديم: ")
    assert 490 < wide <= 500


def test_a_short_dotted_line_keeps_its_length() -> None:
    assert written(runs("عدد: " + "." * 20, size=11), 500, "ar")[0].count(".") == 20


def test_a_text_without_dots_is_what_it_was() -> None:
    text = runs("المادة 120. انتهى...", size=11)
    assert with_room(text, 500, lambda _runs: 0) is text


def test_the_fields_of_a_swot_to_fill_stand_on_one_page(sample: Dossier, tmp_path: Path) -> None:
    found = pages(compose("plan", sample, Printing("fr", blank=True)), tmp_path)
    assert [page.count("Menaces") for page in found if "Forces\r" in page] == [
        page.count("Forces\r") for page in found if "Forces\r" in page
    ]


def test_lists_to_fill_have_room_between_their_points(sample: Dossier) -> None:
    tables = [
        block
        for block in compose("diagnosis", sample, Printing("ar", blank=True)).blocks
        if isinstance(block, Table)
    ]
    lists = [cell for table in tables for row in table.rows for cell in row if isinstance(cell, Bullets)]
    assert lists
    assert all(plain(entry).endswith("\n") for cell in lists for entry in cell.items if isinstance(entry, str))


def test_the_signs_before_points_are_not_printed_twice() -> None:
    assert points("- أولا\n• ثانيا\n\n3. ثالثا") == ["أولا", "ثانيا", "3. ثالثا"]
    assert points("1. أولا\n2) ثانيا", numbered=True) == ["أولا", "ثانيا"]


@pytest.mark.parametrize("kind", ["invitations", "workshop-certificates"])
def test_a_letter_to_copy_is_printed_once(kind: str, sample: Dossier) -> None:
    document = compose(kind, sample, Printing("ar", blank=True))
    document.pdf()
    assert document.page_count == 1


@pytest.mark.parametrize("kind", ["transmittal", "reminder"])
def test_a_letter_to_fill_leaves_room_for_the_number_of_the_opinion(kind: str, sample: Dossier) -> None:
    assert "الرأي الاستشاري رقم ...." in words(compose(kind, sample, Printing("ar", blank=True)))


def test_a_small_table_is_not_parted(tmp_path: Path) -> None:
    document = Document("x", "fr")
    for n in range(44):
        document.paragraph(f"ligne {n}", after=0)
    document.table([Column("A"), Column("B")], [[f"rang {n}", "b"] for n in range(5)])
    assert [page.count("rang") for page in pages(document, tmp_path)] in ([5], [0, 5])

"""What readers search and copy is the logical text: floors for five readers, with both shaping backends."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.peers.application import document
from benchmarks.plan_text import plan, texts
from reports.blocks import Column, Document
from reports.text.harfbuzz import HarfBuzz
from reports.text.reshaper import Reshaper
from reports.text.shaping import Shaper
from tests.reports.extraction import READERS, read, share
from tests.reports.samples import LONG_WORD, MARKUP, MIXED, PLAIN, VOWELLED, paragraphs, saved

BACKENDS: list[Shaper] = [HarfBuzz(), Reshaper()]


@pytest.mark.parametrize("shaper", BACKENDS, ids=lambda shaper: shaper.name)
@pytest.mark.parametrize("reader", READERS)
def test_plain_arabic_comes_back_whole(reader: str, shaper: Shaper, tmp_path: Path) -> None:
    assert share(PLAIN, read(reader, saved(paragraphs(PLAIN, shaper), tmp_path))) == 100


@pytest.mark.parametrize("shaper", BACKENDS, ids=lambda shaper: shaper.name)
@pytest.mark.parametrize("reader", READERS)
def test_vowelled_arabic_comes_back_whole(reader: str, shaper: Shaper, tmp_path: Path) -> None:
    assert share(VOWELLED, read(reader, saved(paragraphs(VOWELLED, shaper), tmp_path))) == 100


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(document(plan("40")), tmp_path_factory.mktemp("large"))


@pytest.mark.parametrize(
    ("reader", "floor"), [("pdfium", 99), ("mupdf", 96), ("pypdf", 92), ("pdftotext", 90), ("pdfjs", 95)]
)
def test_a_plan_of_forty_pages_comes_back(reader: str, floor: float, large: Path) -> None:
    assert share(texts(plan("40")), read(reader, large)) >= floor


@pytest.mark.parametrize("reader", READERS)
def test_cells_and_list_numbers_are_not_glued_to_their_neighbours(reader: str, tmp_path: Path) -> None:
    rows = [["1", "تشخيص", "الكتابة"], ["2", "تحديد", "الهيئة"]]
    made = Document("جدول")
    made.numbers(["أول", "ثان"])
    made.table([Column("ر.ت", 0.3), Column("النشاط"), Column("المسؤول")], rows)
    assert share([cell for row in rows for cell in row], read(reader, saved(made, tmp_path))) == 100


# The hardest cases only: what is lost is lost by the readers, which tear numbers off their spaces.
@pytest.mark.parametrize(
    ("reader", "floor"), [("pdfium", 98), ("mupdf", 70), ("pypdf", 63), ("pdftotext", 65), ("pdfjs", 91)]
)
def test_mixed_text_comes_back(reader: str, floor: float, tmp_path: Path) -> None:
    assert share(MIXED, read(reader, saved(paragraphs(MIXED), tmp_path))) >= floor


@pytest.mark.parametrize("reader", READERS)
def test_both_backends_give_the_same_text(reader: str, tmp_path: Path) -> None:
    texts = [*PLAIN, *MIXED]
    one, two = (read(reader, saved(paragraphs(texts, shaper), tmp_path, shaper.name)) for shaper in BACKENDS)
    assert share([one], two) >= 99


def test_no_presentation_form_is_in_the_text_layer(tmp_path: Path) -> None:
    text = read("pypdf", saved(paragraphs([*PLAIN, *VOWELLED], Reshaper()), tmp_path))
    assert not [char for char in text if "\ufb50" <= char <= "\ufeff"]


def test_markup_is_printed_as_typed(tmp_path: Path) -> None:
    text = read("pypdf", saved(paragraphs([MARKUP.replace("نص", "mot")], language="fr"), tmp_path))
    for piece in ("<b>mot</b>", "R&D", 'color="red"', "x < y", "src='/etc/passwd'/>"):
        assert piece in text


def test_a_word_longer_than_the_line_loses_no_letter(tmp_path: Path) -> None:
    text = read("pdfium", saved(paragraphs([LONG_WORD]), tmp_path))
    assert text.count("ب") == 400


def test_a_phone_number_and_a_date_keep_their_order(tmp_path: Path) -> None:
    text = read("pypdf", saved(paragraphs(MIXED), tmp_path))
    for piece in ("15-03-2026", "212 5 37 00 11 22", "1 250 000,00", "2025-2028", "62/2022", "contact@exemple.ma"):
        assert piece in text

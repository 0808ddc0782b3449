"""The file: an archive PDF, accessible, the same bytes each time."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import outloud
import page
import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from reports.blocks import Cell, Column, Document, Row
from reports.text.harfbuzz import HarfBuzz
from reports.text.reshaper import Reshaper
from reports.text.runs import Run
from reports.text.shaping import Shaper
from tests.reports.samples import LONG_WORD, hard_cases, paragraphs, saved

SHAPERS: list[Shaper] = [HarfBuzz(), Reshaper()]


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(hard_cases(), tmp_path_factory.mktemp("hard"))


def failures(path: Path, profile: str) -> list[str]:
    result = page.validate_pdf(str(path), profile=profile)
    return [f"{failure.rule_id}: {failure.message}" for failure in result.failures]


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_every_brick_passes(hard: Path, profile: str) -> None:
    assert failures(hard, profile) == []


@pytest.mark.parametrize("profile", ["3a", "ua1"])
@pytest.mark.parametrize("typeface", ["amiri", "naskh"])
def test_the_second_backend_passes_with_every_typeface(profile: str, typeface: str, tmp_path: Path) -> None:
    assert failures(saved(hard_cases(Reshaper(), typeface), tmp_path), profile) == []


def test_outloud_finds_no_error(hard: Path) -> None:
    errors = [f"{f.rule} {f.message}" for f in outloud.check(str(hard)).findings if f.severity.lower() == "error"]
    assert errors == []


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_an_empty_document_passes(language: str, tmp_path: Path) -> None:
    document = Document("فارغة", language)
    document.contents()
    document.table([Column("أ"), Column("ب")], [])
    document.bars([], [])
    path = saved(document, tmp_path)
    assert failures(path, "3a") + failures(path, "ua1") == []


def long_word() -> Document:
    document = paragraphs([LONG_WORD])
    document.heading(1, LONG_WORD)
    document.bullets([LONG_WORD])
    document.table([Column("أ", 0.2), Column("ب")], [[LONG_WORD, "x"], ["y", LONG_WORD]], row_headers=1)
    return document


def tall_row() -> Document:
    document = Document("جدول")
    columns = [Column("أ"), Column("ب"), Column("ج")]
    rows: list[Row] = [[Cell("محور", columns=3, bold=True)], [Cell("هدف", rows=2), "نص " * 3000, "x"], ["y", "z"]]
    document.table(columns, rows, totals=[["المجموع", "1", "2"]])
    return document


@pytest.mark.parametrize("make", [long_word, tall_row])
def test_what_hardly_fits_a_page_passes(make: Callable[[], Document], tmp_path: Path) -> None:
    path = saved(make(), tmp_path)
    assert failures(path, "3a") + failures(path, "ua1") == []
    assert [f.rule for f in outloud.check(str(path)).findings if f.severity.lower() == "error"] == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert hard_cases().pdf() == hard_cases().pdf()


@pytest.mark.parametrize("shaper", SHAPERS, ids=lambda shaper: shaper.name)
def test_used_fonts_are_subsets(shaper: Shaper) -> None:
    assert len(paragraphs(["سلام"], shaper).pdf()) < 30_000


def elements(path: Path, tag: str) -> list[DictionaryObject]:
    waiting = [pypdf.PdfReader(path).trailer["/Root"]["/StructTreeRoot"]["/K"]]
    found = []
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, ArrayObject):
            waiting += list(node)
        elif isinstance(node, DictionaryObject) and "/S" in node:
            found += [node] if node["/S"] == f"/{tag}" else []
            waiting += [node["/K"]] if "/K" in node else []
    return found


def test_french_passages_in_arabic_say_so(hard: Path) -> None:
    assert {str(span.get("/Lang")) for span in elements(hard, "Span")} == {"fr", "zgh"}


def test_cells_say_what_they_head(hard: Path) -> None:
    scopes = {str(cell["/A"]["/Scope"]) for cell in elements(hard, "TH")}
    assert scopes == {"/Column", "/Row"}
    assert {cell["/A"].get("/ColSpan", 1) for cell in elements(hard, "TH")} == {1, 2, 3}


def test_figures_have_words(hard: Path) -> None:
    words = [str(figure["/Alt"]) for figure in elements(hard, "Figure")]
    assert "شعار الجماعة" in words
    assert all(words)


def test_the_source_can_travel_inside(hard: Path) -> None:
    assert pypdf.PdfReader(hard).attachments["plan.json"] == [b"{}"]


def test_the_outline_and_the_labels_follow_the_document(hard: Path) -> None:
    reader = pypdf.PdfReader(hard)
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == ["1. نصوص", "2. جداول", "3. رسوم"]
    assert reader.page_labels[1] == "2"


def test_links_lead_only_where_they_may(tmp_path: Path) -> None:
    document = Document("روابط")
    document.paragraph(
        [Run("سيئ", link="javascript:app.alert(1)"), " ", Run("ملف", link="file:///etc/passwd"), " www.exemple.ma"]
    )
    (page_,) = pypdf.PdfReader(saved(document, tmp_path)).pages
    targets = [note.get_object()["/A"]["/URI"] for note in page_["/Annots"]]
    assert targets == ["https://www.exemple.ma"]
    assert failures(tmp_path / "a.pdf", "ua1") == []


def test_streams_end_as_archives_want(hard: Path) -> None:
    data = hard.read_bytes()
    assert data.count(b"endstream") == data.count(b"\r\nendstream\nendobj\n")
    assert zlib.decompress(data.split(b"stream\n", 1)[1].split(b"\r\nendstream")[0])

"""Documents as word-processor files: whole, right to left, the same bytes, text as text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from hayat_app.domain.dossier import Dossier
from hayat_app.services import dossiers
from reports.blocks import Bullets, Cell, Column, Document
from reports.documents import KINDS, Printing, compose
from reports.office import written
from reports.office.runs import pieces
from reports.text.lines import END, NATURAL, START
from reports.text.runs import Run
from tests.reports.samples import hard_cases


@pytest.fixture(scope="module")
def sample() -> Dossier:
    return dossiers.sample().dossier


@pytest.fixture(scope="module")
def hard() -> Element:
    """The body of the document with every brick in it, written once."""
    return body_of(hard_cases())


def body_of(document: Document) -> Element:
    return docx.Document(io.BytesIO(written(document, ".docx"))).element.body


def paragraphs(body: Element) -> Iterator[Element]:
    return body.iter(qn("w:p"))


def text_of(part: Element) -> str:
    return "".join(found.text or "" for found in part.iter(qn("w:t")))


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_document_opens_as_a_word_processor_file(kind: str, language: str, sample: Dossier) -> None:
    document = compose(kind, sample, Printing(language))
    assert text_of(body_of(document)).strip()


def right_to_left(paragraph: Element) -> bool:
    mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}")
    return mark is not None and mark.get(qn("w:val")) == "1"


def test_every_arabic_paragraph_is_right_to_left(hard: Element) -> None:
    arabic = [p for p in paragraphs(hard) if re.search("[\u0620-\u064a]", text_of(p))]
    assert [text_of(p) for p in arabic if not right_to_left(p)] == []


@pytest.mark.parametrize(
    ("language", "align", "text", "side"),
    [("ar", START, "نص", "left"), ("ar", START, "texte", "right"), ("fr", START, "نص", "right"),
     ("fr", NATURAL, "نص", "left"), ("ar", END, "نص", "right"), ("fr", END, "texte", "right")],
)  # fmt: skip
def test_lines_begin_where_they_do_on_paper(language: str, align: str, text: str, side: str) -> None:
    document = Document("نص", language)
    document.paragraph(text, align)
    assert [jc.get(qn("w:val")) for jc in body_of(document).iter(qn("w:jc"))] == [side]


def test_tables_begin_at_the_right_and_repeat_their_header(hard: Element) -> None:
    tables = list(hard.iter(qn("w:tbl")))
    assert all(table.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is not None for table in tables)
    assert any(True for table in tables for _ in table.iter(qn("w:tblHeader")))


def test_a_french_document_has_no_right_to_left_paragraph() -> None:
    document = Document("Titre", "fr")
    document.paragraph("Une phrase.")
    assert not any(map(right_to_left, paragraphs(body_of(document))))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(hard_cases(), ".docx") == written(hard_cases(), ".docx")


def test_arabic_runs_are_marked_and_numbers_keep_their_order() -> None:
    found = [(p.text, p.right_to_left) for p in pieces([Run("برنامج 2025-2028 للجماعة")], True)]
    assert found == [("برنامج ", True), ("\u200e2025-2028", False), (" للجماعة", True)]


def test_the_groups_of_a_number_are_not_torn_apart() -> None:
    assert "+212\u00a05\u00a037" in "".join(p.text for p in pieces([Run("هاتف +212 5 37 00 11 22")], True))


def test_spans_of_cells_are_spans() -> None:
    document = Document("نص")
    rows = [[Cell("محور", rows=2), "أ", Bullets(["ب", "ج"])], [Cell("د", columns=2)]]
    document.table([Column("1"), Column("2"), Column("3")], rows)
    body = body_of(document)
    assert [len(row.findall(qn("w:tc"))) for row in body.iter(qn("w:tr"))] == [3, 3, 2]
    assert [m.get(qn("w:val")) for m in body.iter(qn("w:vMerge"))] == ["restart", None]


def test_headings_are_the_word_processors_own() -> None:
    document = Document("نص")
    document.heading(2, "عنوان")
    assert [s.get(qn("w:val")) for s in body_of(document).iter(qn("w:pStyle"))] == ["Heading2"]


def test_the_contents_show_the_page_of_each_heading_before_a_word_processor_counts() -> None:
    document = Document("نص")
    document.contents()
    document.page_break()
    document.heading(1, "هنا")
    assert "هنا2" in text_of(body_of(document))


def test_a_chart_is_a_picture_with_words(hard: Element) -> None:
    found = [d.get("descr") for d in hard.iter(qn("wp:docPr"))]
    assert any("نساء" in (words or "") for words in found)


def test_turned_pages_are_sections(hard: Element) -> None:
    turns = [s.get(qn("w:orient")) for s in hard.iter(qn("w:pgSz"))]
    assert turns == [None, "landscape", None]


def test_the_file_holds_its_letters_and_nothing_of_the_template() -> None:
    names = zipfile.ZipFile(io.BytesIO(written(Document("نص"), ".docx"))).namelist()
    assert {"word/fonts/Amiri-Regular.odttf", "word/fonts/Amiri-Bold.odttf"} <= set(names)
    assert not any("thumbnail" in name or "customXml" in name for name in names)


def test_the_name_of_a_group_is_kept_with_its_rows() -> None:
    document = Document("ن")
    rows = [[Cell("محور", columns=2)], ["أ", "ب"], ["ج", "د"]]
    document.table([Column("ا"), Column("ب")], rows, totals=[["مجموع", "2"]])
    kept = [bool(row.findall(f".//{qn('w:keepNext')}")) for row in body_of(document).iter(qn("w:tr"))]
    assert kept == [True, True, False, True, False]


def test_each_of_several_papers_counts_its_own_pages() -> None:
    document = Document("ن")
    for words in ("أ", "ب"):
        document.page_break(afresh=True)
        document.paragraph(words)
    body = body_of(document)
    assert [part.get(qn("w:start")) for part in body.iter(qn("w:pgNumType"))] == ["1"]


def test_pages_that_are_not_counted_have_no_number() -> None:
    data = written(Document("ن", numbered=False), ".docx")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        feet = [file.read(name) for name in file.namelist() if "footer" in name]
    assert not any(b"NUMPAGES" in foot for foot in feet)

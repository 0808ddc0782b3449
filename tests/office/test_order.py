"""What Word insists on: the parts of properties stand in the order of the format, each once."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from hayat_app.domain.dossier import Dossier
from hayat_app.services import dossiers
from reports.blocks import Column, Document
from reports.documents import KINDS, Printing, compose
from reports.office import written

ORDERS = {
    "w:sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg bidi docGrid",
    "w:pPr": "pStyle keepNext pageBreakBefore numPr pBdr shd tabs bidi spacing ind jc outlineLvl sectPr",
    "w:rPr": "rStyle rFonts b bCs i iCs color spacing sz szCs u vertAlign rtl cs lang",
    "w:tblPr": "tblStyle bidiVisual tblW jc tblBorders tblLayout tblCellMar tblLook",
    "w:tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "w:trPr": "cantSplit trHeight tblHeader",
}
"""The parts that are used, in the order of ECMA-376."""
MANY = {"headerReference", "footerReference"}


def names(part: Element) -> list[str]:
    return [child.tag.rpartition("}")[2] for child in part]


def wrong(root: Element) -> list[tuple[str, list[str]]]:
    found = []
    for tag, order in ORDERS.items():
        for part in root.iter(qn(tag)):
            inside = names(part)
            places = [order.split().index(name) if name in order.split() else -1 for name in inside]
            once = all(a < b or (a == b and inside[n] in MANY) for n, (a, b) in enumerate(pairwise(places)))
            if -1 in places or not once:
                found.append((tag, inside))
    return found


@pytest.fixture(scope="module")
def sample() -> Dossier:
    return dossiers.sample().dossier


@pytest.mark.parametrize("kind", KINDS)
def test_properties_stand_in_order(kind: str, sample: Dossier) -> None:
    file = docx.Document(io.BytesIO(written(compose(kind, sample, Printing()), ".docx")))
    parts = [file.element, file.styles.element]
    parts += [part.element for part in (file.sections[0].header.part, file.sections[0].footer.part)]
    assert [found for part in parts for found in wrong(part)][:3] == []


def test_a_page_that_is_turned_goes_on_counting() -> None:
    document = Document("نص")
    for afresh in (False, True):
        document.paragraph("فقرة")
        document.page_break(afresh=afresh)
        document.paragraph("فقرة")
        document.section(landscape=True)
        document.table([Column("أ")], [["1"]])
        document.section(landscape=False)
    file = docx.Document(io.BytesIO(written(document, ".docx")))
    counted = [len(part.findall(qn("w:pgNumType"))) for part in file.element.iter(qn("w:sectPr"))]
    assert sum(counted) == 1


def test_lists_in_arabic_begin_at_the_right_in_a_french_document() -> None:
    document = Document("Titre", "fr")
    document.bullets(["نص عربي"])
    file = docx.Document(io.BytesIO(written(document, ".docx")))
    assert [jc.get(qn("w:val")) for jc in file.element.iter(qn("w:jc"))] == ["left"]


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_picture_has_words(language: str, sample: Dossier) -> None:
    for kind in ("plan", "diagnosis", "mobility-map", "mandate-balance"):
        data = written(compose(kind, sample, Printing(language)), ".docx")
        body = docx.Document(io.BytesIO(data)).element
        assert all(found.get("descr") for found in body.iter(qn("wp:docPr"))), kind


def test_the_file_says_its_languages(sample: Dossier) -> None:
    with zipfile.ZipFile(io.BytesIO(written(compose("opinion", sample, Printing()), ".docx"))) as file:
        assert 'w:bidi="ar-MA"' in file.read("word/styles.xml").decode()


def test_each_of_several_papers_begins_without_a_running_header(sample: Dossier) -> None:
    file = docx.Document(io.BytesIO(written(compose("invitations", sample, Printing()), ".docx")))
    assert len(file.sections) > 2
    assert all(section.different_first_page_header_footer for section in file.sections)


def test_what_ends_a_section_takes_no_room(sample: Dossier) -> None:
    file = docx.Document(io.BytesIO(written(compose("invitations", sample, Printing()), ".docx")))
    lines = file.element.body.xpath("./w:p[w:pPr/w:sectPr]/w:pPr/w:spacing/@w:line")
    assert set(lines) == {"20"}


def test_no_word_of_a_head_is_torn_apart() -> None:
    document = Document("Titre", "fr")
    document.table([Column("Noms", 9), Column("Bénéficiaires", 0.3)], [["a", "1"]])
    file = docx.Document(io.BytesIO(written(document, ".docx")))
    assert file.tables[0].columns[1].width.pt > 50


@pytest.mark.parametrize("text", ['{ DDEAUTO c:\\\\x "/c" }', "=1+1", "\u0013INCLUDETEXT x\u0014"])
def test_no_text_becomes_a_field(text: str) -> None:
    document = Document(text, "fr")
    document.heading(1, text)
    document.paragraph(text)
    document.table([Column(text)], [[text]])
    body = docx.Document(io.BytesIO(written(document, ".docx"))).element.body
    assert list(body.iter(qn("w:instrText"), qn("w:fldSimple"))) == []

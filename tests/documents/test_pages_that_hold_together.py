"""Papers whose last page was an orphan: planners to fill by hand, signatures below a notice, remarks."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.i18n import Translator
from hayat_app.services.synthesis.composed import Scope
from reports.blocks import Column, Document, Signatory
from reports.documents import Printing, compose


def pages(document: Document, folder: Path) -> list[str]:
    document.save(folder / "a.pdf")
    with pypdfium2.PdfDocument(folder / "a.pdf") as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_planner_to_fill_by_hand_is_one_page_a_year(language: str, sample: Dossier, tmp_path: Path) -> None:
    assert len(pages(compose("planner", sample, Printing(language, blank=True)), tmp_path)) == 1


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_signatures_of_the_grid_stand_below_somebody_it_names(
    language: str, sample: Dossier, tmp_path: Path
) -> None:
    last = pages(compose("selection-grid", sample, Printing(language)), tmp_path)[-1]
    assert {"ar": "وردة", "fr": "Eljabal"}[language] in last


@pytest.mark.parametrize("lines", range(24, 34))
def test_a_notice_alone_is_not_what_is_signed(lines: int, tmp_path: Path) -> None:
    document = Document("x", "fr")
    document.table([Column("A"), Column("B")], [[f"rang {n}", "b"] for n in range(lines)])
    document.notice = "Ceci est un avis."
    document.paragraph(document.notice)
    document.signatures([Signatory("Signature", "Nom")])
    assert f"rang {lines - 1}" in next(page for page in pages(document, tmp_path) if "Signature" in page)


def test_a_region_takes_its_french_preposition() -> None:
    assert Scope("02").name(Translator("fr")) == "Région de l’Oriental"
    assert Scope("03").name(Translator("fr")) == "Région de Fès-Meknès"

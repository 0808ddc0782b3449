"""The sample's dossier, read once, and how a document becomes a file that readers open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.services import dossiers
from reports.documents import Printing, compose


@pytest.fixture(scope="session")
def sample() -> Dossier:
    return dossiers.sample().dossier


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Path]:
    def make(
        dossier: Dossier, language: str = "ar", kind: str = "plan", record: str = "", contacts: bool = False
    ) -> Path:
        path = tmp_path / f"{kind}-{language}.pdf"
        compose(kind, dossier, Printing(language, record=record, contacts=contacts)).save(path)
        return path

    return make


def words_of(path: Path) -> str:
    """Return the text of all pages as PDFium reads it, in one line."""
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)


def outside(path: Path, margin: float = 20) -> list[tuple[int, str]]:
    """Return the letters that stand nearer to the paper's edge than a margin, with their page."""
    found = []
    with pypdfium2.PdfDocument(path) as pdf:
        for number, sheet in enumerate(pdf):
            text = sheet.get_textpage()
            for i in range(text.count_chars()):
                left, _, right, _ = text.get_charbox(i)
                if right > left and not margin <= left <= right <= sheet.get_width() - margin:
                    found.append((number, text.get_text_range(i, 1)))
    return found

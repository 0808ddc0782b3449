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
    def make(dossier: Dossier, language: str = "ar", kind: str = "plan") -> Path:
        path = tmp_path / f"{kind}-{language}.pdf"
        compose(kind, dossier, Printing(language)).save(path)
        return path

    return make


def words_of(path: Path) -> str:
    """Return the text of all pages as PDFium reads it, in one line."""
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)

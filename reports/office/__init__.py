"""Documents as office files: the bricks of a ``Document`` as a word-processor file, its tables as a spreadsheet.

Light: what offers formats imports it before any of their libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hayat_app.i18n import N_

if TYPE_CHECKING:
    from reports.blocks.document import Document
    from reports.pdf.objects import Progress

__all__ = ["FORMATS", "written"]

FORMATS: Mapping[str, str] = {
    ".pdf": N_("PDF documents"),
    ".docx": N_("Word-processor files"),
    ".xlsx": N_("Spreadsheets"),
}
"""Endings of the files a document can be written to, and English source names."""


def written(document: Document, ending: str, report: Progress | None = None) -> bytes:
    """Return the bytes of a document as a file of that ending; ``KeyError`` for one that is not in ``FORMATS``."""
    ways: Mapping[str, Callable[[], bytes]] = {
        ".pdf": lambda: document.pdf(report),
        ".docx": lambda: _word(document),
        ".xlsx": lambda: _sheets(document),
    }
    return ways[ending]()


def _word(document: Document) -> bytes:
    from reports.office.word import word

    return word(document)


def _sheets(document: Document) -> bytes:
    from reports.office.sheets import sheets

    return sheets(document)

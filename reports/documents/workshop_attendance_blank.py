"""Blank attendance sheets, to be filled in by hand in the room. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Workshop
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import workshop_attendance
from reports.documents import workshop_view as shared
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Blank attendance sheet")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheets."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add a blank sheet for each day."""
    workshop_attendance.write(document, view, workshop, blank=True)

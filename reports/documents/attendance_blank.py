"""An empty attendance sheet, to be filled by hand."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import new
from hayat_app.domain.records import Meeting
from reports.blocks.document import Document
from reports.documents.attendance_sheet import sheet
from reports.documents.printing import Printing
from reports.documents.view import View


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet without any name."""
    return sheet(View(dossier, printing), new(Meeting, "none"), [])

"""Table signs: a name in large letters twice on a page, to fold in the middle. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Workshop
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents import workshop_badges
from reports.documents import workshop_view as shared
from reports.documents.passages import GREY
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Table signs")
_LONG = 22
"""Letters from which a name is printed smaller."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the signs."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add a lying page for everybody who speaks or takes part; one blank page where nobody is known."""
    for name, about in workshop_badges.people(view, workshop) or [("." * 30, "")]:
        document.section(landscape=True)
        document.space(60)
        _half(document, name, about)
        document.space(120)
        _half(document, name, about)


def _half(document: Document, name: str, about: str) -> None:
    size = 48 if len(name) <= _LONG else 34
    document.paragraph(name, CENTRE, size=size, strong=True, after=4)
    document.paragraph(about or "\u00a0", CENTRE, size=18, colour=GREY)

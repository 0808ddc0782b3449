"""Table signs: a name in large letters twice on a page, to fold in the middle. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Workshop
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.blocks.tent import Tent
from reports.documents import workshop_badges
from reports.documents import workshop_view as shared
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Table signs")
BY_HAND = "." * 30


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the signs."""
    return shared.compose(dossier, printing, TITLE, write, bare=True)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add a lying page for everybody who speaks or takes part; one blank page where nobody is known."""
    for name, about in workshop_badges.people(view, workshop) or [(BY_HAND, "")]:
        document.section(landscape=True)
        document.add(Tent(name, about))

"""Name badges, ten on a page, to cut out. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Participant, Speaker, Workshop
from hayat_app.i18n import N_
from reports.blocks import CENTRE, Run
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.brief import shortened
from reports.documents.paper import joined
from reports.documents.passages import GREY
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Name badges")
ACROSS = 2
BLANKS = 10
_LONGEST = 60


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the badges."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add the badges of speakers and participants; blank ones where nobody is known."""
    document.heading(1, view.words(TITLE), align=CENTRE)
    named = [] if view.printing.blank else people(view, workshop)
    cells = [_badge(workshop, *each) for each in named]
    cells = cells or [_badge(workshop, "." * 30, "." * 30) for _ in range(BLANKS)]
    rows: list[Row] = [cells[at : at + ACROSS] for at in range(0, len(cells), ACROSS)]
    document.table(
        [Column("", 1, CENTRE) for _ in range(ACROSS)], rows, zebra=False, size=16, head=[], row_headers=1
    )


def people(view: View, workshop: Workshop) -> list[tuple[str, str]]:
    """Return name and capacity of everybody: those who speak first."""
    speakers = [
        (shared.name_of(view, one), one.function or view.show(one, "role"))
        for one in view.dossier.children(workshop, Speaker)
    ]
    others = [
        (shared.person(view, one), joined([one.commune or one.organisation, ""], ""))
        for one in view.dossier.children(workshop, Participant)
    ]
    names = {name for name, _about in speakers}
    return [*speakers, *(found for found in others if found[0] not in names)]


def _badge(workshop: Workshop, name: str, about: str) -> Cell:
    title = shortened(workshop.title, _LONGEST)
    lines: list[str | Run] = [
        Run(f"{title}\n", size=8.5, colour=GREY),
        Run(f"{name}\n", size=19, style="bold"),
        Run(f"{about}\n" if about else "\u00a0\n", size=11),
    ]
    return Cell(lines, align=CENTRE)

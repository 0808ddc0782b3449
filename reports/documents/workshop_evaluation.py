"""The blank evaluation sheet of a workshop, to copy for every participant. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Criterion, Workshop
from hayat_app.domain.records.evaluations import MARKS, USUAL_CRITERIA
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.passages import GREY, labelled
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Evaluation sheet")
BOX = "☐"
RULE, LINES = "." * 170, 2
OPEN = (N_("What I keep"), N_("What to improve"), N_("Topics wanted"), N_("Commitment I take"))


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add one sheet on one page."""
    words = view.words
    document.heading(1, words(TITLE), align=CENTRE)
    document.paragraph(workshop.title, CENTRE, strong=True, after=2, keep=True)
    said = words(N_("This sheet bears no name. Please tick one box in each line."))
    document.paragraph(said, CENTRE, size=9.5, colour=GREY, keep=True)
    capacity = labelled(words, N_("Capacity"), "." * 40)
    sex = f"{BOX}\u00a0{words(N_('Woman'))}    {BOX}\u00a0{words(N_('Man'))}    {capacity}"
    document.paragraph(sex, CENTRE, size=10.5, after=4)
    _criteria(document, view, workshop)
    for title in OPEN:
        document.paragraph(words(title), strong=True, size=10, before=2, after=0, keep=True)
        for _ in range(LINES):
            document.paragraph(RULE, size=9, colour=GREY, before=4, after=0)


def _criteria(document: Document, view: View, workshop: Workshop) -> None:
    words = view.words
    known = [] if view.printing.blank else view.dossier.children(workshop, Criterion)
    own = [criterion.title for criterion in known]
    asked = own or [words(title) for _code, title in USUAL_CRITERIA]
    asked += [words(N_("My level before")), words(N_("My level after"))]
    marks = [Column(f"{mark}\n{words(name)}", 0.8, CENTRE) for mark, name in MARKS]
    rows = [(title, *[BOX] * len(MARKS)) for title in asked]
    document.table([Column(words(N_("The criterion")), 3), *marks], rows, row_headers=1, size=9.5)

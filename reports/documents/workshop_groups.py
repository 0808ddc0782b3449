"""The sheets of the groups: theme, question, members, and lines to write on. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import participation
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import new
from hayat_app.domain.records import Output, WorkGroup, Workshop
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.paper import apart
from reports.documents.passages import facts
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Group sheet")
LINES, BY_HAND = 14, 10


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheets."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add a page for each group; a blank one where there is no group."""
    for group in view.dossier.children(workshop, WorkGroup) or [new(WorkGroup, "none")]:
        document.page_break(afresh=True)
        _sheet(document, view, workshop, group)


def _sheet(document: Document, view: View, workshop: Workshop, group: WorkGroup) -> None:
    words, number = view.words, view.numbers.get(group.id, "")
    document.heading(1, words(N_("Group {n}"), n=number or "......"), align=CENTRE)
    document.paragraph(workshop.title, CENTRE, size=10, keep=True)
    members = participation.in_group(view.dossier, workshop, group)
    dots = "." * 30
    pairs = [
        (view.label(group, "title"), group.title or dots),
        (view.label(group, "question"), group.question or dots),
        (view.label(group, "facilitator"), group.facilitator or dots),
        (words(N_("Rapporteur of the group")), group.reporter or dots),
        (words(N_("Members of the group")), apart([shared.person(view, one) for one in members], words(N_(", ")))),
    ]
    for block in facts(words, pairs):
        document.add(block)
    _lines(document, view, view.dossier.children(group, Output))


def _lines(document: Document, view: View, outputs: list[Output]) -> None:
    words = view.words
    columns = [
        Column(words(N_("No.")), 0.5, CENTRE),
        Column(words(N_("Output")), 4),
        Column(words(N_("Type")), 1.2),
        Column(words(N_("Dots")), 0.8, CENTRE),
    ]
    rows: list[Row] = [
        (str(n), one.text, view.show(one, "type"), str(one.dots or "")) for n, one in enumerate(outputs, 1)
    ]
    rows += [
        (f"{n}\n\u00a0",)
        for n in range(len(rows) + 1, max(BY_HAND if view.printing.blank else LINES, len(rows) + 3) + 1)
    ]
    document.table(columns, rows, row_headers=1, size=10)

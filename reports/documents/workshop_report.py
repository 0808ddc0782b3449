"""The report of a workshop, from its frame to its follow-up. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Speaker, TrainingNeed, Workshop
from hayat_app.i18n import N_
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents import workshop_annexes, workshop_figures, workshop_proceedings
from reports.documents import workshop_view as shared
from reports.documents.paper import made_at
from reports.documents.passages import beneath, paragraphs, points, section
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Report of the workshop")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the report."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add the report, section by section; empty ones are left out."""
    shared.opening(document, view, workshop, TITLE)
    shared.identity(document, view, workshop)
    _frame(document, view, workshop)
    workshop_figures.participants(document, view, workshop)
    workshop_proceedings.write(document, view, workshop)
    section(document, view.words, N_("Conclusions"), workshop.conclusions)
    workshop_proceedings.recommendations(document, view, workshop)
    workshop_figures.evaluation(document, view, workshop)
    workshop_annexes.write(document, view, workshop)
    _closing(document, view, workshop)


def _frame(document: Document, view: View, workshop: Workshop) -> None:
    words = view.words
    section(document, words, N_("Context and why this workshop"), workshop.context)
    section(document, words, N_("Frame of the workshop"), workshop.frame)
    _needs(document, view, workshop)
    if workshop.objectives:
        document.heading(1, words(N_("Objectives of the workshop")))
        document.bullets(points(workshop.objectives))
    section(document, words, N_("Audience"), workshop.audience)
    _speakers(document, view, workshop)
    if workshop.documents:
        document.heading(2, words(N_("Documents used")))
        document.bullets(points(workshop.documents))


def _needs(document: Document, view: View, workshop: Workshop) -> None:
    found = view.dossier.children(workshop, TrainingNeed)
    if found:
        document.heading(1, view.words(TrainingNeed.PLURAL))
        document.bullets([beneath(need.title, need.expressed_by) for need in found])


def _speakers(document: Document, view: View, workshop: Workshop) -> None:
    found = view.dossier.children(workshop, Speaker)
    if not found:
        return
    words = view.words
    document.heading(1, words(N_("Who trained, facilitated and spoke")))
    columns = [
        Column(words(N_("Name")), 1.6),
        Column(words(N_("Role")), 1.1),
        Column(words(N_("Function")), 2),
        Column(words(N_("Subject of the talk")), 2.4, spare=not view.printing.blank),
    ]
    rows = [
        (
            shared.name_of(view, one),
            view.show(one, "role"),
            beneath(one.function, shared.names(view, [one.organisation] if one.organisation else [])),
            one.talk,
        )
        for one in found
    ]
    document.table(columns, rows, row_headers=1, size=9.5)


def _closing(document: Document, view: View, workshop: Workshop) -> None:
    words = view.words
    if workshop.report_author:
        said = words(
            N_("{label}: {value}"), label=view.label(workshop, "report_author"), value=workshop.report_author
        )
        document.paragraph(said, before=10, keep=True)
    if workshop.report_date or workshop.report_author:
        paragraphs(document, made_at(view.dossier, view.printing, workshop.report_date))

"""The end of a workshop's report: costs, photographs, sources and what contradicts itself in them."""

from __future__ import annotations

from decimal import Decimal

from hayat_app.domain.records import Contradiction, Source, Workshop, WorkshopCost, WorkshopPhoto
from hayat_app.i18n import N_
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.blocks.words import labelled as with_label
from reports.documents import workshop_view as shared
from reports.documents.money import amount
from reports.documents.paper import apart
from reports.documents.passages import beneath, labelled
from reports.documents.view import View

PHOTO_WIDTH = 11
"""Centimetres."""


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add what there is of them."""
    _costs(document, view, workshop)
    _photos(document, view, workshop)
    _sources(document, view, workshop)


def _costs(document: Document, view: View, workshop: Workshop) -> None:
    found = view.dossier.children(workshop, WorkshopCost)
    if not found:
        return
    words = view.words
    document.heading(1, words(WorkshopCost.PLURAL))
    columns = [
        Column(words(N_("What is paid")), 3),
        Column(words(N_("Type")), 1.5),
        Column(words(N_("Who pays")), 2),
        Column(words(N_("Amount (dirhams)")), 1.4),
    ]
    rows = [(one.title, view.show(one, "type"), one.payer, amount(one.amount, words)) for one in found]
    total = sum((one.amount for one in found if one.amount is not None), Decimal(0))
    totals: list[Row] = [[Cell(words(N_("Total")), columns=3), amount(total, words)]]
    document.table(columns, rows, totals=totals, row_headers=1, size=9.5)


def _photos(document: Document, view: View, workshop: Workshop) -> None:
    """Print pictures to which everybody in them agreed; the others are only counted."""
    found = [one for one in view.dossier.children(workshop, WorkshopPhoto) if one.picture]
    shown = [one for one in found if one.consent]
    for number, one in enumerate(shown):
        data = view.printing.attachment(one.picture or "")
        if number == 0:
            document.heading(1, view.words(WorkshopPhoto.PLURAL))
        if data:
            document.image(data, one.title, PHOTO_WIDTH, one.title)


def _sources(document: Document, view: View, workshop: Workshop) -> None:
    words = view.words
    sources = [one for one in view.dossier.all(Source) if workshop.id in one.about]
    contradictions = view.dossier.children(workshop, Contradiction)
    if not sources and not contradictions:
        return
    document.heading(1, words(N_("Sources and their reliability")))
    for one in sources:
        publisher = shared.names(view, [one.publisher] if one.publisher else [])
        published = labelled(words, N_("Published on"), view.date(one.published))
        about = apart([publisher, one.section, published, one.basis], " – ")
        document.bullets([beneath(one.title_text, about, one.page, one.reliability_note)])
    for found in contradictions:
        kept = view.show(found, "retained")
        lines = [found.first, found.second, with_label(words, kept, found.reason) if found.reason else kept]
        document.bullets([beneath(found.subject, *lines)])

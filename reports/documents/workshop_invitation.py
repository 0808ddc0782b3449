"""The invitation to a workshop, with room for the addressee. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import timetable, titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Workshop
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE, END, START, bold
from reports.blocks.document import Document
from reports.documents import letters, workshop_programme
from reports.documents import workshop_view as shared
from reports.documents.paper import letterhead, signatory
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Invitation to take part")
BY_HAND = "..............................."
DATE_BY_HAND = "...... / ...... / .........."


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the invitation."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add the letter and, on a page of its own, the programme."""
    words = view.words
    document.letterhead(letterhead(document, view.dossier, view.printing))
    seat = titles.seat_name(view.body, view.language) or BY_HAND
    document.paragraph(words(N_("{place}, on {date}"), place=seat, date=DATE_BY_HAND), END, after=10)
    document.heading(1, words(TITLE), align=CENTRE)
    document.paragraph(bold(words(N_("To Ms / Mr: {name}"), name=BY_HAND)), CENTRE, after=10)
    document.paragraph([bold(words(N_("Subject: "))), workshop.title], START)
    document.paragraph(words(letters.GREETING), CENTRE)
    for sentence in (*_sentences(view, workshop), words(letters.REGARDS)):
        document.paragraph(sentence)
    document.signatures([signatory(view.dossier, "chair", view.language)])
    if timetable.days(view.dossier, workshop):
        document.page_break()
        workshop_programme.write(document, view, workshop)


def _sentences(view: View, workshop: Workshop) -> list[str]:
    words = view.words
    invited = words(
        N_("The body has the honour to invite you to take part in: {kind}, on “{theme}”."),
        kind=shared.occasion(view, workshop),
        theme=isolate(workshop.theme or workshop.title),
    )
    when, where = shared.period(view, workshop), shared.place(view, workshop)
    return [
        invited,
        *([words(N_("When: {when}."), when=when)] if when else []),
        *([words(N_("Where: {where}."), where=where)] if where else []),
        words(N_("Please tell us whether you are coming, and what would make it easier for you to take part.")),
    ]

"""Certificates of attendance, one page for each participant who came. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Participant, Workshop
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE, END
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.paper import letterhead, signatory
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Certificate of attendance")
BY_HAND = "..............................."
_SENTENCES = {
    "f": N_(
        "{body} certifies that Ms {name}, {capacity}, took part in: {kind} on “{theme}”, held {when} in {where}."
    ),
    "m": N_(
        "{body} certifies that Mr {name}, {capacity}, took part in: {kind} on “{theme}”, held {when} in {where}."
    ),
    "": N_("{body} certifies that {name}, {capacity}, took part in: {kind} on “{theme}”, held {when} in {where}."),
}


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the certificates."""
    return shared.compose(dossier, printing, TITLE, write, bare=True)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add a certificate for everybody who came; for all of them where attendance was not noted."""
    people = view.dossier.children(workshop, Participant)
    came = [one for one in people if one.mornings or one.afternoons] or people
    if view.printing.blank:
        came = came[:1]
    for one in came:
        document.section(landscape=True)
        _certificate(document, view, workshop, one)
    if not came:
        shared.opening(document, view, workshop, TITLE)
        missing(document, view.words, N_("No participant is entered yet."))


def _certificate(document: Document, view: View, workshop: Workshop, one: Participant) -> None:
    words = view.words
    document.letterhead(letterhead(document, view.dossier, view.printing))
    document.space(14)
    document.paragraph(words(TITLE), CENTRE, size=26, strong=True, after=14)
    sentence = words(
        _SENTENCES[one.sex],
        body=titles.body_name(view.body, view.language),
        name=isolate(shared.person(view, one)),
        capacity=isolate(one.commune or view.show_of(one, "capacity") or BY_HAND),
        kind=isolate(shared.occasion(view, workshop)),
        theme=isolate(workshop.theme or workshop.title),
        when=shared.period(view, workshop) or BY_HAND,
        where=isolate(shared.place(view, workshop) or BY_HAND),
    )
    document.paragraph(sentence, CENTRE, size=15, after=10)
    document.paragraph(words(N_("This certificate is issued for all legal purposes.")), CENTRE, size=12)
    place = titles.seat_name(view.body, view.language) or BY_HAND
    date = view.date(workshop.ends or workshop.starts) or BY_HAND
    document.paragraph(words(N_("{place}, on {date}"), place=place, date=date), END)
    document.signatures([signatory(view.dossier, "chair", view.language)])

"""The registers of letters sent and received, as the registry office keeps them."""

from __future__ import annotations

from hayat_app.domain.correspondence import register
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Letter
from hayat_app.i18n import N_, isolate
from reports.blocks.cells import Column, Filling, Row
from reports.blocks.document import Document
from reports.documents.openings import titled
from reports.documents.paper import joined
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Register of letters")
PARTS = (
    ("out", N_("Letters sent"), N_("Sent to")),
    ("in", N_("Letters received"), N_("Sender")),
)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the register of letters sent and the one of letters received."""
    view = View(dossier, printing)
    document = titled(view, TITLE, lying=True)
    for direction, title, whom in PARTS:
        document.heading(2, view.words(title))
        found = dossier.all(Letter) if printing.blank else register(dossier, direction)
        _table(document, view, found, whom)
    return document


def _table(document: Document, view: View, found: list[Letter], whom: str) -> None:
    words = view.words
    if not found:
        missing(document, words, N_("No letter yet."))
        return
    columns = [
        Column(words(N_("Number")), 0.8),
        Column(words(N_("Date")), 1.1),
        Column(words(N_("Type of letter")), 1.1),
        Column(words(N_("Subject")), 3),
        Column(words(whom), 1.8),
        Column(words(N_("Registry stamp")), 1.4),
        Column(words(N_("Enclosures")), 1.4),
    ]
    document.table(columns, [_row(view, letter) for letter in found], row_headers=int(len(found) > 1), size=9)


def _row(view: View, letter: Letter) -> Row:
    stamp = beneath(
        isolate(letter.register_number) if letter.register_number else "", view.date(letter.register_date)
    )
    return (
        letter.number,
        view.date(letter.date),
        view.show(letter, "type"),
        _subject(view, letter),
        letter.sender if letter.direction == "in" else joined([letter.addressee, letter.via], "\n"),
        stamp,
        letter.enclosures,
    )


def _subject(view: View, letter: Letter) -> Filling:
    """Return the subject and, below it, what it is about."""
    record = view.dossier.records.get(letter.about or "")
    about = view.show(record, record.TITLE) if record else ""
    return beneath(letter.subject, about if about not in letter.subject else "")

"""Attendance sheets, one for each day, with the names of the participants. ``compose`` is its outline."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain import participation
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Participant, Workshop, WorkshopDay
from hayat_app.i18n import N_
from reports.blocks import CENTRE, Signatory
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.paper import joined
from reports.documents.passages import GREY
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Attendance sheet")
LINES = 32
"""Empty lines of a blank sheet: they fill two lying pages with the notice and the signature."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheets."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop, *, blank: bool = False) -> None:
    """Add a sheet for each day; without any day known, one sheet."""
    days: Sequence[WorkshopDay | None] = view.dossier.children(workshop, WorkshopDay) or [None]
    for number, day in enumerate(days, 1):
        document.section(landscape=True)
        _head(document, view, workshop, day, number)
        people = [] if blank else view.dossier.children(workshop, Participant)
        _table(document, view, workshop, people)
        document.paragraph(view.words(shared.NOTICE), size=8.5, colour=GREY, before=4)
        if workshop.declaration:
            said = view.words(N_("CNDP receipt or authorisation: {number}"), number=workshop.declaration)
            document.paragraph(said, size=8.5, colour=GREY)
        document.signatures([Signatory(view.words(N_("Signature of the organiser")), "")])


def _head(document: Document, view: View, workshop: Workshop, day: WorkshopDay | None, number: int) -> None:
    document.heading(1, view.words(TITLE), align=CENTRE)
    document.paragraph(workshop.title, CENTRE, strong=True, after=2, keep=True)
    about = [
        shared.title_of(view, day, number) if day else shared.period(view, workshop),
        shared.place(workshop),
        shared.names(view, workshop.organisers),
    ]
    document.paragraph(joined(about, " – "), CENTRE, size=10, keep=True)


def _table(document: Document, view: View, workshop: Workshop, people: Sequence[Participant]) -> None:
    words = view.words
    contacts = view.printing.contacts
    columns = [
        Column(words(N_("No.")), 0.45, CENTRE),
        Column(words(N_("First and last name")), 2.2),
        Column(words(N_("Sex (w/m)")), 0.55, CENTRE),
        Column(words(N_("Capacity")), 1.5),
        Column(words(N_("Organisation or commune")), 1.9),
        Column(words(N_("Telephone")), 1.2),
        Column(words(N_("E-mail")), 1.5),
        Column(words(N_("Agrees to photographs")), 0.8, CENTRE),
        Column(words(N_("Signature, morning")), 1.2),
        Column(words(N_("Signature, afternoon")), 1.2),
    ]
    rows = [_row(view, number, person, contacts=contacts) for number, person in enumerate(people, 1)]
    first = len(rows) + 1
    count = max(0, LINES - len(rows)) if not people else 3
    rows += [(str(n),) for n in range(first, first + count)]
    numbers = participation.tally(people)
    total = [Cell(words(N_("Total")), columns=2), Cell(shared.tally_words(view, numbers), columns=8)]
    document.table(columns, rows, totals=[total], size=8.5, row_headers=1)


def _row(view: View, number: int, person: Participant, *, contacts: bool) -> Row:
    sex = {"f": N_("w"), "m": N_("m")}.get(person.sex, "")
    return (
        str(number),
        shared.person(view, person),
        view.words(sex) if sex else "",
        view.show(person, "capacity"),
        joined([person.organisation, person.commune], " – "),
        person.phone if contacts else "",
        person.email if contacts else "",
    )

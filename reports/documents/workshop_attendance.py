"""Attendance sheets, one for each day, with the names of the participants. ``compose`` is its outline."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain import participation
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Participant, Workshop, WorkshopDay
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE, Signatory
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.brief import shortened
from reports.documents.notice import particulars
from reports.documents.paper import apart, joined
from reports.documents.passages import GREY
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Attendance sheet")
_TITLE, _ABOUT = 100, 150
"""The most letters of the lines at the head: a sheet that is filled in by hand keeps its lines on its page."""
LINES, LAST, ADDED = 16, 13, 3
"""Empty lines of the first page of a blank sheet and of its last, and after the names of a filled one."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheets."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop, *, blank: bool = False) -> None:
    """Add a sheet for each day; without any day known, one sheet."""
    blank = blank or view.printing.blank
    days: Sequence[WorkshopDay | None] = view.dossier.children(workshop, WorkshopDay) or [None]
    if view.printing.blank:
        days = days[:1]
    for number, day in enumerate(days, 1):
        document.section(landscape=True)
        _head(document, view, workshop, day, number)
        people = [] if blank else view.dossier.children(workshop, Participant)
        if people:
            _table(document, view, people, range(len(people) + 1, len(people) + ADDED + 1))
        else:
            _table(document, view, (), range(1, LINES + 1))
            document.page_break()
            _table(document, view, (), range(LINES + 1, LINES + LAST + 1))
        _notice(document, view, workshop)
        document.signatures([Signatory(view.words(N_("Signature of the organiser")), "")])


def _notice(document: Document, view: View, workshop: Workshop) -> None:
    """Add what the law on personal data asks for, which never stands alone."""
    said = [view.words(shared.NOTICE), *particulars(view)]
    if workshop.declaration:
        number = isolate(workshop.declaration)
        said.append(f"{view.words(N_('CNDP receipt or authorisation: {number}'), number=number)}.")
    document.notice = " ".join(said)
    document.keep_last()
    document.paragraph(document.notice, size=8.5, colour=GREY, before=4)


def _head(document: Document, view: View, workshop: Workshop, day: WorkshopDay | None, number: int) -> None:
    document.heading(1, view.words(TITLE), align=CENTRE)
    document.paragraph(shortened(workshop.title, _TITLE), CENTRE, strong=True, after=2, keep=True)
    about = [
        shared.title_of(view, day, number) if day else shared.period(view, workshop),
        shared.place(view, workshop),
        shared.names(view, workshop.organisers),
    ]
    document.paragraph(shortened(apart(about, " – "), _ABOUT), CENTRE, size=10, keep=True)


def _table(document: Document, view: View, people: Sequence[Participant], empty: range) -> None:
    """Add the names and empty lines; a total below the names, and below the last empty line."""
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
    rows += [(str(n),) for n in empty]
    numbers = participation.tally(people)
    total = [Cell(words(N_("Total")), columns=2), Cell(shared.tally_words(view, numbers), columns=8)]
    last = bool(people) or empty.start > 1
    document.table(columns, rows, totals=[total] if last else (), size=8.5, row_headers=1)


def _row(view: View, number: int, person: Participant, *, contacts: bool) -> Row:
    sex = {"f": N_("w"), "m": N_("m")}.get(person.sex, "")
    return (
        str(number),
        shared.person(view, person),
        view.words(sex) if sex else "",
        view.show_of(person, "capacity"),
        joined([person.organisation, person.commune], " – "),
        person.phone if contacts else "",
        person.email if contacts else "",
    )

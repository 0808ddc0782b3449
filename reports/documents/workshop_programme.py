"""The programme of a workshop, a table for each day. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import timetable
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Slot, Workshop, WorkshopDay
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Programme of the workshop")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the programme."""
    return shared.compose(dossier, printing, TITLE, write)


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add the programme, with head and facts."""
    shared.opening(document, view, workshop, TITLE)
    shared.identity(document, view, workshop)
    days(document, view, workshop)


def days(document: Document, view: View, workshop: Workshop) -> None:
    """Add a table for each day."""
    found = timetable.days(view.dossier, workshop)
    if not found:
        missing(document, view.words, N_("The programme is not written yet."))
    for number, day in enumerate(found, 1):
        document.heading(2, shared.title_of(view, day, number))
        _day(document, view, day)


def _day(document: Document, view: View, day: WorkshopDay) -> None:
    words, slots = view.words, view.dossier.children(day, Slot)
    if not slots:
        missing(document, words)
        return
    timed = timetable.timed(slots)
    clocked = view.printing.blank or any(one.first is not None for one in timed)
    columns = [
        *([Column(words(N_("Time")), 1.1)] if clocked else []),
        Column(words(N_("The session")), 3.4),
        Column(words(N_("Type")), 1.4),
        Column(words(N_("Speakers")), 1.9),
    ]
    rows = [_row(view, one, clocked=clocked) for one in timed]
    document.table(columns, rows, row_headers=1, size=10)


def _row(view: View, one: timetable.Timed, *, clocked: bool) -> Row:
    slot = one.slot
    row = (
        beneath(slot.title, slot.objective, slot.room),
        view.show(slot, "type"),
        shared.speakers(view, slot.speakers),
    )
    return (_time(one), *row) if clocked else row


def _time(one: timetable.Timed) -> str:
    ends = [timetable.clock(minute) for minute in (one.first, one.last) if minute is not None]
    return "-".join(ends)

"""The chart of time of agreements, programmes and activities with partners: by months, or by years."""

from __future__ import annotations

import datetime

from hayat_app.domain.courses import Days, courses
from hayat_app.domain.days import MONTHS
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.blocks.gantt import Bar, Task
from reports.documents.openings import titled
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Timeline of partnerships")
_LONGEST = 24
"""Months from which the chart counts years."""
YEAR = 12


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the chart of everything that has a year."""
    view = View(dossier, printing)
    document = titled(view, TITLE, lying=True)
    found = courses(dossier)
    known = [days for group in found.values() for _record, days in group if days]
    if not known:
        missing(document, view.words, N_("Nothing with a year is entered yet."))
        return document
    first, last = min(days[0] for days in known), max(days[1] for days in known)
    for name, group in found.items():
        dated = [(record, days) for record, days in group if days]
        if dated:
            document.heading(2, view.words(name))
            _chart(document, view, dated, first, last)
    _undated(document, view, [record for group in found.values() for record, days in group if days is None])
    return document


def _chart(
    document: Document, view: View, group: list[tuple[Record, Days]], first: datetime.date, last: datetime.date
) -> None:
    months = (last.year - first.year) * YEAR + last.month - first.month + 1
    by_year = months > _LONGEST

    def place(day: datetime.date) -> int:
        return day.year - first.year if by_year else (day.year - first.year) * YEAR + day.month - first.month

    tasks = [
        Task(record.title_in(view.language) or view.words(record.NAME), [Bar(place(days[0]), place(days[1]))])
        for record, days in group
    ]
    if by_year:
        names = [str(year) for year in range(first.year, last.year + 1)]
        document.gantt(tasks, names, caption=view.words(N_("By years")))
        return
    at = range(first.month - 1, first.month - 1 + months)
    names = [view.words(MONTHS[n % YEAR]) for n in at]
    years = [first.year + n // YEAR for n in at]
    groups = [(str(year), years.count(year)) for year in dict.fromkeys(years)]
    document.gantt(tasks, names, groups, caption=view.words(N_("By months")))


def _undated(document: Document, view: View, rest: list[Record]) -> None:
    titles = [title for record in rest if (title := record.title_in(view.language))]
    if titles:
        document.heading(2, view.words(N_("Without a year")))
        document.bullets(titles)

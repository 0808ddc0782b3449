"""The planner of a year: month by month the council's sessions, deadlines, meetings, opinions, activities."""

from __future__ import annotations

import calendar
import datetime

from hayat_app.domain.calendar import Event, events
from hayat_app.domain.days import MONTHS
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import CouncilSession, Meeting
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Bullets, Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.paper import letterhead, paper
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Planner of the year")
GROUPS = (
    (N_("Council"), ("session", "deadline")),
    (N_("Meetings of the body"), ("meeting",)),
    (N_("Opinions and decisions"), ("opinion", "decision")),
    (N_("Activities and workshops"), ("activity", "workshop")),
    (N_("Days to mark"), ("mark",)),
)
"""Columns of a planner: name and the categories of event in it."""
MOST_YEARS = 7
BY_HAND = 11
"""Size of the letters where the hand writes: twelve months fill the page."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return a lying page or more for each year of the newest plan, else for the year of the last meeting."""
    view = View(dossier, printing)
    document = paper(dossier, printing, view.words(TITLE))
    document.section(landscape=True)
    for n, year in enumerate(_years(view)):
        if n:
            document.page_break()
        document.letterhead(letterhead(document, dossier, printing, size=9))
        title = view.words(N_("Planner of the year {year}"), year=year)
        document.heading(1, title, align=CENTRE)
        _year(document, view, year)
    return document


def _years(view: View) -> list[int]:
    plan = view.plan
    known = [date.year for date in (plan.starts, plan.ends) if date and date.year]
    if not known:
        dates = [
            *(m.date for m in view.dossier.all(Meeting)),
            *(s.starts for s in view.dossier.all(CouncilSession)),
        ]
        known = [max([d.year for d in dates if d and d.year], default=view.printing.today.year)]
    return list(range(min(known), max(known) + 1))[:MOST_YEARS]


def _year(document: Document, view: View, year: int) -> None:
    words = view.words
    by_hand = view.printing.blank
    first = Column(words(N_("Month")), 1 if by_hand else 0.7)
    rows = [_to_write(view, month) if by_hand else _month(view, year, month) for month in range(1, 13)]
    columns = [first, *(Column(words(name), 2) for name, _categories in GROUPS)]
    document.table(columns, rows, row_headers=1, size=BY_HAND if by_hand else 8.5)


def _to_write(view: View, month: int) -> Row:
    """Return a month with room to write: all months equally tall."""
    return [_named(view, month), *("" for _group in GROUPS)]


def _named(view: View, month: int) -> Cell:
    return Cell(view.words(MONTHS[month - 1]), header=True, bold=True)


def _month(view: View, year: int, month: int) -> Row:
    first = datetime.date(year, month, 1)
    last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    found = [
        e for e in events(view.dossier, first, last, view.words) if first <= e.first or e.category != "activity"
    ]
    cells = [Bullets([_line(view, e) for e in found if e.category in group]) for _name, group in GROUPS]
    return [_named(view, month), *(cell if cell.items else "" for cell in cells)]


def _line(view: View, event: Event) -> str:
    """Return an event with its day; several days as a range, an unknown day left out."""
    if not event.exact:
        return isolate(event.title)
    days = str(event.first.day)
    if event.last != event.first:
        end = event.last
        same = end.month == event.first.month
        days = f"{event.first.day}-{end.day}" if same else f"{event.first:%d/%m}-{end:%d/%m}"
    return view.words(N_("{label}: {value}"), label=isolate(days), value=isolate(event.title))

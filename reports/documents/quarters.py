"""The programme by quarter: what is done in each, and which session of the council it prepares."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.periods import QUARTERS, Period
from hayat_app.domain.records import Activity, CouncilSession
from hayat_app.domain.titles import SESSION_MONTHS
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import named
from reports.documents.openings import of_plan
from reports.documents.paper import apart, joined
from reports.documents.passages import beneath, missing
from reports.documents.plan_view import PlanView
from reports.documents.printing import Printing

TITLE = N_("Programme by quarter and council session")
MOST = 40
"""Quarters; a longer plan is a slip of the pen."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the programme of a plan: the one asked for, else the newest."""
    view = PlanView(dossier, printing)
    document = of_plan(view, TITLE)
    if not view.activities:
        missing(document, view.words, N_("The plan has no activity yet."))
        return document
    for quarter in quarters(view):
        _quarter(document, view, quarter)
    _undated(document, view)
    return document


def quarters(view: PlanView) -> Iterator[Period]:
    """Yield the quarters of the plan and of its activities, from the first to the last."""
    known = [
        view.plan.starts,
        view.plan.ends,
        *(a.starts for a in view.activities),
        *(a.ends for a in view.activities),
    ]
    days = sorted(day for date in known if date for day in (date.first, date.last) if day)
    if not days:
        return
    year, quarter = days[0].year, (days[0].month - 1) // 3
    for _ in range(MOST):
        first = datetime.date(year, 3 * quarter + 1, 1)
        year, quarter = (year, quarter + 1) if quarter < 3 else (year + 1, 0)
        after = datetime.date(year, 3 * quarter + 1, 1)
        yield Period(first, after - datetime.timedelta(days=1))
        if after > days[-1]:
            return


def _quarter(document: Document, view: PlanView, quarter: Period) -> None:
    found = [a for a in view.activities if quarter.touches(a.starts, a.ends)]
    sessions = _sessions(view, quarter)
    if not found and not sessions:
        return
    words = view.words
    assert quarter.first is not None
    name = QUARTERS[(quarter.first.month - 1) // 3]
    document.heading(2, words(name, year=quarter.first.year))
    if sessions:
        document.paragraph(words(N_("Council sessions: {sessions}"), sessions=sessions), keep=True)
    if found:
        columns = [
            Column(words(N_("No.")), 0.8),
            Column(words(N_("Activity")), 3.4),
            Column(words(N_("Period")), 1.6),
            Column(words(N_("Responsible")), 1.3),
            Column(words(N_("Progress")), 1),
        ]
        document.table(columns, [_row(view, a) for a in found], row_headers=int(len(found) > 1), size=9)


def _sessions(view: PlanView, quarter: Period) -> str:
    """Return the sessions of the council in a quarter, entered or ordinary, and the opinions aimed at each."""
    entered = [s for s in view.dossier.all(CouncilSession) if quarter.holds(s.starts)]
    if entered:
        return joined([apart([s.title, view.date(s.starts)], " – ") for s in entered], view.words(N_("; ")))
    first = quarter.first
    assert first is not None
    months = [m for m in SESSION_MONTHS.get(view.body.level, ()) if first.month <= m < first.month + 3]
    return joined([_ordinary(view, first.year, month) for month in months], view.words(N_("; ")))


def _ordinary(view: PlanView, year: int, month: int) -> str:
    aimed = [o for o in view.opinions if o.session and (o.session.year, o.session.month) == (year, month)]
    opinions = view.words(N_(", ")).join(view.numbers[o.id] for o in aimed)
    day = view.date(Period(datetime.date(year, month, 1), None).starts).split(" ", 1)[-1]
    return view.words(N_("{session} (opinions {numbers})"), session=day, numbers=opinions) if opinions else day


def _row(view: PlanView, a: Activity) -> Row:
    period = joined([view.date(a.starts), view.date(a.ends)], " – ")
    session = view.dossier.get(a.session, CouncilSession)
    return (
        view.numbers[a.id],
        beneath(a.title, view.show(a, "type")),
        beneath(period, session.title if session else ""),
        named(view, a.responsible),
        view.show(a, "status"),
    )


def _undated(document: Document, view: PlanView) -> None:
    found = [a for a in view.activities if a.starts is None]
    if found:
        document.heading(2, view.words(N_("Activities without dates")))
        document.bullets([f"{view.numbers[a.id]} {a.title}" for a in found])

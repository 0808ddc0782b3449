"""The calendar screen: by month, by quarter, by session of the council, the entered sessions, the plan."""

from __future__ import annotations

import calendar
import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hayat_app.domain import council
from hayat_app.domain.calendar import CATEGORIES, OF_COUNCILS, Event, events
from hayat_app.domain.days import MONTHS, today
from hayat_app.domain.offices import is_office
from hayat_app.domain.periods import QUARTERS
from hayat_app.domain.records import CouncilSession
from hayat_app.i18n import N_, _, current, isolate
from ui.saving import save
from ui.screens.beside import Headed
from ui.screens.calendar.columns import Column, ColumnsPage
from ui.screens.calendar.month import MonthPage
from ui.screens.calendar.plan import PlanPage
from ui.screens.calendar.sessions import SessionsPage, column_of, values_of
from ui.screens.filters import Filter
from ui.tables.acts import Acts
from ui.theme import parts
from ui.theme.tokens import SMALL, WIDE
from ui.widgets.popup import Answer
from ui.widgets.tabs import TabRow

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

VIEWS = (
    ("month", N_("Month")),
    ("quarter", N_("Quarter")),
    ("council", N_("Sessions of the council")),
    ("entered", N_("Entered sessions")),
    ("plan", N_("Chart of the plan")),
)
_OF_COUNCILS = ("council", "entered")
"""Views that an office without a council does not have."""
SPAN = {"month": 1, "quarter": 3, "council": 12}
"""Months that each view shows at once; the others are not leafed through."""


class CalendarScreen(Headed):
    """When everything happens."""

    NAME: ClassVar[str] = N_("Calendar")
    ICON: ClassVar[str] = "calendar"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.first = today().replace(day=1)
        """First day of what is in sight."""
        self.view = VIEWS[0][0]
        office = session.is_open and is_office(session.dossier.body)
        self.views = [view for view in VIEWS if not (office and view[0] in _OF_COUNCILS)]
        self._left_out = OF_COUNCILS if office else frozenset()
        self.tabs = TabRow(self, _(self.NAME))
        for _code, words in self.views:
            self.tabs.add(_(words))
        self.save = parts.button(_(N_("Save for another calendar")), "quiet", "save")
        self.print = parts.button(_(N_("Planner of the year")), "quiet", "print")
        self.print.clicked.connect(lambda: self.paper_wanted.emit("planner", ""))
        self.head.addWidget(self.print)
        self.head.addWidget(self.save)
        self.pages = QStackedWidget(self)
        self.month = MonthPage(self.pages)
        self.quarter, self.council = ColumnsPage(self.pages), ColumnsPage(self.pages)
        self.entered, self.plan = SessionsPage(session), PlanPage(session, self.pages)
        self.body.addWidget(self._bar())
        self.body.addWidget(self.pages, 1)
        for page in (self.month, self.quarter, self.council, self.entered, self.plan):
            self.pages.addWidget(page)
            page.record_wanted.connect(self.record_wanted)
        self.entered.guide_wanted.connect(self.guide_wanted)
        self.tabs.turned.connect(lambda at: self.show_view(self.views[at][0]))
        self.council.act_wanted.connect(self._open_session)
        self.save.clicked.connect(self._save)

    def _bar(self) -> QWidget:
        self.back, self.on = parts.tool("previous", _(N_("Preceding"))), parts.tool("forward", _(N_("Following")))
        self.back.clicked.connect(lambda: self.leaf(-1))
        self.on.clicked.connect(lambda: self.leaf(1))
        self.now = parts.button(_(N_("Today")), "quiet")
        self.now.clicked.connect(lambda: self.go_to(today()))
        self.period = parts.label("", "heading")
        self.category = Filter(_(N_("All categories")))
        self.category.offer(
            [Answer(code, _(words)) for code, words in CATEGORIES.items() if code not in self._left_out]
        )
        self.category.field.setAccessibleName(_(N_("Filter by category")))
        self.category.changed.connect(self.refresh)
        self.days = parts.button(_(N_("Change the days counted back")), "link", "forward")
        self.days.clicked.connect(lambda: self.field_wanted.emit(self.session.key, "send_days"))
        self._leafing = (self.back, self.on, self.now, self.period)
        bar = QWidget()
        column = QVBoxLayout(bar)
        column.setContentsMargins(WIDE, 0, WIDE, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(self.tabs)
        column.addLayout(parts.row(self.back, self.period, self.on, self.now, self.category, self.days, gap=SMALL))
        return bar

    # --- what is in sight

    def show_view(self, code: str) -> None:
        """Show another view of the same time."""
        self.flush()
        if code != self.view:
            before, self.view = self.view, code
            if code == "council":
                self._turn_to_sessions(before)
        at = [known for known, _words in self.views].index(code)
        if at == self.tabs.current:
            self.go_to(self.first)
        else:
            self.tabs.choose(at)  # which shows it

    def _turn_to_sessions(self, before: str) -> None:
        """Show the year of the session the person was on, else leave a year whose sessions are all over."""
        entered = self.entered.starts if before == "entered" else None
        coming = council.coming(self.session.dossier, today()) if self.session.is_open else None
        if entered:
            self.first = entered
        elif coming and self.first.year == today().year:
            self.first = coming.starts

    def go_to(self, day: datetime.date) -> None:
        """Show the month, the quarter or the year of a day."""
        span = SPAN.get(self.view, 1)
        self.first = datetime.date(day.year, (day.month - 1) // span * span + 1, 1)
        self.refresh()

    def leaf(self, by: int) -> None:
        """Go to the period before (-1) or after (1)."""
        months = self.first.year * 12 + self.first.month - 1 + by * SPAN.get(self.view, 1)
        if datetime.MINYEAR * 12 <= months < datetime.MAXYEAR * 12:
            self.go_to(datetime.date(months // 12, months % 12 + 1, 1))

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        for widget in self._leafing:
            widget.setVisible(self.view in SPAN)
        self.category.setVisible(self.view in ("month", "quarter"))
        self.days.setVisible(self.view == "council")
        self.period.setText(self._period())
        if self.view == "month":
            self.month.show_month(self.first.year, self.first.month, self._events(self.first, 1), today())
        elif self.view == "entered":
            self.entered.refresh(step)
        elif self.view == "plan":
            self.plan.refresh()
        elif self.view == "quarter":
            self.quarter.show_columns(self._quarter())
        else:
            self.council.show_columns(self._sessions())
        self.pages.setCurrentIndex([code for code, _words in VIEWS].index(self.view))

    def _period(self) -> str:
        year, month = self.first.year, self.first.month
        if self.view == "month":
            return _(N_("{month} {year}"), month=_(MONTHS[month - 1]), year=year)
        if self.view == "quarter":
            return _(QUARTERS[(month - 1) // 3], year=year)
        return str(year)

    def _events(self, first: datetime.date, months: int) -> list[Event]:
        after = first.year * 12 + first.month - 1 + months - 1
        last = _end(datetime.date(after // 12, after % 12 + 1, 1))
        found = events(self.session.dossier, first, last, current())
        return [event for event in found if self.category.key in ("", event.category)]

    def _quarter(self) -> list[Column]:
        months = [datetime.date(self.first.year, self.first.month + n, 1) for n in range(3)]
        found = self._events(months[0], 3)
        return [
            Column(_(MONTHS[first.month - 1]), (), tuple(e for e in found if e.touches(first, _end(first))))
            for first in months
        ]

    def _sessions(self) -> list[Column]:
        dossier = self.session.dossier
        return [column_of(dossier, one, today()) for one in council.sessions(dossier, self.first.year)]

    # --- Screen

    def flush(self) -> None:
        """Store what is typed."""
        self.entered.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the sessions' form."""
        if self.view == "entered":
            self.entered.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to an entered session of the council."""
        if self.session.dossier.get(key, CouncilSession) is None:
            return False
        self.show_view("entered")
        return self.entered.show_record(key, field)

    # --- what is done

    def _open_session(self, code: str) -> None:
        """Go to an entered session; enter a computed one first."""
        if self.session.dossier.get(code, CouncilSession) is None:
            found = council.sessions(self.session.dossier, self.first.year)
            computed = next(one for one in found if one.starts.isoformat() == code)
            code = Acts(self.session, self).add(CouncilSession, None, None, **values_of(computed))
        self.show_record(code, "starts")

    def _save(self) -> None:
        """Write the dates of a year back and three years ahead as an .ics file."""
        from hayat_app.exchange import ics
        from hayat_app.services.dossiers import changed_last

        name = _(N_("Calendar of the body")) + ics.ENDING
        path = self.session.asks.file_to_save(_(N_("Save for another calendar")), _(N_("Calendars")), name)
        if path is None:
            return
        dossier, year = self.session.dossier, self.first.year
        span = datetime.date(year - 1, 1, 1), datetime.date(year + 3, 12, 31)
        found = events(dossier, *span, current(), called_off=True)
        stamp = changed_last(self.session.store, dossier.id) or datetime.datetime.now(datetime.UTC)
        data = ics.written(found, self.session.dossier.body.place_ar, stamp, current())
        said = _(N_("The calendar is written: “{name}”."), name=isolate(path.name))
        save(self.session, path, data, _(N_("Calendar of the body")), said)


def _end(first: datetime.date) -> datetime.date:
    """Return the last day of the month that a day begins."""
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])

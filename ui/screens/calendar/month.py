"""A month as a grid of days, Monday first; what lasts longer or has no exact day stands below it."""

from __future__ import annotations

import calendar
import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from hayat_app.domain.calendar import Event
from hayat_app.domain.days import WEEKDAYS
from hayat_app.i18n import N_, _
from ui.screens.calendar.events import EventLine
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL, TIGHT, WIDE

LONG = datetime.timedelta(days=7)
"""What lasts longer would fill the grid."""
SHOWN = 3
"""Events of one day in sight; the rest is counted."""
BELOW = 8
"""Long events in sight below the grid."""


class MonthPage(QWidget):
    """The days of one month with what happens on them."""

    record_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._held: QWidget | None = None
        self._facts: object = None

    def show_month(self, year: int, month: int, events: list[Event], today: datetime.date) -> None:
        """Show another month, or the same one with other events; what says the same stays."""
        facts = year, month, events, today
        if facts == self._facts:
            return
        self._facts = facts
        held = QWidget(self)
        column = QVBoxLayout(held)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.setSpacing(SMALL)
        on_days = [e for e in events if e.exact and e.last - e.first <= LONG]
        column.addWidget(self._grid(held, year, month, on_days, today), 1)
        self._below(held, column, [e for e in events if e not in on_days])
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._column.addWidget(held)
        self._held = held

    def _grid(self, parent: QWidget, year: int, month: int, events: list[Event], today: datetime.date) -> QWidget:
        frame = QWidget(parent)
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for column, name in enumerate(WEEKDAYS):
            grid.addWidget(parts.label(_(name), "small"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, week in enumerate(calendar.Calendar().monthdatescalendar(year, month), 1):
            grid.setRowStretch(row, 1)
            for column, day in enumerate(week):
                mine = [event for event in events if event.first <= day <= event.last]
                grid.addWidget(
                    self._day(frame, day, mine if day.month == month else [], month, today), row, column
                )
        return frame

    def _day(
        self, parent: QWidget, day: datetime.date, events: list[Event], month: int, today: datetime.date
    ) -> QFrame:
        cell = QFrame(parent)
        theme.role(cell, "next" if day == today else "card")
        cell.setMinimumHeight(54)
        column = QVBoxLayout(cell)
        column.setContentsMargins(SMALL, TIGHT, SMALL, TIGHT)
        column.setSpacing(0)
        number = QLabel(str(day.day), cell)
        theme.role(number, "strong" if day.month == month else "small")
        number.setEnabled(day.month == month)
        column.addWidget(number, 0, Qt.AlignmentFlag.AlignLeading)
        for event in events[:SHOWN]:
            column.addWidget(self._event(event, cell))
        if len(events) > SHOWN:
            column.addWidget(parts.label(_("And {n} more", n=len(events) - SHOWN), "small"))
        column.addStretch(1)
        return cell

    def _below(self, parent: QWidget, column: QVBoxLayout, events: list[Event]) -> None:
        if not events:
            return
        column.addWidget(parts.label(_(N_("During this month")), "strong"))
        grid = QGridLayout()
        grid.setSpacing(TIGHT)
        for n, event in enumerate(events[:BELOW]):
            grid.addWidget(self._event(event, parent, dated=True), n // 2, n % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        if len(events) > BELOW:
            column.addWidget(parts.label(_("And {n} more", n=len(events) - BELOW), "small"))

    def _event(self, event: Event, parent: QWidget, *, dated: bool = False) -> EventLine:
        line = EventLine(event, parent, dated=dated)
        if event.key:
            line.clicked.connect(lambda: self.record_wanted.emit(event.key))
        return line

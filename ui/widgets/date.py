"""Dates in any wording, with a calendar to pick an exact day from."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QTableView, QToolButton, QVBoxLayout, QWidget

from hayat_app.domain.days import FIRST_YEAR, LAST_YEAR, Day, RoughDate, weekday
from hayat_app.errors import Refused
from hayat_app.i18n import N_, _, current
from ui.theme import theme
from ui.theme.icons import icon
from ui.widgets.popup import drop_below
from ui.widgets.text_editors import LineEditor

_SIZE, _COLUMN = (434, 300), 40
_COUNTRY = {"ar": "ar_MA", "fr": "fr_MA"}


class DateEditor(LineEditor):
    """Edits a date as people say it: 3/3/2026, مارس 2026, the year alone."""

    def __init__(self, kind: Day) -> None:
        super().__init__(kind)
        self._day = kind
        self.button = QToolButton(self)
        self.button.setIcon(icon("calendar", "muted"))
        self.button.setToolTip(_(N_("Calendar (Alt+↓)")))
        self.button.setAccessibleName(_(N_("Calendar")))
        theme.role(self.button, "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down opens it from the field: one stop for Tab
        self.button.clicked.connect(self.open_calendar)
        self.row.setSpacing(4)
        self.row.addWidget(self.button)

    def explained(self, value: object) -> str:
        """Return the day in words with its weekday, or that the words were kept as they are."""
        if not isinstance(value, RoughDate):
            return ""
        if value.words:
            return _(N_("Kept as it is written; it is not a date that can be sorted."))
        words = " ".join(part for part in (weekday(value, current()), self._day.long(value, current())) if part)
        return "" if words == self.typed() else words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Drop a calendar below the field, at the day that is written in it."""
        calendar = _Calendar(self)
        calendar.days.setSelectedDate(self._shown_day())
        calendar.days.clicked.connect(self._pick)
        calendar.days.activated.connect(self._pick)
        calendar.drop(self.line)

    def _shown_day(self) -> QDate:
        try:
            value = self._day.parse(self.typed())
        except Refused:
            value = None
        first = value.first if value else None
        return QDate(first.year, first.month, first.day) if first else QDate.currentDate()

    def _pick(self, day: QDate) -> None:
        for calendar in self.findChildren(_Calendar):
            calendar.close()
        value = RoughDate(day.year(), day.month(), day.day())
        text = self._day.show(value, current())
        if text != self.line.text():
            self.line.setText(text)
            self.edited.emit()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)


class _Calendar(QFrame):
    """A calendar that drops down: Monday first, months by their Moroccan names."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.days = QCalendarWidget(self)
        language = current().language
        self.days.setLocale(QLocale(_COUNTRY.get(language, "en_GB")))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setGridVisible(False)
        self.days.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.days.setAccessibleName(_(N_("Calendar")))
        self.days.setFixedSize(*_SIZE)
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.days)

    def _dress(self) -> None:
        """Take Qt's loud colours off."""
        colours = theme.colours()
        head, weekend = QTextCharFormat(), QTextCharFormat()
        head.setForeground(QColor(colours.muted))
        head.setFont(theme.font("small"))
        weekend.setForeground(QColor(colours.muted))
        self.days.setHeaderTextFormat(head)
        for view in self.days.findChildren(QTableView):
            view.horizontalHeader().setMinimumSectionSize(_COLUMN)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.days.setWeekdayTextFormat(day, weekend)
        for name, sign, words in (
            ("qt_calendar_prevmonth", "previous", N_("Month before")),
            ("qt_calendar_nextmonth", "forward", N_("Month after")),
        ):
            button = self.days.findChild(QToolButton, name)
            if isinstance(button, QToolButton):  # a part of Qt's own that another version may name otherwise
                button.setIcon(icon(sign, "muted"))
                button.setAccessibleName(_(words))

    def drop(self, field: QWidget) -> None:
        """Open below a field, or above it where there is no room."""
        drop_below(self, field)
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)

"""One event as a line to click: a bar in the colour of its category, its day and its title, cut where it ends."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from hayat_app.domain.calendar import CATEGORIES, Event
from hayat_app.domain.days import MONTHS
from hayat_app.i18n import N_, _, isolate, labelled
from ui.theme import theme, tokens

COLOURS = {
    "session": "accent",
    "deadline": "bad",
    "meeting": "text",
    "opinion": "good",
    "activity": "edge",
    "workshop": "warn",
    "decision": "warn",
    "mark": "muted",
}
"""Colour of each category; the words of the line say it as well."""
HEIGHT, BAR = 24, 4


class EventLine(QAbstractButton):
    """An event; a click goes to its record."""

    def __init__(self, event: Event, parent: QWidget, *, dated: bool = False) -> None:
        super().__init__(parent)
        self.event_shown = event
        self._words = f"{isolate(days_of(event))}  {isolate(event.title)}" if dated else timed(event)
        self.setToolTip(f"{_(CATEGORIES[event.category])}\n{days_of(event)}\n{event.title}")
        self.setAccessibleName(labelled(_(CATEGORIES[event.category]), f"{days_of(event)} {event.title}"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if event.key else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if event.key else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar at the side where reading begins, and the words."""
        painter, colours = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.underMouse() and self.event_shown.key:
            painter.fillRect(self.rect(), QColor(colours.hover))
        bar = QRectF(self.width() - BAR if right else 0, 3, BAR, self.height() - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, COLOURS[self.event_shown.category])))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QColor(colours.muted if self.event_shown.over else colours.text))
        painter.setFont(theme.font("small"))
        edge = BAR + tokens.TIGHT + 2
        room = self.rect().adjusted(2 if right else edge, 0, -edge if right else -2, 0)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        absolute = Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, int(side | absolute | Qt.AlignmentFlag.AlignVCenter), words)
        if self.hasFocus():
            focus = QStyleOptionFocusRect()
            focus.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, self)


def timed(event: Event) -> str:
    """Return the title with its hour, where it has one."""
    return f"{isolate(event.time)} {isolate(event.title)}" if event.time else isolate(event.title)


def days_of(event: Event) -> str:
    """Return the day, or the days from the first to the last, in words short enough for a list."""
    first, last = event.first, event.last
    if not event.exact and (first.year, first.month) == (last.year, last.month):
        return _(MONTHS[first.month - 1])
    if first == last:
        return f"{first:%d/%m}"
    return _(N_("from {first} to {last}"), first=f"{first:%d/%m}", last=f"{last:%d/%m}")

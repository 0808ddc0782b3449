"""One event as a line to click: a bar in the colour of its category, its day and its title on one line or two."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from hayat_app.domain.calendar import CATEGORIES, Event
from hayat_app.domain.days import MONTHS
from hayat_app.i18n import N_, _, labelled
from ui.theme import theme, tokens
from ui.widgets.lines import lines_of

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
HEIGHT, LINE, BAR = 24, 17, 4

_EDGE = BAR + tokens.TIGHT + 2
_AROUND = _EDGE + 2


class EventLine(QAbstractButton):
    """An event; a click goes to its record."""

    def __init__(self, event: Event, parent: QWidget, *, dated: bool = False) -> None:
        super().__init__(parent)
        self.event_shown = event
        self._heights: dict[int, int] = {}
        begins = (
            "\u200f" if self.isRightToLeft() else "\u200e"
        )  # the day or hour first, whatever the title's letters
        self._words = f"{begins}{days_of(event) if dated else event.time} {event.title}"
        self.setToolTip(f"{_(CATEGORIES[event.category])}\n{days_of(event)}\n{event.title}")
        self.setAccessibleName(labelled(_(CATEGORIES[event.category]), f"{days_of(event)} {event.title}"))
        upright = QSizePolicy.Policy.Minimum if dated else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, upright)
        policy.setHeightForWidth(dated)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor if event.key else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if event.key else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(120, HEIGHT)

    def heightForWidth(self, width: int) -> int:
        """Return the height in which a second line fits where one is needed. Layouts ask again and again."""
        if width not in self._heights:
            more = len(self._lines(QSizeF(width - _AROUND, 2 * LINE))) - 1
            self._heights[width] = HEIGHT + LINE * more
        return self._heights[width]

    def _lines(self, room: QSizeF) -> list[str]:
        return lines_of(self._words, room, QFontMetricsF(theme.font("small")))

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
        room = self.rect().adjusted(2 if right else _EDGE, 0, -_EDGE if right else -2, 0)
        words = "\n".join(self._lines(room.toRectF().size()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        absolute = Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, int(side | absolute | Qt.AlignmentFlag.AlignVCenter), words)
        if self.hasFocus():
            focus = QStyleOptionFocusRect()
            focus.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, self)


def days_of(event: Event) -> str:
    """Return the day, or the days from the first to the last, in words short enough for a list."""
    first, last = event.first, event.last
    if not event.exact and (first.year, first.month) == (last.year, last.month):
        return _(MONTHS[first.month - 1])
    if first == last:
        return f"{first:%d/%m}"
    return _(N_("from {first} to {last}"), first=f"{first:%d/%m}", last=f"{last:%d/%m}")

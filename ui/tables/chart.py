"""The chart of months: a table whose second column is painted, from right to left in Arabic."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hayat_app.domain.days import MONTHS
from hayat_app.domain.records import Activity
from hayat_app.i18n import N_, _
from ui.tables.grid import Cells
from ui.tables.model import KEY_ROLE
from ui.tables.timeline import ROW_ROLE, Row, TimelineModel
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_BAR, _HEAD, _ROW = 12, 50, 34
_NUMBERED, _QUARTERLY = 19, 7
"""Widths from which every month, or every third one, has room for its number; narrower ones are not painted."""
_YEAR, _EVERY = 36, (1, 2, 5, 10, 20)
"""Room that a year asks for, and which years are named where not all can be."""


def paints(status: str) -> tuple[str, str]:
    """Return the colours of a bar by the progress of its activity: filling and outline."""
    c = theme.colours()
    return {
        "done": (c.muted, c.muted),
        "running": (c.accent, c.accent),
        "blocked": (c.warn, c.warn),
        "dropped": (c.line, c.edge),
    }.get(status, (c.accent_soft, c.accent))


class _Scale:
    """Where a place on the line of months stands in a rectangle."""

    def __init__(self, room: QRect, count: int, rtl: bool) -> None:
        self.room, self.rtl = room, rtl
        self.step = room.width() / max(count, 1)

    def x(self, place: float) -> float:
        """Return the position of a place in months."""
        along = place * self.step
        return self.room.right() + 1 - along if self.rtl else self.room.left() + along

    def span(self, first: float, last: float) -> tuple[float, float]:
        """Return the left end and the width of a stretch."""
        one, other = self.x(first), self.x(last)
        return min(one, other), abs(other - one)


class _Header(QHeaderView):
    """Years above months, over the painted column."""

    def __init__(self, view: QTableView, model: TimelineModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._model = model

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(super().sizeHint().width(), _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint years and months over the painted column."""
        super().paintSection(painter, rect, logical)
        if logical != 1:
            return
        painter.save()
        months = self._model.months
        scale = _Scale(rect, months.count, self.isRightToLeft())
        colours = theme.colours()
        middle = Qt.AlignmentFlag.AlignCenter
        metrics = QFontMetrics(theme.font("small"))
        named = scale.step >= 8 + max(metrics.horizontalAdvance(_(month)) for month in MONTHS)
        self._paint_years(painter, scale, rect.top() + 3)
        painter.setPen(QColor(colours.muted))
        painter.setFont(theme.font("small"))
        for at, (_year, month) in enumerate(months.named() if scale.step >= _QUARTERLY else ()):
            left, width = scale.span(at, at + 1)
            name = _(MONTHS[month - 1]) if named else str(month)
            if scale.step >= _NUMBERED or month % 3 == 1:
                room = QRectF(left - scale.step, rect.top() + 25, width + 2 * scale.step, 22)
                painter.drawText(room, middle, name)
        painter.restore()

    def _paint_years(self, painter: QPainter, scale: _Scale, top: float) -> None:
        """Paint the years, all of them or as many as there is room for."""
        months = self._model.months
        every = next((n for n in _EVERY if n * 12 * scale.step > _YEAR), _EVERY[-1])
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(theme.font("strong"))
        for at, (year, month) in enumerate(months.named()):
            if (month == 1 or at == 0) and year % every == 0:
                start, whole = scale.span(at, min(at + 12 * every + 1 - month, months.count))
                if whole > _YEAR:
                    room = QRectF(start, top, whole, 22)
                    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(year))


class _Bars(QStyledItemDelegate):
    """Paints the line of one activity or opinion."""

    def __init__(self, view: QTableView, model: TimelineModel) -> None:
        super().__init__(view)
        self._model = model
        self.today = datetime.date.today()  # noqa: DTZ011  # the person's own day

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint months, today, and the bar or the diamond."""
        row = index.data(ROW_ROLE)
        assert isinstance(row, Row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        months = self._model.months
        scale = _Scale(option.rect, months.count, option.direction == Qt.LayoutDirection.RightToLeft)
        self._grid(painter, scale)
        if row.first and row.last:
            first, last = months.place(row.first), months.end(row.last)
            (self._diamond if row.is_point else self._bar)(painter, scale, first, last, row.status)
        elif not row.is_heading:
            painter.setPen(QColor(colours.faint))
            painter.setFont(theme.font("small"))
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, _(N_("No date yet")))
        painter.restore()

    def _grid(self, painter: QPainter, scale: _Scale) -> None:
        colours, room = theme.colours(), scale.room
        for at, (_year, month) in enumerate(self._model.months.named()):
            strong = month == 1 and at
            if scale.step < _QUARTERLY and not strong:
                continue
            painter.setPen(QPen(QColor(colours.edge if strong else colours.line), 1))
            painter.drawLine(QPointF(scale.x(at), room.top()), QPointF(scale.x(at), room.bottom() + 1))
        now = self._model.months.place(self.today)
        if 0 <= now <= self._model.months.count:
            painter.setPen(QPen(QColor(colours.bad), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(scale.x(now), room.top()), QPointF(scale.x(now), room.bottom() + 1))

    def _bar(self, painter: QPainter, scale: _Scale, first: float, last: float, status: str) -> None:
        left, width = scale.span(first, last)
        width = max(width, 6.0)
        filling, outline = paints(status)
        painter.setBrush(QColor(filling))
        painter.setPen(QPen(QColor(outline), 1))
        top = scale.room.center().y() - _BAR / 2 + 1
        painter.drawRoundedRect(QRectF(left, top, width, _BAR), 4, 4)

    def _diamond(self, painter: QPainter, scale: _Scale, first: float, last: float, _status: str) -> None:
        x, y, half = scale.x((first + last) / 2), scale.room.center().y() + 1, _BAR / 2 + 1
        colours = theme.colours()
        painter.setBrush(QColor(colours.warn))
        painter.setPen(Qt.PenStyle.NoPen)
        corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


class _Words(Cells):
    """Paints headings in strong letters."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose the letters."""
        super().initStyleOption(option, index)
        row = index.data(ROW_ROLE)
        if isinstance(row, Row) and row.is_heading:
            option.font = theme.font("strong")


class Chart(QTableView):
    """Activities, or other things that last, by month."""

    wanted = Signal(str)
    """(key) of the record that was clicked."""

    def __init__(self, head: str = Activity.PLURAL, parent: QWidget | None = None) -> None:
        """Take the English name of what the lines are."""
        super().__init__(parent)
        self.timeline = TimelineModel(head)
        self.setHorizontalHeader(_Header(self, self.timeline))
        self.setModel(self.timeline)
        self.setItemDelegateForColumn(0, _Words(self))
        self.setItemDelegateForColumn(1, _Bars(self, self.timeline))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        header.setSectionsClickable(False)
        header.resizeSection(0, 280)
        header.show()
        self.clicked.connect(lambda index: self._want(index))

    def _want(self, index: QModelIndex) -> None:
        key = str(index.data(KEY_ROLE) or "")
        if key:
            self.wanted.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the record of the line with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

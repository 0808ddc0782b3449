"""The measured values of an indicator as a line over time, between its baseline and its target."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import grouped
from hayat_app.domain.records import Indicator, Measure
from hayat_app.i18n import N_, _, current, isolate, labelled
from ui.theme import theme

HEIGHT, MARGIN, DOT = 150, 34, 4.0


@dataclass(frozen=True)
class Point:
    """A value and its day."""

    day: datetime.date
    value: Decimal
    words: str


def points(dossier: Dossier, indicator: Indicator) -> list[Point]:
    """Return baseline and measured values whose day is known, the oldest first."""
    found = [_point(indicator.baseline_date, indicator.baseline)]
    found += [_point(m.date, m.value) for m in dossier.children(indicator, Measure)]
    return sorted((point for point in found if point), key=lambda point: point.day)


def _point(date: RoughDate | None, value: Decimal | None) -> Point | None:
    if date is None or date.first is None or value is None:
        return None
    return Point(date.first, value, labelled(Day().show(date, current()), isolate(grouped(value, current()))))


class MeasuresChart(QWidget):
    """A line from the oldest value to the newest, and the target as a dashed line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.points: list[Point] = []
        self.target: Decimal | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_(N_("Measured values")))
        self.hide()

    def sizeHint(self) -> QSize:
        """Return a low, wide chart."""
        return QSize(300, HEIGHT)

    def show_indicator(self, dossier: Dossier, indicator: Indicator | None) -> None:
        """Show the values of an indicator; hide when fewer than two are known."""
        self.points = points(dossier, indicator) if indicator else []
        self.target = indicator.target if indicator else None
        self.setAccessibleDescription("، ".join(point.words for point in self.points))
        self.setVisible(len(self.points) > 1)
        self.update()

    def _place(self, point: Point) -> QPointF:
        first, last = self.points[0].day, self.points[-1].day
        along = (point.day - first).days / max(1, (last - first).days)
        x = MARGIN + (self.width() - 2 * MARGIN) * along
        # time runs from the side where reading begins
        return QPointF(self.width() - x if self.isRightToLeft() else x, self._height(point.value))

    def _height(self, value: Decimal) -> float:
        known = [*(point.value for point in self.points), *([self.target] if self.target is not None else [])]
        low, high = min(known), max(known)
        share = float((value - low) / (high - low)) if high != low else 0.5
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * share

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its values and days, and the target."""
        if len(self.points) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        colours = theme.colours()
        self._paint_target(painter)
        places = [self._place(point) for point in self.points]
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(places)
        for point, place in zip(self.points, places, strict=True):
            painter.setBrush(QColor(colours.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(place, DOT, DOT)
            painter.setPen(QColor(colours.text))
            box = QRectF(place.x() - 60, place.y() - 22, 120, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, grouped(point.value, current()))
            painter.setPen(QColor(colours.muted))
            foot = QRectF(place.x() - 60, HEIGHT - 18, 120, 16)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"\u2066{point.day:%m/%Y}\u2069")

    def _paint_target(self, painter: QPainter) -> None:
        if self.target is None:
            return
        colours, y = theme.colours(), self._height(self.target)
        painter.setPen(QPen(QColor(colours.good), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(MARGIN / 2, y), QPointF(self.width() - MARGIN / 2, y))
        words = labelled(_(N_("Target")), grouped(self.target, current()))
        painter.drawText(
            QRectF(MARGIN / 2, y - 18, self.width() - MARGIN, 16), Qt.AlignmentFlag.AlignLeading, words
        )

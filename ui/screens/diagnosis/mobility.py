"""The mobility and safety map: places around home, drawn from what is written of each way."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from hayat_app.domain.fields import Record
from hayat_app.domain.mobility import RINGS, Spoke, spokes
from hayat_app.domain.records import Journey
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.forms.links import titled
from ui.screens.records import RecordsScreen
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL

if TYPE_CHECKING:
    from hayat_app.store.step import Step

SIGNS = {"safe": "good", "night": "warn", "unsafe": "bad", "": "edge"}
"""Colour of a way by its safety for women."""
NAMES, DOT, REACH = 24.0, 6.0, 16.0
"""Room for names around the rings; size of a dot; how near a click counts."""
_LONGEST = 22
LEGEND = N_("Full dots: women. Open dots: men. The colour of a way says how safe it is for women.")
MAP, FORM = 400, 260
"""How the height is shared at first."""


class MobilityMap(QWidget):
    """Full dots are women's ways, rings are men's; a click chooses the place."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = ""
        self.spokes: list[Spoke] = []
        """The ways as they are drawn."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_(N_("Map of the ways")))

    def sizeHint(self) -> QSize:
        """Return a square that leaves room for the form."""
        return QSize(MAP, MAP)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest map that can be read."""
        return QSize(220, 200)

    def show_journeys(self, journeys: Sequence[Journey], key: str) -> None:
        """Show other ways, one of them chosen."""
        self.spokes, self.key = spokes(journeys), key
        self.setAccessibleDescription("، ".join(titled(one) for one in journeys))
        self.update()

    def point(self, spoke: Spoke, far: float) -> QPointF:
        """Return where a distance lies on a spoke; spokes turn in the direction of reading."""
        across = math.sin(spoke.angle) * far * self._reach() * (-1 if self.isRightToLeft() else 1)
        return self._middle() + QPointF(across, -math.cos(spoke.angle) * far * self._reach())

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _reach(self) -> float:
        return min(self.width() / 2 - 3 * NAMES, self.height() / 2 - NAMES)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place whose dot or name is nearest."""
        ends = [(self.point(s, far), s) for s in self.spokes for far in (s.women, s.men, 1.0) if far is not None]
        near = min(ends, key=lambda end: _between(end[0], event.position()), default=None)
        if near and _between(near[0], event.position()) <= REACH:
            self.chosen.emit(near[1].journey.id)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rings, then each way with its name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        colours = theme.colours()
        for n, minutes in enumerate(RINGS, 1):
            radius = self._reach() * n / len(RINGS)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._middle(), radius, radius)
            painter.setPen(QColor(colours.muted))
            box = QRectF(self._middle().x() - 30, self._middle().y() - radius - 8, 60, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _(N_("{n} min"), n=minutes))
        for spoke in self.spokes:
            self._paint(painter, spoke)
        self._paint_home(painter)

    def _paint_home(self, painter: QPainter) -> None:
        words, colours = _(N_("At home")), theme.colours()
        painter.setFont(theme.font("small"))
        box = _around(self._middle(), painter.fontMetrics().horizontalAdvance(words) + 8, 16)
        painter.fillRect(box, QColor(colours.page))
        painter.setPen(QColor(colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint(self, painter: QPainter, spoke: Spoke) -> None:
        colours = theme.colours()
        colour = QColor(getattr(colours, SIGNS[spoke.journey.safety]))
        is_chosen = spoke.journey.id == self.key
        known = [far for far in (spoke.women, spoke.men) if far is not None]
        if known:
            painter.setPen(QPen(colour, 3 if is_chosen else 1.5))
            painter.drawLine(self.point(spoke, 0.06), self.point(spoke, max(known)))
        for far, brush in ((spoke.men, Qt.BrushStyle.NoBrush), (spoke.women, Qt.BrushStyle.SolidPattern)):
            if far is not None:
                painter.setPen(QPen(colour, 2))
                painter.setBrush(colour if brush == Qt.BrushStyle.SolidPattern else QColor(colours.surface))
                size = DOT if brush == Qt.BrushStyle.SolidPattern else DOT + 2
                painter.drawEllipse(self.point(spoke, far), size, size)
        painter.setPen(QColor(colours.text if is_chosen else colours.muted))
        painter.setFont(theme.font("strong" if is_chosen else "small"))
        name = shortened(titled(spoke.journey), _LONGEST)
        painter.drawText(_around(self.point(spoke, 1.14), 150, 18), Qt.AlignmentFlag.AlignCenter, name)


def _around(point: QPointF, width: float, height: float) -> QRectF:
    return QRectF(point.x() - width / 2, point.y() - height / 2, width, height)


def _between(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())


class MobilityPage(RecordsScreen):
    """Where women and men go, and the map of it."""

    NAME: ClassVar[str] = Journey.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Journey
    EMPTY: ClassVar[str] = N_(
        "No way yet. Water, school, health centre, market: how long are women on the way, and men, and is it safe?"
    )
    ADD: ClassVar[str] = N_("Add a way")

    def make_side(self, room: QWidget) -> QWidget:
        """Make the map and, below it, the form."""
        both = QSplitter(Qt.Orientation.Vertical, room)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        above = QWidget(both)
        self.map = MobilityMap(above)
        column = QVBoxLayout(above)
        column.setContentsMargins(LARGE, 0, LARGE, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(self.map, 1)
        column.addWidget(parts.label(_(LEGEND), "small", wrap=True))
        self.form = RecordForm(self.session, Journey, both)
        both.setSizes([MAP, FORM])
        self.map.chosen.connect(self.show_record)
        return both

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        super().refresh(step)
        self._draw()

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self._draw()

    def _draw(self) -> None:
        if self.session.is_open:
            self.map.show_journeys(self.session.dossier.all(Journey), self.table.key)

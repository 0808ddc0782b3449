"""The calendar of the plan: activities and opinions by month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Activity, Plan
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.i18n import N_, _
from ui.tables.chart import Chart, paints
from ui.tables.timeline import rows_of
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE


class CalendarPane(QWidget):
    """When everything happens."""

    wanted = Signal(str)
    """(key) of the record that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.chart = Chart()
        self.chart.setAccessibleName(_(N_("Calendar")))
        self.chart.wanted.connect(self.wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(self.chart, 1)
        layout.addWidget(_legend())

    def show_activities(self, dossier: Dossier, plan: Plan | None, activities: Sequence[Activity]) -> None:
        """Show some activities of a plan, and the opinions programmed in it."""
        period = (plan.starts, plan.ends) if plan else ()
        self.chart.timeline.show_rows(rows_of(dossier, plan, activities), period)


class _Swatch(QWidget):
    """A bar in the colour of one answer."""

    def __init__(self, status: str) -> None:
        super().__init__()
        self._status = status
        self.setFixedSize(QSize(18, 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filling, outline = paints(self._status)
        painter.setBrush(QColor(filling))
        painter.setPen(QPen(QColor(outline), 1))
        painter.drawRoundedRect(QRectF(0.5, 1.5, 17, 9), 3, 3)


def _legend() -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SMALL)
    for code, words in PROGRESS:
        layout.addWidget(_Swatch(code))
        layout.addWidget(parts.label(_(words), "small"))
        layout.addSpacing(SMALL)
    diamond = parts.label("◆", "warn")
    layout.addWidget(diamond)
    layout.addWidget(parts.label(_(N_("Council session an opinion is aimed at")), "small"))
    layout.addStretch()
    return row

"""The chart of the plan: activities and opinions by month, with bars that show how far they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.records import Activity
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.i18n import N_, _
from ui.screens.beside import LEAST
from ui.screens.plans import CurrentPlan, PlanChooser, of_plan
from ui.tables.chart import Chart, paints
from ui.tables.empty import Empty
from ui.tables.timeline import rows_of
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session


class PlanPage(QWidget):
    """When everything of a plan happens."""

    record_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.current = CurrentPlan.of(session)
        self.current.changed.connect(self.refresh)  # not a lambda: it would outlive the page
        self.chooser = PlanChooser(session)
        self.chart = Chart()
        self.chart.setAccessibleName(_(N_("Chart of the plan")))
        self.chart.wanted.connect(self.record_wanted)
        words = N_("Nothing to show yet: activities and opinions appear here as soon as they are written.")
        self.empty = Empty(_(words))
        self.held = QWidget()
        self.held.setMinimumWidth(LEAST)
        column = QVBoxLayout(self.held)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(self.chooser)
        column.addWidget(self.chart, 1)
        column.addWidget(_legend())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.held, 1)
        layout.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        dossier, plan = self.session.dossier, self.current.plan
        rows = rows_of(dossier, plan, of_plan(dossier, plan, Activity))
        self.chooser.refresh()
        self.held.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.chart.timeline.show_rows(rows, (plan.starts, plan.ends) if plan else ())


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

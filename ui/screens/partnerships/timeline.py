"""When agreements, programmes and activities with partners begin and end, on one line of months."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.courses import courses
from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.partnerships import state_of
from hayat_app.domain.records import Agreement
from hayat_app.i18n import N_, _
from ui.forms.links import titled
from ui.screens.beside import LEAST, Headed
from ui.tables.chart import Chart
from ui.tables.empty import Empty
from ui.tables.timeline import Row
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_BARS = {"ended": "done", "in_force": "running", "extended": "running", "running": "running", "done": "done",
         "held": "done", "reported": "done", "suspended": "blocked", "postponed": "blocked",
         "not_started": "dropped", "dropped": "dropped", "cancelled": "dropped"}  # fmt: skip
"""The bar of a plan's chart that looks like a state."""


class TimelineTab(Headed):
    """The line of time."""

    NAME: ClassVar[str] = N_("Timeline")
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chart = Chart(N_("Partnerships"))
        self.chart.setAccessibleName(_(self.NAME))
        self.chart.wanted.connect(self.record_wanted)
        self.empty = Empty(_(N_("Nothing to show yet: what has a date appears here.")))
        self.held = QWidget()
        self.held.setMinimumWidth(LEAST)
        column = QVBoxLayout(self.held)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.addWidget(self.chart, 1)
        self.body.addWidget(self.held, 1)
        self.body.addWidget(self.empty, 1)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        rows = rows_of(self.session.dossier)
        self.held.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.chart.timeline.show_rows(rows, ())


def rows_of(dossier: Dossier) -> list[Row]:
    """Return what has a date, below the name of its kind."""
    rows: list[Row] = []
    for name, group in courses(dossier).items():
        found = [Row(titled(record), record, *days, _bar(dossier, record)) for record, days in group if days]
        rows += [Row(_(name)), *found] if found else []
    return rows


def _bar(dossier: Dossier, record: Record) -> str:
    state = getattr(record, "state", "")
    if isinstance(record, Agreement):
        state = state_of(dossier, record, today())
    return _BARS.get(state, "planned")

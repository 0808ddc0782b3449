"""When agreements, programmes and activities with partners begin and end, on one line of months."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.days import RoughDate, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.partnerships import end_of, state_of
from hayat_app.domain.ranges import span
from hayat_app.domain.records import Agreement, Cooperation, Programme
from hayat_app.i18n import N_, _
from ui.forms.links import titled
from ui.screens.beside import LEAST, Headed
from ui.tables.chart import Chart
from ui.tables.empty import Empty
from ui.tables.timeline import LONGEST, Row
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_MONTH = datetime.timedelta(days=31)
_BARS = {"ended": "done", "in_force": "running", "extended": "running", "running": "running", "done": "done",
         "suspended": "blocked", "not_started": "dropped", "dropped": "dropped"}  # fmt: skip
"""The bar of a plan's chart that looks like a state."""


class TimelineTab(Headed):
    """The line of time."""

    NAME: ClassVar[str] = N_("Timeline")
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chart = Chart()
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
    """Return what has a date, below the name of its kind, cut to the years that fit on a line."""
    rows: list[Row] = []
    for cls in (Agreement, Programme, Cooperation):
        found = sorted(
            (row for record in dossier.all(cls) if (row := _row(dossier, record)).first),
            key=lambda row: row.first or datetime.date.max,
        )
        rows += [Row(_(cls.PLURAL)), *found] if found else []
    return _cut(rows)


def _row(dossier: Dossier, record: Record) -> Row:
    state = getattr(record, "state", "")
    if isinstance(record, Agreement):
        starts, ends = record.starts or record.signed, end_of(dossier, record)
        state = state_of(dossier, record, today())
    elif isinstance(record, Programme):
        starts, ends = record.starts or record.launched, end_of(dossier, record)
    else:
        assert isinstance(record, Cooperation)
        found = span(record.starts, record.ends, record.date_words)
        starts, ends = found or (None, None)
    first, last = _days(starts, ends)
    return Row(titled(record), record, first, last, _BARS.get(state, "planned"))


def _days(starts: RoughDate | None, ends: RoughDate | None) -> tuple[datetime.date | None, datetime.date | None]:
    days = [day for date in (starts, ends) if date for day in (date.first, date.last) if day]
    return min(days, default=None), max(days, default=None)


def _cut(rows: Sequence[Row]) -> list[Row]:
    newest = max((row.last for row in rows if row.last), default=None)
    if newest is None:
        return []
    oldest = newest - (LONGEST - 2) * _MONTH
    return [
        replace(row, first=max(row.first, oldest), last=max(row.last or oldest, oldest)) if row.first else row
        for row in rows
    ]

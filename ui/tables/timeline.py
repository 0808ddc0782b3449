"""Records on a line of months: which months, where a day stands on the line, which row shows what."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hayat_app.domain.days import RoughDate, weekday
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.records import Activity, Axis, Opinion, Plan
from hayat_app.i18n import N_, _, current
from ui.forms.links import titled
from ui.forms.numbered import numbers
from ui.tables.model import KEY_ROLE

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole + 4
LONGEST = 1200
"""Months on one line at most: further away a year was mistyped."""
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Months:
    """Successive months: the year and month of the first one, and how many there are."""

    year: int
    month: int
    count: int

    def place(self, day: datetime.date) -> float:
        """Return where a day begins, in months from the beginning of the line."""
        length = calendar.monthrange(day.year, day.month)[1]
        return (day.year - self.year) * 12 + day.month - self.month + (day.day - 1) / length

    def end(self, day: datetime.date) -> float:
        """Return where a day ends."""
        return self.place(day) + 1 / calendar.monthrange(day.year, day.month)[1]

    def named(self) -> Iterable[tuple[int, int]]:
        """Yield the year and month of each."""
        for at in range(self.month - 1, self.month - 1 + self.count):
            yield self.year + at // 12, at % 12 + 1


def months_of(days: Sequence[datetime.date], today: datetime.date) -> Months:
    """Return the months from the first to the last of some days; the year of today when there are none."""
    first = min(days, default=datetime.date(today.year, 1, 1))
    last = max(days, default=datetime.date(today.year, 12, 31))
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return Months(first.year, first.month, min(max(count, 6), LONGEST))


@dataclass(frozen=True)
class Row:
    """One line of the chart: a heading, an activity with its time, or an opinion with its session."""

    words: str
    record: Record | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    status: str = ""
    is_point: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it only names what stands below it."""
        return self.record is None


def rows_of(dossier: Dossier, plan: Plan | None, activities: Sequence[Activity]) -> list[Row]:
    """Return the lines: activities below their axis, then the opinions programmed in the plan."""
    numbered = numbers(dossier)
    rows: list[Row] = []
    heading: str | None = None
    for activity in activities:
        axis = _axis(dossier, activity)
        if axis and axis.id != heading:
            rows.append(Row(titled(axis, numbered.get(axis.id, ""))))
        elif not axis and heading:
            rows.append(Row(_(N_("Outside the axes"))))
        heading = axis.id if axis else ""
        rows.append(_activity(activity, numbered.get(activity.id, "")))
    opinions = [o for o in dossier.all(Opinion) if o.plan in (None, plan.id if plan else None)]
    if opinions:
        rows.append(Row(_(Opinion.PLURAL)))
    rows += [_opinion(opinion, numbered.get(opinion.id, "")) for opinion in opinions]
    return rows


def _axis(dossier: Dossier, record: Record) -> Axis | None:
    above = dossier.parent(record)
    while above is not None and not isinstance(above, Axis):
        above = dossier.parent(above)
    return above


def _activity(activity: Activity, number: str) -> Row:
    starts, ends = activity.starts, activity.ends
    known = [date for date in (starts, ends) if date and date.first]
    first = min((date.first for date in known if date.first), default=None)
    last = max((date.last for date in known if date.last), default=None)
    return Row(titled(activity, number), activity, first, last, activity.status)


def _opinion(opinion: Opinion, number: str) -> Row:
    day = opinion.session or opinion.due
    return Row(
        titled(opinion, number), opinion, day.first if day else None, day.last if day else None, is_point=True
    )


class TimelineModel(QAbstractTableModel):
    """Two columns: words, and the line of months that a delegate paints."""

    def __init__(self, head: str) -> None:
        """Take the English name of what the lines are."""
        super().__init__()
        self.head = head
        self.rows: list[Row] = []
        self.months = months_of([], datetime.date.today())  # noqa: DTZ011  # the person's own day

    def show_rows(self, rows: list[Row], period: Sequence[RoughDate | None]) -> None:
        """Show other lines, over the months they need and at least the period of the plan."""
        days = [day for row in rows for day in (row.first, row.last) if day]
        days += [day for date in period if date for day in (date.first, date.last) if day]
        self.beginResetModel()
        self.rows = rows
        self.months = months_of(days, datetime.date.today())  # noqa: DTZ011  # the person's own day
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return two: words and months."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the name of the words; the header paints the months itself."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return (_(self.head), "")[section] if section < 2 else None
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the words of a line, its key, or the line itself for those who paint it."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == KEY_ROLE:
            return row.record.id if row.record else ""
        if role == Role.DisplayRole and index.column() == 0:
            return row.words
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return row.words + ("" if row.is_heading else f"\n{said(row)}")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        heading = self.rows[index.row()].is_heading
        return Qt.ItemFlag.ItemIsEnabled if heading else super().flags(index)


def said(row: Row) -> str:
    """Return the time and the progress of a line in words."""
    if row.first is None or row.last is None:
        return _(N_("No date yet"))
    days = [RoughDate(d.year, d.month, d.day) for d in (row.first, row.last)]
    facts = field_of(Activity, "starts")
    assert facts
    shown = [f"{weekday(day, current())} {facts.kind.show(day, current())}" for day in days]
    progress = field_of(Activity, "status")
    assert progress
    state = progress.kind.show(row.status, current())
    span = shown[0] if row.first == row.last else " – ".join(shown)
    return f"{span} · {state}" if state else span

"""A table of words and figures that are computed, not stored: sorted and copied like any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from ui.session import Session
from ui.tables.grid import Grid
from ui.tables.left_out import LeftOut
from ui.tables.model import KEY_ROLE, SORT_ROLE

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2068\u2069"))
"""Marks that keep figures apart on the screen; a cell of a spreadsheet needs none."""


@dataclass(frozen=True)
class Line:
    """A row: the record it is about, its words, and by what each cell is sorted (its words where None)."""

    key: str
    cells: tuple[str, ...]
    values: tuple[float | None, ...] = ()


class _Model(QAbstractTableModel):
    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = list(names)
        self.lines: list[Line] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self.names[section]
        return _side(section) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the words of a cell, the key of its row, or what it is sorted by."""
        line, column = self.lines[index.row()], index.column()
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return line.cells[column]
        if role == KEY_ROLE:
            return line.key
        if role == SORT_ROLE:
            value = line.values[column] if column < len(line.values) else None
            return (0.0, line.cells[column]) if value is None else (value, "")
        return _side(column) if role == Role.TextAlignmentRole else None


def _side(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignLeading if column < 2 else Qt.AlignmentFlag.AlignHCenter
    return across | Qt.AlignmentFlag.AlignVCenter


class _Sorted(QSortFilterProxyModel):
    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare figures as numbers."""
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))


class Figures(QWidget):
    """Rows of figures; a double click or Enter opens what a row is about."""

    opened = Signal(str)

    def __init__(self, parent: QWidget, name: str, names: Sequence[str]) -> None:
        super().__init__(parent)
        self.model = _Model(names)
        self._sorted = _Sorted()
        self._sorted.setSourceModel(self.model)
        self.grid = Grid(self)
        self.grid.setAccessibleName(name)
        self.grid.setModel(self._sorted)
        self.grid.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.grid.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.grid.opened.connect(self._open)
        self.left_out = LeftOut(self.grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.left_out)

    @property
    def key(self) -> str:
        """Key of the row the person is on, or nothing."""
        found = self.grid.currentIndex().data(KEY_ROLE)
        return str(found) if found else ""

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The words of the rows in sight, in their order, with all columns."""
        places = (self._sorted.mapToSource(self._sorted.index(n, 0)).row() for n in range(self._sorted.rowCount()))
        return [tuple(cell.translate(_ISOLATES) for cell in self.model.lines[at].cells) for at in places]

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; the same ones stay as they are."""
        if list(lines) == self.model.lines:
            return
        key = self.key
        self.model.beginResetModel()
        self.model.lines = list(lines)
        self.model.endResetModel()
        self.select(key)
        self.grid.fit()

    def select(self, key: str) -> None:
        """Go to a row, to the first one when it is not there."""
        row = next((n for n, line in enumerate(self.model.lines) if line.key == key), 0)
        if self.model.lines:
            self.grid.setCurrentIndex(self._sorted.mapFromSource(self.model.index(row, 1)))

    def _open(self) -> None:
        if self.key:
            self.opened.emit(self.key)


def save_table(session: Session, table: Figures) -> None:
    """Write the rows in sight to a spreadsheet, where the person says."""
    from ui.tables.exporting import export_rows

    export_rows(session, table.grid.accessibleName(), table.model.names, table.rows)

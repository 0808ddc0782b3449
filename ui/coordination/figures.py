"""A table of the synthesis on screen: its rows and totals, and which bodies stand behind a cell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hayat_app.domain.days import Day
from hayat_app.i18n import N_, _, current
from hayat_app.services.synthesis import wording
from hayat_app.services.synthesis.tables import Line, Table
from ui.coordination.bars import Bar
from ui.tables.grid import Cells
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_WORDY = frozenset({"text", "word", "day"})
_LEAST, _MOST, _TITLE, _LONGEST, _AIR = 74, 190, 210, 320, 28
MOST_BARS = 12
MEASURED = 40
"""Rows by which the width of a column is measured."""


@dataclass(frozen=True)
class Behind:
    """What stands behind a number: its name, the bodies, and those that the number leaves out."""

    title: str
    dossiers: tuple[str, ...]
    left_out: tuple[str, ...]


def line_name(table: Table, line: Line) -> str:
    """Return the name of a line in the window's language; a month as people write it."""
    if table.heading == "Month":
        return Day().show(Day().from_json(line.name), current())
    return wording.name(line, current())


def bars_of(table: Table) -> list[Bar]:
    """Return the charted column as bars, the share beside the number where there is one."""
    found = []
    for line in table.lines[:MOST_BARS] if table.charted >= 0 else ():
        value, column = line.values[table.charted], table.columns[table.charted]
        words = wording.shown(value, column, current())
        if table.heading == "Answer" and line.values[1] is not None:
            words = f"{words} ({wording.shown(line.values[1], table.columns[1], current())})"
        found.append(Bar(line_name(table, line), float(value or 0) if not isinstance(value, str) else 0.0, words))
    return found


def behind(table: Table, row: int, column: int = -1) -> Behind:
    """Return what stands behind a line, or behind a total (the row after the last line)."""
    left_out = table.left_out[column] if 0 <= column < len(table.left_out) else table.missing
    if row < len(table.lines):
        line = table.lines[row]
        return Behind(line_name(table, line), line.dossiers, left_out)
    everybody = tuple(dict.fromkeys(key for line in table.lines for key in line.dossiers))
    return Behind(_(N_("Total")), tuple(key for key in everybody if key not in left_out), left_out)


class Lines(QAbstractTableModel):
    """The lines of a table and its totals."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines, and one for the totals."""
        return 0 if parent.isValid() else len(self.table.lines) + bool(self.table.totals)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns, and one for the names."""
        return 0 if parent.isValid() else len(self.table.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the label of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return self._side(section)
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return _(self.table.heading if section == 0 else self.table.columns[section - 1].title)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows; totals are bold."""
        if not index.isValid():
            return None
        is_total = index.row() >= len(self.table.lines)
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._words(index.row(), index.column(), is_total=is_total)
        if role == Role.TextAlignmentRole:
            return self._side(index.column())
        return theme.font("strong") if role == Role.FontRole and is_total else None

    def _words(self, row: int, column: int, *, is_total: bool) -> str:
        if column == 0:
            return _(N_("Total")) if is_total else line_name(self.table, self.table.lines[row])
        values = self.table.totals if is_total else self.table.lines[row].values
        return wording.shown(values[column - 1], self.table.columns[column - 1], current())

    def _side(self, column: int) -> Qt.AlignmentFlag:
        wordy = column == 0 or self.table.columns[column - 1].shape in _WORDY
        side = Qt.AlignmentFlag.AlignLeading if wordy else Qt.AlignmentFlag.AlignHCenter
        return side | Qt.AlignmentFlag.AlignVCenter


class Figures(QTableView):
    """Shows a table; a cell that is chosen tells what stands behind it."""

    chosen = Signal(object)
    """(``Behind``)"""
    opened = Signal(str)
    """(dossier): the line of one body."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.setModel(Lines(table))
        self.setItemDelegate(Cells(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.setAccessibleName(_(table.title))
        self._fit()
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(self._open)

    def _fit(self) -> None:
        header = self.horizontalHeader()
        for column in range(1, self.model().columnCount()):
            label = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
            words = max(header.fontMetrics().horizontalAdvance(label), self.sizeHintForColumn(column)) + _AIR
            self.setColumnWidth(column, min(max(words, _LEAST), _MOST))
        self.setColumnWidth(0, min(max(self.sizeHintForColumn(0) + _AIR, _TITLE), _LONGEST))
        if self.model().columnCount() <= 5:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(behind(self.table, index.row(), index.column() - 1))

    def _open(self, index: QModelIndex) -> None:
        if index.row() < len(self.table.lines) and len(self.table.lines[index.row()].dossiers) == 1:
            self.opened.emit(self.table.lines[index.row()].dossiers[0])

    def choose(self, row: int) -> None:
        """Go to a line."""
        self.setCurrentIndex(self.model().index(row, max(self.table.charted, 0) + 1))

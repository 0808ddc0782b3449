"""The grid of one ballot: issues down, criteria across, points from 1 to 5 typed one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hayat_app.domain.kinds import western
from hayat_app.domain.points import LEAST, MOST, Score
from hayat_app.domain.records import Issue, PriorityCriterion
from hayat_app.i18n import N_, _
from ui.forms.links import shortened, titled

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_ROW, _HEAD, _NAME, _CELL = 56, 104, 240, 66
_LONGEST = 60


class Votes(QAbstractTableModel):
    """The points of one ballot."""

    def __init__(self) -> None:
        super().__init__()
        self.issues: Sequence[Issue] = ()
        self.criteria: Sequence[PriorityCriterion] = ()
        self.points: dict[tuple[str, str], int] = {}

    def show_votes(
        self, issues: Sequence[Issue], criteria: Sequence[PriorityCriterion], scores: Sequence[Score]
    ) -> None:
        """Show a ballot."""
        same = [r.id for r in (*issues, *criteria)] == [r.id for r in (*self.issues, *self.criteria)]
        if not same:
            self.beginResetModel()
        self.issues, self.criteria = issues, criteria
        self.points = {(score.issue, score.criterion): score.points for score in scores}
        if not same:
            self.endResetModel()
        elif issues and criteria:
            self.dataChanged.emit(self.index(0, 0), self.index(len(issues) - 1, len(criteria) - 1))

    def place(self, index: Index) -> tuple[str, str]:
        """Return the keys of the issue and the criterion of a cell."""
        return self.issues[index.row()].id, self.criteria[index.column()].id

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of issues."""
        return 0 if parent.isValid() else len(self.issues)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of criteria."""
        return 0 if parent.isValid() else len(self.criteria)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the points of a cell."""
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return str(self.points.get(self.place(index), ""))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return an issue or a criterion, and what its points mean."""
        across = orientation == Qt.Orientation.Horizontal
        records: Sequence[Issue | PriorityCriterion] = self.criteria if across else self.issues
        if not 0 <= section < len(records):
            return None
        record = records[section]
        if role == Role.DisplayRole:
            return shortened(titled(record), _LONGEST)
        if role == Role.ToolTipRole:
            return f"{record.title}\n{record.meaning}" if isinstance(record, PriorityCriterion) else record.title
        return None


class VotingGrid(QTableView):
    """Takes points by the keyboard: a digit is stored and leads to the next cell."""

    given = Signal(str, str, int)
    """(issue, criterion, points): points were typed; 0 takes them back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.votes = Votes()
        self.setModel(self.votes)
        self.setAccessibleName(_(N_("Points from 1 to 5")))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_CELL)
        across.setFixedHeight(_HEAD)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        down.setDefaultSectionSize(_ROW)
        down.setFixedWidth(_NAME)
        down.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store a digit and go on; 0, Delete and Backspace empty a cell; Enter goes to the next one."""
        index, key = self.currentIndex(), event.key()
        digit = western(event.text())
        if index.isValid() and len(digit) == 1 and digit.isdecimal():
            if LEAST <= int(digit) <= MOST or digit == "0":
                self.given.emit(*self.votes.place(index), int(digit))
                self._go_on(1 if digit != "0" else 0)
        elif index.isValid() and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.given.emit(*self.votes.place(index), 0)
            self._go_on(-1 if key == Qt.Key.Key_Backspace else 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(1)
        else:
            super().keyPressEvent(event)

    def _go_on(self, by: int) -> None:
        """Go to the next or the previous cell, from line to line."""
        across = self.votes.columnCount()
        at = self.currentIndex().row() * across + self.currentIndex().column() + by
        if across and 0 <= at < across * self.votes.rowCount():
            self.setCurrentIndex(self.votes.index(at // across, at % across))

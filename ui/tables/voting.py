"""The grid of one ballot: what is judged down, criteria across, points typed one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hayat_app.domain.fields import Record
from hayat_app.domain.kinds import western
from hayat_app.domain.points import LEAST, MOST, Score
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _
from ui.forms.links import titled

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_ROW, _HEAD, _NAME, _CELL = 56, 104, 240, 66
_AIR, _WIDEST = 20, 130
"""White space beside a word of a heading; the widest column."""
_LONGEST = 60


class Votes(QAbstractTableModel):
    """The points of one ballot."""

    def __init__(self) -> None:
        super().__init__()
        self.subjects: Sequence[Record] = ()
        self.criteria: Sequence[Record] = ()
        self.points: dict[tuple[str, str], int] = {}

    def show_votes(self, subjects: Sequence[Record], criteria: Sequence[Record], scores: Sequence[Score]) -> None:
        """Show a ballot."""
        same = [r.id for r in (*subjects, *criteria)] == [r.id for r in (*self.subjects, *self.criteria)]
        if not same:
            self.beginResetModel()
        self.subjects, self.criteria = subjects, criteria
        self.points = {(score.subject, score.criterion): score.points for score in scores}
        if not same:
            self.endResetModel()
        elif subjects and criteria:
            self.dataChanged.emit(self.index(0, 0), self.index(len(subjects) - 1, len(criteria) - 1))

    def place(self, index: Index) -> tuple[str, str]:
        """Return the keys of the subject and the criterion of a cell."""
        return self.subjects[index.row()].id, self.criteria[index.column()].id

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of subjects."""
        return 0 if parent.isValid() else len(self.subjects)

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
        """Return a subject or a criterion, and what its points mean."""
        records = self.criteria if orientation == Qt.Orientation.Horizontal else self.subjects
        if not 0 <= section < len(records):
            return None
        record = records[section]
        if role == Role.DisplayRole:
            return shortened(titled(record), _LONGEST)
        if role == Role.ToolTipRole:
            return "\n".join(filter(None, (titled(record), getattr(record, "meaning", ""))))
        return None


class VotingGrid(QTableView):
    """Takes points by the keyboard: a digit is stored and leads to the next cell."""

    given = Signal(str, str, object)
    """(subject, criterion, points): points were typed; None takes them back."""

    def __init__(self, parent: QWidget, least: int = LEAST, most: int = MOST) -> None:
        super().__init__(parent)
        self.least, self.most = least, most
        self.votes = Votes()
        self.setModel(self.votes)
        self.setAccessibleName(_(N_("Points from {least} to {most}"), least=least, most=most))
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
        self.votes.modelReset.connect(self._fit)
        down.setDefaultSectionSize(_ROW)
        down.setFixedWidth(_NAME)
        down.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )

    def _fit(self) -> None:
        """Make the columns wide enough for the longest word of a criterion: words are not broken."""
        across = self.horizontalHeader()
        words = [word for criterion in self.votes.criteria for word in criterion.title_text.split()]
        widest = max((across.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        across.setMinimumSectionSize(max(_CELL, min(widest + _AIR, _WIDEST)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store a digit and go on; Delete and Backspace empty a cell, a 0 too where it is none of the points."""
        index, key = self.currentIndex(), event.key()
        digit = western(event.text())
        if index.isValid() and len(digit) == 1 and digit.isdecimal():
            fits = self.least <= int(digit) <= self.most
            if fits or digit == "0":
                self.given.emit(*self.votes.place(index), int(digit) if fits else None)
                self._go_on(1 if fits else 0)
        elif index.isValid() and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.given.emit(*self.votes.place(index), None)
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

"""The sheet of an attendance: a row for each member, answered with one key or one click."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hayat_app.domain import attendance
from hayat_app.domain.attendance import State
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Meeting, Member
from hayat_app.domain.titles import role as role_of
from hayat_app.i18n import N_, _, current, labelled
from ui.tables.grid import Cells
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_MARK = "●"


class Answer(NamedTuple):
    """What can be said of a member: state, whether late, words, keys of three keyboards, colour."""

    state: State
    late: bool
    words: str
    keys: str
    colour: str


ANSWERS = (
    Answer("present", False, N_("Came"), "1&١حpP", "good"),
    Answer("present", True, N_("Late"), "2é٢تrRlL", "warn"),
    Answer("excused", False, N_("Excused"), '3"٣عeE', "muted"),
    Answer("absent", False, N_("Did not come"), "4'٤غaA", "bad"),
)
_CLEAR = "0à٠"
_NARROW, _FUNCTION, _ROOMY, _AIR = 40, 150, 560, 22
"""Widths: the narrowest column, the function, from which width it is shown, white space around a name."""
_FIRST = 3
"""Column of the first answer: number, name and function stand before it."""


def answer_of(meeting: Meeting, member: str) -> Answer | None:
    """Return what was said of a member, None for nothing."""
    state = attendance.state_of(meeting, member)
    late = state == "present" and member in meeting.late
    return next((one for one in ANSWERS if (one.state, one.late) == (state, late)), None)


class MembersModel(QAbstractTableModel):
    """The members a meeting is for, one row each."""

    def __init__(self) -> None:
        super().__init__()
        self.members: list[Member] = []
        self.meeting: Meeting | None = None

    def show_meeting(self, dossier: Dossier, meeting: Meeting | None) -> None:
        """Show another meeting, or the same one with other marks."""
        members = attendance.expected(dossier, meeting) if meeting else []
        if [m.id for m in members] != [m.id for m in self.members]:
            self.beginResetModel()
            self.members, self.meeting = members, meeting
            self.endResetModel()
            return
        self.members, self.meeting = members, meeting
        if members:
            self.dataChanged.emit(self.index(0, 0), self.index(len(members) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of members."""
        return 0 if parent.isValid() else len(self.members)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return number, name, function and the answers."""
        return 0 if parent.isValid() else _FIRST + len(ANSWERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            names = (N_("No."), N_("Member"), N_("Function"), *(one.words for one in ANSWERS))
            return _(names[section])
        return _side(section) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the words of a cell, or the mark of the answer given."""
        member, column = self.members[index.row()], index.column()
        given = answer_of(self.meeting, member.id) if self.meeting else None
        if role == Role.TextAlignmentRole:
            return _side(column)
        if role == Role.ForegroundRole and column >= _FIRST and given is ANSWERS[column - _FIRST]:
            return QColor(getattr(theme.colours(), given.colour))
        if role == Role.DisplayRole:
            return self._words(member, index.row(), column, given)
        if role == Role.AccessibleTextRole and given:
            return labelled(member.name_ar, _(given.words))
        return None

    def _words(self, member: Member, row: int, column: int, given: Answer | None) -> str:
        if column >= _FIRST:
            return _MARK if given is ANSWERS[column - _FIRST] else "·"
        name = member.title_in(current().language)
        return (str(row + 1), name, role_of(member.function, member.sex, current().language))[column]


def _side(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignHCenter if column >= _FIRST else Qt.AlignmentFlag.AlignLeading
    return across | Qt.AlignmentFlag.AlignVCenter


class AnswerList(QTableView):
    """The members; a key answers for the one the person is on and goes on to the next."""

    answered = Signal(int, object)
    """(row, answer or None)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setItemDelegate(Cells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        self.horizontalHeader().setHighlightSections(False)

    def fit(self) -> None:
        """Give each answer the width of its name, and the rest to the members."""
        header, roomy = self.horizontalHeader(), self.viewport().width() >= _ROOMY
        header.setMinimumSectionSize(_NARROW)
        for column in range(self.model().columnCount()):
            words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            self.setColumnWidth(column, header.fontMetrics().horizontalAdvance(words) + _AIR)
        self.setColumnWidth(2, _FUNCTION)
        self.setColumnHidden(2, not roomy)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the functions where there is no room for them."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with one key."""
        typed, row = event.text(), self.currentIndex().row()
        found = next((one for one in ANSWERS if typed and typed in one.keys), None)
        if row >= 0 and (found or event.key() == Qt.Key.Key_Delete or (typed and typed in _CLEAR)):
            self.answered.emit(row, found)
            self.setCurrentIndex(self.model().index(min(row + 1, self.model().rowCount() - 1), 1))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Answer with a click on the column of an answer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() >= _FIRST and event.button() == Qt.MouseButton.LeftButton:
            self.answered.emit(index.row(), ANSWERS[index.column() - _FIRST])

"""Who came to one meeting: one key for each member, or one click."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from hayat_app.domain import attendance
from hayat_app.domain.attendance import Count, State
from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Meeting, Member
from hayat_app.domain.titles import role as role_of
from hayat_app.i18n import N_, _, current, labelled, ngettext
from ui.asks import Telling
from ui.screens.unseen import Unseen
from ui.tables.grid import Cells
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hayat_app.store.step import Step
    from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_NO_DOSSIER = Dossier("", {})
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


class _Model(QAbstractTableModel):
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


class _List(QTableView):
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


class AttendancePage(Unseen):
    """The attendance of one meeting, its totals by sex and its quorum."""

    guide_wanted = Signal(str, str)
    field_wanted = Signal(str, str)
    """(key, field): where the rule of the quorum is set."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        self.model = _Model()
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(_(N_("Attendance")))
        self.list.answered.connect(self._answer)
        self.totals = parts.label("", "strong", wrap=True)
        self.quorum = parts.label("", "muted", wrap=True)
        self.rule = parts.button(_(N_("Set the quorum of the body")), "link", "forward")
        self.rule.clicked.connect(lambda: self.field_wanted.emit(self.session.key, "quorum"))
        self.all_came = parts.button(_(N_("Everybody came")), "", "check")
        self.rest_absent = parts.button(_(N_("The others did not come")), "quiet")
        self.all_came.clicked.connect(lambda: self._answer_rest("present"))
        self.rest_absent.clicked.connect(lambda: self._answer_rest("absent"))
        keys = _(N_("Keys: 1 came, 2 late, 3 excused, 4 did not come, 0 takes it back; each goes on to the next."))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.totals)
        column.addWidget(self.quorum)
        column.addWidget(Flow((self.all_came, self.rest_absent, self.rule)))
        column.addWidget(self.list, 1)
        column.addWidget(parts.label(keys, "small", wrap=True))

    def show_under(self, key: str) -> None:
        """Show another meeting."""
        self.key = key
        self.refresh()

    @property
    def meeting(self) -> Meeting | None:
        """Return the meeting shown."""
        return self.session.dossier.get(self.key, Meeting) if self.session.is_open else None

    def show_now(self, _step: Step | None) -> None:
        """Show what the dossier holds now."""
        meeting = self.meeting
        self.model.show_meeting(self.session.dossier if self.session.is_open else _NO_DOSSIER, meeting)
        self.list.fit()
        self.setEnabled(meeting is not None)
        if meeting is None:
            return
        came = attendance.turnout(self.session.dossier, meeting)
        self.totals.setText(_totals(came, attendance.guests(meeting)))
        known = any(came[state] for state in attendance.STATES)
        found = attendance.quorum(self.session.dossier, meeting)
        self.quorum.setText(_quorum(found, known=known))
        self.rule.setVisible(found.needed is None and not found.waived)
        unmarked = bool(came[""])
        self.all_came.setEnabled(unmarked)
        self.rest_absent.setEnabled(unmarked)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 1))

    def flush(self) -> None:
        """Do nothing: every answer is stored at once."""

    def guide_again(self) -> None:
        """Ask for the guidance of attendance."""
        self.guide_wanted.emit(Meeting.KIND, "present")

    def _answer(self, row: int, given: Answer | None) -> None:
        meeting = self.meeting
        if meeting is not None:
            state, late = (given.state, given.late) if given else ("", False)
            self._store(attendance.marked(meeting, self.model.members[row].id, state, late=late))

    def _answer_rest(self, state: State) -> None:
        """Answer for everybody of whom nothing was said."""
        meeting = self.meeting
        if meeting is not None:
            rest = [m.id for m in attendance.turnout(self.session.dossier, meeting)[""]]
            self._store({state: (*getattr(meeting, state), *rest)})

    def _store(self, fields: Mapping[str, tuple[str, ...]]) -> None:
        with (
            Telling(self.session.asks),
            self.session.store.work(self.session.dossier.id, N_("Attendance"), doer=self) as work,
        ):
            work.set(self.key, **fields, **self._begun(fields))
        self.refresh()

    def _begun(self, fields: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        meeting = self.meeting
        marked = any(fields.get(state) for state in attendance.STATES)
        return attendance.begun(meeting, today()) if meeting and marked else {}


def by_sex(count: Count) -> str:
    """Return a number of people and, where known, how many are women."""
    if not count.women:
        return str(count.all)
    return f"{count.all} ({ngettext('{n} woman', '{n} women', count.women)})"


def _totals(came: Mapping[State, list[Member]], guests: Count) -> str:
    names: tuple[tuple[State, str], ...] = (
        ("present", N_("Came")),
        ("excused", N_("Excused")),
        ("absent", N_("Did not come")),
        ("", N_("Not said yet")),
    )
    said = [labelled(_(words), by_sex(attendance.count(came[state]))) for state, words in names if came[state]]
    if guests.all:
        said.append(labelled(_(N_("Guests")), by_sex(guests)))
    return " · ".join(said) or _(N_("Nobody is expected: enter the members of the body first."))


def _quorum(found: attendance.Quorum, *, known: bool) -> str:
    if found.waived:
        return _(N_("Second call: the meeting is valid whatever the number present."))
    if found.needed is not None and not known:
        return _(N_("Quorum: {needed} of {members}."), needed=found.needed, members=found.members)
    if found.needed is None:
        return _(N_("The quorum is not set: it belongs to the internal rules of the body."))
    reached = N_("Quorum reached: {present} present, {needed} of {members} needed.")
    lacking = N_("No quorum yet: {present} present, {needed} of {members} needed.")
    words = reached if found.reached else lacking
    return _(words, present=found.present, needed=found.needed, members=found.members)

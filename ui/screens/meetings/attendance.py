"""Who came to one meeting: one key for each member, or one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import attendance
from hayat_app.domain.attendance import Count, State
from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Meeting, Member
from hayat_app.i18n import N_, _, labelled, ngettext
from hayat_app.services import second_call
from ui.asks import Telling
from ui.screens.meetings.sheet import Answer, AnswerList, MembersModel
from ui.screens.unseen import Unseen
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hayat_app.store.step import Step
    from ui.session import Session

_NO_DOSSIER = Dossier("", {})


class AttendancePage(Unseen):
    """The attendance of one meeting, its totals by sex and its quorum."""

    guide_wanted = Signal(str, str)
    field_wanted = Signal(str, str)
    """(key, field): where the rule of the quorum, or the day of a second meeting, is set."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        self.model = MembersModel()
        self.list = AnswerList(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(_(N_("Attendance")))
        self.list.answered.connect(self._answer)
        self.totals = parts.label("", "strong", wrap=True)
        self.quorum = parts.label("", "muted", wrap=True)
        self.rule = parts.button(_(N_("Set the quorum of the body")), "link", "forward")
        self.rule.clicked.connect(lambda: self.field_wanted.emit(self.session.key, "quorum"))
        self.recall = parts.button(_(N_("Call a second meeting")), "primary", "calendar")
        self.recall.clicked.connect(self._call_again)
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
        column.addWidget(Flow((self.recall, self.all_came, self.rest_absent, self.rule)))
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
        self.all_came.setVisible(unmarked)
        self.rest_absent.setVisible(unmarked)
        lacking = known and found.reached is False and not unmarked
        self.recall.setVisible(lacking and meeting.state != "no_quorum")
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 1))

    def flush(self) -> None:
        """Do nothing: every answer is stored at once."""

    def guide_again(self) -> None:
        """Ask for the guidance of attendance."""
        self.guide_wanted.emit(Meeting.KIND, "present")

    def _call_again(self) -> None:
        """Schedule a second meeting, and go to its day."""
        with Telling(self.session.asks):
            self.field_wanted.emit(second_call.call(self.session.store, self.session.key, self.key), "date")

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

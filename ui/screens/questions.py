"""The questions of a dossier, one by one: what was written apart side by side, and what leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain.fields import field_of
from hayat_app.domain.kinds import Json
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, ngettext
from hayat_app.services.questions import Question, questions
from ui.provenance import record_words
from ui.screens.answers import LifeAnswer, RemarkAnswer, ValueAnswer
from ui.screens.beside import Headed
from ui.tables.empty import Empty
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, READING_WIDTH, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from hayat_app.store.work import Work
    from ui.session import Session

Shown = ValueAnswer | LifeAnswer | RemarkAnswer
Place = tuple[str, str]
"""Record and field of a question; no field: deleted and edited."""
PLACE_ROLE = Qt.ItemDataRole.UserRole
NONE_OPEN = N_("Nothing is to decide. What was written apart comes here after files are received.")
DELETED_AND_EDITED = N_("Deleted and edited")


class QuestionsScreen(Headed):
    """A list of the questions, and the one that is chosen."""

    NAME: ClassVar[str] = N_("To decide")
    ICON: ClassVar[str] = "questions"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.count = parts.label("", "muted")
        self.head.addWidget(self.count)
        self.beside = self.panes((2, 5))
        self.list = QuestionList(self.beside.list_room)
        self.list.currentItemChanged.connect(lambda: self._show())
        self.list.opened.connect(self._open)
        self.room = _room(self.beside.form_room)
        self.beside.put(self.list, self.room)
        self.empty = Empty(_(NONE_OPEN))
        self.body.addWidget(self.empty, 1)
        self.answer: Shown | None = None
        self._questions: dict[Place, Question] = {}
        self.setFocusProxy(self.list)

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show the questions that are open now; the place in the list stays."""
        if not self.session.is_open:
            return
        asked = questions(self.session.store, self.session.key)
        self._questions = {(one.record, one.field): one for one in asked if one.kind in BY_KIND}
        self.list.fill([(place, *self._words(one)) for place, one in self._questions.items()])
        n = len(self._questions)
        self.count.setText(ngettext("{n} question", "{n} questions", n) if n else "")
        self.beside.setVisible(n > 0)
        self.empty.setVisible(n == 0)
        self._show()

    def show_record(self, key: str, field: str = "") -> bool:
        """Choose the question about a field, or the first one about a record."""
        found = self.list.choose(key, field)
        if found:
            self.beside.show_form()
        return found

    def _words(self, question: Question) -> tuple[str, str]:
        facts = field_of(BY_KIND[question.kind], question.field)
        other = question.problem.sentence(current()) if question.subject == "other" else ""
        label = other or _(facts.label if facts else DELETED_AND_EDITED)
        return label, record_words(self.session.dossier, question.record)

    # --- the chosen one

    def _show(self) -> None:
        question = self._questions.get(self.list.place)
        if self.answer is not None and question == self.answer.question:
            return
        self.answer = self._made(question) if question else None
        page = QWidget()
        theme.role(page, "page")
        page.setMaximumWidth(READING_WIDTH + 200)
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, SMALL, WIDE, WIDE)
        column.setSpacing(LARGE)
        if self.answer is not None:
            column.addWidget(self.answer)
            column.addLayout(self._ways(self.answer.question))
        column.addStretch(1)
        parts.turn(self.room, page)

    def _made(self, question: Question) -> Shown:
        key, dossier = question.record, self.session.dossier
        facts = field_of(BY_KIND[question.kind], question.field)
        if question.subject == "other":
            remark = RemarkAnswer(question, facts, dossier)
            remark.went.connect(lambda: self.field_wanted.emit(question.record, question.field))
            remark.unlinked.connect(lambda json: self._put(question, N_("Take a lost link away"), json))
            return remark
        if facts is None:
            life = LifeAnswer(question, dossier)
            life.kept.connect(lambda: self._do(N_("Restore"), lambda work: work.restore(key)))
            life.deleted.connect(lambda: self._do(N_("Delete"), lambda work: work.delete(key)))
            return life
        value = ValueAnswer(question, facts, dossier)
        value.taken.connect(lambda json: self._put(question, N_("Choose a version"), json))
        value.joined.connect(lambda json: self._put(question, N_("Join the versions"), json))
        return value

    def _ways(self, question: Question) -> QHBoxLayout:
        later = parts.button(_("Later"), "quiet", hint=_("Leave it open and go to the next question"))
        later.clicked.connect(self.list.next)
        form = parts.button(_("See it on its form"), "link")
        form.clicked.connect(lambda: self.field_wanted.emit(question.record, question.field))
        return parts.row(later, form)

    # --- answering

    def _put(self, question: Question, label: str, value: Json) -> None:
        self._do(label, lambda work: work.put(question.record, {question.field: value}))

    def _do(self, label: str, act: Callable[[Work], None]) -> None:
        """Write an answer as an ordinary act; a text that cannot be stays, with the reason."""
        try:
            with self.session.store.work(self.session.key, label, doer=self) as work:
                act(work)
        except Problem as problem:
            if isinstance(self.answer, ValueAnswer):
                self.answer.refuse(problem.sentence(current()))
            return
        left = len(self._questions)
        words = ngettext("Answered. {n} question is left.", "Answered. {n} questions are left.", left)
        self.session.say(words if left else _("Answered. No question is left."))
        self.list.setFocus()

    def _open(self) -> None:
        """Go from the list into the question."""
        self.beside.show_form()
        if self.answer is not None:
            self.answer.first.setFocus(Qt.FocusReason.TabFocusReason)


class QuestionList(QListWidget):
    """What is asked about, and of which record; Enter goes into the chosen one."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme.role(self, "questions")
        self.setAccessibleName(_("Open questions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda _item: self.opened.emit())

    @property
    def place(self) -> Place:
        """Return where the chosen question is."""
        item = self.currentItem()
        return tuple(item.data(PLACE_ROLE)) if item else ("", "")

    def fill(self, asked: Sequence[tuple[Place, str, str]]) -> None:
        """Show other questions: the chosen one stays chosen, else the one that took its place in the list."""
        chosen, at = self.place, max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for place, label, record in asked:
            item = QListWidgetItem(f"{label}\n{record}")
            item.setData(PLACE_ROLE, place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label}. {record}")
            item.setToolTip(record)
            self.addItem(item)
        known = [place for place, _label, _record in asked]
        self.setCurrentRow(known.index(chosen) if chosen in known else min(at, len(known) - 1))
        self.blockSignals(False)

    def choose(self, key: str, field: str) -> bool:
        """Choose the question about a field, or the first one about its record."""
        found = [tuple(self.item(at).data(PLACE_ROLE)) for at in range(self.count())]
        rows = [at for at, place in enumerate(found) if place[0] == key]
        exact = [at for at in rows if found[at][1] == field]
        if rows:
            self.setCurrentRow((exact or rows)[0])
        return bool(rows)

    def next(self) -> None:
        """Choose the next question; after the last one the first."""
        self.setCurrentRow((self.currentRow() + 1) % max(self.count(), 1))


def _room(parent: QWidget) -> QScrollArea:
    room = QScrollArea(parent)
    room.setWidgetResizable(True)
    room.setFrameShape(QScrollArea.Shape.NoFrame)
    room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return room

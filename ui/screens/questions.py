"""The questions of a dossier, one by one: what was written apart side by side, and which of it stays."""

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
from ui.provenance import record_words
from ui.questions import LifeQuestion, Place, ValueQuestion, life_question, places, value_question
from ui.screens.answers import LifeAnswer, ValueAnswer
from ui.screens.beside import Headed
from ui.tables.empty import Empty
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, READING_WIDTH, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from hayat_app.store.work import Work
    from ui.session import Session

PLACE_ROLE = Qt.ItemDataRole.UserRole
NONE_LEFT = N_("No question is open. When files that were written apart are received, what needs a choice comes here.")
DELETED_AND_EDITED = N_("Deleted and edited")


class QuestionsScreen(Headed):
    """A list of the questions, and the one that is chosen."""

    NAME: ClassVar[str] = N_("Questions")
    ICON: ClassVar[str] = "questions"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.count = parts.label("", "muted")
        self.head.addWidget(self.count)
        self.beside = self.panes((2, 5))
        self.list = QuestionList()
        self.list.currentItemChanged.connect(lambda: self._show())
        self.list.opened.connect(self._open)
        self.room = QScrollArea(self.beside.form_room)
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QScrollArea.Shape.NoFrame)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.beside.put(self.list, self.room)
        self.empty = Empty(_(NONE_LEFT))
        self.body.addWidget(self.empty, 1)
        self.answer: ValueAnswer | LifeAnswer | None = None
        self._shown: tuple[Place | None, object] = (None, None)
        self.setFocusProxy(self.list)

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show the questions that are open now; the place in the list stays."""
        if not self.session.is_open:
            return
        dossier = self.session.dossier
        asked = places(dossier)
        self.list.fill([(place, *self._words(place)) for place in asked])
        self.count.setText(ngettext("{n} question", "{n} questions", len(asked)) if asked else "")
        self.beside.setVisible(bool(asked))
        self.empty.setVisible(not asked)
        self._show()

    def show_record(self, key: str, field: str = "") -> bool:
        """Choose the question about a field, or the first one about a record."""
        if self.list.choose(key, field):
            self.beside.show_form()
            return True
        return False

    def _words(self, place: Place) -> tuple[str, str]:
        row = self.session.dossier.rows[place.record]
        cls = BY_KIND[row.kind]
        facts = field_of(cls, place.field)
        return _(facts.label if facts else DELETED_AND_EDITED), record_words(self.session.dossier, place.record)

    # --- the chosen one

    def _show(self) -> None:
        place = self.list.place
        row = self.session.dossier.rows.get(place.record) if place else None
        if (place, row) == self._shown and self.answer is not None:
            return
        self._shown = (place, row)
        answer = self._made(place) if place else None
        self.answer = answer
        page = QWidget()
        theme.role(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, SMALL, WIDE, WIDE)
        column.setSpacing(LARGE)
        page.setMaximumWidth(READING_WIDTH + 200)
        if answer is not None:
            column.addWidget(answer)
            column.addLayout(self._ways(answer.place))
        column.addStretch(1)
        old = self.room.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()  # its button may be the one that was pressed
        self.room.setWidget(page)

    def _made(self, place: Place) -> ValueAnswer | LifeAnswer | None:
        store, dossier = self.session.store, self.session.dossier
        if place.field:
            value = value_question(store, dossier, place)
            return self._value_answer(value) if value else None
        life = life_question(store, dossier, place)
        return self._life_answer(life) if life else None

    def _value_answer(self, question: ValueQuestion) -> ValueAnswer:
        answer = ValueAnswer(question)
        answer.taken.connect(lambda value: self._settle(question.place, N_("Choose a version"), value))
        answer.joined.connect(lambda value: self._settle(question.place, N_("Join the versions"), value))
        return answer

    def _life_answer(self, question: LifeQuestion) -> LifeAnswer:
        answer = LifeAnswer(question)
        key = question.place.record
        answer.kept.connect(lambda: self._do(N_("Restore"), lambda work: work.restore(key)))
        answer.deleted.connect(lambda: self._do(N_("Delete"), lambda work: work.delete(key)))
        return answer

    def _ways(self, place: Place) -> QHBoxLayout:
        later = parts.button(_("Later"), "quiet", hint=_("Leave it open and go to the next question"))
        later.clicked.connect(self.list.next)
        form = parts.button(_("See it on its form"), "link")
        form.clicked.connect(lambda: self.field_wanted.emit(place.record, place.field))
        return parts.row(later, form)

    # --- answering

    def _settle(self, place: Place, label: str, value: Json) -> None:
        self._do(label, lambda work: work.put(place.record, {place.field: value}))

    def _do(self, label: str, act: Callable[[Work], None]) -> None:
        """Write an answer as an ordinary act; a value that cannot be is told below the text."""
        try:
            with self.session.store.work(self.session.key, label, doer=self) as work:
                act(work)
        except Problem as problem:
            if isinstance(self.answer, ValueAnswer):
                self.answer.refuse(problem.sentence(current()))
            return
        left = self.list.count()
        if left:
            words = ngettext("Answered. {n} question is left.", "Answered. {n} questions are left.", left)
        else:
            words = _("Answered. No question is left.")
        self.session.say(words)
        self.list.setFocus()

    def _open(self) -> None:
        """Go from the list into the question."""
        self.beside.show_form()
        if self.answer is not None:
            self.answer.first.setFocus(Qt.FocusReason.TabFocusReason)


class QuestionList(QListWidget):
    """What is asked about, and of which record; Enter goes into the chosen one."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.role(self, "questions")
        self.setAccessibleName(_("Open questions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda _item: self.opened.emit())

    @property
    def place(self) -> Place | None:
        """Return where the chosen question is."""
        item = self.currentItem()
        found = item.data(PLACE_ROLE) if item else None
        return found if isinstance(found, Place) else None

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
        found = [self.item(at).data(PLACE_ROLE) for at in range(self.count())]
        rows = [at for at, place in enumerate(found) if place.record == key]
        exact = [at for at in rows if found[at].field == field]
        if rows:
            self.setCurrentRow((exact or rows)[0])
        return bool(rows)

    def next(self) -> None:
        """Choose the next question; after the last one the first."""
        self.setCurrentRow((self.currentRow() + 1) % max(self.count(), 1))

"""Self-evaluation: the points with their scores, the means by domain, and the one before for comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import self_evaluation
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import western
from hayat_app.domain.records import Evaluation, EvaluationItem
from hayat_app.i18n import N_, _
from ui.forms.links import UNTITLED
from ui.forms.stack import FormStack
from ui.screens.beside import Headed
from ui.screens.diagnosis.means import Means
from ui.tables.empty import Empty
from ui.tables.model import KEY_ROLE
from ui.tables.table import RecordTable
from ui.theme import parts
from ui.theme.tokens import SMALL
from ui.widgets.combo import Combo

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

LOW = 460
"""Height below which there is no room for the bars."""


class EvaluationTab(Headed):
    """How well the body works, by its own judgement."""

    NAME: ClassVar[str] = Evaluation.PLURAL
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._key = ""
        self.means = Means()
        self.table = RecordTable(
            session,
            EvaluationItem,
            self._items,
            parent_key=lambda: self._key or None,
            columns=("title", "score", "domain"),
            empty=N_("No point yet. A point is a sentence that can be checked, with a score from 0 to 3."),
            add=N_("Add a point"),
        )
        self.table.grid.installEventFilter(self)
        self.beside = self.panes((7, 4))
        left = QWidget(self.beside.list_room)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.means)
        column.addWidget(self.table, 1)
        self.forms = FormStack(session, self.beside.form_room)
        self.beside.put(left, self.forms)
        start = N_("No self-evaluation yet. It begins with 24 usual points; each can be changed.")
        self.empty = Empty(_(start), _(N_("Begin a self-evaluation")), self.begin)
        self.body.addWidget(self.empty, 1)
        self._make_head()
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.forms.guide_wanted.connect(self.guide_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the bars out of a low window: the points need the room."""
        super().resizeEvent(event)
        self.means.setVisible(event.size().height() >= LOW)

    def _make_head(self) -> None:
        self.all = Combo()
        self.all.setMinimumContentsLength(20)
        self.all.setAccessibleName(_(Evaluation.PLURAL))
        self.about = parts.button(_(N_("Date and conclusion")), "", "edit")
        self.new = parts.button(_(N_("New self-evaluation")), "quiet", "add")
        for at, widget in enumerate((self.all, self.about, self.new)):
            self.head.insertWidget(at, widget)
        self.all.activated.connect(lambda: self._turn(str(self.all.currentData())))
        self.about.clicked.connect(lambda: self._open(self._key))
        self.new.clicked.connect(self.begin)

    def _items(self, dossier: Dossier) -> list[EvaluationItem]:
        return dossier.children(self._key, EvaluationItem) if self._key else []

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        dossier = self.session.dossier
        known = dossier.all(Evaluation)
        if self._key not in {one.id for one in known}:
            self._key = known[-1].id if known else ""
        self.beside.setVisible(bool(known))
        self.empty.setVisible(not known)
        for widget in (self.about, self.new):
            widget.setVisible(bool(known))
        self.all.clear()
        for one in known:
            self.all.addItem(one.title or _(UNTITLED), one.id)
        self.all.setCurrentIndex(self.all.findData(self._key))
        self.all.setVisible(len(known) > 1)
        self.table.refresh(step)
        self._compare(dossier)
        if self.forms.key != self._key or not self._key:
            self._choose(self.table.key)
        self.forms.refresh(step)

    def _compare(self, dossier: Dossier) -> None:
        one = dossier.get(self._key, Evaluation)
        if one is not None:
            earlier = self_evaluation.before(dossier, one)
            means = self_evaluation.means(dossier, one)
            self.means.show_means(means, self_evaluation.means(dossier, earlier) if earlier else {})

    def flush(self) -> None:
        """Store what is typed."""
        self.forms.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.forms.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a self-evaluation or to one of its points."""
        record = self.session.dossier.records.get(key)
        if not isinstance(record, Evaluation | EvaluationItem):
            return False
        self._turn(record.parent_id or "" if isinstance(record, EvaluationItem) else key)
        if isinstance(record, Evaluation):
            self._open(key)
        elif not self.table.select(key):
            return False
        if field:
            self.beside.show_form()
            self.forms.focus_field(field)
        return True

    def _turn(self, key: str) -> None:
        self._key = key
        self.refresh()

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key or self._key))
        self.forms.show_record(key or self._key)

    def _open(self, key: str) -> None:
        self.forms.show_record(key)
        self.beside.show_form()
        self.forms.focus_field()

    # --- what is done

    def begin(self) -> None:
        """Begin a self-evaluation with the points of the last one, else with the usual ones."""
        dossier = self.session.dossier
        known = dossier.all(Evaluation)
        points = [(i.domain, i.title) for one in known[-1:] for i in dossier.children(one, EvaluationItem)]
        points = points or [(domain, _(words)) for domain, words in self_evaluation.USUAL]
        with self.session.store.work(self.session.key, N_("Add"), doer=self) as work:
            key = work.add(Evaluation)
            for domain, words in points:
                work.add(EvaluationItem, key, domain=domain, title=words)
        self._turn(key)
        self._open(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a digit from 0 to 3 as the score of the point in the list, and go to the next one."""
        if watched is self.table.grid and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            digit = western(event.text())
            if digit in ("0", "1", "2", "3") and self.table.key:
                self.score(self.table.key, digit)
                return True
        return super().eventFilter(watched, event)

    def score(self, key: str, digit: str) -> None:
        """Store the score of a point and go to the next one."""
        with self.session.store.work(self.session.key, N_("Score"), doer=self) as work:
            work.set(key, score=digit)
        self.refresh()
        grid = self.table.grid
        following = grid.currentIndex().siblingAtRow(grid.currentIndex().row() + 1)
        if following.isValid():
            self.table.select(str(following.data(KEY_ROLE)))

"""The tab of problem trees: one drawn at a time, as problems or as objectives, and the form of the chosen box."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain import trees
from hayat_app.domain.records import Problem
from hayat_app.domain.shortening import shortened
from hayat_app.errors import Problem as Fault
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.forms.links import UNTITLED
from ui.screens.beside import Headed
from ui.screens.diagnosis.tree_canvas import TreeCanvas
from ui.segments import Segments
from ui.tables.acts import Acts
from ui.tables.empty import Empty
from ui.tables.foot import Foot
from ui.theme import parts
from ui.theme.tokens import SMALL
from ui.widgets.combo import Combo

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

PROBLEMS, OBJECTIVES = "problems", "objectives"
_LONGEST = 50


class TreeTab(Headed):
    """Problem trees, drawn and written in."""

    NAME: ClassVar[str] = Problem.PLURAL
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._acts = Acts(session, self)
        self._root = ""
        self.canvas = TreeCanvas()
        self.beside = self.panes((8, 4))
        self.form = RecordForm(session, Problem, self.beside.form_room)
        self.beside.put(self._left(), self.form)
        self.empty = Empty(
            _(N_("No tree yet. Write the central problem, then its causes below and its effects above.")),
            _(N_("Write the central problem")),
            self.plant,
        )
        self.body.addWidget(self.empty, 1)
        self._make_head()
        self._wire()

    def _left(self) -> QWidget:
        left = QWidget(self.beside.list_room)
        self.area = QScrollArea(left)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(self.canvas)
        self.foot = Foot(self.session)
        self.cause = parts.button(_(N_("Add a cause")), "primary", "down", _(N_("Insert")))
        self.effect = parts.button(_(N_("Add an effect")), "primary", "up", _(N_("Shift+Insert")))
        self.remove = parts.tool("delete", _(N_("Delete")))
        bar = QHBoxLayout()
        bar.setSpacing(SMALL)
        for button in (self.cause, self.effect, self.remove):
            bar.addWidget(button)
        bar.addStretch()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)
        return left

    def _make_head(self) -> None:
        self.shown = Segments([(PROBLEMS, _(N_("Problems"))), (OBJECTIVES, _(N_("Objectives")))])
        self.shown.choose(PROBLEMS)
        self.trees = Combo()
        self.trees.setMinimumContentsLength(20)
        self.trees.setMaximumWidth(360)
        self.trees.setAccessibleName(_(Problem.PLURAL))
        self.new = parts.button(_(N_("New tree")), "quiet", "add")
        for at, widget in enumerate((self.shown, self.trees, self.new)):
            self.head.insertWidget(at, widget)

    def _wire(self) -> None:
        self.shown.chosen.connect(lambda _code: self.refresh())
        self.trees.activated.connect(lambda: self._turn(str(self.trees.currentData())))
        self.new.clicked.connect(self.plant)
        self.cause.clicked.connect(lambda: self.add(self.canvas.key, "cause"))
        self.effect.clicked.connect(lambda: self.add(self.canvas.key, "effect"))
        self.remove.clicked.connect(lambda: self.delete(self.canvas.key))
        self.canvas.chosen.connect(self._choose)
        self.canvas.wanted.connect(self.add)
        self.canvas.deleted.connect(self.delete)
        self.canvas.written.connect(self.write)
        self.canvas.hung.connect(self.hang)
        self.form.guide_wanted.connect(self.guide_wanted)

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        dossier = self.session.dossier
        roots = trees.roots(dossier)
        if self._root not in {root.id for root in roots}:
            self._root = roots[0].id if roots else ""
        self.beside.setVisible(bool(roots))
        self.empty.setVisible(not roots)
        self.shown.setVisible(bool(roots))
        self.new.setVisible(bool(roots))
        self._list(roots)
        root = dossier.get(self._root, Problem)
        tree = trees.branch(dossier, root) if root else None
        room = self.area.width() - self.area.verticalScrollBar().sizeHint().width()  # it may come
        self.canvas.show_tree(tree, objectives=self.shown.value == OBJECTIVES, room=room)
        self._choose(self.canvas.key)
        self.form.refresh(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the drawing to the room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.refresh)  # the parts inside take their new sizes first

    def _list(self, roots: list[Problem]) -> None:
        self.trees.clear()
        for root in roots:
            self.trees.addItem(shortened(root.title, _LONGEST) or _(UNTITLED), root.id)
        self.trees.setCurrentIndex(self.trees.findData(self._root))
        self.trees.setVisible(len(roots) > 1)

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.form.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a box, on whichever tree it hangs."""
        dossier = self.session.dossier
        record = dossier.get(key, Problem)
        if record is None:
            return False
        top = record
        while isinstance(above := dossier.parent(top), Problem):
            top = above
        self._turn(top.id)
        self.canvas.choose(key)
        self._look_at(key)
        if field:
            self.beside.show_form()
            self.form.focus_field(field)
        return True

    def _turn(self, root: str) -> None:
        self._root = root
        self.refresh()

    def _look_at(self, key: str) -> None:
        place = self.canvas.place_of(key).toAlignedRect()
        self.area.ensureVisible(place.center().x(), place.center().y(), place.width() // 2, place.height())

    def _choose(self, key: str) -> None:
        side = self._side(key)
        self.cause.setEnabled(side != "effect")  # what hangs on an effect is an effect too
        self.effect.setEnabled(side != "cause")
        self.form.unwanted = frozenset() if side else frozenset({"side"})  # the central problem is neither
        self.beside.fill(bool(key))
        if key:
            self.form.show_record(key)
            self._look_at(key)

    # --- what is done

    def _do(self, act: Callable[[], object]) -> None:
        self.form.flush()
        self.foot.hide()
        try:
            act()
        except Fault as fault:
            self.session.asks.tell(fault)
        self.refresh()

    def plant(self) -> None:
        """Begin another tree with a central problem."""

        def act() -> None:
            self._root = self.canvas.key = self._acts.add(Problem)

        self._do(act)
        self.canvas.setFocus()
        self.canvas.write()

    def add(self, above: str, side: str) -> None:
        """Add a box under another and write in it; under a cause hang causes, under an effect effects."""

        def act() -> None:
            key = self._acts.add(Problem, above, None, side=self._side(above) or side)
            self.canvas.key = key

        self._do(act)
        self.canvas.setFocus()
        self.canvas.write()

    def _side(self, key: str) -> str:
        box = self.canvas.drawing.of(key) if self.canvas.drawing else None
        return box.branch.side if box else ""

    def write(self, key: str, words: str) -> None:
        """Store the text of a box: of the problem, or of the objective it is turned into."""
        field = "wording" if self.canvas.objectives else "title"

        def act() -> None:
            with self.session.store.work(self.session.key, N_("Problem"), doer=self) as work:
                work.set(key, **{field: words})

        self._do(act)

    def hang(self, key: str, above: str) -> None:
        """Hang a box, with all that hangs on it, on another one."""
        side = self._side(above)

        def act() -> None:
            with self.session.store.work(self.session.key, N_("Move"), doer=self) as work:
                work.move(key, above)
                if side:
                    work.set(key, side=side)

        self._do(act)

    def delete(self, key: str) -> None:
        """Delete a box with all that hangs on it; one button takes it back."""
        record = self.session.dossier.get(key, Problem)
        if record is None:
            return
        self.canvas.key = record.parent_id or ""
        self._do(lambda: self._acts.delete([key]))
        self.foot.offer_undo(_(N_("The box was deleted with what hung on it.")))

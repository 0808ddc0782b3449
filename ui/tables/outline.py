"""The tree with everything that is done to it: add by kind, rename, move, delete, copy, search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, ngettext
from ui.asks import Telling
from ui.session import Session
from ui.tables import moves
from ui.tables.acts import Acts
from ui.tables.empty import Empty
from ui.tables.foot import Foot
from ui.tables.model import KEY_ROLE
from ui.tables.tools import Tool, add_tools
from ui.tables.tree import RecordTree, may_hold
from ui.tables.tree_view import TreeView
from ui.theme import icons, parts
from ui.theme.tokens import MEDIUM, SMALL

if TYPE_CHECKING:
    from hayat_app.store.step import Step

T = TypeVar("T")
_LEAST = 300
"""Narrowest tree."""
_ADDABLE = {
    ("axis", ""): (N_("New axis"), "axis"),
    ("objective", "objective"): (N_("New specific objective"), "objectives"),
    ("objective", ""): (N_("New general objective"), "objectives"),
    ("result", ""): (N_("New expected result"), "result"),
    ("indicator", ""): (N_("New indicator"), "indicator"),
    ("activity", ""): (N_("New activity"), "activities"),
    ("workshop_day", ""): (N_("New day"), "calendar"),
    ("slot", ""): (N_("New session"), "clock"),
    ("work_group", ""): (N_("New group"), "members"),
    ("output", ""): (N_("New output"), "mark"),
}
"""Name and icon in the menu by kind and the kind it is put under ("" for any other)."""


class Outline(QWidget):
    """Records of some classes under one top record."""

    chosen = Signal(str)
    """(key) of the record the person is on, empty for none."""
    opened = Signal(str)
    """(key): the person wants to write in it."""

    def __init__(
        self,
        session: Session,
        classes: Sequence[type[Record]],
        top: Callable[[Dossier], Record | None],
        empty: str,
    ) -> None:
        super().__init__()
        self.session = session
        self.acts = Acts(session, self)
        self._classes, self._top = classes, top
        self._wanted, self._told, self._changing = "", "", False
        self._closed: set[str] = set()
        self.tree = RecordTree(classes)
        self.tree.dropped = self._drop
        self.tree.renamed = self._rename
        self.view = TreeView()
        self.view.setModel(self.tree)
        self.view.setAccessibleName(_(classes[0].PLURAL))
        self.foot = Foot(session)
        self.empty = Empty(_(empty), _(_ADDABLE[classes[0].KIND, ""][0]), lambda: self.add(classes[0]))
        self._lay_out()
        self._wire()
        self.setMinimumWidth(_LEAST)

    def _lay_out(self) -> None:
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.adder = parts.button(_(N_("Add")), "primary", "add", _(N_("Insert")))
        self.adder.setMenu(self.menu)
        bar = QHBoxLayout()
        bar.setSpacing(SMALL // 2)
        bar.addWidget(self.adder)
        bar.addStretch()
        before, after = ("→", "←") if self.isRightToLeft() else ("←", "→")
        self.tools = add_tools(
            bar,
            Tool("up", N_("Move up"), "Alt+↑", lambda: self.shift("up")),
            Tool("down", N_("Move down"), "Alt+↓", lambda: self.shift("down")),
            Tool("indent", N_("Put under the one before"), f"Alt+{after}", lambda: self.shift("in")),
            Tool("outdent", N_("Put beside the one above"), f"Alt+{before}", lambda: self.shift("out")),
            Tool("copy", N_("Duplicate"), "Ctrl+D", self.duplicate),
            Tool("delete", N_("Delete"), "Del", self.delete),
        )
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedLayout()
        layout.addLayout(self._pages, 1)
        layout.addWidget(self.foot)
        self._pages.addWidget(full)  # it shows its first page: without a parent that would be a window
        self._pages.addWidget(self.empty)

    def _wire(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.opened.connect(lambda: self.opened.emit(self.key))
        self.view.added.connect(self.add_beside)
        self.view.deleted.connect(self.delete)
        self.view.duplicated.connect(self.duplicate)
        self.view.moved.connect(self.shift)
        self.view.collapsed.connect(lambda index: self._closed.add(str(index.data(KEY_ROLE))))
        self.view.expanded.connect(lambda index: self._closed.discard(str(index.data(KEY_ROLE))))

    def offer(self, cls: type[Record]) -> None:
        """Let another class begin an empty tree too."""
        self.empty.offer(_(_ADDABLE[cls.KIND, ""][0]), lambda: self.add(cls))

    # --- what is shown

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now; the person stays on the same record, closed branches stay closed."""
        if not self.session.is_open:
            return
        key, near = self.key, self._near()
        dossier = self.session.dossier
        # What hears of another record may store what is typed: it hears of it when the tree is whole again.
        self._changing = True
        changed = self.tree.show_under(dossier, self._top(dossier))
        self._pages.setCurrentIndex(0 if self.tree.top.below else 1)
        if changed:
            self._open_branches()
            if not any(self.select(k) for k in (key, *near)):
                self._go(self.tree.index(0, 0))
        if self._wanted and self.select(self._wanted):
            self._wanted = ""
        self._changing = False
        self._tell()

    def _open_branches(self) -> None:
        self.view.blockSignals(True)
        self.view.expandAll()
        for key in list(self._closed):
            self.view.collapse(self.tree.find(key))
        self.view.blockSignals(False)

    def _near(self) -> list[str]:
        """Return the keys around the current one, to go to when it is gone: after it, before it, above it."""
        node = self.tree.node(self.view.currentIndex())
        if node.above is None:
            return []
        at = node.above.below.index(node)
        around = [*node.above.below[at + 1 :], *reversed(node.above.below[:at]), node.above]
        return [n.record.id for n in around if n.record]

    @property
    def key(self) -> str:
        """Key of the record the person is on, or nothing."""
        found = self.view.currentIndex().data(KEY_ROLE)
        return str(found) if found else ""

    @property
    def record(self) -> Record | None:
        """The record the person is on."""
        return self.tree.node(self.view.currentIndex()).record if self.view.currentIndex().isValid() else None

    def select(self, key: str) -> bool:
        """Go to a record; False when it is not in the tree."""
        index = self.tree.find(key) if key else QModelIndex()
        if index.isValid():
            self._go(index)
        return index.isValid()

    def _go(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.view.scrollTo(index)

    def _tell(self) -> None:
        if not self._changing and self.key != self._told:
            self._told = self.key
            self.chosen.emit(self.key)
        self._enable()

    def _enable(self) -> None:
        record = self.record
        for name in ("copy", "delete"):
            self.tools[name].setEnabled(record is not None)
        for name, way in (("up", "up"), ("down", "down"), ("indent", "in"), ("outdent", "out")):
            self.tools[name].setEnabled(self._target(way) is not None)

    # --- what is done

    def addable(self) -> list[tuple[type[Record], Record]]:
        """Return what can be added here: under the record the person is on, else under the top."""
        record = self.record
        top = self._top(self.session.dossier)
        here = [(cls, record) for cls in self._classes if record and may_hold(cls, record.KIND)]
        there = [(cls, top) for cls in self._classes if top and may_hold(cls, top.KIND)]
        return here + there

    def _fill_menu(self) -> None:
        self.menu.clear()
        above: Record | None = None
        for cls, parent in self.addable():
            if parent is not above:
                title = shortened(parent.title_text, 40)
                words = _(N_("Under “{title}”"), title=title) if title else _(parent.NAME)
                self.menu.addAction(parts.keyless(words)).setEnabled(False)
                above = parent
            name, sign = _ADDABLE.get((cls.KIND, parent.KIND)) or _ADDABLE[cls.KIND, ""]
            action = self.menu.addAction(icons.icon(sign), _(name))
            action.triggered.connect(lambda _on=False, cls=cls, parent=parent: self.add(cls, parent))

    def add(self, cls: type[Record], parent: Record | None = None, before: str | None = None) -> None:
        """Add a record and go to it."""
        above = parent or self._top(self.session.dossier)
        key = self._do(lambda: self.acts.add(cls, above.id if above else None, before))
        if key:
            self._wanted = key
            if above:
                self._closed.discard(above.id)
            self.refresh()
            self.opened.emit(key)

    def add_beside(self) -> None:
        """Add a record of the same class after the one the person is on."""
        record = self.record
        if record is None:
            self.add(self._classes[0])
            return
        node = self.tree.node(self.view.currentIndex())
        self.add(type(record), moves.record_above(node, self._top(self.session.dossier)), moves.next_of_kind(node))

    def delete(self) -> None:
        """Delete the record with what is under it; no question, but one button to take it back."""
        key = self.key
        if not key:
            return
        count = 1 + sum(1 for _node in self.tree.node(self.view.currentIndex()).walk())
        if self._do(lambda: self.acts.delete([key])):
            self.refresh()
            self.foot.offer_undo(ngettext("{n} record was deleted.", "{n} records were deleted.", count))

    def duplicate(self) -> None:
        """Copy the record with what is under it."""
        made = self._do(lambda: self.acts.duplicate([self.key])) if self.key else None
        if made:
            self._wanted = made[0]
            self.refresh()

    def shift(self, way: str) -> None:
        """Move the record "up", "down", "in" or "out"."""
        target, key = self._target(way), self.key
        if target is not None:
            self._do(lambda: self.acts.move([key], *target))
            self._wanted = key
            self.refresh()

    def _target(self, way: str) -> moves.Target | None:
        node = self.tree.node(self.view.currentIndex())
        return moves.target(node, way, self._top(self.session.dossier)) if node.record else None

    def _drop(self, keys: list[str], parent: str | None, before: str | None) -> None:
        self._do(lambda: self.acts.move(keys, parent, before))
        self._wanted = keys[0]
        # Not from inside the drop: the view still has the dragged rows in its hands.
        QTimer.singleShot(0, self, self.refresh)

    def _rename(self, key: str, title: str) -> bool:
        return bool(self._do(lambda: self.acts.rename(key, title)))

    def _do(self, act: Callable[[], T]) -> T | None:
        self.foot.hide()
        with Telling(self.session.asks):
            return act()
        return None

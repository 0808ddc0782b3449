"""A table of records with everything that is done to them: add, delete, move, copy, search, sort."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.kinds import LongText
from hayat_app.i18n import N_, _, ngettext
from ui.acts import hint
from ui.asks import Telling
from ui.session import Session
from ui.tables.acts import Acts
from ui.tables.empty import Empty
from ui.tables.foot import Foot
from ui.tables.grid import Grid
from ui.tables.left_out import LeftOut
from ui.tables.model import KEY_ROLE, RecordModel
from ui.tables.sorting import Sorted
from ui.tables.tools import Tool, add_tools
from ui.theme import parts
from ui.theme.tokens import MEDIUM, SMALL
from ui.widgets.text import Line

if TYPE_CHECKING:
    from hayat_app.store.step import Step

T = TypeVar("T")
_LEAST, _SEARCH = 280, 56
"""Narrowest table, narrowest search line."""
_EACH = 8
"""Rows that changed and are measured each by itself; with more of them the columns are measured anew."""
_FEW, _ALL = 190, 320
"""Room for the search line and the buttons that are always there; with those that move and copy as well."""
Records = Callable[[Dossier], Sequence[Record]]


class RecordTable(QWidget):
    """The records of one class that a function picks from the dossier."""

    chosen = Signal(str)
    """(key) of the row the person is on, empty for none."""
    opened = Signal(str)
    """(key): Enter or a double click, or just added: the person wants to write in it."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        records: Records,
        *,
        parent_key: Callable[[], str | None] = lambda: None,
        columns: Sequence[str] = (),
        empty: str = "",
        add: str = N_("Add"),
        values: Callable[[], Mapping[str, object]] = dict,
        movable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Take what to show; ``values``: what a new record begins with; ``movable``: whether order is chosen."""
        super().__init__(parent)
        self.session = session
        self.acts = Acts(session, self)
        self.model = RecordModel(cls, columns)
        self.model.dropped = self._drop
        self._cls, self._records, self._parent_key = cls, records, parent_key
        self._values, self._movable = values, movable
        self.is_filtered: Callable[[], bool] = lambda: False
        """Whether a screen leaves records out: then an empty list is no beginning."""
        self._wanted, self._told, self._changing = "", "", False
        self.sorted = Sorted(self.model)
        self.grid = Grid(self)
        self.grid.setAccessibleName(_(cls.PLURAL))
        self.grid.setModel(self.sorted)
        long = (at for at, facts in enumerate(self.model.columns) if facts and isinstance(facts.kind, LongText))
        self.grid.widest = next(long, 1)
        self.grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setMinimumWidth(_LEAST)
        self.foot = Foot(session)
        self._said = (_(empty), _(add))
        self._lay_out(_(add))
        self._wire()

    @cached_property
    def empty(self) -> Empty:
        """What stands in the place of a list with nothing in it."""
        made = Empty(*self._said, self.add)
        self._pages.addWidget(made)
        return made

    def _lay_out(self, add: str) -> None:
        self._full = QWidget(self)
        self._column = column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        self._bar, self._below = QHBoxLayout(), QHBoxLayout()
        self._fill_bar(add)
        tops = QVBoxLayout()
        tops.addLayout(self._bar)
        tops.addLayout(self._below)
        column.addLayout(tops)
        column.addWidget(self.grid, 1)
        column.addWidget(LeftOut(self.grid))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedLayout()
        layout.addLayout(self._pages, 1)
        layout.addWidget(self.foot)
        self._pages.addWidget(self._full)

    def _fill_bar(self, add: str) -> None:
        self.search = Line(self._full)
        self.search.setPlaceholderText(_(N_("Search")))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH)
        self.search.setAccessibleName(_(N_("Search in the list")))
        self.adder = parts.button(add, "primary", "add", hint(add, (_(N_("Insert")),)))
        bar = self._bar
        bar.setSpacing(SMALL // 2)
        bar.addWidget(self.search, 1)
        bar.addSpacing(SMALL)
        self.tools = add_tools(
            bar,
            Tool("up", N_("Move up"), "Alt+↑", lambda: self.shift(-1)),
            Tool("down", N_("Move down"), "Alt+↓", lambda: self.shift(1)),
            Tool("copy", N_("Duplicate"), "Ctrl+D", self.duplicate),
            Tool("delete", N_("Delete"), "Del", self.delete),
        )
        bar.addWidget(self._more())
        bar.addSpacing(SMALL)
        bar.addWidget(self.adder)

    def _more(self) -> QToolButton:
        """Return the button with what is done to the whole list, and what has no button in a narrow one."""
        more = parts.tool("more", _(N_("More")))
        menu = QMenu(more)
        for name, act in (
            ("copy", self.duplicate),
            ("up", lambda: self.shift(-1)),
            ("down", lambda: self.shift(1)),
        ):
            if self._movable or name == "copy":
                menu.addAction(self.tools[name].toolTip()).triggered.connect(lambda _on=False, act=act: act())
        menu.addSeparator()
        menu.addAction(_(N_("Save the list as a spreadsheet"))).triggered.connect(lambda _on=False: self.export())
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the keyboard and the mouse can do as well, where there is no room for it.

        The button that adds keeps its words: in a narrow list it stands below the search line.
        """
        super().resizeEvent(event)
        width, beside = event.size().width(), event.size().width() - self.adder.sizeHint().width()
        row, other = (self._below, self._bar) if beside < _FEW else (self._bar, self._below)
        room = width if row is self._below else beside
        for name in ("up", "down", "copy"):
            self.tools[name].setVisible(room >= _ALL and (self._movable or name == "copy"))
        if row.indexOf(self.adder) < 0:
            other.removeWidget(self.adder)
            row.addWidget(self.adder)

    def add_below_search(self, widget: QWidget) -> None:
        """Put filters of a screen between the search line and the rows."""
        self._column.insertWidget(1, widget)

    def _wire(self) -> None:
        self.adder.clicked.connect(self.add)
        self.search.textChanged.connect(self.sorted.search)
        self.search.returnPressed.connect(self.grid.setFocus)
        self.grid.selectionModel().currentRowChanged.connect(self._tell)
        self.grid.opened.connect(lambda: self.opened.emit(self.key))
        self.grid.added.connect(self.add)
        self.grid.deleted.connect(self.delete)
        self.grid.moved.connect(self.shift)
        self.grid.duplicated.connect(self.duplicate)
        self.grid.order_changed.connect(self._enable)

    # --- what is shown

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now; the person stays on the same record."""
        if not self.session.is_open:
            return
        key, row = self.key, self.grid.currentIndex().row()
        self.sorted.held = key if step else ""
        dossier = self.session.dossier
        # What hears of another row may store what is typed, and so change the rows again: it hears at the end.
        self._changing = True
        others = self.model.show_records(dossier, self._records(dossier))
        begun = self.model.records or self.is_filtered()
        self._pages.setCurrentWidget(self._full if begun else self.empty)
        wanted = self._wanted or key
        if self.model.row_of(wanted) >= 0:
            self.select(wanted)
            self._wanted = ""
        elif self.sorted.rowCount():
            self._go(max(0, min(row, self.sorted.rowCount() - 1)))
        self._changing = False
        self._tell()
        if others is None or len(others) > _EACH:
            self.grid.fit()
        else:
            for row in others:
                self.grid.widen(self.sorted.mapFromSource(self.model.index(row, 0)).row())
        self._enable()

    @property
    def key(self) -> str:
        """Key of the record the person is on, or nothing."""
        found = self.grid.currentIndex().data(KEY_ROLE)
        return str(found) if found else ""

    @property
    def keys(self) -> list[str]:
        """Keys of the chosen records, from the top."""
        rows = sorted(index.row() for index in self.grid.selectionModel().selectedRows())
        return [str(self.sorted.index(row, 0).data(KEY_ROLE)) for row in rows]

    def select(self, key: str) -> bool:
        """Go to a record; False when it is not in the list. A search that hides it is given up."""
        row = self.model.row_of(key)
        if row < 0:
            return False
        index = self.sorted.mapFromSource(self.model.index(row, 0))
        if not index.isValid():
            self.search.clear()
            index = self.sorted.mapFromSource(self.model.index(row, 0))
        self._go(index.row())
        return True

    def _go(self, row: int) -> None:
        index = self.sorted.index(row, self.grid.first_column)
        if index == self.grid.currentIndex() and self.grid.selectionModel().isSelected(index):
            return  # several rows may be chosen
        flags = QItemSelectionModel.SelectionFlag
        self.grid.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.grid.scrollTo(index)

    def _tell(self) -> None:
        if not self._changing and self.key != self._told:
            self._told = self.key
            self.chosen.emit(self.key)
        self._enable()

    def _enable(self) -> None:
        natural = self._movable and self.grid.in_natural_order and not self.search.text()
        for name in ("up", "down"):
            self.tools[name].setEnabled(natural and bool(self.key))
        for name in ("copy", "delete"):
            self.tools[name].setEnabled(bool(self.key))
        mode = QAbstractItemView.DragDropMode
        self.grid.setDragDropMode(mode.InternalMove if natural else mode.NoDragDrop)

    # --- what is done

    def add(self) -> None:
        """Add a record at the end and go to it."""
        self._search_no_more()
        key = self._do(lambda: self.acts.add(self._cls, self._parent_key(), None, **self._values()))
        if key:
            self._wanted = key
            self.refresh()
            self.opened.emit(key)

    def delete(self) -> None:
        """Delete the chosen records; no question, but one button to take it back."""
        keys = self.keys
        done = self._do(lambda: self.acts.delete(keys))
        if done:
            self.refresh()
            self.foot.offer_undo(ngettext("{n} record was deleted.", "{n} records were deleted.", len(keys)))

    def duplicate(self) -> None:
        """Copy the chosen records."""
        made = self._do(lambda: self.acts.duplicate(self.keys)) if self.keys else []
        if made:
            self._wanted = made[0]
            self.refresh()

    def export(self) -> None:
        """Write the rows in sight, in their order, to a spreadsheet."""
        from ui.tables.exporting import export

        keys = [str(self.sorted.index(row, 0).data(KEY_ROLE)) for row in range(self.sorted.rowCount())]
        export(self.session, [self.session.dossier.records[key] for key in keys])

    def shift(self, by: int) -> None:
        """Move the record one place up (-1) or down (1) among its own."""
        record = self.session.dossier.records.get(self.key)
        if record is None or not self.tools["up"].isEnabled():
            return
        siblings = [r.id for r in self.session.dossier.children(self.session.dossier.parent(record), type(record))]
        at = siblings.index(record.id) + by
        if 0 <= at < len(siblings):
            rest = [key for key in siblings if key != record.id]
            before = rest[at] if at < len(rest) else None
            self._do(lambda: self.acts.move([record.id], record.parent_id, before))
            self.refresh()

    def _drop(self, keys: list[str], before: str | None) -> None:
        """Put dragged records before another, under the same parent as it."""
        dossier = self.session.dossier
        target = dossier.records.get(before or "") or (self.model.records[-1] if self.model.records else None)
        if target and before not in keys:
            self._do(lambda: self.acts.move(keys, target.parent_id, before))
            # Not from inside the drop: the view still has the dragged rows in its hands.
            QTimer.singleShot(0, self, self.refresh)

    def _search_no_more(self) -> None:
        if self.search.text():
            self.search.clear()

    def _do(self, act: Callable[[], T]) -> T | None:
        self.foot.hide()
        with Telling(self.session.asks):
            return act()
        return None

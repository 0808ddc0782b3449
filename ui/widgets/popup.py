"""A list that drops down from a field, with a line to search it by (long lists, records)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from hayat_app.domain.folding import matches
from hayat_app.i18n import N_, _
from ui.theme.tokens import CONTROL
from ui.widgets.text import Line

SEARCHED_FROM = 12
"""Lists longer than this have a search line."""
_KEY, _GROUP = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TALLEST, _NARROWEST = 320, 300


@dataclass(frozen=True)
class Answer:
    """One line of the list: what is stored and what is read."""

    key: str
    words: str
    group: str = ""
    """Words above it and its neighbours of one group."""


def drop_below(popup: QWidget, field: QWidget) -> None:
    """Show a popup below a field, begun at its side; above it where there is no room."""
    popup.adjustSize()
    corner = field.mapToGlobal(QPoint(0, field.height() + 2))
    if popup.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        corner.setX(corner.x() + field.width() - popup.width())
    screen = field.screen().availableGeometry()
    if corner.y() + popup.height() > screen.bottom():
        corner.setY(field.mapToGlobal(QPoint(0, 0)).y() - popup.height() - 2)
    corner.setX(max(screen.left(), min(corner.x(), screen.right() - popup.width())))
    popup.move(corner)
    popup.show()


class Popup(QFrame):
    """Answers to choose from: one, or several by check marks."""

    chosen = Signal(str)
    """(key) of the answer taken; with check marks, of the one switched on or off."""
    wanted_new = Signal(str)
    """(words) that a new record should begin with."""
    closed = Signal()

    def __init__(self, owner: QWidget, *, several: bool = False) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._several = several
        self._new = ""
        self.search = Line(self)
        self.search.setMinimumHeight(CONTROL)
        self.search.setPlaceholderText(_(N_("Search")))
        self.search.setAccessibleName(_(N_("Search in the list")))
        self.list = QListView(self)
        self.list.setModel(QStandardItemModel(self.list))
        self.list.setUniformItemSizes(False)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)  # Qt would cut a line that ends at its edge
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_(N_("Answers")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._take)

    @property
    def items(self) -> QStandardItemModel:
        """Return the lines of the list."""
        model = self.list.model()
        assert isinstance(model, QStandardItemModel)
        return model

    def offer(self, answers: Sequence[Answer], taken: Sequence[str], new: str = "") -> None:
        """Fill the list; ``new`` is the sentence that offers to make what is not there ("" to offer nothing)."""
        self._new = new
        self.items.clear()
        group = ""
        for answer in answers:
            if answer.group != group:
                group = answer.group
                self.items.appendRow(self._heading(group))
            item = QStandardItem(answer.words)
            item.setData(answer.key, _KEY)
            item.setData(group, _GROUP)
            if self._several:
                item.setCheckState(Qt.CheckState.Checked if answer.key in taken else Qt.CheckState.Unchecked)
            self.items.appendRow(item)
        self._new_item = QStandardItem()
        self._new_item.setData("", _KEY)
        self.items.appendRow(self._new_item)
        self.search.setVisible(len(answers) > SEARCHED_FROM or bool(new))
        self.search.clear()
        self._filter("")
        keys = [self.items.item(row).data(_KEY) for row in range(self.items.rowCount() - 1)]
        row = next((i for i, key in enumerate(keys) if key in taken), int(keys[:1] == [None]))
        self.list.setCurrentIndex(self.items.index(row, 0))

    def _heading(self, words: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setEnabled(False)
        font = self.list.font()
        font.setBold(True)
        item.setFont(font)
        return item

    def drop(self, field: QWidget, typed: str = "") -> None:
        """Open below a field (above it where there is no room), as wide as it."""
        self.setFixedWidth(max(field.width(), _NARROWEST))
        self.list.setFixedHeight(min(_TALLEST, max(self._height(), 36)))
        drop_below(self, field)
        (self.search if self.search.isVisible() else self.list).setFocus(Qt.FocusReason.PopupFocusReason)
        self.search.setText(typed if self.search.isVisible() else "")

    def _height(self) -> int:
        return 6 + sum(self.list.sizeHintForRow(row) for row in range(min(self.items.rowCount(), 40)))

    def _filter(self, text: str) -> None:
        found: list[int] = []
        heading = -1
        for row in range(self.items.rowCount() - 1):
            item = self.items.item(row)
            if item.data(_KEY) is None:
                heading = row
                self.list.setRowHidden(row, True)
                continue
            fits = matches(text, f"{item.text()} {item.data(_GROUP)}")
            self.list.setRowHidden(row, not fits)
            if fits:
                found.append(row)
                if heading >= 0:
                    self.list.setRowHidden(heading, False)
        last = self.items.rowCount() - 1
        self.list.setRowHidden(last, bool(found) and not self._new)
        named = text.strip()
        offer = _(N_("{label}: {value}"), label=self._new, value=named) if named else self._new
        self._new_item.setText(offer if self._new else _(N_("Nothing found")))
        self._new_item.setEnabled(bool(self._new))
        if text or not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.items.index(found[0] if found else last, 0))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid() or self.list.isRowHidden(index.row()):
            return
        if index.row() == self.items.rowCount() - 1:
            if self._new:
                self.close()
                self.wanted_new.emit(self.search.text().strip())
            return
        item = self.items.itemFromIndex(index)
        if item.data(_KEY) is None:
            return
        if self._several:
            checked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        else:
            self.close()
        self.chosen.emit(item.data(_KEY))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the search line walk the list, and Enter take an answer."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
                event.key() == Qt.Key.Key_Space and watched is self.list
            ):
                self._take(self.list.currentIndex())
                return True
            if watched is self.search and event.key() in _MOVING:
                self.list.event(event)
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the field that the list is closed."""
        super().hideEvent(event)
        self.closed.emit()

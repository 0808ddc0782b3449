"""Four lists, one for each answer of a choice: records are written in them, and dragged from one to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.kinds import Choice
from hayat_app.i18n import N_, _
from ui.asks import Telling
from ui.forms.links import titled
from ui.tables.acts import Acts
from ui.theme import parts
from ui.theme.tokens import MEDIUM, SMALL
from ui.widgets.text import PointsLine

if TYPE_CHECKING:
    from ui.session import Session

_KEY = Qt.ItemDataRole.UserRole
MIME = "application/x-hayat-quarter"
_LOWEST = 180
"""Height of a list below which the four of them scroll."""


class Quarters(QWidget):
    """The records of a class in four lists by one of their fields, a choice with four answers."""

    chosen = Signal(str)
    """(key) of the record the person is on."""
    opened = Signal(str)
    """(key): the person wants to write in it."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        field: str,
        records: Callable[[Dossier], Sequence[Record]],
        titles: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._session, self._cls, self._field, self._records = session, cls, field, records
        self._acts = Acts(session, self)
        self.given: Callable[[], dict[str, object]] = dict
        """Further values that a new record gets."""
        facts = field_of(cls, field)
        assert facts is not None
        assert isinstance(facts.kind, Choice)
        titles = titles or [option.words for option in facts.kind.options]
        named = zip(facts.kind.options, titles, strict=True)
        self.quarters = {option.code: Quarter(option.code, _(title)) for option, title in named}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(MEDIUM)
        for place, quarter in enumerate(self.quarters.values()):
            grid.addWidget(quarter, place // 2, place % 2)
            quarter.line.returnPressed.connect(lambda quarter=quarter: self.add(quarter))
            quarter.line.several.connect(lambda titles, quarter=quarter: self._write(quarter, titles))
            quarter.list.currentItemChanged.connect(lambda item, _old: self._go(item))
            quarter.list.itemActivated.connect(lambda item: self.opened.emit(str(item.data(_KEY))))
            quarter.list.dropped.connect(lambda key, before, code=quarter.code: self.put(key, code, before))
            quarter.list.deleted.connect(self.delete)
            quarter.list.pushed.connect(self._push)
        self.key = ""

    def refresh(self) -> None:
        """Show what the dossier holds now."""
        records = self._records(self._session.dossier)
        first = next(iter(self.quarters))
        if self.key not in {record.id for record in records}:
            self.key = ""
        for code, quarter in self.quarters.items():
            quarter.show_records([r for r in records if (getattr(r, self._field) or first) == code], self.key)

    def select(self, key: str) -> bool:
        """Go to a record."""
        for quarter in self.quarters.values():
            for row in range(quarter.list.count()):
                if quarter.list.item(row).data(_KEY) == key:
                    quarter.list.setCurrentRow(row)
                    return True
        return False

    def _go(self, item: QListWidgetItem | None) -> None:
        key = str(item.data(_KEY)) if item else ""
        if key and key != self.key:
            self.key = key
            for quarter in self.quarters.values():
                if item not in quarter.items:
                    quarter.leave()
            self.chosen.emit(key)

    def add(self, quarter: Quarter) -> None:
        """Add what was typed below a list."""
        title = quarter.line.text().strip()
        if title:
            self._write(quarter, [title])
            quarter.line.clear()

    def _write(self, quarter: Quarter, titles: Sequence[str]) -> None:
        """Add a record for each title at the end of a list, in one act, and bring the last into sight."""

        def act() -> None:
            with self._session.store.work(self._session.key, N_("Add"), doer=self) as work:
                for title in titles:
                    values = {self._cls.TITLE: title, self._field: quarter.code, **self.given()}
                    work.set(work.add(self._cls, None), **values)

        self._do(act)
        self.refresh()
        quarter.list.scrollToBottom()

    def delete(self, key: str) -> None:
        """Delete a record; the foot of the screen or undo brings it back."""
        self._do(lambda: self._acts.delete([key]))
        self.refresh()
        self.chosen.emit(self.key)

    def put(self, key: str, code: str, before: str | None) -> None:
        """Put a record into a list, before another or at its end."""
        if key == before:
            return

        def act() -> None:
            with self._session.store.work(self._session.key, N_("Move"), doer=self) as work:
                work.set(key, **{self._field: code})
                work.move(key, None, before)

        self.key = key
        self._do(act)
        self.refresh()

    def _push(self, key: str, by: int) -> None:
        """Move a record to the list after or before its own."""
        record = self._session.dossier.records[key]
        codes = list(self.quarters)
        at = codes.index(getattr(record, self._field) or codes[0])
        code = codes[(at + by) % len(codes)]
        self.put(key, code, None)
        self.select(key)
        self.quarters[code].list.setFocus()

    def _do(self, act: Callable[[], object]) -> None:
        with Telling(self._session.asks):
            act()


class Quarter(QWidget):
    """One list with its title, and a line to write the next record in."""

    def __init__(self, code: str, title: str) -> None:
        super().__init__()
        self.code = code
        self.items: list[QListWidgetItem] = []
        self.list = QuarterList(title)
        self.line = PointsLine()
        self.line.setPlaceholderText(_(N_("Write a point, then Enter")))
        self.line.setAccessibleName(_(N_("New: {kind}"), kind=title))
        self.list.line_wanted.connect(self.line.setFocus)
        self.name = parts.label(title, "strong")
        card = parts.card()
        inside = card.layout()
        assert inside is not None
        inside.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        inside.setSpacing(SMALL)
        for widget in (self.name, self.list, self.line):
            inside.addWidget(widget)
        self.setMinimumHeight(_LOWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_records(self, records: Sequence[Record], current: str) -> None:
        """Show records; the chosen one stays chosen."""
        self.list.blockSignals(True)
        self.list.clear()
        self.items = []
        for record in records:
            item = QListWidgetItem(f"• {titled(record)}")
            item.setData(_KEY, record.id)
            item.setToolTip(record.title_text)
            self.list.addItem(item)
            self.items.append(item)
            if record.id == current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def leave(self) -> None:
        """Choose nothing: the person is in another list."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.clearSelection()
        self.list.blockSignals(False)


class QuarterList(QListWidget):
    """A list whose items are dragged to its like; Alt and an arrow push an item to the next list."""

    dropped = Signal(str, object)
    """(key, key before which, or None for the end)."""
    deleted = Signal(str)
    pushed = Signal(str, int)
    line_wanted = Signal()
    """The room below the items was clicked: whoever does means to write there."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setWordWrap(True)
        self.setMinimumHeight(60)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("role", "quarter")

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Say which record is dragged."""
        data = QMimeData()
        data.setData(MIME, str(items[0].data(_KEY)).encode())
        return data

    def mimeTypes(self) -> list[str]:
        """Take records only."""
        return [MIME]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a record of this or another list."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would be put."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped before what; the dossier decides and the lists are shown anew."""
        key = bytes(event.mimeData().data(MIME).data()).decode()
        index: QModelIndex = self.indexAt(event.position().toPoint())
        before = str(index.data(_KEY)) if index.isValid() else None
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the list itself moves nothing
        event.accept()
        self.dropped.emit(key, before)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an item, or ask for the line to write in."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)
        else:
            self.line_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete an item, or push it to the next list."""
        item = self.currentItem()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if item and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(str(item.data(_KEY)))
        elif item and alt and Qt.Key(event.key()) in steps:
            self.pushed.emit(str(item.data(_KEY)), steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for little: the four lists share the room."""
        return QSize(200, 120)

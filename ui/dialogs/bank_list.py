"""The entries of a bank to tick; those taken out are struck through."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from hayat_app.domain.bank import BankEntry
from hayat_app.domain.records.themes import THEMES
from hayat_app.i18n import _
from ui.theme import theme

_ENTRY = Qt.ItemDataRole.UserRole


class EntryList(QListWidget):
    """Entries to tick with Space or the mouse; Enter ticks too."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemDoubleClicked.connect(self.tick)

    def show_entries(self, entries: Iterable[BankEntry], ticked: Collection[str]) -> None:
        """Show entries, the one a person is on still chosen."""
        chosen = self.entry()
        self.clear()
        for entry in entries:
            item = _item(entry, ticked=entry.key in ticked)
            self.addItem(item)
            if chosen and entry.key == chosen.key:
                self.setCurrentItem(item)

    def entry(self) -> BankEntry | None:
        """Return the entry a person is on."""
        return entry_of(self.currentItem())

    def tick(self, item: QListWidgetItem) -> None:
        """Tick an entry, or take the tick off."""
        if not item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Enter."""
        item = self.currentItem()
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and item is not None and self.state() != QAbstractItemView.State.EditingState:
            self.tick(item)
        else:
            super().keyPressEvent(event)


def entry_of(item: QListWidgetItem | None) -> BankEntry | None:
    """Return the entry of a line."""
    found = item.data(_ENTRY) if item else None
    return found if isinstance(found, BankEntry) else None


def _item(entry: BankEntry, *, ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(entry.title)
    item.setData(_ENTRY, entry)
    names = dict(THEMES)
    item.setToolTip(_(names[entry.theme]) if entry.theme in names else "")
    if entry.hidden:
        font = item.font()
        font.setStrikeOut(True)
        item.setFont(font)
        item.setForeground(QColor(theme.colours().muted))
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
    else:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item

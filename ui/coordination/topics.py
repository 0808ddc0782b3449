"""The topics of a synthesis: names that are read whole in a narrow list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from hayat_app.i18n import _

HEIGHT, PADDING, AIR = 40, 13, 18
"""Of a topic of one line; what the style leaves at either side of it, and above and below two lines."""


class Topics(QListWidget):
    """A list in which what does not fit on a line goes to the next one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sections")
        self.setAccessibleName(_("Topics"))
        self.setMinimumWidth(200)
        self.setWordWrap(True)

    def offer(self, topics: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer topics, each with its key and name; the chosen one stays, else it is the first."""
        self.blockSignals(True)
        self.clear()
        for key, words in topics:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self._fit()
        keys = [key for key, _words in topics]
        self.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the names anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = QRect(0, 0, self.viewport().width() - 2 * PADDING, 1000)
        for item in map(self.item, range(self.count())):
            words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(0, max(HEIGHT, words.height() + AIR)))

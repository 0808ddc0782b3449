"""Words of one line that give way in a narrow window: their end becomes an ellipsis."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import parts
from ui.theme.theme import role


class Elided(QLabel):
    """Takes the room that is left."""

    def __init__(self, kind: str, words: str = "") -> None:
        super().__init__(words)
        self.setProperty("textFormat", "PlainText")
        parts.align(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        role(self, kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the words as there is room for."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)
            return
        from PySide6.QtCore import Qt  # only here: see ui/theme/parts.py

        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment(), words)
        painter.end()

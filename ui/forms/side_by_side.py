"""Widgets side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.tokens import LARGE, MEDIUM

LEAST = 176
"""Narrowest field that still shows what is written in it."""


class SideBySide(QWidget):
    """A row of equal columns that becomes a column when it is too narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._least = 0
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(LARGE)

    def hold(self, parts: Sequence[QWidget], *, least: int = LEAST, level: bool = False) -> None:
        """Take in the columns; ``least`` is the narrowest one, ``level`` makes them equally high."""
        self._least = len(parts) * least + (len(parts) - 1) * LARGE
        self.setMinimumWidth(least)  # not what long labels need beside each other: too narrow, they stack
        for part in parts:
            self._box.addWidget(part, 1, Qt.AlignmentFlag(0) if level else Qt.AlignmentFlag.AlignTop)

    def _asked(self) -> int:
        """Return how wide the columns beside each other have to be: a label is not cut."""
        parts = [item.minimumSize().width() for at in range(self._box.count()) if (item := self._box.itemAt(at))]
        return sum(parts) + max(0, len(parts) - 1) * LARGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction that the width allows."""
        super().resizeEvent(event)
        fits = event.size().width() >= self._least and event.size().width() >= self._asked()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._box.setSpacing(LARGE if fits else MEDIUM)

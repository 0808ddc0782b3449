"""Parts of one record side by side as tabs, one in sight."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hayat_app.i18n import _
from ui.widgets.tabs import TabRow


class Part(Protocol):
    """What a tab holds."""

    def flush(self) -> None:
        """Store what is typed."""

    def guide_again(self) -> None:
        """Ask for the guidance of what is in sight."""


class Tabs(QWidget):
    """A bar of tabs and the page of the chosen one; pages are best made inside ``pages``."""

    turned = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.pages = QStackedWidget(self)
        self.bar = TabRow(self, _(name))
        self._parts: list[Part] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        self.bar.turned.connect(self._turn)

    def add(self, words: str, part: Part) -> int:
        """Add a part under an English name; return its place."""
        assert isinstance(part, QWidget)
        self._parts.append(part)
        self.pages.addWidget(part)
        return self.bar.add(_(words))

    def show_part(self, at: int) -> None:
        """Bring a part into sight."""
        self.bar.choose(at)

    def name(self, at: int, words: str, count: str = "") -> None:
        """Name a tab, and how much is in it."""
        self.bar.name(at, f"{_(words)} ({count})" if count else _(words))

    def flush(self) -> None:
        """Store what is typed in any part."""
        for part in self._parts:
            part.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        if self._parts:
            self._parts[self.bar.current].guide_again()

    def _turn(self, at: int) -> None:
        self.pages.setCurrentIndex(at)
        self.turned.emit()

"""Tabs that say their whole names: what does not fit on a line goes to the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from ui.theme import theme, tokens
from ui.widgets.flow import Flow


class TabRow(Flow):
    """Names of which one is chosen; the arrow keys move the choice. A ``QTabBar`` would cut or hide some."""

    turned = Signal(int)
    """(place): another tab is chosen."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(space=0)
        self.setParent(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._turn)

    @property
    def current(self) -> int:
        """Place of the chosen tab."""
        return self._group.checkedId()

    def add(self, words: str) -> int:
        """Add a tab, the first one chosen; return its place."""
        at = self.count()
        tab = QPushButton()
        tab.setCheckable(True)
        tab.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.role(tab, "tab")
        self.take(tab)
        self._group.addButton(tab, at)
        self.name(at, words)
        if not at:
            tab.setChecked(True)
        return at

    def count(self) -> int:
        """Return how many tabs there are."""
        return len(self._group.buttons())

    def words(self, at: int) -> str:
        """Return what stands on a tab."""
        return self._group.button(at).text()

    def name(self, at: int, words: str) -> None:
        """Name a tab."""
        tab = self._group.button(at)
        if tab.text() != words:
            tab.setText(words)
            bold = QFontMetrics(theme.font("strong")).horizontalAdvance(words)  # no jump when it is chosen
            tab.setMinimumWidth(bold + 2 * tokens.MEDIUM)

    def enable(self, at: int, *, on: bool) -> None:
        """Let a tab be chosen, or not while there is nothing on it."""
        self._group.button(at).setEnabled(on)

    def choose(self, at: int) -> None:
        """Choose a tab."""
        self._group.button(at).setChecked(True)

    def _turn(self, at: int, on: bool) -> None:
        if on:
            self.setFocusProxy(self._group.button(at))
            self.turned.emit(at)

"""One choice among a few, all in sight, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy

from ui.theme import theme, tokens
from ui.widgets.flow import Flow


class Segments(Flow):
    """Buttons of which one is chosen; the arrow keys move the choice. A narrow place breaks the line."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]]) -> None:
        super().__init__(space=tokens.TIGHT)
        self._codes = [code for code, _words in options]
        self._group = QButtonGroup(self)
        for number, (_code, words) in enumerate(options):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAutoDefault(False)  # Enter in a line of the same sheet must not change the choice
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
            theme.role(button, "segment")
            button.setMinimumWidth(QFontMetrics(theme.font("strong")).horizontalAdvance(words) + 2 * tokens.LARGE)
            self._group.addButton(button, number)
            self.take(button)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._codes[number]))

    @property
    def value(self) -> str:
        """Code of the chosen option, or nothing."""
        number = self._group.checkedId()
        return self._codes[number] if number >= 0 else ""

    def choose(self, code: str) -> None:
        """Choose an option without telling; no code leaves none chosen."""
        if code in self._codes:
            self._group.button(self._codes.index(code)).setChecked(True)
        elif (button := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)  # an exclusive group keeps its last choice
            button.setChecked(False)
            self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrows, as the eye sees it."""
        keys = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = keys.get(Qt.Key(event.key()), 0) * (-1 if self.isRightToLeft() else 1)
        number = self._group.checkedId() + step
        if step and 0 <= number < len(self._codes):
            self._group.button(number).setFocus()
            self._group.button(number).click()
        else:
            super().keyPressEvent(event)

"""What a list shows while nothing is in it: one sentence and the way to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import parts
from ui.theme.tokens import LARGE


class Empty(QWidget):
    """An invitation; without a button where the beginning is made elsewhere."""

    def __init__(self, sentence: str, add: str = "", begin: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.words = parts.label(sentence, "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMaximumWidth(420)
        self.adder = parts.button(add, "primary", "add")
        self.adder.clicked.connect(lambda: begin())
        if not add:
            self.adder.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(LARGE)
        layout.addStretch(2)
        layout.addWidget(parts.sign("empty", 48, "faint"), 0, Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()  # a wrapped label that is aligned by its layout loses its last line
        line.addStretch(1)
        line.addWidget(self.words, 100)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignHCenter)
        self._below = layout.count()
        layout.addStretch(3)

    def offer(self, words: str, begin: Callable[[], object]) -> QPushButton:
        """Add another way to begin below the usual one; return its button."""
        made = parts.button(words, "quiet", "add")
        made.clicked.connect(lambda: begin())
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(self._below, made, 0, Qt.AlignmentFlag.AlignHCenter)
        return made

"""A whole window for the workspace that cannot be opened: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from hayat_app.errors import Problem
from hayat_app.i18n import _, current
from ui.screen import Page
from ui.theme import icons, tokens
from ui.theme.theme import role


class FaultPage(Page):
    """One sentence, the folder it is about, and a button to try again."""

    def __init__(self, problem: Problem, folder: Path, again: Callable[[], None]) -> None:
        super().__init__()
        title = QLabel(_("Your dossiers cannot be opened"))
        role(title, "title")
        self.sentence = QLabel(problem.sentence(current()), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = QLabel(_("Folder of the dossiers: {path}", path=f"\u2066{folder}\u2069"), wordWrap=True)
        role(where, "small")
        self.again = QPushButton(_("Try again"))
        role(self.again, "primary")
        self.again.clicked.connect(again)
        column = QVBoxLayout()
        column.setSpacing(tokens.LARGE)
        column.addStretch(2)
        column.addWidget(QLabel(pixmap=icons.picture("lock", 40, "warn")))
        for widget in (title, self.sentence, where):
            column.addWidget(widget)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(column)
        layout.addStretch(1)
        self.sentence.setFixedWidth(480)

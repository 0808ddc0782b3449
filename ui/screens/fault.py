"""A whole window for the workspace that cannot be opened: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from hayat_app.errors import Damaged, Problem
from hayat_app.i18n import N_, _, current
from ui.screen import Page
from ui.theme import icons, parts, tokens
from ui.widgets.link import Link

OFFERED = 5
"""Copies that are offered; the others lie in the same folder."""
WIDTH = 480
INSTEAD = N_(
    "Go on from a backup copy. What was written after it is not in it; the damaged file is kept beside it."
)


class FaultPage(Page):
    """One sentence, the folder it is about, and a button to try again; copies in the place of what is damaged."""

    backup_wanted = Signal(object)
    """(``Path``): go on from that copy."""

    def __init__(self, problem: Problem, folder: Path, again: Callable[[], None]) -> None:
        super().__init__()
        self.sentence = parts.label(problem.sentence(current()), wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = parts.label(_("Folder of the dossiers: {path}", path=f"\u2066{folder}\u2069"), "small", wrap=True)
        self.again = parts.button(_("Try again"), "primary")
        self.again.clicked.connect(again)
        self.copies: list[Link] = []
        column = QVBoxLayout()
        column.setSpacing(tokens.LARGE)
        column.addStretch(2)
        column.addWidget(QLabel(pixmap=icons.picture("lock", 40, "warn")))
        for widget in (parts.label(_("Your dossiers cannot be opened"), "title"), self.sentence, where):
            column.addWidget(widget)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        if isinstance(problem, Damaged):
            self._offer(folder, column)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(column)
        layout.addStretch(1)
        self.sentence.setFixedWidth(WIDTH)

    def _offer(self, folder: Path, column: QVBoxLayout) -> None:
        """Offer the copies that can take the place of the damaged file."""
        from hayat_app.services.recovery import kept
        from ui.backups import words

        found = kept(folder)[:OFFERED]
        if found:
            column.addWidget(parts.label(_(INSTEAD), wrap=True))
        for backup in found:
            copy = Link(words(backup))
            copy.clicked.connect(partial(self.backup_wanted.emit, backup.path))
            self.copies.append(copy)
            column.addWidget(copy)

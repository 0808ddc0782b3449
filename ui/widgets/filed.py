"""What the editors of a picture and of any other file have in common: choosing, dropping, refusing, removing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from hayat_app.domain.kinds import Kind
from hayat_app.errors import Problem
from hayat_app.i18n import labelled
from ui.theme import parts
from ui.widgets.editor import Editor


class FileEditor(Editor):
    """Edits a value that comes from a file. ``ask`` finds the file, ``keep`` makes the value of it."""

    AT_ONCE = True
    refused = Signal(object)
    """A ``Problem``: the file cannot be used."""

    def __init__(self, kind: Kind[Any], ask: Callable[[], Path | None], keep: Callable[[Path], object]) -> None:
        super().__init__(kind)
        self._ask_for, self._keep = ask, keep
        self.buttons: dict[str, QPushButton] = {}
        self.setAcceptDrops(True)

    def button(self, name: str, words: str, act: Callable[[], None], sign: str = "") -> QPushButton:
        """Return a new button; the one that chooses a file is called "choose" and stands out."""
        made = self.buttons[name] = parts.button(words, "" if name == "choose" else "quiet", sign)
        made.clicked.connect(act)
        self.watch(made)
        return made

    def name(self, words: str, description: str = "") -> None:
        """Name the buttons with what they are about."""
        for button in self.buttons.values():
            button.setAccessibleName(labelled(words, button.text().strip()))
            button.setAccessibleDescription(description)

    def ask(self) -> None:
        """Let the person choose a file."""
        file = self._ask_for()
        if file:
            self.take(file)

    def take(self, file: Path) -> None:
        """Use a file, or say why it cannot be used; the one before it stays."""
        try:
            self.put(self._keep(file))
        except Problem as problem:
            self.refused.emit(problem)

    def remove(self) -> None:
        """Hold no file."""
        self.put(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the file that was dropped."""
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

"""A file of any format: chosen, dropped, opened, saved as a copy, removed."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _
from ui.theme import theme
from ui.theme.icons import icon
from ui.theme.tokens import SMALL
from ui.widgets.editor import Editor

NO_FILE = N_("No file. Choose one, or drop it here (at most 20 MB).")


class Attachments(Protocol):
    """Where attached files are kept."""

    def keep_file(self, file: Path) -> AttachedFile:
        """Keep a file; raise ``Problem`` for one that cannot be used."""

    def ask_file(self) -> Path | None:
        """Ask the person for a file."""

    def open_file(self, file: AttachedFile) -> None:
        """Show an attached file in the program for it; raise ``Problem`` where that cannot be."""

    def save_file(self, file: AttachedFile) -> None:
        """Ask where a copy should be and write it; raise ``Problem`` where that cannot be."""


class AttachmentEditor(Editor):
    """Edits an attached file."""

    AT_ONCE = True
    refused = Signal(object)
    """A ``Problem``: the file cannot be used."""

    def __init__(self, kind: Attachment, files: Attachments) -> None:
        super().__init__(kind)
        self._files = files
        self._file: AttachedFile | None = None
        self.setAcceptDrops(True)
        self.name_shown = QLabel(self)
        self.name_shown.setWordWrap(True)
        self.name_shown.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for name, words, sign, act in (
            ("choose", N_("Choose a file…"), "file", self._ask),
            ("open", N_("Open"), "forward", lambda: self._with(self._files.open_file)),
            ("save", N_("Save a copy…"), "save", lambda: self._with(self._files.save_file)),
            ("remove", N_("Remove"), "close", lambda: self._put(None)),
        ):
            button = self.buttons[name] = QPushButton(_(words), self)
            button.setIcon(icon(sign))
            if name != "choose":
                theme.role(button, "quiet")
            button.clicked.connect(act)
            row.addWidget(button)
            self.watch(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.name_shown)
        layout.addLayout(row)

    def name(self, words: str, description: str = "") -> None:
        """Name the buttons with what they are about."""
        for button in self.buttons.values():
            button.setAccessibleName(f"{words}: {button.text()}")
            button.setAccessibleDescription(description)

    def _ask(self) -> None:
        file = self._files.ask_file()
        if file:
            self.take(file)

    def take(self, file: Path) -> None:
        """Use a file, or say why it cannot be used; the one before it stays."""
        try:
            self._put(self._files.keep_file(file))
        except Problem as problem:
            self.refused.emit(problem)

    def _with(self, act: object) -> None:
        assert callable(act)
        try:
            act(self._file)
        except Problem as problem:
            self.refused.emit(problem)

    def _put(self, file: AttachedFile | None) -> None:
        if file != self._file:
            self.show_value(file)
            self.edited.emit()

    def read(self) -> object:
        """Return the file."""
        return self._file

    def typed(self) -> str:
        """Return the name of the file, or nothing."""
        return self._file.name if self._file else ""

    def show_value(self, value: object) -> None:
        """Show a stored file by its name."""
        assert value is None or isinstance(value, AttachedFile)
        self._file = value
        self.name_shown.setText(value.name if value else _(NO_FILE))
        theme.role(self.name_shown, "strong" if value else "small")
        for name in ("open", "save", "remove"):
            self.buttons[name].setVisible(value is not None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the file that was dropped."""
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

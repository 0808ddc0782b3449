"""A file of any format: chosen, dropped, opened, saved as a copy, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _
from ui.theme import parts, theme
from ui.theme.tokens import SMALL
from ui.widgets.filed import FileEditor
from ui.widgets.flow import Flow

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


class AttachmentEditor(FileEditor):
    """Edits an attached file."""

    def __init__(self, kind: Attachment, files: Attachments) -> None:
        super().__init__(kind, files.ask_file, files.keep_file)
        self._file: AttachedFile | None = None
        self.name_shown = parts.label("", wrap=True)
        acts = (
            self.button("choose", _(N_("Choose a file…")), self.ask, "file"),
            self.button("open", _(N_("Open")), lambda: self._with(files.open_file), "forward"),
            self.button("save", _(N_("Save a copy…")), lambda: self._with(files.save_file), "save"),
            self.button("remove", _(N_("Remove")), self.remove, "close"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.name_shown)
        layout.addWidget(Flow(acts))

    def _with(self, act: Callable[[AttachedFile], None]) -> None:
        if self._file is None:
            return
        try:
            act(self._file)
        except Problem as problem:
            self.refused.emit(problem)

    def read(self) -> AttachedFile | None:
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

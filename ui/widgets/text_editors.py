"""Editors of what is written: on one line, or in paragraphs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from hayat_app.domain.kinds import Kind, Pattern, Text
from hayat_app.i18n import current
from ui.widgets.editor import Editor
from ui.widgets.text import Line, Paragraphs


class LineEditor(Editor):
    """Edits what is written on one line. E-mail, telephone and web addresses are written from left to right."""

    def __init__(self, kind: Kind[Any], *, left_to_right: bool = False) -> None:
        super().__init__(kind)
        self.line = Line(self, left_to_right=left_to_right or isinstance(kind, Pattern))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.line)
        self.line.textEdited.connect(self.edited)
        self.watch(self.line)

    def typed(self) -> str:
        """Return the text as it was typed."""
        return self.line.text()

    def show_value(self, value: object) -> None:
        """Show a stored value."""
        self.line.show_text(self.kind.show(value, current()))

    def show_typed(self, text: str) -> None:
        """Show a refused text again."""
        self.line.show_text(text)

    def hint(self, text: str) -> None:
        """Show an example while the field is empty."""
        self.line.setPlaceholderText(text)


class ParagraphsEditor(Editor):
    """Edits paragraphs."""

    def __init__(self, kind: Text, least: int = 2, most: int = 12, *, left_to_right: bool = False) -> None:
        super().__init__(kind)
        self.text = Paragraphs(least, most, self)
        if left_to_right:
            self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.text.one_paragraph = not kind.lines
        self._showing = False
        self.text.textChanged.connect(self._changed)
        self.watch(self.text)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def typed(self) -> str:
        """Return the text as it was typed."""
        return self.text.toPlainText()

    def show_value(self, value: object) -> None:
        """Show stored paragraphs."""
        self.show_typed(self.kind.show(value, current()))

    def show_typed(self, text: str) -> None:
        """Show a text without taking it for an edit."""
        self._showing = True
        self.text.show_text(text)
        self._showing = False

    def hint(self, text: str) -> None:
        """Show an example while nothing is written."""
        self.text.setPlaceholderText(text)

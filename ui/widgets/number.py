"""Numbers: grouped when nobody is in the field, with their unit beside them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel

from hayat_app.domain.kinds import Kind, Money, Percent
from hayat_app.i18n import N_, _, current
from ui.theme import theme
from ui.widgets.editor import Editor
from ui.widgets.text import Line


class NumberEditor(Editor):
    """Edits a whole number, a quantity, a share, an amount of money or a time of day."""

    def __init__(self, kind: Kind[Any]) -> None:
        super().__init__(kind)
        self.line = Line(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.line)
        unit = _(N_("dirhams")) if isinstance(kind, Money) else "%" if isinstance(kind, Percent) else ""
        if unit:
            self.unit = QLabel(unit, self)
            theme.role(self.unit, "muted")
            layout.addWidget(self.unit)
        self.line.textEdited.connect(self.edited)
        self.watch(self.line)

    def typed(self) -> str:
        """Return the text as it was typed."""
        return self.line.text()

    def show_value(self, value: object) -> None:
        """Show a stored number, grouped."""
        self.line.show_text(self.kind.show(value, current()))

    def show_typed(self, text: str) -> None:
        """Show a refused text again."""
        self.line.show_text(text)

    def hint(self, text: str) -> None:
        """Show an example while the field is empty."""
        self.line.setPlaceholderText(text)

"""A filter above a list: everything, or one answer of a searched list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_app.i18n import N_, _
from ui.theme import theme
from ui.widgets.combo import Field
from ui.widgets.popup import Answer, Popup

_ARROW = 72
"""What the arrow and the edges of a drop-down list take beside its words."""
_WIDEST = 300
"""Width from which words get an ellipsis."""


class Filter(QWidget):
    """Shows which answer the list is limited to."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.key = ""
        """The answer the list is limited to, nothing for everything."""
        self.name = name
        self._answers: list[Answer] = []
        self.field = Field()
        self.field.asked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self._show()

    def offer(self, answers: Sequence[Answer]) -> None:
        """Say which answers there are; one that is gone limits nothing any more."""
        self._answers = [Answer("", _(N_("All"))), *answers]
        if self.key not in {answer.key for answer in answers}:
            self.key = ""
        self._show()

    def clear(self) -> None:
        """Limit the list no more."""
        self.key = ""
        self._show()

    def _show(self) -> None:
        words = next((answer.words for answer in self._answers if answer.key == self.key), "")
        shown = words if self.key else self.name
        wide = QFontMetrics(theme.font("body")).horizontalAdvance(shown) + _ARROW
        self.field.setMinimumWidth(min(wide, _WIDEST))
        self.field.show_text(shown)

    def _open(self, typed: str) -> None:
        popup = Popup(self)
        popup.chosen.connect(self.choose)
        popup.closed.connect(popup.deleteLater)
        popup.offer(self._answers, [self.key])
        popup.drop(self.field, typed)

    def choose(self, key: str) -> None:
        """Limit the list to an answer."""
        if key != self.key:
            self.key = key
            self._show()
            self.changed.emit()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

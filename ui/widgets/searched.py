"""A drop-down list of very many answers: in groups, with a line to search them by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.widgets.combo import Combo
from ui.widgets.popup import Answer, Popup

_OPENING = (Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchedCombo(Combo):
    """A drop-down list whose list is our own; choosing tells ``activated`` as any drop-down list does."""

    def __init__(self) -> None:
        super().__init__()
        self._answers: Sequence[Answer] = ()

    def offer(self, answers: Sequence[Answer]) -> None:
        """Fill the list."""
        self._answers = answers
        self.clear()
        for answer in answers:
            self.addItem(answer.words, answer.key)

    def showPopup(self) -> None:
        """Open the list with its groups."""
        self.open()

    def open(self, typed: str = "") -> None:
        """Open the list, with the letter that was typed in its search line."""
        popup = Popup(self)
        popup.chosen.connect(self._choose)
        popup.closed.connect(popup.deleteLater)
        popup.offer(self._answers, [str(self.currentData() or "")])
        popup.drop(self, typed)

    def _choose(self, key: str) -> None:
        self.setCurrentIndex(self.findData(key))
        self.activated.emit(self.currentIndex())
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with the usual keys, or with the first letter of what is looked for."""
        if event.key() in _OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open()
        elif event.text().isalnum():
            self.open(event.text())
        else:
            super().keyPressEvent(event)

"""The line under a list that offers to take a deletion back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from hayat_app.i18n import N_, _
from ui.session import Session
from ui.theme import parts
from ui.theme.theme import role


class Foot(QFrame):
    """Says what was done and offers undo, until something else is done."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        role(self, "next")
        self.words = parts.label("", "body", wrap=True)
        self.undo = parts.button(_(N_("Undo")), "link", "undo")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 6, 2)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.undo)
        self.undo.clicked.connect(self._take_back)
        session.changed.connect(self.hide)
        self.hide()

    def offer_undo(self, sentence: str) -> None:
        """Say what was done."""
        self.words.setText(sentence)
        self.show()

    def _take_back(self) -> None:
        self.hide()
        self._session.history.undo()

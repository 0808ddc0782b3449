"""The signs of a dossier: read aloud, they tell two people far apart whether they have the same content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hayat_app.i18n import N_, _
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL

ALOUD = N_("Read these signs aloud to the person who has the copy: the same signs, the same content.")


class SignsCard(QFrame):
    """The signs, large, with what they are for."""

    def __init__(self, signs: str) -> None:
        super().__init__()
        theme.role(self, "card")
        self.signs = parts.label(f"\u2066{signs}\u2069", "display")
        self.signs.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.signs.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.signs.setAccessibleName(" ".join(signs.replace("-", " ")))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.signs)
        column.addWidget(parts.label(_(ALOUD), "small", wrap=True))

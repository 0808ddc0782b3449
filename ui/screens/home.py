"""The overview of a dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout

from hayat_app.i18n import N_, _
from ui.screen import Screen
from ui.session import Session


class HomeScreen(Screen):
    """Where a dossier stands and what comes next."""

    NAME = N_("Overview")
    ICON = "home"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        QVBoxLayout(self).addWidget(QLabel(_(self.NAME)))

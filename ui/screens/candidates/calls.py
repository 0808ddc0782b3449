"""The calls for candidates: their list, and the words of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.records import Call
from hayat_app.i18n import N_
from ui.forms.form import RecordForm
from ui.screens.beside import Beside
from ui.screens.listed import Listed
from ui.tables.table import RecordTable

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class CallsPage(Listed, QWidget):
    """Every call, and the form of one."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.beside = Beside(self, (4, 6))
        self.table = RecordTable(
            session,
            Call,
            lambda dossier: dossier.children(None, Call),
            columns=("title", "deadline"),
            empty=N_("No call yet. A public call with known criteria is what makes the choice beyond reproach."),
            add=N_("Add a call"),
        )
        self.form = RecordForm(session, Call, self.beside.form_room)
        self.beside.put(self.table, self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.beside)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

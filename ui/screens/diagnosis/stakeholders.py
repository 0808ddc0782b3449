"""Stakeholders as a list and as a matrix of influence and interest."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from hayat_app.domain.fields import Record
from hayat_app.domain.records import Stakeholder
from hayat_app.i18n import N_
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.screens.diagnosis.matrix import Matrix
from ui.screens.listed import Listed
from ui.tables.table import RecordTable

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class StakeholdersTab(Listed, Headed):
    """The matrix above the list, and the form of one of them."""

    NAME: ClassVar[str] = Stakeholder.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Stakeholder

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.matrix = Matrix()
        self.table = RecordTable(
            session,
            Stakeholder,
            lambda dossier: dossier.all(Stakeholder),
            columns=("title", "stance", "interest", "influence"),
            empty=N_("No stakeholder yet. Who decides, who helps, who may be against it?"),
            add=N_("Add a stakeholder"),
        )
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(8)
        left.setChildrenCollapsible(False)
        left.addWidget(self.matrix)
        left.addWidget(self.table)
        left.setSizes([300, 220])
        self.beside = self.panes((6, 5))
        self.form = RecordForm(session, Stakeholder, self.beside.form_room)
        self.beside.put(left, self.form)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.matrix.chosen.connect(self.table.select)
        self.matrix.placed.connect(self.place)
        self.form.guide_wanted.connect(self.guide_wanted)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        found = self.session.dossier.all(Stakeholder)
        self.matrix.setVisible(bool(found))
        self.matrix.show_records(found)
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

    def place(self, key: str, interest: int, influence: int) -> None:
        """Store where a stakeholder was dragged to."""
        with self.session.store.work(self.session.key, N_("Move"), doer=self) as work:
            work.set(key, interest=interest, influence=influence)
        self.refresh()

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self.matrix.choose(key)

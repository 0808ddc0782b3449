"""The values a body holds to: the list, and one of them below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Value
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.listed import Formed
from ui.screens.plans import CurrentPlan
from ui.tables.table import RecordTable
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, READING_WIDTH, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class ValuesPage(Formed, QWidget):
    """The values a body holds to: the list, and one of them below it."""

    form: RecordForm

    def __init__(self, session: Session, current: CurrentPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._current = current
        self.table = RecordTable(
            session,
            Value,
            self._values,
            parent_key=lambda: current.key,
            empty=N_("No value yet. Three to six words that everybody in the body stands for."),
            add=N_("Add a value"),
        )
        self.form = RecordForm(session, Value, self)
        self.form.setMinimumHeight(190)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        page = QWidget()
        page.setMaximumWidth(READING_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, LARGE, WIDE, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(_(Value.PLURAL), "heading"))
        column.addWidget(
            parts.label(_(N_("What guides the body in its work and its opinions.")), "muted", wrap=True)
        )
        column.addWidget(self.table, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 3)
        layout.addWidget(self.form, 2)

    def _values(self, dossier: Dossier) -> list[Value]:
        return dossier.children(self._current.key, Value)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

    def select(self, key: str) -> bool:
        """Choose a value; False when it is not listed."""
        return self.table.select(key)

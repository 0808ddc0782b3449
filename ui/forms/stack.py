"""Forms of several classes in one place: the one that the chosen record needs is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.forms.form import RecordForm
from ui.session import Session

if TYPE_CHECKING:
    from hayat_app.store.step import Step


class FormStack(QStackedWidget):
    """Shows the form of any record; forms are made when they are first needed."""

    guide_wanted = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._forms: dict[str, RecordForm] = {}
        self._nothing = QWidget()
        self.addWidget(self._nothing)

    @property
    def form(self) -> RecordForm | None:
        """Return the form in sight."""
        found = self.currentWidget()
        return found if isinstance(found, RecordForm) else None

    @property
    def key(self) -> str:
        """Return the key of the record in sight, or nothing."""
        return self.form.key if self.form else ""

    def show_record(self, key: str) -> None:
        """Show a record; an empty key shows nothing."""
        record = self._session.dossier.records.get(key)
        if record is None:
            self.flush()
            self.setCurrentWidget(self._nothing)
            return
        form = self._forms.get(record.KIND)
        if form is None:
            form = self._forms[record.KIND] = RecordForm(self._session, type(record), self)
            form.guide_wanted.connect(self.guide_wanted)
            self.addWidget(form)
        if form is not self.form:
            self.flush()
        form.show_record(key)
        other = form is not self.form
        self.setCurrentWidget(form)
        if other and self.isVisible():
            form.guide_again()

    def guide_again(self) -> None:
        """Ask for guidance on the form in sight."""
        if self.form:
            self.form.guide_again()

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if self.form:
            self.form.refresh(step)

    def flush(self) -> None:
        """Store what is typed, also in forms out of sight."""
        for form in list(self._forms.values()):
            form.flush()

    def focus_field(self, name: str = "") -> bool:
        """Put the keyboard into a field of the form in sight."""
        return self.form is not None and self.form.focus_field(name)

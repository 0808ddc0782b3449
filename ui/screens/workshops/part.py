"""One part of the page of a workshop: what all parts have in common, and the part that is a list with a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Workshop
from ui.forms.form import RecordForm
from ui.screens.beside import Beside
from ui.screens.listed import Listed
from ui.tables.table import RecordTable

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

SHARE = (6, 5)
"""How a list and its form share the width."""


class Part(QWidget):
    """Shows one side of the workshop whose key it is told."""

    guide_wanted = Signal(str, str)
    """(kind, field): show what to write there."""
    record_wanted = Signal(str)
    """(key): show that record, on whichever screen holds it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        """The workshop in sight."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    @property
    def workshop(self) -> Workshop | None:
        """Return the workshop in sight, if it is there."""
        return self.session.dossier.get(self.key, Workshop)

    def show_workshop(self, key: str) -> None:
        """Show another workshop; what is typed in this one is stored first."""
        if key != self.key:
            self.flush()
            self.key = key
        self.refresh()

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""

    def flush(self) -> None:
        """Store what is typed."""

    def guide_again(self) -> None:
        """Ask for the guidance of what is in sight."""

    def show_record(self, key: str, field: str = "") -> bool:
        """Bring a record into sight; False when this part does not hold it."""
        return False


class RecordsPart(Listed, Part):
    """The records of one class under a workshop, and one of them beside."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        parent: QWidget,
        *,
        empty: str,
        add: str,
        columns: Sequence[str] = (),
        make: Callable[..., RecordTable] = RecordTable,
    ) -> None:
        super().__init__(session, parent)
        self.cls = cls
        self.beside = Beside(self, SHARE)
        self.table = make(
            session, cls, self.records, parent_key=self.parent_key, columns=columns, empty=empty, add=add
        )
        self.form = RecordForm(session, cls, self.beside.form_room)
        self.beside.put(self.table, self.form)
        self.column.addWidget(self.beside, 1)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return the records to list."""
        return dossier.children(self.key, self.cls) if self.key else []

    def parent_key(self) -> str | None:
        """Put a new record under the workshop."""
        return self.key or None

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

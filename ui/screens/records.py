"""The pattern of most screens: a table of records and the form of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.i18n import N_
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.screens.listed import Listed
from ui.tables.table import RecordTable

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class RecordsScreen(Listed, Headed):
    """All records of one class, and one of them beside."""

    CLASS: ClassVar[type[Record]]
    EMPTY: ClassVar[str] = ""
    """What the list says while it is empty (English source)."""
    ADD: ClassVar[str] = N_("Add")
    COLUMNS: ClassVar[tuple[str, ...]] = ()
    """Fields of the list; without them those that the record names."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.table = RecordTable(
            session,
            self.CLASS,
            self.records,
            parent_key=self.parent_key,
            columns=self.COLUMNS,
            empty=self.EMPTY,
            add=self.ADD,
        )
        self.beside = self.panes()
        self.beside.put(self.table, self.make_side(self.beside.form_room))
        self.make_head()
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)

    # --- what a screen of its own may say differently

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return the records to list, in order."""
        return dossier.all(self.CLASS)

    def parent_key(self) -> str | None:
        """Return the record that a new one is put under."""
        return None

    def make_side(self, room: QWidget) -> QWidget:
        """Make what stands beside the list: the form alone, or with other parts of the record."""
        self.form = RecordForm(self.session, self.CLASS, room)
        return self.form

    def make_head(self) -> None:
        """Add things to the title line."""

    def show_head(self, dossier: Dossier) -> None:
        """Bring the things in the title line up to date."""

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.show_head(self.session.dossier)
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

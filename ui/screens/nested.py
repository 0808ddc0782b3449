"""The records of one class that stand under another record: their table, and one of them below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from ui.forms.form import RecordForm
from ui.tables.table import RecordTable
from ui.theme.tokens import LARGE, MEDIUM

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

LIST, FORM = 260, 340
"""How the height is shared at first."""


class Nested(QWidget):
    """What stands under one record, in a part of a screen."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        parent: QWidget,
        *,
        columns: Sequence[str],
        empty: str,
        add: str,
        values: Callable[[], Mapping[str, object]] = dict,
    ) -> None:
        """Take the class, the columns of the table and the words of the empty one (English sources)."""
        super().__init__(parent)
        self.cls = cls
        self.above = ""
        splitter = self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.table = RecordTable(
            session,
            cls,
            self.records,
            parent_key=self.parent_key,
            columns=columns,
            empty=empty,
            add=add,
            values=values,
        )
        self.form = RecordForm(session, cls, splitter)
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.addWidget(self.table)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.insertWidget(0, room)
        splitter.setSizes([LIST, FORM])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)

    def parent_key(self) -> str | None:
        """Return the record that a new one is put under."""
        return self.above or None

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return what stands under the record."""
        return dossier.children(self.above, self.cls) if self.above else []

    def show_under(self, key: str) -> None:
        """Show what stands under another record."""
        if key != self.above:
            self.form.flush()
            self.above = key
            self.refresh()

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to one of them, and into one of its fields."""
        found = self.table.select(key)
        if found and field:
            self.form.focus_field(field)
        return found

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.form.guide_again()

    def _choose(self, key: str) -> None:
        self.form.setVisible(bool(key))
        if key:
            self.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.form.focus_field()

"""The records of one class that stand under another record: their table, and one of them below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.turns import Turns
from ui.screens.unseen import Unseen
from ui.tables.table import RecordTable
from ui.theme.tokens import LARGE, MEDIUM

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

LIST, FORM = 260, 340
"""How the height is shared at first."""
LOW = 360
"""Height below which the list and the form take turns."""


class _Inside(QSplitter):
    """The table and, below it, the form."""

    def __init__(self, parent: QWidget, make: Callable[[QWidget], RecordTable]) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self.table = make(room)
        column.addWidget(self.table, 1)
        self.form = RecordForm(self.table.session, self.table.model.cls, self)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([LIST, FORM])
        self.turns = Turns(room, (self.form,), filled=False)
        self.turns.pane = self.table
        self.turns.back.setText(f"\u2002{_(N_('Back to: {list}'), list=_(self.table.model.cls.PLURAL))}")
        column.addWidget(self.turns.on, 0, Qt.AlignmentFlag.AlignLeading)


class Nested(Unseen):
    """What stands under one record, in a part of a screen; made when it is first looked at."""

    guide_wanted = Signal(str, str)
    LOW: ClassVar[int] = LOW
    """Height below which the list and the form take turns."""

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
        self.session = session
        self.cls = cls
        self.above = ""
        self._columns, self._empty, self._add, self._values = columns, empty, add, values
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def _inside(self) -> _Inside:
        made = _Inside(self, self._make_table)
        self.furnish(made, made.form)
        self.column.addWidget(made.turns.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(made, 1)
        made.show()
        made.table.chosen.connect(self._choose)
        made.table.opened.connect(self._open)
        made.form.guide_wanted.connect(self.guide_wanted)
        made.turns.adapt(narrow=self.height() < self.LOW)
        return made

    def furnish(self, inside: QSplitter, form: RecordForm) -> None:
        """Add what stands below the form, where a part has more to show."""

    def _make_table(self, room: QWidget) -> RecordTable:
        return RecordTable(
            self.session,
            self.cls,
            self.records,
            parent_key=self.parent_key,
            columns=self._columns,
            empty=self._empty,
            add=self._add,
            values=self._values,
            parent=room,
        )

    @property
    def table(self) -> RecordTable:
        """The list, up to date."""
        self.catch_up()
        return self._inside.table

    @property
    def form(self) -> RecordForm:
        """The form of the chosen one, up to date."""
        self.catch_up()
        return self._inside.form

    @property
    def count(self) -> int:
        """How many there are, without making the list."""
        return len(self.records(self.session.dossier)) if self.session.is_open else 0

    def parent_key(self) -> str | None:
        """Return the record that a new one is put under."""
        return self.above or None

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return what stands under the record."""
        return dossier.children(self.above, self.cls) if self.above else []

    def show_under(self, key: str) -> None:
        """Show what stands under another record."""
        if key != self.above:
            self.flush()
            self.above = key
            self.refresh()

    def show_now(self, step: Step | None) -> None:
        """Show what the dossier holds now."""
        self._inside.table.refresh(step)
        self._choose(self._inside.table.key)
        self._inside.form.refresh(step)

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to one of them, and into one of its fields."""
        found = self.table.select(key)
        if found and field:
            self._inside.turns.show_form()
            self.form.focus_field(field)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list and the form take turns in a low window."""
        super().resizeEvent(event)
        if "_inside" in vars(self):
            self._inside.turns.adapt(narrow=self.height() < self.LOW)

    def flush(self) -> None:
        """Store what is typed."""
        if "_inside" in vars(self):
            self._inside.form.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.form.guide_again()

    def _choose(self, key: str) -> None:
        self._inside.turns.fill(bool(key))
        if key:
            self._inside.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self._inside.turns.show_form()
        self.form.focus_field()

"""What every list with the form of one of its records does, whatever it is part of."""

from __future__ import annotations

from ui.forms.form import RecordForm
from ui.screens.beside import Beside
from ui.tables.table import RecordTable


class Listed:
    """Mixed into a screen, or a part of one, with a ``table``, a ``form`` and the rooms ``beside`` for them."""

    table: RecordTable
    form: RecordForm
    beside: Beside

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.form.guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record and into one of its fields."""
        if not self.table.select(key):
            return False
        if field:
            self.beside.show_form()
            self.form.focus_field(field)
        return True

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        if key:
            self.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.beside.show_form()
        self.form.focus_field()

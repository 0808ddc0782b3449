"""What every list with the form of one of its records does, whatever it is part of."""

from __future__ import annotations

from ui.forms.form import RecordForm
from ui.screens.beside import Beside
from ui.tables.table import RecordTable


class Formed:
    """Mixed into a screen, or a part of one, with the ``form`` of what is chosen and its rooms ``beside``."""

    form: RecordForm
    beside: Beside

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.form.guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def select(self, key: str) -> bool:
        """Choose a record; False when it is not listed."""
        raise NotImplementedError

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record and into one of its fields."""
        if not self.select(key):
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


class Listed(Formed):
    """The records are in a ``table``."""

    table: RecordTable

    def select(self, key: str) -> bool:
        """Choose a record; False when it is not listed."""
        return self.table.select(key)

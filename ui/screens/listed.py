"""What every list with the form of one of its records does, whatever it is part of."""

from __future__ import annotations

from typing import Protocol

from ui.forms.form import RecordForm
from ui.screens.beside import Beside
from ui.tables.table import RecordTable


class Shown(Protocol):
    """A form, or a stack of them, that shows one record."""

    def show_record(self, key: str) -> None:
        """Show a record."""

    def setVisible(self, visible: bool) -> None:
        """Show or hide it."""

    def focus_field(self, name: str = "") -> bool:
        """Put the keyboard into a field."""

    def guide_again(self) -> None:
        """Ask for its guidance."""

    def flush(self) -> None:
        """Store what is typed."""


class Formed:
    """Mixed into a screen, or a part of one, with the ``form`` of what is chosen: by default, below the list."""

    form: Shown

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
            self._show_form()
            self.form.focus_field(field)
        return True

    def _choose(self, key: str) -> None:
        self._make_room(bool(key))
        if key:
            self.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self._show_form()
        self.form.focus_field()

    def _make_room(self, filled: bool) -> None:
        """Show the form only where there is a record."""
        self.form.setVisible(filled)

    def _show_form(self) -> None:
        """Bring the form into sight."""


class FormedBeside(Formed):
    """The form stands beside the list, in the rooms ``beside``."""

    beside: Beside

    def _make_room(self, filled: bool) -> None:
        self.beside.fill(filled)

    def _show_form(self) -> None:
        self.beside.show_form()


class Listed(FormedBeside):
    """The records are in a ``table``."""

    form: RecordForm
    table: RecordTable

    def select(self, key: str) -> bool:
        """Choose a record; False when it is not listed."""
        return self.table.select(key)

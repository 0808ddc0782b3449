"""A list and a form that take turns where there is no room for both: a way on from one, a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hayat_app.i18n import N_, _
from ui.theme import parts


class Turns:
    """Says which of the two is in sight. Its two buttons are laid out by who holds the rooms."""

    def __init__(self, first: QWidget, then: Sequence[QWidget], *, filled: bool = True) -> None:
        """Take the room of the list, and what shows the form; ``filled``: whether there is a record to show."""
        self._first, self._then = first, then
        self._narrow, self._in_form, self._filled = False, False, filled
        self.on = parts.button(_(N_("Open the chosen line")), "", "forward")
        self.on.setParent(first)  # without a parent it would be shown as a window before it is laid out
        self.on.clicked.connect(self._go_on)
        self.back = parts.button(_(N_("Back to the list")), "link", "back")
        self.back.setParent(then[0])
        self.back.clicked.connect(self.show_list)
        self.pane: QWidget | None = None
        """Where the keyboard goes in the list."""

    def adapt(self, *, narrow: bool) -> None:
        """Say whether there is room for one of them only."""
        self._narrow = narrow
        self._show()

    def fill(self, filled: bool) -> None:
        """Say whether there is a record to show; without one the list has the whole room."""
        if filled != self._filled:
            self._filled = filled
            self._show()

    def show_form(self) -> None:
        """Bring the form into sight."""
        self._in_form = True
        self._show()

    def _go_on(self) -> None:
        """Bring the form into sight, and the keyboard to its beginning: the button is gone."""
        self.show_form()
        self.back.setFocus()

    def show_list(self) -> None:
        """Bring the list into sight."""
        self._in_form = False
        self._show()
        if self.pane is not None:
            self.pane.setFocus()

    def _show(self) -> None:
        in_form = self._in_form and self._filled
        self.back.setVisible(self._narrow and in_form)
        self.on.setVisible(self._narrow and self._filled)
        self._first.setVisible(not self._narrow or not in_form)
        for part in self._then:
            part.setVisible(self._filled and (not self._narrow or in_form))

"""The columns of a printed table: a button with a check mark for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from hayat_app.i18n import N_, _
from ui.theme import icons
from ui.theme.theme import role

NAME = N_("Columns of the plan table")


class ColumnsButton(QToolButton):
    """Offers columns to choose; without any the usual ones come back."""

    changed = Signal()

    def __init__(self, titles: Mapping[str, str], usual: Sequence[str]) -> None:
        super().__init__()
        self.setIcon(icons.icon("list"))
        self.setToolTip(_(NAME))
        self.setAccessibleName(_(NAME))
        role(self, "quiet")
        menu = QMenu(self)
        self._actions = {key: menu.addAction(_(title)) for key, title in titles.items()}
        for key, action in self._actions.items():
            action.setCheckable(True)
            action.setChecked(key in usual)
            action.toggled.connect(lambda _on: self.changed.emit())
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of the columns that are marked."""
        return tuple(key for key, action in self._actions.items() if action.isChecked())

    def mark(self, key: str, on: bool) -> None:
        """Mark a column or not."""
        self._actions[key].setChecked(on)

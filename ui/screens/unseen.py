"""A part of a screen that costs nothing while nobody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from hayat_app.store.step import Step


class Unseen(QWidget):
    """Follows the dossier while it is in sight; else it waits, and catches up when it is shown or asked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = False

    def show_now(self, step: Step | None) -> None:
        """Show what the dossier holds now; None means that anything may have changed."""
        raise NotImplementedError

    def refresh(self, step: Step | None = None) -> None:
        """Hear of a change."""
        self._behind = True
        if self.isVisible():
            self._catch_up(step)

    def catch_up(self) -> None:
        """Be up to date, also out of sight: somebody asks for what is in it."""
        if self._behind:
            self._catch_up(None)

    def _catch_up(self, step: Step | None) -> None:
        self._behind = False  # first: showing may ask for what is in it
        self.show_now(step)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self.catch_up()

"""The header and the navigation say how the open dossier stands: name, progress, questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.header import Header
from ui.navigation import Navigation

if TYPE_CHECKING:
    from ui.opened import Opened

COUNT_MILLISECONDS = 300
"""After an edit, before the questions are counted: whoever types on must not wait for it."""


class Marks(QObject):
    """What stands on both; it goes with the navigation. ``opened`` is None until the workspace is open."""

    def __init__(self, header: Header, navigation: Navigation, opened: Callable[[], Opened | None]) -> None:
        super().__init__(navigation)
        self._header, self._navigation, self._opened = header, navigation, opened
        self._progress = QTimer(self, singleShot=True, interval=0)
        self._progress.timeout.connect(self.show_progress)
        self._questions = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._questions.timeout.connect(self.count_questions)

    def show_name(self) -> None:
        """Name the dossier."""
        opened = self._opened()
        if opened is not None:
            self._header.name_dossier(*opened.names())
            self._header.show_stored(True)

    def show_progress(self) -> None:
        """Show how far each section is, and soon how many questions there are."""
        opened = self._opened()
        if opened is not None:
            self._navigation.mark(opened.states())
            self._navigation.leave_out(opened.left_out())
            self._questions.start(COUNT_MILLISECONDS)

    def show_progress_soon(self) -> None:
        """Show it when the event loop comes round: several changes are shown once."""
        self._progress.start()

    def count_questions(self) -> None:
        """Review the dossier a rule at a time, for a key may be waiting; then show how many questions."""
        opened = self._opened()
        if opened is None:
            return
        if opened.review():
            self._questions.start(0)
        else:
            self._navigation.count("questions", opened.questions())

"""Names of territories in a drop-down list: found by typing, with or without the word for their type."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QListView

from hayat_app.domain.folding import fold
from hayat_app.domain.titles import without_type
from hayat_app.i18n import current


class NamesView(QListView):
    """What drops down from a list of provinces: typing “مكناس” finds “عمالة مكناس”."""

    def __init__(self) -> None:
        super().__init__()
        self._typed, self._since = "", QElapsedTimer()

    def keyboardSearch(self, search: str) -> None:
        """Go to the first name that begins with what has been typed in one go."""
        pause = QApplication.keyboardInputInterval()
        goes_on = self._since.isValid() and self._since.elapsed() < pause
        self._typed = (self._typed if goes_on else "") + search
        self._since.start()
        wanted = fold(self._typed)
        for row in range(self.model().rowCount()):
            index = self.model().index(row, self.modelColumn())
            name = str(index.data())
            if any(fold(words).startswith(wanted) for words in (without_type(name, current().language), name)):
                self.setCurrentIndex(index)
                return

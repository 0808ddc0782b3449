"""One section of a form: its words, and its fields line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hayat_app.i18n import _
from ui.forms.layouts import Section
from ui.forms.row import FieldRow
from ui.forms.side_by_side import SideBySide
from ui.theme import theme
from ui.theme.tokens import LARGE

MakeRow = Callable[[str, QWidget], FieldRow]


class Part(QWidget):
    """Holds the place of a section, out of sight until ``draw`` has made what is in it."""

    def __init__(self, section: Section, parent: QWidget) -> None:
        super().__init__(parent)
        self.section = section
        self.drawn = False
        self.wanted = True
        """Whether it is in sight once it is drawn."""
        self.told: dict[str, QLabel] = {}
        """What it says above its fields, by the English source."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(LARGE)
        column.addLayout(self._lines)  # what a screen adds to the part stands below its fields
        self.hide()

    def draw(self, make: MakeRow) -> Iterator[None]:
        """Make the words and the fields, pausing after each line; the last pause is in sight."""
        for words, role in ((self.section.title, "heading"), (self.section.words, "muted")):
            if words:
                self._say(words, role)
        for names in self.section.rows:
            self._lines.addWidget(self._line(names, make))
            yield
        self.drawn = True
        self.want(self.wanted)

    def want(self, wanted: bool) -> None:
        """Bring it into sight, now or once it is drawn, or take it away."""
        self.wanted = wanted
        self.setVisible(wanted and self.drawn)

    def _say(self, words: str, role: str) -> None:
        label = self.told[words] = QLabel(_(words), self)
        label.setWordWrap(True)
        theme.role(label, role)
        self._lines.addWidget(label)

    def _line(self, names: tuple[str, ...], make: MakeRow) -> QWidget:
        if len(names) == 1:
            return make(names[0], self)
        line = SideBySide(self)
        line.hold([make(name, line) for name in names])
        return line

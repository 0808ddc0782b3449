"""Two people wrote a field apart: a quiet banner to choose which version stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Alternative
from hayat_app.domain.kinds import Json
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _
from ui.theme import theme

_LONGEST, _BEFORE = 160, 40
"""Signs of a version that are shown; signs before the place where the versions begin to differ."""


class Versions(QFrame):
    """The different values of one field, the one shown now first."""

    chosen = Signal(object)
    """(``Json``) of the version that stays."""
    compare_wanted = Signal()
    """Show the versions side by side, with who wrote each."""

    def __init__(self, alternatives: Sequence[Alternative], shown: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        theme.role(self, "notice")
        title = QLabel(_(N_("This was written in two ways. Which one stays?")), self)
        title.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addWidget(title)
        alike = _alike(shown)
        for place, (alternative, words) in enumerate(zip(alternatives, shown, strict=True)):
            self._add(layout, alternative.value, words, alike, first=place == 0)
        self.compare = QPushButton(_(N_("Compare side by side")), self)
        theme.role(self.compare, "link")
        self.compare.clicked.connect(self.compare_wanted)
        layout.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, layout: QVBoxLayout, value: Json, words: str, alike: int, *, first: bool) -> None:
        text = QLabel(_excerpt(words, alike) or _(N_("(empty)")), self)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setToolTip(words if len(words) > _LONGEST else "")
        button = QPushButton(_(N_("Keep this one")) if first else _(N_("Take this one")), self)
        theme.role(button, "link")
        button.setAccessibleDescription(text.text())
        button.clicked.connect(lambda: self.chosen.emit(value))
        self.buttons.append(button)
        layout.addWidget(text)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


def _alike(shown: Sequence[str]) -> int:
    """Return how many signs all versions begin with."""
    first = zip(*shown, strict=False)
    return next((n for n, signs in enumerate(first) if len(set(signs)) > 1), min(map(len, shown), default=0))


def _excerpt(words: str, alike: int) -> str:
    """Return a version, of a long one the stretch in which it begins to differ after ``alike`` signs."""
    if len(words) <= _LONGEST or alike <= _LONGEST - _BEFORE:
        return shortened(words, _LONGEST)
    begin = words.rfind(" ", 0, alike - _BEFORE) + 1
    return f"…{shortened(words[begin:], _LONGEST)}"

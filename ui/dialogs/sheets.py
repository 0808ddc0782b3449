"""Sheets to read: every key there is, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QVBoxLayout, QWidget

from hayat_app import __version__
from hayat_app.i18n import N_, _
from ui import acts
from ui.sections import SECTIONS
from ui.theme import parts, tokens
from ui.widgets.signs import SignsCard

IN_LISTS = (
    ("Enter", N_("Open what is chosen")),
    ("Insert", N_("Add one")),
    ("Delete", N_("Delete what is chosen (it can be undone)")),
    ("Alt+↑ / Alt+↓", N_("Move up or down")),
    ("F10", N_("Menu")),
)


class Sheet(QDialog):
    """A window to read, closed by its button or Escape."""

    def __init__(self, title: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(title)
        self.column = QVBoxLayout()
        self.column.setSpacing(tokens.SMALL)
        inner = QWidget()
        inner.setLayout(self.column)
        self.column.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        self.column.addWidget(parts.label(title, "title"))
        close = parts.button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, tokens.LARGE)
        layout.addWidget(parts.scrolling(inner), 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignCenter)


class SignsSheet(Sheet):
    """The signs of the open dossier, to compare with those of another copy."""

    def __init__(self, name: str, signs: str) -> None:
        super().__init__(_("Signs of the dossier"))
        self.setMinimumWidth(460)
        self.column.addWidget(parts.label(name, "muted", wrap=True))
        self.card = SignsCard(signs)
        self.column.addWidget(self.card)
        self.column.addStretch(1)


class ShortcutSheet(Sheet):
    """Every key, by the names of what they do."""

    def __init__(self) -> None:
        super().__init__(_("Keyboard shortcuts"))
        self.resize(460, 620)
        self._group(_("Go to"), [(s.keys, _(s.name)) for s in SECTIONS])
        self._group(_("Everywhere"), [(act.keys[0], _(act.name)) for act in acts.ACTS if act.keys])
        self._group(_("In lists"), [(keys, _(words)) for keys, words in IN_LISTS])
        self.column.addStretch(1)

    def _group(self, title: str, rows: list[tuple[str, str]]) -> None:
        self.column.addSpacing(tokens.SMALL)
        self.column.addWidget(parts.label(title, "strong"))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(tokens.TIGHT)
        for number, (keys, words) in enumerate(rows):
            grid.addWidget(parts.label(words.rstrip("…"), "body"), number, 0)
            grid.addWidget(parts.label(f"\u2066{keys}\u2069", "tag"), number, 1, Qt.AlignmentFlag.AlignTrailing)
        self.column.addLayout(grid)


class AboutSheet(Sheet):
    """What this program is, its version and its licence."""

    def __init__(self) -> None:
        super().__init__(_("About Hayat"))
        self.resize(460, 360)
        words = (
            _("Hayat {version}", version=f"\u2066{__version__}\u2069"),
            _("For the bodies for equality, equal opportunities and the gender approach of Moroccan councils."),
            _("Everything you write stays on this computer."),
            _("Free software under the GNU General Public License, version 3 or later, without any warranty."),
            _("Its fonts: Noto and Amiri, under the SIL Open Font License."),
        )
        for sentence in words:
            self.column.addWidget(parts.label(sentence, wrap=True))
        self.column.addStretch(1)

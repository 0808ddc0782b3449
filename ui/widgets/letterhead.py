"""The head of the body's papers as it will be printed, small: Arabic at the right, logo, French at the left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from hayat_app.i18n import N_, _
from ui.widgets.picture import decoded

LOGO = 64
_PAPER = (
    "QFrame#paper { background: #ffffff; border: 1px solid #d8d5ce; border-radius: 4px; }"
    "QFrame#paper QLabel { color: #1d2226; background: transparent; font-size: 12px; }"
)
"""Paper is white in the dark theme too."""


class LetterheadPreview(QFrame):
    """A strip of paper with its letterhead."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setStyleSheet(_PAPER)
        # Paper does not turn with the language of the window: Arabic stands at the right.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(_(N_("Preview of the letterhead")))
        self.french, self.arabic, self.tifinagh, self.logo = QLabel(), QLabel(), QLabel(), QLabel()
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for words in (self.french, self.arabic, self.tifinagh):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.logo.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.logo.setMinimumWidth(LOGO)
        layout = QGridLayout(self)
        layout.setContentsMargins(20, 16, 20, 24)
        layout.setHorizontalSpacing(16)
        for column, part in enumerate((self.french, self.logo, self.arabic)):
            layout.addWidget(part, 0, column)
            layout.setColumnStretch(column, 0 if part is self.logo else 1)
        layout.addWidget(self.tifinagh, 1, 0, 1, 3)

    def show_lines(self, arabic: str, french: str, tifinagh: str) -> None:
        """Show the lines of the three scripts."""
        for words, text in ((self.arabic, arabic), (self.french, french), (self.tifinagh, tifinagh)):
            words.setText(text)
        self.tifinagh.setVisible(bool(tifinagh))

    def show_logo(self, data: bytes | None) -> None:
        """Show the logo, or nothing."""
        self.logo.setPixmap(decoded(data, LOGO) if data else QPixmap())

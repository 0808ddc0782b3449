"""The dialog for a bug: what happened in plain words, a report to copy, and the program goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from hayat_app.i18n import _
from ui.theme import parts, tokens


class BugSheet(QDialog):
    """Shows a report; nothing is sent anywhere."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(_("Hayat"))
        self.setMinimumSize(560, 420)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.report.setAccessibleName(_("Report about the mistake"))
        sentence = _(
            "The program made a mistake. What was stored is safe, and you can go on working."
            " If it happens again, send this report to those who look after Hayat:"
            " it holds nothing of what you wrote."
        )
        self.copy = parts.button(_("Copy the report"), "", "copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.go_on = parts.button(_("Go on"), "primary")
        self.go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(parts.label(_("Something went wrong"), "title"))
        layout.addWidget(parts.label(sentence, wrap=True))
        layout.addWidget(self.report, 1)
        layout.addLayout(buttons)

"""A sentence above the window: what went wrong, or a question. Everything else is said in the status line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hayat_app.errors import BadInputs, Finding, Problem
from hayat_app.i18n import _, current
from ui.theme import icons, tokens
from ui.theme.theme import role

WIDTH = 460


class Message(QDialog):
    """One sentence with its buttons; ``exec`` is 1 when the person agreed."""

    def __init__(self, sentence: str, sign: str, colour: str, buttons: tuple[tuple[str, str], ...]) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(_("Hayat"))
        self.setMinimumWidth(WIDTH)
        self.words = QLabel(sentence, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = QHBoxLayout()
        top.setSpacing(tokens.LARGE)
        top.addWidget(QLabel(pixmap=icons.picture(sign, 24, colour)), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.addWidget(self.words)
        top.addLayout(self.column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.WIDE)
        layout.addLayout(top)
        layout.addLayout(self._buttons(buttons))

    def _buttons(self, buttons: tuple[tuple[str, str], ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.SMALL)
        row.addStretch(1)
        for number, (text, kind) in enumerate(buttons):
            button = QPushButton(text)
            role(button, kind)
            button.clicked.connect(self.accept if number == 0 else self.reject)
            button.setAutoDefault(number == 0 and kind != "danger")
            row.addWidget(button)
        return row

    @classmethod
    def of(cls, problem: Problem) -> Message:
        """Return a message that tells a problem, with every finding where it has several."""
        message = cls(problem.sentence(current()), "warning", "warn", ((_("Understood"), "primary"),))
        if isinstance(problem, BadInputs) and problem.findings:
            message.column.addWidget(_list(problem.findings))
        return message

    @classmethod
    def question(cls, question: str, act: str, *, danger: bool = False) -> Message:
        """Return a question; ``act`` is the word on the button that does it."""
        buttons = ((act, "danger" if danger else "primary"), (_("Cancel"), "quiet"))
        return cls(question, "warning" if danger else "info", "bad" if danger else "accent", buttons)


def _list(findings: list[Finding]) -> QWidget:
    lines = "\n".join(f"• \u2066{f.place}\u2069 — {f.problem.sentence(current())}" for f in findings)
    words = QLabel(lines, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    role(words, "muted")
    scroll = QScrollArea(widgetResizable=True)
    scroll.setWidget(words)
    scroll.setMaximumHeight(240)
    scroll.setAccessibleName(_("Problems"))
    return scroll

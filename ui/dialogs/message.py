"""A sentence above the window: what went wrong, or a question. Everything else is said in the status line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hayat_app.errors import BadInputs, Finding, Problem
from hayat_app.i18n import _, current
from ui.theme import parts, tokens

WIDTH = 460


class Message(QDialog):
    """One sentence with its buttons; ``exec`` is 1 when the person agreed, and ``number`` says to which button."""

    def __init__(
        self,
        sentence: str,
        sign: str,
        colour: str,
        buttons: Sequence[tuple[str, str]],
        *,
        may_cancel: bool = False,
    ) -> None:
        super().__init__(QApplication.activeWindow())
        self.number = -1
        self.setWindowTitle(_("Hayat"))
        self.setMinimumWidth(WIDTH)
        self.words = parts.label(sentence, wrap=True)
        top = QHBoxLayout()
        top.setSpacing(tokens.LARGE)
        top.addWidget(parts.sign(sign, 24, colour), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.WIDE)
        layout.addLayout(top)
        layout.addLayout(self._row(buttons, may_cancel))
        if may_cancel and buttons[0][1] == "danger":
            self.cancel.setDefault(True)
            self.cancel.setFocus()

    def _row(self, buttons: Sequence[tuple[str, str]], may_cancel: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.SMALL)
        row.addStretch(1)
        for number, (text, kind) in enumerate(buttons):
            button = parts.button(text, kind)
            button.clicked.connect(lambda _checked=False, number=number: self._chosen(number))
            button.setAutoDefault(number == 0 and kind != "danger")
            row.addWidget(button)
        if may_cancel:
            self.cancel = parts.button(_("Cancel"), "quiet")
            self.cancel.clicked.connect(self.reject)
            row.addWidget(self.cancel)
        return row

    def _chosen(self, number: int) -> None:
        self.number = number
        self.accept()

    @classmethod
    def of(cls, problem: Problem) -> Message:
        """Return a message that tells a problem, with every finding where it has several."""
        message = cls(problem.sentence(current()), "warning", "warn", [(_("Understood"), "primary")])
        if isinstance(problem, BadInputs) and problem.findings:
            message.column.addWidget(_list(problem.findings))
        return message

    @classmethod
    def question(cls, question: str, act: str, *, danger: bool = False) -> Message:
        """Return a question; ``act`` is the word on the button that does it."""
        buttons = [(act, "danger" if danger else "primary")]
        return cls(
            question, "warning" if danger else "info", "bad" if danger else "accent", buttons, may_cancel=True
        )

    @classmethod
    def choice(cls, question: str, ways: Sequence[str]) -> Message:
        """Return a question with several answers, the first the one advised."""
        buttons = [(words, "" if number else "primary") for number, words in enumerate(ways)]
        return cls(question, "info", "accent", buttons, may_cancel=True)


def _list(findings: list[Finding]) -> QWidget:
    lines = "\n".join(f"• \u2066{f.place}\u2069 — {f.problem.sentence(current())}" for f in findings)
    scroll = parts.scrolling(parts.label(lines, "muted", wrap=True))
    scroll.setMaximumHeight(240)
    scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scroll.setAccessibleName(_("Problems"))
    return scroll

"""What presses today, on the overview: each sentence leads to where it is dealt with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hayat_app.domain.reminders import Reminder
from hayat_app.i18n import N_, _
from ui.theme import parts, theme, tokens
from ui.widgets.link import Link

LISTED = 6
"""Reminders shown before the rest is counted."""


class RemindersCard(QFrame):
    """The reminders of a day, the late ones first."""

    wanted = Signal(object)
    """(``Reminder``): deal with it."""

    def __init__(self, found: Sequence[Reminder], parent: QWidget) -> None:
        super().__init__(parent)
        theme.role(self, "card")
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        column.setSpacing(tokens.TIGHT)
        head = parts.label(_(N_("Not to forget")), "heading")
        column.addLayout(parts.row(parts.sign("clock", 20, "accent"), head, stretch=1))
        for reminder in found[:LISTED]:
            column.addLayout(parts.row(self._mark(reminder), self._button(reminder), stretch=1))
        if len(found) > LISTED:
            column.addWidget(parts.label(_("And {n} more", n=len(found) - LISTED), "small"))

    def _mark(self, reminder: Reminder) -> QLabel:
        return parts.sign("warning" if reminder.late else "next", 16, "warn" if reminder.late else "muted")

    def _button(self, reminder: Reminder) -> QPushButton:
        button = Link(reminder.sentence)
        button.clicked.connect(lambda: self.wanted.emit(reminder))
        self.buttons.append(button)
        return button

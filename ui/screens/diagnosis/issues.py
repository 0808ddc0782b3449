"""Issues of equality: a list, and the form of one of them with what came of it."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.origins import outcomes
from hayat_app.domain.records import Issue
from hayat_app.i18n import N_, ngettext
from ui.dialogs import bank
from ui.screens.records import RecordsScreen
from ui.theme import parts


class IssuesTab(RecordsScreen):
    """Issues of equality."""

    NAME: ClassVar[str] = Issue.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Issue
    EMPTY: ClassVar[str] = N_("No issue yet. An issue is a situation, whom it touches, and the proof of it.")
    ADD: ClassVar[str] = N_("Add an issue")

    def make_head(self) -> None:
        """Say how many issues wait for something to be done."""
        self.said = parts.label("", "muted")
        self.head.insertWidget(0, self.said)
        self.head.addWidget(bank.button(self.session, Issue))

    def show_head(self, dossier: Dossier) -> None:
        """Count the issues that nothing serves yet."""
        idle = sum(not outcomes(dossier, issue.id) for issue in dossier.all(Issue))
        one, many = "{n} issue that nothing serves yet", "{n} issues that nothing serves yet"
        self.said.setText(ngettext(one, many, idle) if idle else "")

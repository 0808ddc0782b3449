"""The section of the follow-up: the register of opinions, and one list of everything to follow."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain import offices
from hayat_app.i18n import N_
from ui.screens.tabs import Tab, TabbedScreen

_HERE = "ui.screens.followup"


class FollowUpScreen(TabbedScreen):
    """What became of what the body said."""

    NAME: ClassVar[str] = N_("Follow-up")
    ICON: ClassVar[str] = "followup"
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(N_("Opinions sent"), (), f"{_HERE}.register:RegisterTab"),
        Tab(N_("Everything to follow"), (), f"{_HERE}.items:ItemsTab"),
        Tab(N_("Register of letters"), ("letter",), f"{_HERE}.letters:LettersTab"),
    )

    def offer(self) -> tuple[Tab, ...]:
        """Leave out the register of opinions where none are given."""
        is_office = self.session.is_open and offices.is_office(self.session.dossier.body)
        return self.TABS[1:] if is_office else self.TABS

"""What a person does with whole dossiers: make, open, receive, send, put on paper, delete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.errors import Problem
from hayat_app.i18n import _
from ui.session import Session

if TYPE_CHECKING:
    from ui.window import Window


class Desk:
    """The acts on dossiers of one window. Problems are told, never raised to the window."""

    def __init__(self, window: Window, session: Session) -> None:
        self._window = window
        self._session = session

    def act(self, key: str) -> None:
        """Do the act of that key (ui/acts.py)."""
        does: dict[str, Callable[[], object]] = {"new": lambda: self._window.go("welcome")}
        try:
            does[key]()
        except Problem as problem:
            self._session.asks.tell(problem)

    def open_last(self) -> None:
        """Open the dossier that was open last; without one, the list; without any dossier, the welcome."""
        known = self._session.store.bodies()
        last = self._window.preferences.dossier
        if last in known or len(known) == 1:
            self._session.open(last if last in known else next(iter(known)))
        else:
            self._window.go("dossiers" if known else "welcome")

    def receive(self, path: Path) -> None:
        """Take in a received file."""

    def names(self) -> tuple[str, str]:
        """Return the name of the open dossier's body and its territory, in the window's language."""
        if not self._session.is_open:
            return "", ""
        body = self._session.dossier.body
        return body.place_ar or _("Dossier without a name"), ""

    def states(self) -> dict[str, str]:
        """Return how far each section is ("empty", "begun", "complete")."""
        return {}

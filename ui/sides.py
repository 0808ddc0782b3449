"""What stands around a screen: navigation, guide and header show what makes sense there and has room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from ui import acts
from ui.guide import Guide
from ui.header import Header
from ui.navigation import Navigation
from ui.places import Places
from ui.shell import Shell

NARROW, NO_GUIDE = 820, 1100
"""Below these widths the navigation shows icons only, and the guide opens only when asked for."""
UNGUIDED = frozenset({"home", "preview", "questions"})
"""Sections in which nothing is written."""


class Sides:
    """Navigation, places and guide beside each other.

    ``asked`` says whether the guide was asked for or sent away since the window was opened; None: neither.
    """

    def __init__(
        self,
        shell: Shell,
        actions: Mapping[str, QAction],
        header: Header,
        middle: tuple[Navigation, Places, Guide],
        asked: Callable[[], bool | None],
    ) -> None:
        self._shell, self._actions, self._header, self._asked = shell, actions, header, asked
        self._navigation, self._places, self._guide = middle
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        for widget in middle:
            self.row.addWidget(widget, 1 if widget is self._places else 0)

    def fit(self) -> None:
        """Fit the sides to the width of the window and to what is in sight."""
        session, places, narrow = self._shell.session, self._places, self._shell.width() < NARROW
        is_open = session is not None and session.is_open
        waiting = session is None and bool(self._shell.preferences.now.dossier) and not places.key
        self._navigation.setVisible(is_open or waiting)
        self._navigation.setEnabled(is_open)
        self._navigation.narrow(narrow)
        self._header.narrow(narrow)
        for key in acts.NEEDS_DOSSIER - {"undo", "redo"}:
            self._actions[key].setEnabled(is_open)
        writes = places.in_sight is not None and places.key not in UNGUIDED
        self._guide.setVisible(is_open and writes and self._guide_fits)
        self._header.show_for(paper=is_open and places.key != "preview", guide=is_open and writes)

    def make_room(self) -> None:
        """Give what comes into sight the room it will have."""
        self.fit()
        self.row.activate()

    def room(self, key: str) -> QSize:
        """Return how much room a section will have."""
        beside = key not in UNGUIDED and self._guide_fits
        more = (self._guide.isVisible() - beside) * self._guide.width()
        return self._places.size().grownBy(QMargins(0, 0, more, 0))

    @property
    def _guide_fits(self) -> bool:
        """Whether the guide is wanted and has room."""
        asked, width = self._asked(), self._shell.width()
        wanted = self._shell.preferences.now.guide if asked is None else asked
        return wanted and (width >= NO_GUIDE or (asked is True and width >= NARROW))

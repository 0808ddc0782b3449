"""The middle of the window: the screens of the open dossier, made when first shown, and the pages around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from ui.screen import Page, Screen
from ui.sections import Section
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from hayat_app.store.step import Step
    from ui.session import Session


class Places(QStackedWidget):
    """One place is in sight; ``key`` names it. ``wire`` connects each new screen to the window.

    ``make_room`` fits the sides of the window to what comes into sight, before it does: it is laid out once.
    ``room`` tells how large a section will be then.
    """

    def __init__(
        self, wire: Callable[[Screen], None], make_room: Callable[[], None], room: Callable[[str], QSize]
    ) -> None:
        super().__init__()
        theme.role(self, "page")
        self.key = ""
        self._wire, self._make_room, self._room = wire, make_room, room
        self._screens: dict[str, Screen] = {}
        self._stale: set[str] = set()
        self._page: Page | None = None

    @property
    def in_sight(self) -> Screen | None:
        """The dossier's screen in sight, if it is one."""
        return self._screens.get(self.key)

    def show_screen(self, section: Section, session: Session) -> None:
        """Bring the screen of a section into sight, up to date."""
        screen = self.made(section, session)
        self.bring_up_to_date(section.key)
        self._bring(section.key, screen)
        self._drop(self._page)
        self._page = None

    def holds(self, key: str) -> bool:
        """Whether the screen of a section is made."""
        return key in self._screens

    def made(self, section: Section, session: Session) -> Screen:
        """Return the screen of a section, made now if need be; out of sight, and nothing in it yet."""
        screen = self._screens.get(section.key)
        if screen is None:
            screen = self._screens[section.key] = section.make(session)
            self._wire(screen)
            self.addWidget(screen)
            screen.resize(self._room(section.key))
            self._stale.add(section.key)
        return screen

    def bring_up_to_date(self, key: str) -> None:
        """Let the screen of a section show what the dossier holds now, where it does not."""
        if key in self._stale:
            self._stale.discard(key)
            self._screens[key].refresh()

    def show_page(self, key: str, page: Page) -> None:
        """Bring a page into sight; it goes when something else comes."""
        before, self._page = self._page, page
        self.addWidget(page)
        self._bring(key, page)
        self._drop(before)

    def _drop(self, page: Page | None) -> None:
        """Let go of a page that is out of sight; while it is not, another screen would be shown for a moment."""
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()

    def _bring(self, key: str, page: Page) -> None:
        self.key = key
        layout = self.layout()
        assert layout is not None
        layout.setEnabled(False)  # what goes is not laid out again
        self._make_room()
        page.resize(self.size())
        layout.setEnabled(True)
        self.setCurrentWidget(page)
        page.setFocus()

    def hear(self, step: Step) -> None:
        """Refresh the screen in sight after a change, and the others when they come into sight."""
        self._stale.update(self._screens)
        if self.in_sight is not None:
            self.in_sight.refresh(step)
            self._stale.discard(self.key)

    def renew(self) -> None:
        """Refresh the screen in sight, and the others when they come into sight."""
        self._stale.update(self._screens)
        if self.in_sight is not None:
            self.in_sight.refresh()
            self._stale.discard(self.key)

    def flush(self) -> None:
        """Store everything that is typed."""
        for screen in list(self._screens.values()):
            screen.flush()
        if self._page is not None:
            self._page.flush()

    def leave(self) -> list[Screen]:
        """Give away the screens of the dossier, the one in sight last: none of the others comes into sight."""
        screens = sorted(self._screens.values(), key=lambda screen: screen is self.currentWidget())
        for screen in screens:
            screen.leave()
            self.removeWidget(screen)
        self._screens.clear()
        self._stale.clear()
        self.key = ""
        return screens

"""A screen of tabs, each a screen of its own, made when it is first shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from hayat_app.i18n import _
from ui.screen import Screen
from ui.screens.beside import Headed
from ui.theme.tokens import MEDIUM, WIDE
from ui.widgets.tabs import TabRow

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class Tab(NamedTuple):
    """One tab: its English name, the kinds of record it shows, and where its screen is."""

    name: str
    kinds: tuple[str, ...]
    screen: str

    def make(self, session: Session) -> Screen:
        """Make its screen."""
        module, name = self.screen.split(":")
        made: Screen = getattr(import_module(module), name)(session)
        return made


class TabbedScreen(Headed):
    """A title, a row of tabs, and the screen of one of them."""

    TABS: ClassVar[tuple[Tab, ...]] = ()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._made: dict[int, Screen] = {}
        self._stale: set[int] = set()
        self.tabs = TabRow(self, _(self.NAME))
        self.offered = self.offer()
        for tab in self.offered:
            self.tabs.add(_(tab.name))
        self.pages = QStackedWidget(self)
        self.head.setContentsMargins(WIDE, self.head.contentsMargins().top(), WIDE, 0)
        line = QVBoxLayout()
        line.setContentsMargins(WIDE - MEDIUM, 0, WIDE - MEDIUM, 0)  # the first word stands below the title
        line.addWidget(self.tabs)
        self.body.addLayout(line)
        self.body.addWidget(self.pages, 1)
        self.tabs.turned.connect(self._show)

    def offer(self) -> tuple[Tab, ...]:
        """Return the tabs that make sense for the open dossier."""
        return self.TABS

    @property
    def tab(self) -> Screen:
        """Return the screen of the tab in sight, made now if need be."""
        return self._screen(self.tabs.current)

    def _screen(self, at: int) -> Screen:
        screen = self._made.get(at)
        if screen is None:
            screen = self._made[at] = self.offered[at].make(self.session)
            screen.guide_wanted.connect(self.guide_wanted)
            screen.record_wanted.connect(self.record_wanted)
            screen.field_wanted.connect(self.field_wanted)
            screen.place_wanted.connect(self.place_wanted)
            screen.paper_wanted.connect(self.paper_wanted)
            screen.act_wanted.connect(self.act_wanted)
            self.pages.addWidget(screen)
            self.part_made.emit(screen)
            self._stale.add(at)
        return screen

    def _show(self, at: int) -> None:
        self.flush()
        screen = self._screen(at)
        if at in self._stale:
            self._stale.discard(at)
            screen.refresh()
        self.pages.setCurrentWidget(screen)
        if self.isVisible():
            self.guide_again()

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now; tabs out of sight follow when they are shown."""
        if not self.session.is_open:
            return
        here = self.tabs.current
        self._stale.update(self._made)
        screen = self._screen(here)
        self._stale.discard(here)
        screen.refresh(step)
        self.pages.setCurrentWidget(screen)

    def flush(self) -> None:
        """Store what is typed."""
        for screen in list(self._made.values()):
            screen.flush()

    def leave(self) -> None:
        """Let go of what the tabs hold open."""
        for screen in self._made.values():
            screen.leave()

    def guide_again(self) -> None:
        """Ask for the guidance of the tab in sight."""
        self.tab.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record, on whichever tab it stands."""
        at = self._holding(key)
        if at < 0:
            return False
        self.tabs.choose(at)
        self._show(at)
        return self.tab.show_record(key, field)

    def _holding(self, key: str) -> int:
        """Return the tab a record stands on, or under another that stands there; -1 where none does."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        while record is not None:
            for at, tab in enumerate(self.offered):
                if record.KIND in tab.kinds:
                    return at
            record = dossier.parent(record)
        return -1

"""The pages around the dossiers: welcome, the list of dossiers, settings. Made anew each time they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.screen import Page

if TYPE_CHECKING:
    from ui.window import Window


def make(key: str, window: Window) -> Page:
    """Return the page of that key ("welcome", "dossiers" or "settings"), wired to the window's desk."""
    return {"welcome": _welcome, "dossiers": _dossiers, "settings": _settings}[key](window)


def _welcome(window: Window) -> Page:
    from ui.screens.welcome import WelcomePage

    desk = window.desk
    assert desk is not None
    page = WelcomePage(window.preferences.now.language, desk.author, first=not desk.listed())
    page.wanted.connect(desk.create)
    page.sample_wanted.connect(lambda: desk.act("sample"))
    page.file_wanted.connect(lambda: desk.act("receive"))
    page.list_wanted.connect(lambda: window.go("dossiers"))
    page.language_wanted.connect(window.set_language)
    return page


def _dossiers(window: Window) -> Page:
    from ui.screens.dossiers import DossiersPage

    desk = window.desk
    assert desk is not None
    page = DossiersPage(desk.listed())
    page.open_wanted.connect(desk.open)
    page.send_wanted.connect(desk.send)
    page.delete_wanted.connect(desk.delete)
    page.new_wanted.connect(lambda: window.go("welcome"))
    page.sample_wanted.connect(lambda: desk.act("sample"))
    page.file_wanted.connect(lambda: desk.act("receive"))
    return page


def _settings(window: Window) -> Page:
    from ui.screens.settings import SettingsPage

    desk = window.desk
    assert desk is not None
    page = SettingsPage(window.preferences.now, desk.author, window.folder)
    page.renamed.connect(desk.name_author)
    page.language_wanted.connect(window.set_language)
    page.theme_wanted.connect(window.set_theme)
    page.scale_wanted.connect(lambda scale: window.keep(scale=scale))
    page.restart_wanted.connect(window.restart)
    return page

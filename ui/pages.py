"""The pages around the dossiers: welcome, the list of dossiers, settings. Made anew each time they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.opened import Opened
from ui.screen import Page

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.shell import Shell


def make(key: str, window: Shell, desk: Desk) -> Page:
    """Return the page of that key ("welcome", "dossiers", "settings"...), wired to the window and its desk."""
    made = {
        "welcome": _welcome,
        "dossiers": _dossiers,
        "settings": _settings,
        "receive": _receive,
        "coordination": _coordination,
    }
    return made[key](window, desk)


def _welcome(window: Shell, desk: Desk) -> Page:
    from ui.screens.welcome import WelcomePage

    page = WelcomePage(window.preferences.now.language, desk.author, first=not desk.listed())
    page.wanted.connect(desk.create)
    page.renamed.connect(desk.name_author)
    page.sample_wanted.connect(lambda: desk.act("sample"))
    page.file_wanted.connect(lambda: desk.act("receive"))
    page.list_wanted.connect(lambda: window.go("dossiers"))
    page.language_wanted.connect(window.set_language)
    return page


def _dossiers(window: Shell, desk: Desk) -> Page:
    from ui.screens.dossiers import DossiersPage

    page = DossiersPage(desk.listed(), has_copies=bool(desk.backups()))
    page.back_wanted.connect(desk.bring_back)
    page.open_wanted.connect(desk.open)
    page.send_wanted.connect(desk.send)
    page.delete_wanted.connect(desk.delete)
    page.new_wanted.connect(lambda: window.go("welcome"))
    page.sample_wanted.connect(lambda: desk.act("sample"))
    page.file_wanted.connect(lambda: desk.act("receive"))
    page.coordination_wanted.connect(lambda: window.go("coordination"))
    return page


def _coordination(window: Shell, desk: Desk) -> Page:
    from ui.coordination.page import CoordinationPage

    return CoordinationPage(desk.coordination, window.panes)


def _settings(window: Shell, desk: Desk) -> Page:
    from ui.screens.settings import SettingsPage

    page = SettingsPage(window.preferences.now, desk.author, window.folder)
    page.renamed.connect(desk.name_author)
    page.language_wanted.connect(window.set_language)
    page.theme_wanted.connect(window.set_theme)
    page.scale_wanted.connect(lambda scale: window.keep(scale=scale))
    page.kept.connect(lambda name, text: window.keep(**{name: text}))
    page.restart_wanted.connect(window.restart)
    page.gender_wanted.connect(lambda gender: window.keep(gender=gender))
    page.hijri_wanted.connect(lambda hijri: window.keep(hijri=hijri))
    return page


def _receive(window: Shell, desk: Desk) -> Page:
    from hayat_app.services.merging import gestures
    from ui.screens.receive import ReceivePage

    session = window.session
    assert session is not None
    page = ReceivePage(
        desk.receiving,
        {one.key: one.name for one in desk.listed()},
        gestures(session.store) if desk.receiving.state == "waiting" else {},
        is_open=session.key,
        questions=Opened(session).questions(),
    )
    page.choose_wanted.connect(desk.ask_for_files)
    page.folder_wanted.connect(desk.ask_for_folder)
    page.open_wanted.connect(desk.open)
    page.questions_wanted.connect(lambda: window.go("questions"))
    page.take_back_wanted.connect(desk.receiving.take_back)
    page.bring_again_wanted.connect(desk.receiving.bring_again)
    page.back_wanted.connect(desk.back)
    return page

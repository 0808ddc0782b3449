"""The copies of a dossier on the overview."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.services.copies import copies
from tests.ui.try_out import of_sample
from ui.screens.home import HomeScreen
from ui.window import Window


@pytest.fixture
def screen(window: Window) -> HomeScreen:
    return of_sample(window, "home", HomeScreen)


def test_a_backup_is_made_on_the_spot(screen: HomeScreen, qtbot: QtBot) -> None:
    before = copies(screen.session.store, screen.session.key).backup
    screen.copies.buttons["backup"].click()
    qtbot.waitUntil(lambda: not screen.session.tasks.busy)
    assert copies(screen.session.store, screen.session.key).backup != before


def test_a_copy_that_was_sent_is_told(screen: HomeScreen) -> None:
    empty = screen.copies.lines["send"].text()
    screen.session.exported(
        "نسخة", screen.session.store.path or pytest.fail("in memory"), dossier=screen.session.key
    )
    screen.refresh()
    assert screen.copies.lines["send"].text() != empty

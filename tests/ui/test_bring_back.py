"""A deleted dossier comes back from a backup copy, from the list of dossiers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.answers import Answers
from ui.dialogs.bring_back import BringBackSheet
from ui.screens.dossiers import DossiersPage
from ui.window import Window


def opened(window: Window, qtbot: QtBot) -> BringBackSheet:
    window.go("dossiers")
    page = window.places.currentWidget()
    assert isinstance(page, DossiersPage)
    page.back.click()
    (sheet,) = window.findChildren(BringBackSheet)
    assert window.session is not None
    tasks = window.session.tasks
    qtbot.waitUntil(lambda: not tasks.busy)
    return sheet


def test_a_deleted_dossier_is_marked_and_comes_back(window: Window, qtbot: QtBot, answers: Answers) -> None:
    answers.agrees = True
    assert window.desk is not None
    assert window.session is not None
    window.desk.act("sample")
    key = window.session.key
    window.desk.delete(key)
    tasks = window.session.tasks
    qtbot.waitUntil(lambda: not tasks.busy)
    sheet = opened(window, qtbot)
    assert not sheet.bring.isEnabled()
    sheet.dossiers.item(0).setCheckState(Qt.CheckState.Checked)
    sheet.bring.click()
    store = window.session.store
    qtbot.waitUntil(lambda: key in store.bodies())


def test_a_copy_of_what_is_in_the_list_offers_nothing(window: Window, qtbot: QtBot) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.desk.keep_daily_copy()
    assert window.session is not None
    tasks = window.session.tasks
    qtbot.waitUntil(lambda: not tasks.busy)
    sheet = opened(window, qtbot)
    assert sheet.dossiers.count() == 0

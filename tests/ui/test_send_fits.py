"""The sheet of a copy to send stays on the screen, its buttons in sight, whatever it asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.services import dossiers
from tests.ui.answers import Answers
from ui.dialogs.send import SendSheet
from ui.window import Window


@pytest.fixture
def sheet(window: Window, qtbot: QtBot) -> SendSheet:
    assert window.session is not None
    key = dossiers.create(window.session.store, level="commune", region="03", province="061", place_ar="ويسلان")
    made = SendSheet(window.session, key)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_grows_with_the_password_and_stays_on_the_screen(sheet: SendSheet) -> None:
    before = sheet.height()
    sheet.locked.setChecked(True)
    assert before < sheet.height() < sheet.screen().availableSize().height()
    assert sheet.rect().contains(sheet.save.geometry())


def test_all_that_is_said_of_the_copy_is_in_sight(
    sheet: SendSheet, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.file = tmp_path / "a.hayat"
    sheet.save.click()
    qtbot.waitUntil(lambda: not sheet.working.works)
    seen = sheet.area.viewport()
    qtbot.waitUntil(lambda: seen.rect().contains(sheet.aloud.geometry()))

"""A copy to send: what it holds is what was marked; judged by the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.exchange.envelope import PasswordNeeded
from hayat_app.services import dossiers, files
from tests.ui.answers import Answers
from ui.dialogs.send import SendSheet
from ui.window import Window

PHONE = "0612345678"


@pytest.fixture
def sheet(window: Window, answers: Answers, tmp_path: Path) -> SendSheet:
    """The sheet of a dossier with a telephone number, opened by its key."""
    assert window.session is not None
    key = dossiers.create(window.session.store, level="commune", place_ar="مكناس", focal_phone=PHONE)
    window.session.open(key)
    answers.file = tmp_path / "copy.hayat"
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(SendSheet)
    assert found is not None
    return found


def written(sheet: SendSheet, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sheet.working.works)


def phones(path: Path, password: str | None = None) -> list[object]:
    return [
        change.values["focal_phone"]
        for change in files.load(path, password).package.changes
        if "focal_phone" in change.values
    ]


def test_contacts_stay_here_unless_marked(sheet: SendSheet, answers: Answers, qtbot: QtBot) -> None:
    assert sheet.save.hasFocus()
    QTest.keyClick(sheet.save, Qt.Key.Key_Return)
    written(sheet, qtbot)
    assert answers.file is not None
    assert phones(answers.file) == []
    assert "مكناس" in answers.offered


def test_contacts_go_when_marked(sheet: SendSheet, answers: Answers, qtbot: QtBot) -> None:
    sheet.contacts.setFocus()
    QTest.keyClick(sheet.contacts, Qt.Key.Key_Space)
    sheet.save.click()
    written(sheet, qtbot)
    assert answers.file is not None
    assert phones(answers.file) == [PHONE]


def test_the_sender_is_stamped(sheet: SendSheet, answers: Answers, qtbot: QtBot) -> None:
    sheet.who.setText("سلمى المثال")
    sheet.save.click()
    written(sheet, qtbot)
    assert answers.file is not None
    assert files.load(answers.file).package.sender == "سلمى المثال"
    assert "سلمى المثال" in answers.offered


def test_a_password_locks_the_copy(sheet: SendSheet, answers: Answers, qtbot: QtBot) -> None:
    sheet.locked.click()
    sheet.password.setText("كلمة السر")
    sheet.save.click()
    written(sheet, qtbot)
    assert answers.file is not None
    with pytest.raises(PasswordNeeded):
        files.load(answers.file)
    assert files.load(answers.file, "كلمة السر").package.title == "مكناس"


def test_a_password_too_short_is_told_and_nothing_is_written(
    sheet: SendSheet, answers: Answers, qtbot: QtBot
) -> None:
    sheet.locked.click()
    sheet.password.setText("12")
    sheet.save.click()
    written(sheet, qtbot)
    assert answers.file is not None
    assert len(answers.told) == 1
    assert not answers.file.exists()


def test_the_end_says_where_it_is_and_reads_aloud(window: Window, sheet: SendSheet, qtbot: QtBot) -> None:
    assert window.session is not None
    sheet.save.click()
    written(sheet, qtbot)
    signs = window.session.store.fingerprint(window.session.key)
    assert signs in sheet.aloud.signs.text()
    assert sheet.aloud.signs.accessibleName().replace(" ", "") == signs.replace("-", "")
    assert sheet.folder.hasFocus()
    assert "copy.hayat" in window.status.text


def test_giving_up_writes_nothing(sheet: SendSheet, answers: Answers) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert answers.file is not None
    assert not answers.file.exists()

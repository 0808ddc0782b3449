"""Enter in a line of a sheet does what the sheet is for, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.domain.guided import path
from ui.dialogs.step import StepSheet
from ui.window import Window


def test_enter_beside_a_reason_keeps_the_state_that_was_chosen(window: Window, qtbot: QtBot) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    assert window.session is not None
    sheet = StepSheet(window.session, path(window.session.dossier)[1])
    sheet.show()
    sheet.states.choose("not_applicable")
    QTest.keyClicks(sheet.reason, "x")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert sheet.isHidden()
    assert path(window.session.dossier)[1].state == "not_applicable"

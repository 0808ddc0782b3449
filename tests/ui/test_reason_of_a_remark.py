"""A remark is accepted where it stands: the keyboard is in the line of its reason, the list does not jump."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hayat_app.domain.records import Acceptance
from ui.screens.planning.screen import PlanScreen
from ui.window import Window


@pytest.fixture
def screen(window: Window, qtbot: QtBot) -> PlanScreen:
    assert window.desk is not None
    window.desk.act("sample")
    window.go("plan")
    found = window.findChild(PlanScreen)
    assert isinstance(found, PlanScreen)
    found.list.setCurrentRow(found.parts[Acceptance][0])
    QTest.qWait(50)
    return found


def test_the_reason_is_written_at_once_and_the_list_stays(screen: PlanScreen) -> None:
    page = screen.remarks
    bar = page.cards.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    QTest.qWait(20)
    accept = [b for b in page.cards.area.findChildren(QPushButton) if b.text().startswith("قبولها")]
    accept[-1].click()
    QTest.qWait(50)
    assert page._line is not None
    assert page.cards.area.focusWidget() is page._line
    assert bar.value() > 0


def test_enter_in_the_line_of_a_reason_accepts(screen: PlanScreen, qtbot: QtBot) -> None:
    page = screen.remarks
    next(b for b in page.cards.area.findChildren(QPushButton) if b.text().startswith("قبولها")).click()
    line = page._line
    assert line is not None
    line.setText("قرار الهيئة")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert isValid(line)  # its key is not answered yet
    assert [a.reason for a in screen.session.dossier.all(Acceptance)] == ["قرار الهيئة"]

"""Rows of tabs: whole names whatever the room, and the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.try_out import speak
from ui.widgets.tabs import TabRow

NAMES = ("Accords et conventions", "Coopération", "Programmes", "Structures locales", "Chronologie")


def page_with_tabs(qtbot: QtBot, width: int) -> QWidget:
    speak("fr")
    page = QWidget()
    qtbot.addWidget(page)
    tabs = TabRow(page, "Partenariats")
    for name in NAMES:
        tabs.add(name)
    column = QVBoxLayout(page)
    column.addWidget(tabs)
    column.addStretch()
    page.resize(width, 300)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_narrow_row_breaks_and_cuts_no_name(qtbot: QtBot) -> None:
    page = page_with_tabs(qtbot, 320)
    tabs = page.findChild(TabRow)
    assert tabs is not None
    buttons = tabs.findChildren(QPushButton)
    assert len({button.y() for button in buttons}) > 1
    for button in buttons:
        assert button.width() > QFontMetrics(button.font()).horizontalAdvance(button.text())
        assert tabs.rect().contains(button.geometry())


def test_arrows_move_the_choice(qtbot: QtBot) -> None:
    page = page_with_tabs(qtbot, 1200)
    tabs = page.findChild(TabRow)
    assert tabs is not None
    heard: list[int] = []
    tabs.turned.connect(heard.append)
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    QTest.keyClick(tabs.focusProxy(), Qt.Key.Key_Right)
    assert (tabs.current, heard) == (1, [1])

"""Enter presses the button one stands on, in the window as in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import parts


def test_enter_presses_the_button_in_focus(qtbot: QtBot) -> None:
    window, button = QWidget(), parts.button("Receive", "primary")
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(button, Qt.Key.Key_Return)

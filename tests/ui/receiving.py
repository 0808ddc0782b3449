"""The page on which files come in, once it has come to a state."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.screens.receive import ReceivePage
from ui.window import Window


def page(window: Window, qtbot: QtBot, state: str) -> ReceivePage:
    """Wait for a state, and return the page that shows it."""
    assert window.desk is not None
    receiving = window.desk.receiving
    qtbot.waitUntil(lambda: receiving.state == state)
    shown = window.places.currentWidget()
    assert isinstance(shown, ReceivePage)
    return shown

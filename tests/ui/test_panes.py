"""The width of list and form stays as the person left it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from ui.panes import Panes
from ui.window import Window


def shares(splitter: QSplitter) -> int:
    first, second = splitter.sizes()
    return round(100 * first / (first + second))


def test_the_share_of_a_screen_is_kept(window: Window, qtbot: QtBot) -> None:
    assert window.desk is not None
    window.desk.open_sample()
    for share in (0, 30):
        window.go("members")
        [splitter] = window.places.currentWidget().findChildren(QSplitter)
        qtbot.waitUntil(lambda splitter=splitter: all(splitter.sizes()))
        if share:
            assert shares(splitter) == pytest.approx(share, abs=8)
        splitter.setSizes([300, 700])
        splitter.splitterMoved.emit(300, 1)
        window.rebuild()
    window.close()
    assert "Members" in window.preferences.now.panes


@pytest.mark.parametrize("kept", ["", "x", "A=0", "A=1000", "A=-3", "A=٣٠٠", "=5 B"])
def test_what_cannot_be_is_forgotten(kept: str) -> None:
    assert Panes(kept).text in ("", "=5")

"""The keyboard goes through a screen as the eye does: the list, what is done to it, then the form."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import ui
from tests.ui.try_out import settle
from ui.screens.beside import Beside
from ui.window import Window


@pytest.mark.parametrize("section", ["opinions", "meetings", "activities", "members"])
def test_the_list_comes_before_the_form(window: Window, section: str) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.go(section)
    settle()
    beside = next(found for found in window.findChildren(Beside) if found.isVisible())
    stops = (w for w in beside.list_room.findChildren(QWidget) if w.isVisible())
    next(w for w in stops if w.focusPolicy() & Qt.FocusPolicy.TabFocus).setFocus()
    rooms = "".join(_tab(beside) for _turn in range(30)).strip("-")
    assert rooms.startswith("L")
    assert "F" in rooms
    assert "L" not in rooms[rooms.index("F") :]


def _tab(beside: Beside) -> str:
    """Return the room that the keyboard is in, and go on."""
    widget = QApplication.focusWidget()
    QTest.keyClick(widget, Qt.Key.Key_Tab)
    lists, form = (room.isAncestorOf(widget) for room in (beside.list_room, beside.form_room))
    return "L" if lists else "F" if form else "-"


def test_nobody_asks_a_widget_for_the_next_one() -> None:
    """Shiboken takes the answer for a child of the asker: letting a page of 1,600 rows go took two minutes."""
    sources = Path(ui.__file__).parent.rglob("*.py")
    assert not [source.name for source in sources if "InFocusChain" in source.read_text(encoding="utf-8")]

"""The keyboard goes through a screen as the eye does: the list, what is done to it, then the form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

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
    rooms, widget = "", beside.nextInFocusChain()
    while widget is not None and widget is not beside:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            rooms += "L" * beside.list_room.isAncestorOf(widget) + "F" * beside.form_room.isAncestorOf(widget)
        widget = widget.nextInFocusChain()
    assert rooms.strip("F").count("F") == 0
    assert rooms.index("L") < rooms.index("F")

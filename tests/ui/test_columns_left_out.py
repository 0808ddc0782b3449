"""A register names the columns that it has no room for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.tables.figures import Figures, Line

NAMES = ["No.", "Opinion", "Sent to the council on", "Waiting without an answer", "Carried out by the council"]


def test_columns_without_room_are_named_until_there_is_room(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = Figures(parent, "Register", NAMES)
    table.show_lines([Line("a", ("1", "Opinion", "2024", "12", "3"))])
    table.resize(520, 300)
    parent.resize(1600, 400)
    parent.show()
    assert table.grid.left_out
    assert not table.left_out.isHidden()
    assert table.grid.left_out[-1] in table.left_out.text()
    table.resize(1500, 300)
    assert (table.grid.left_out, table.left_out.isHidden()) == ([], True)

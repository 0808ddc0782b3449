"""Lists name the columns that they have no room for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Opinion
from tests.ui.try_out import open_session
from ui.tables.figures import Figures, Line
from ui.tables.left_out import LeftOut
from ui.tables.table import RecordTable

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


def test_a_list_beside_a_form_names_them_too(qtbot: QtBot) -> None:
    table = RecordTable(
        open_session(), Opinion, lambda d: d.all(Opinion), columns=("title", "state", "rapporteur")
    )
    qtbot.addWidget(table)
    table.resize(360, 300)
    table.refresh()
    table.show()
    [line] = table.findChildren(LeftOut)
    assert line.isVisible()
    assert table.grid.left_out[-1] in line.text()
    table.resize(1200, 300)
    assert not line.isVisible()

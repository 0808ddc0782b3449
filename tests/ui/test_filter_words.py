"""A filter has room for the answer it shows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.screens.filters import Filter
from ui.widgets.popup import Answer


def test_a_chosen_answer_is_read_whole(qtbot: QtBot) -> None:
    one = Filter("State")
    qtbot.addWidget(one)
    one.offer([Answer("a", "Waiting for an answer")])
    narrow = one.minimumSizeHint().width()
    one.choose("a")
    words = one.field.fontMetrics().horizontalAdvance("Waiting for an answer")
    assert one.minimumSizeHint().width() > max(narrow, words)

"""Records chosen in a form stand below each other as high as their words are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hayat_app.domain.kinds import Refs
from ui.widgets.popup import Answer
from ui.widgets.reference import ReferencesEditor

LONG = "إعداد ستة آراء استشارية وإحالتها على رئاسة المجلس قبل كل دورة عادية بثلاثين يوما على الأقل"


class OneTitle:
    """A directory in which every record has the same title."""

    def __init__(self, title: str) -> None:
        self.title = title

    def answers(self, kinds: tuple[str, ...]) -> list[Answer]:
        return []

    def words(self, key: str) -> str:
        return self.title

    def new_words(self, kinds: tuple[str, ...]) -> str:
        return ""


@pytest.mark.parametrize(("title", "width", "lines"), [("موجز", 400, 1), (LONG, 420, 2), (LONG, 1400, 1)])
def test_a_chosen_record_is_as_high_as_its_lines(title: str, width: int, lines: int, qtbot: QtBot) -> None:
    editor = ReferencesEditor(Refs("objective"), OneTitle(title))
    qtbot.addWidget(editor)
    editor.show_value(("objective-1",))
    editor.resize(width, 200)
    editor.show()
    qtbot.waitExposed(editor)
    words = next(label for label in editor.findChildren(QLabel) if label.text() == title)
    margins = words.contentsMargins()
    inside = words.height() - margins.top() - margins.bottom()
    assert inside // words.fontMetrics().lineSpacing() == lines

"""Long titles where there is little room: whole words, on as many lines as fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.forms.links import shortened
from ui.screens.diagnosis import matrix
from ui.tables.table import RecordTable
from ui.theme import theme
from ui.window import Window

TITLE = "اللجنة الدائمة المكلفة بالشؤون الاجتماعية والرياضية"


@pytest.mark.parametrize(("width", "wraps"), [(90, True), (2000, False)])
def test_a_title_goes_on_below_where_there_is_no_room_beside(window: Window, width: int, wraps: bool) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.go("activities")
    assert window.places.in_sight is not None
    grid = window.places.in_sight.findChildren(RecordTable)[0].grid
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 38)
    grid.itemDelegate().initStyleOption(option, grid.model().index(0, grid.widest))
    assert bool(option.features & QStyleOptionViewItem.ViewItemFeature.WrapText) is wraps


def test_a_chip_of_the_matrix_ends_after_a_whole_word(window: Window) -> None:
    metrics = QFontMetricsF(theme.font("small"))
    lines = matrix._lines(TITLE, QRectF(0, 0, 75, 40), metrics)
    assert len(lines) == 2
    assert set(" ".join(lines).rstrip("…").split()) < set(TITLE.split())


def test_what_is_too_long_for_one_line_ends_after_a_whole_word() -> None:
    said = shortened(TITLE, 20)
    assert said.endswith("…")
    assert len(said) <= 20
    assert set(said[:-1].split()) < set(TITLE.split())
    assert shortened("x" * 30, 20) == "x" * 19 + "…"

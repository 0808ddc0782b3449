"""Long titles where there is little room: whole words, on as many lines as fit."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyleOptionViewItem

from hayat_app.domain.calendar import Event
from ui.forms.links import shortened
from ui.screens.calendar.events import HEIGHT, EventLine
from ui.tables.table import RecordTable
from ui.theme import theme
from ui.widgets.lines import lines_of
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


def bare(words: str) -> str:
    """Return words without ellipsis and signs of direction."""
    return words.translate({ord(sign): None for sign in "…\u2066\u2067\u2068\u2069"})


def test_a_chip_of_the_matrix_ends_after_a_whole_word(window: Window) -> None:
    metrics = QFontMetricsF(theme.font("small"))
    lines = lines_of(TITLE, QSizeF(75, 40), metrics)
    assert len(lines) == 2
    assert set(bare(" ".join(lines)).split()) < set(TITLE.split())


def test_what_is_too_long_for_one_line_ends_after_a_whole_word() -> None:
    said = shortened(TITLE, 20)
    assert said.endswith("…")
    assert len(said) <= 20
    assert set(said[:-1].split()) < set(TITLE.split())
    assert shortened("x" * 30, 20) == "x" * 19 + "…"


def test_an_event_of_a_quarter_goes_on_below(window: Window) -> None:
    day = datetime.date(2026, 12, 5)
    line = EventLine(Event(day, day, "deadline", TITLE), window, dated=True)
    assert line.heightForWidth(900) == HEIGHT
    assert line.heightForWidth(230) > HEIGHT

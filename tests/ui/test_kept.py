"""What says the same stays: a widget is made again only where its facts are others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.widgets.cards import Cards
from ui.widgets.kept import Kept


def label(words: str, parent: QWidget) -> QWidget:
    return QLabel(words, parent)


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    QVBoxLayout(found).addStretch(1)
    found.show()
    return found


def shown(room: QWidget) -> list[QLabel]:
    layout = room.layout()
    assert layout is not None
    widgets = (layout.itemAt(at).widget() for at in range(layout.count()))  # type: ignore[union-attr]  # all are there
    return [widget for widget in widgets if isinstance(widget, QLabel)]


@pytest.mark.parametrize("after", ["abc", "cab", "b", "", "axbyc", "aab", "cba"])
def test_what_is_shown_is_what_is_wanted_and_equal_facts_keep_their_widget(room: QWidget, after: str) -> None:
    layout = room.layout()
    assert isinstance(layout, QVBoxLayout)
    kept = Kept(layout)
    kept.show((words, partial(label, words)) for words in "abc")
    before = {one.text(): one for one in shown(room)}
    kept.show((words, partial(label, words)) for words in after)
    assert [one.text() for one in shown(room)] == list(after)
    assert all(before[words] in shown(room) for words in set(after) & set("abc"))


def words_of(cards: Cards) -> list[str]:
    found = [one for one in cards.area.findChildren(QLabel) if one.isVisible()]
    return [one.text() for one in sorted(found, key=lambda one: one.mapTo(cards.area, QPoint()).y())]


@pytest.mark.parametrize("gone", [[], [0], [9], [19], [3, 12], list(range(20))])
def test_cards_above_the_first_that_differs_stay(qtbot: QtBot, gone: Sequence[int]) -> None:
    room = QWidget()
    cards = Cards(room)
    for widget in (room, cards.area):
        qtbot.addWidget(widget)
    cards.area.resize(300, 2000)
    cards.area.show()
    numbers = [str(n) for n in range(20)]
    cards.show_cards((n, partial(label, n)) for n in numbers)
    qtbot.waitUntil(lambda: words_of(cards) == numbers)
    first = next(one for one in cards.area.findChildren(QLabel) if one.text() == "0")
    left = [n for at, n in enumerate(numbers) if at not in gone]
    cards.show_cards((n, partial(label, n)) for n in left)
    qtbot.waitUntil(lambda: words_of(cards) == left)
    assert (isValid(first) and first.isVisible()) == (0 not in gone and (not gone or min(gone) >= 8))


def test_a_page_that_becomes_higher_is_filled(qtbot: QtBot) -> None:
    room = QWidget()
    cards = Cards(room)
    for widget in (room, cards.area):
        qtbot.addWidget(widget)
    cards.show_cards((str(n), partial(label, str(n))) for n in range(80))
    cards.area.resize(300, 400)
    cards.area.show()
    assert len(words_of(cards)) < 60
    cards.area.resize(300, 5000)
    qtbot.waitUntil(lambda: len(words_of(cards)) == 80)

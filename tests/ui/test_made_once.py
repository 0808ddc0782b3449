"""Nothing is made, measured or dressed twice to look the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.try_out import Counted, of_sample
from ui.coordination.body_card import BodyCard
from ui.screens.calendar.screen import CalendarScreen
from ui.theme import theme
from ui.widgets.flow import Flow
from ui.window import Window


def test_the_sessions_of_the_council_are_made_once_when_they_are_shown(window: Window) -> None:
    screen = of_sample(window, "calendar", CalendarScreen)
    screen.show_view("council")
    assert len(screen.council.findChildren(QScrollArea)) == len(screen.council.buttons)


def test_another_language_in_the_same_colours_dresses_nothing_anew(qtbot: QtBot, qapp: QApplication) -> None:
    theme.wear(qapp, "light")
    label = QLabel("هيئة")
    qtbot.addWidget(label)
    label.show()
    dressing = Counted(label, QEvent.Type.StyleChange)
    theme.wear(qapp, "light")
    assert dressing.times == 0
    theme.wear(qapp, "dark")
    assert dressing.times > 0
    theme.wear(qapp, "light")


def test_a_line_that_breaks_measures_again_what_changed(qtbot: QtBot) -> None:
    labels = [QLabel("رأي استشاري") for _ in range(4)]
    flow = Flow(labels)
    qtbot.addWidget(flow)
    flow.show()
    width = flow.sizeHint().width() // 2
    four = flow.heightForWidth(width)
    labels[0].setText("رأي استشاري " * 3)
    assert flow.heightForWidth(width) > four
    for label in labels[:3]:
        label.hide()
    assert flow.heightForWidth(width) < four


def test_the_same_facts_of_a_body_stay_as_they_are(qtbot: QtBot) -> None:
    card = BodyCard()
    qtbot.addWidget(card)
    card._show_facts(None)
    before = card._facts
    card._show_facts(None)
    assert card._facts is before

"""In a narrow window nothing is cut: words go on to the next line, and what lists leave out is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.try_out import open_session, settle, wired
from ui.screens.activities import ActivitiesScreen
from ui.screens.beside import Beside
from ui.screens.calendar.screen import CalendarScreen
from ui.screens.dossiers import DossiersPage
from ui.screens.home import HomeScreen
from ui.screens.opinions.screen import OpinionsScreen
from ui.widgets.link import Link
from ui.window import Window


def test_a_link_goes_on_below_and_is_followed_by_the_keyboard(qtbot: QtBot) -> None:
    link = Link("انتهت الولاية: حان وقت طبع الحصيلة وتسليم الملف إلى الهيئة المقبلة")
    qtbot.addWidget(link)
    assert link.heightForWidth(150) > 2 * link.heightForWidth(2000) - 20
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, Qt.Key.Key_Space)


def test_the_overview_is_never_wider_than_its_place(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.resize(683, 512)
    settle()
    screen = window.findChild(HomeScreen)
    assert screen
    area = screen.findChild(QScrollArea)
    assert area
    assert area.widget().width() <= area.viewport().width()


def test_the_title_line_of_the_calendar_breaks(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.resize(683, 512)
    window.go("calendar")
    settle()
    screen = window.findChild(CalendarScreen)
    assert screen
    assert screen.save.width() >= screen.save.sizeHint().width()


def test_a_filter_that_leaves_nothing_stays_in_sight(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.go("activities")
    screen = window.findChild(ActivitiesScreen)
    assert screen
    screen.by_status.choose("dropped")
    assert not screen.table.model.records
    assert screen.by_status.isVisible()


def test_the_ways_to_a_dossier_break_in_a_narrow_window(window: Window) -> None:
    window.resize(683, 512)
    window.go("dossiers")
    settle()
    page = window.findChild(DossiersPage)
    assert page
    area = page.findChild(QScrollArea)
    assert area
    assert area.widget().width() <= area.viewport().width()


def test_a_narrow_list_shows_the_way_to_the_form(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.resize(910, 512)
    window.go("opinions")
    settle()
    beside = next(found for found in window.findChildren(Beside) if found.isVisible())
    assert beside.on.isVisible()
    beside.on.click()
    assert beside.form_room.isVisible()
    assert beside.window().focusWidget() is beside.back
    window.resize(1366, 768)
    settle()
    assert not beside.on.isVisible()


def test_in_a_low_window_what_stands_below_takes_turns_with_its_list(qtbot: QtBot) -> None:
    screen = OpinionsScreen(open_session())
    qtbot.addWidget(screen)
    wired(screen)
    screen.resize(1000, 420)
    screen.show_record("recommendation-1")
    settle()
    part = screen.recommendations
    assert (part.table.isVisible(), part.form.isVisible()) == (True, False)
    screen.show_record("recommendation-1", "status")
    assert (part.table.isVisible(), part.form.isVisible()) == (False, True)
    screen.resize(1000, 900)
    settle()
    assert (part.table.isVisible(), part.form.isVisible()) == (True, True)

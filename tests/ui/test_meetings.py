"""Meetings in the window: the list, attendance by one key, rates, ways in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Decision, Meeting
from tests.ui.try_out import of_sample
from ui.screens.meetings.screen import AGENDA, ATTENDANCE, DECISIONS, MeetingsScreen
from ui.window import Window


@pytest.fixture
def screen(window: Window) -> MeetingsScreen:
    return of_sample(window, "meetings", MeetingsScreen)


def planned(screen: MeetingsScreen) -> Meeting:
    """Return the meeting of the sample that was still to come: its last one."""
    found = (m for m in screen.session.dossier.all(Meeting) if m.date)
    return max(found, key=lambda m: m.date.sort_key if m.date else ())


def test_the_latest_meeting_stands_first(screen: MeetingsScreen) -> None:
    dates = [record.date.sort_key for record in screen.table.model.records if isinstance(record, Meeting)]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == 6


def test_one_key_answers_for_a_member_and_goes_on(screen: MeetingsScreen, qtbot: QtBot) -> None:
    screen.table.select(planned(screen).id)
    screen.tabs.show_part(ATTENDANCE)
    grid = screen.attendance.list
    grid.setCurrentIndex(grid.model().index(0, 1))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(grid, key)
    meeting, members = planned(screen), [m.id for m in screen.attendance.model.members]
    assert (meeting.present, meeting.late) == (tuple(members[:2]), (members[1],))
    assert (meeting.excused, meeting.absent) == ((members[2],), (members[3],))
    assert grid.currentIndex().row() == 4


def test_letters_of_an_arabic_keyboard_answer_too(screen: MeetingsScreen) -> None:
    screen.table.select(planned(screen).id)
    screen.tabs.show_part(ATTENDANCE)
    grid = screen.attendance.list
    grid.setCurrentIndex(grid.model().index(0, 1))
    for letter in "حغ":  # QTest types Latin letters only
        grid.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    assert (len(planned(screen).present), len(planned(screen).absent)) == (1, 1)


def test_everybody_came_is_one_button_and_one_undo(screen: MeetingsScreen, window: Window) -> None:
    screen.table.select(planned(screen).id)
    screen.tabs.show_part(ATTENDANCE)
    screen.attendance.all_came.click()
    assert len(planned(screen).present) == 15
    assert "15" in screen.attendance.totals.text()
    window.replay.undo()
    assert planned(screen).present == ()


def test_who_reaches_the_rule_is_named_and_stays_a_member(screen: MeetingsScreen) -> None:
    screen.show_view("rates")
    assert "فجر النخيل" in screen.rates.rule.text()
    assert len(screen.rates.table.model.lines) == 15


def test_a_decision_is_reached_from_elsewhere(screen: MeetingsScreen, window: Window) -> None:
    decision = screen.session.dossier.all(Decision)[-1]
    window.go("home")
    window.show_record(decision.id)
    assert screen.isVisible()
    assert screen.tabs.bar.current == DECISIONS
    assert screen.decisions.table.key == decision.id


def test_a_new_meeting_begins_with_the_next_number(screen: MeetingsScreen) -> None:
    screen.table.add()
    meeting = screen.session.dossier.get(screen.table.key, Meeting)
    assert meeting is not None
    assert (meeting.type, meeting.state, meeting.number[:2]) == ("ordinary", "planned", "1/")
    assert meeting.place == screen.session.dossier.body.room


def test_each_part_offers_its_own_document(screen: MeetingsScreen, qtbot: QtBot) -> None:
    key = planned(screen).id
    screen.table.select(key)
    for at, kind in ((ATTENDANCE, "attendance-sheet"), (DECISIONS, "minutes"), (0, "invitation")):
        screen.tabs.show_part(at)
        with qtbot.waitSignal(screen.paper_wanted) as wanted:
            screen.print.click()
        assert wanted.args == [kind, key]


def test_a_decision_is_written_on_an_item_and_leads_back_to_it(screen: MeetingsScreen) -> None:
    screen.tabs.show_part(AGENDA)
    item = screen.session.dossier.records[screen.agenda.table.key]
    screen.agenda.decide.click()
    decision = screen.session.dossier.records[screen.decisions.table.key]
    assert decision.parent_id == item.id
    assert screen.tabs.bar.current == DECISIONS
    screen.decisions.on.click()
    assert (screen.tabs.bar.current, screen.agenda.table.key) == (AGENDA, item.id)


def test_guests_are_counted_by_sex(screen: MeetingsScreen) -> None:
    with screen.session.store.work(screen.session.key, "x") as work:
        work.set(screen.table.key, guests_women=3, guests_men=2)
    screen.tabs.show_part(ATTENDANCE)
    assert "5 (3 نساء)" in screen.attendance.totals.text()

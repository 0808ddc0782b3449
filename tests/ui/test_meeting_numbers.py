"""The number of a meeting follows its type and year; written attendance says that a meeting took place."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate, exact, today
from hayat_app.domain.records import Meeting, Member
from tests.ui.try_out import BODY, kept, on_screen, open_bare_session
from ui.screens.meetings.screen import ATTENDANCE, MeetingsScreen
from ui.session import Session

NOW = f"{today():%Y}"


@pytest.fixture
def session() -> Session:
    made = open_bare_session()
    with made.store.work(BODY, "fill") as work:
        work.add(Member, key="m", name_ar="اسم")
        work.add(Meeting, key="a", type="ordinary", number=f"1/{NOW}", date=exact(today()), state="held")
        work.add(Meeting, key="b", type="ordinary", number=f"2/{NOW}", state="planned")
    return made


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> MeetingsScreen:
    made = on_screen(MeetingsScreen, session, qtbot)
    made.show_record("b")
    return made


def _edit(screen: MeetingsScreen, name: str, value: object) -> None:
    row = screen.form.rows[name]
    row.editor.show_value(value)
    row.editor.edited.emit()
    screen.form.flush()


def test_another_type_brings_its_own_number(screen: MeetingsScreen) -> None:
    _edit(screen, "type", "extraordinary")
    assert kept(screen.session, "b", "number") == f"1/{NOW}"


def test_a_day_of_another_year_brings_the_number_of_that_year(screen: MeetingsScreen) -> None:
    _edit(screen, "date", RoughDate(2024, 5, 3))
    assert kept(screen.session, "b", "number") == "1/2024"


def test_a_number_somebody_typed_stays(screen: MeetingsScreen) -> None:
    _edit(screen, "number", "12 bis")
    _edit(screen, "type", "extraordinary")
    assert kept(screen.session, "b", "number") == "12 bis"


def test_a_meeting_to_which_people_were_called_keeps_its_number(screen: MeetingsScreen) -> None:
    _edit(screen, "state", "called")
    _edit(screen, "type", "extraordinary")
    assert kept(screen.session, "b", "number") == f"2/{NOW}"


@pytest.mark.parametrize(("year", "state"), [(2024, "held"), (2100, "planned")])
def test_attendance_says_that_a_meeting_took_place(screen: MeetingsScreen, year: int, state: str) -> None:
    _edit(screen, "date", RoughDate(year, 5, 3))
    screen.tabs.show_part(ATTENDANCE)
    screen.attendance.all_came.click()
    assert kept(screen.session, "b", "state") == state


def test_who_misses_the_quorum_is_led_to_its_rule(screen: MeetingsScreen, qtbot: QtBot) -> None:
    screen.tabs.show_part(ATTENDANCE)
    with qtbot.waitSignal(screen.field_wanted) as wanted:
        screen.attendance.rule.click()
    assert wanted.args == [BODY, "quorum"]

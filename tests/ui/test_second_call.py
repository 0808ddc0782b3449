"""A meeting without a quorum is called a second time, with the same agenda."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain import attendance
from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import AgendaItem, Meeting, Member
from tests.ui.try_out import BODY, kept, on_screen, open_bare_session
from ui.screens.meetings.screen import ATTENDANCE, MeetingsScreen


@pytest.fixture
def screen(qtbot: QtBot) -> MeetingsScreen:
    session = open_bare_session()
    with session.store.work(BODY, "fill") as work:
        work.set(BODY, quorum=50)
        for n in range(3):
            work.add(Member, key=f"m{n}", name_ar=f"اسم {n}", status="active")
        known = {"title": "المصادقة", "type": "ordinary", "number": "4/2024", "date": RoughDate(2024, 3, 12)}
        work.add(Meeting, key="x", **known, state="held", present=("m0",), absent=("m1", "m2"))
        work.add(AgendaItem, "x", key="i", title="نقطة", discussion="ما قيل")
    made = on_screen(MeetingsScreen, session, qtbot)
    made.show_record("x")
    made.tabs.show_part(ATTENDANCE)
    return made


def test_the_second_meeting_has_the_same_matters_and_needs_no_quorum(screen: MeetingsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.field_wanted) as wanted:
        screen.attendance.recall.click()
    second = screen.session.dossier.get(wanted.args[0], Meeting)
    assert second
    assert (second.title, second.number, second.state, second.date) == ("المصادقة", "5/2024", "planned", None)
    assert attendance.quorum(screen.session.dossier, second).reached
    assert [(i.title, i.discussion) for i in screen.session.dossier.children(second, AgendaItem)] == [("نقطة", "")]


def test_the_first_one_is_adjourned_and_not_called_twice(screen: MeetingsScreen) -> None:
    assert screen.attendance.recall.isVisible()
    screen.attendance.recall.click()
    screen.show_record("x")
    assert kept(screen.session, "x", "state") == "no_quorum"
    assert not screen.attendance.recall.isVisible()

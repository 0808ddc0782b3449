"""An opinion voted in a meeting is adopted there: day, vote, quorum and number go to the opinion at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import AgendaItem, Meeting, Member, Opinion
from tests.ui.try_out import BODY, on_screen, open_bare_session, settle
from ui.screens.meetings.screen import AGENDA, MeetingsScreen
from ui.session import Session


@pytest.fixture
def session() -> Session:
    made = open_bare_session()
    with made.store.work(BODY, "fill") as work:
        work.set(BODY, quorum=50)
        work.add(Member, key="m", name_ar="اسم")
        work.add(Opinion, key="o", title="رأي", state="submitted")
        work.add(Meeting, key="x", date=RoughDate(2024, 3, 12), state="held", present=("m",))
        work.add(
            AgendaItem, "x", key="i", title="نقطة", opinion="o", vote="majority", votes_for=7, votes_against=2
        )
        work.add(AgendaItem, "x", key="j", title="مختلفات")
    return made


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> MeetingsScreen:
    made = on_screen(MeetingsScreen, session, qtbot)
    made.show_record("i")
    return made


def test_the_vote_of_a_meeting_adopts_the_opinion(screen: MeetingsScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.field_wanted) as wanted:
        screen.agenda.adopt.click()
    opinion = screen.session.dossier.get("o", Opinion)
    assert opinion
    assert (opinion.state, opinion.number, opinion.adopted_in, opinion.quorum) == ("adopted", "01/2024", "x", True)
    assert "7" in opinion.vote
    assert wanted.args == ["o", "number"]


def test_only_an_item_that_passed_offers_it(screen: MeetingsScreen) -> None:
    screen.tabs.show_part(AGENDA)
    assert screen.agenda.adopt.isVisible()
    screen.show_record("j")
    assert not screen.agenda.adopt.isVisible()
    with screen.session.store.work(BODY, "vote") as work:
        work.set("i", vote="rejected")
    screen.show_record("i")
    assert not screen.agenda.adopt.isVisible()


def test_equal_votes_are_counted_anew_and_kept(screen: MeetingsScreen) -> None:
    assert not screen.agenda.again.isVisible()
    with screen.session.store.work(BODY, "vote") as work:
        work.set("i", vote="", votes_for=5, votes_against=5)
    settle()
    assert screen.agenda.again.isVisible()
    assert "تعادلت الأصوات" in screen.agenda.odd.text()
    screen.agenda.again.click()
    assert not screen.agenda.odd.isVisible()
    item = screen.session.dossier.get("i", AgendaItem)
    assert item
    assert (item.votes_for, item.votes_against, item.ballots) == (None, None, "الدور 1: مع: 5، ضد: 5")

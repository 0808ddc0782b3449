"""The follow-up screen and the letters of an opinion: one click makes a letter with number and date."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Letter, Opinion
from tests.ui.try_out import BODY, open_sent_opinion, wired
from ui.screens.followup.items import ItemsTab
from ui.screens.followup.register import RegisterTab
from ui.screens.followup.screen import FollowUpScreen
from ui.screens.opinions.screen import LETTERS, OpinionsScreen
from ui.session import Session


@pytest.fixture
def session() -> Session:
    return open_sent_opinion()


def letters(session: Session, type_: str) -> list[Letter]:
    return [letter for letter in session.dossier.all(Letter) if letter.type == type_]


def test_a_reminder_is_recorded_and_shown_as_paper(session: Session, qtbot: QtBot) -> None:
    screen = FollowUpScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    register = screen.tab
    assert isinstance(register, RegisterTab)
    with qtbot.waitSignal(screen.paper_wanted) as wanted:
        register.remind.click()
    assert wanted.args == ["reminder", "opinion-1"]
    made = letters(session, "reminder")[0]
    assert made.about == "opinion-1"
    assert made.number
    assert made.date


def test_an_answer_moves_the_opinion_on(session: Session, qtbot: QtBot) -> None:
    screen = OpinionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    screen.show_record("letter-1")
    screen.letters.begin("reply")
    opinion = session.dossier.get("opinion-1", Opinion)
    assert opinion
    assert opinion.state == "answered"
    assert letters(session, "reply")[0].direction == "in"


def test_a_letter_is_found_under_its_opinion(session: Session, qtbot: QtBot) -> None:
    screen = OpinionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    assert screen.show_record("letter-1", "number")
    assert screen.tabs.bar.current == LETTERS
    assert screen.letters.table.key == "letter-1"


def test_the_next_step_sets_the_state_and_can_be_undone(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.set("opinion-1", state="draft")
    screen = OpinionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    screen.course.button.click()
    opinion = session.dossier.get("opinion-1", Opinion)
    assert opinion
    assert opinion.state == "submitted"


def test_filters_limit_the_list_of_everything(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.set("recommendation-1", status="done")
    screen = FollowUpScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    screen.tabs.choose(1)
    items = screen.tab
    assert isinstance(items, ItemsTab)
    items.by_status.choose("open")
    assert "recommendation-1" not in {line.key for line in items.table.model.lines}


def test_an_opinion_gets_its_number_with_the_day_of_its_adoption(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.add(Opinion, key="new", title="قيد التصويت", state="submitted")
        work.add(Opinion, title="دون رقم", state="idea")
    screen = OpinionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    screen.table.select("new")
    screen.course.button.click()
    assert not session.dossier.records["new"].number  # type: ignore[attr-defined]  # an opinion
    assert screen.course.told.text()
    with session.store.work(BODY, "day") as work:
        work.set("new", adopted=RoughDate(2024, 3, 12))
    assert session.dossier.records["new"].number == "01/2024"  # type: ignore[attr-defined]  # an opinion
    assert [o.title for o in session.dossier.all(Opinion) if not o.number] == ["دون رقم"]

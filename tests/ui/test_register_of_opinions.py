"""The register of opinions and what stands around it: filters, the spreadsheet, the way from an answer on."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.attached import AttachedFile
from hayat_app.domain.days import RoughDate, exact, today
from hayat_app.domain.records import Letter, Recommendation
from tests.ui.answers import Answers
from tests.ui.try_out import BODY, open_sent_opinion, settle, wired
from ui.forms.form import RecordForm
from ui.screens.followup.items import ItemsTab
from ui.screens.followup.register import RegisterTab
from ui.screens.followup.screen import FollowUpScreen
from ui.screens.opinions.screen import COUNCIL, OpinionsScreen
from ui.session import Session


@pytest.fixture
def session() -> Session:
    return open_sent_opinion()


@pytest.fixture
def followed(session: Session, qtbot: QtBot) -> FollowUpScreen:
    screen = FollowUpScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    return screen


def test_the_register_is_limited_to_those_that_wait_long(followed: FollowUpScreen) -> None:
    register = followed.tab
    assert isinstance(register, RegisterTab)
    register.by_waiting.choose("0")
    assert not register.table.model.lines
    register.by_waiting.choose("3")
    assert [line.key for line in register.table.model.lines] == ["opinion-1"]


def test_the_register_says_that_the_end_of_the_mandate_stops_the_waiting(followed: FollowUpScreen) -> None:
    register = followed.tab
    assert isinstance(register, RegisterTab)
    assert not register.stopped.isVisible()
    with register.session.store.work(BODY, "end") as work:
        work.set(BODY, mandate_ends=RoughDate(2026, 1, 31))
    settle()
    assert "31 يناير 2026" in register.stopped.text()
    assert register.stopped.isVisible()


def test_the_register_is_a_spreadsheet_to_compute_with(
    followed: FollowUpScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    followed.session.asks = answers = Answers()
    answers.file = tmp_path / "register.xlsx"
    assert isinstance(followed.tab, RegisterTab)
    followed.tab.sheet.click()
    qtbot.waitUntil(answers.file.exists)
    sheet = openpyxl.load_workbook(answers.file).worksheets[0]
    row = [cell.value for cell in sheet[2]]
    assert row[0] == "3/2026"
    assert f"{row[2]:%Y-%m-%d}" == "2026-01-05"
    assert isinstance(row[3], int)


def test_what_is_followed_is_opened_where_its_progress_is_written(followed: FollowUpScreen, qtbot: QtBot) -> None:
    followed.tabs.choose(1)
    items = followed.tab
    assert isinstance(items, ItemsTab)
    with qtbot.waitSignal(followed.field_wanted) as wanted:
        items.open.click()
    assert wanted.args == [items.table.key, "status"]


def test_an_answer_leads_to_what_the_council_decided(session: Session, qtbot: QtBot) -> None:
    screen = OpinionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    screen.show_record("letter-1")
    screen.letters.begin("reply")
    screen.letters.decided.click()
    assert screen.tabs.bar.current == COUNCIL
    assert screen.council.rows["outcome"].editor.isVisible()


def test_only_the_letter_that_is_printed_offers_to_print(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        for key, day in (("r1", 1), ("r2", 2)):
            work.add(Letter, key=key, about="opinion-1", type="reminder", date=exact(today().replace(day=day)))
    screen = OpinionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    screen.show_record("r1")
    assert not screen.letters.print.isVisible()
    screen.show_record("r2")
    assert screen.letters.print.isVisible()


def test_a_file_that_proves_it_does_not_widen_a_narrow_form(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.set("recommendation-1", evidence_file=AttachedFile("0" * 64, "proof-of-the-visit.pdf"))
    form = RecordForm(session, Recommendation)
    qtbot.addWidget(form)
    form.resize(434, 700)
    form.show_record("recommendation-1")
    form.show()
    assert form.rows["evidence_file"].minimumSizeHint().width() < 300

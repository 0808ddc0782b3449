"""What a person met who made the first plan of a body: where clicks go, what is ticked, other ways to begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hayat_app.domain.bank import BankEntry
from hayat_app.domain.records import Objective, Plan
from hayat_app.i18n import Translator
from tests.ui.try_out import open_bare_session
from ui.dialogs.bank import BankSheet
from ui.screens.diagnosis.swot import PointsPage
from ui.screens.home import _when_nothing_lacks
from ui.screens.objectives import ObjectivesScreen
from ui.session import Session
from ui.widgets.parity import ParityMeter


@pytest.fixture
def session() -> Session:
    return open_bare_session()


def test_who_clicks_into_an_empty_field_writes_in_its_line(session: Session, qtbot: QtBot) -> None:
    page = PointsPage(session)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    threat = page.quarters.quarters["threat"]
    qtbot.mouseClick(threat.list.viewport(), Qt.MouseButton.LeftButton)
    assert page.focusWidget() is threat.line


def test_a_new_entry_of_the_bank_is_ticked(session: Session, qtbot: QtBot) -> None:
    page = PointsPage(session)
    qtbot.addWidget(page)
    sheet = BankSheet(session, Objective, page)
    sheet._kept(BankEntry("", "objective", "ar", "body", {"title": "هدف مكتوب هنا"}))
    assert [e.title for e in sheet.banks.own if e.key in sheet._ticked] == ["هدف مكتوب هنا"]


def test_a_plan_begins_with_an_objective_too(session: Session, qtbot: QtBot) -> None:
    with session.store.work(session.key, "x") as work:
        work.add(Plan)
    screen = ObjectivesScreen(session)
    qtbot.addWidget(screen)
    screen.refresh()
    ways = screen.outline.empty.findChildren(QPushButton)
    ways[-1].click()
    assert len(session.dossier.all(Objective)) == 1


def test_no_share_is_said_while_nobodys_sex_is(qtbot: QtBot) -> None:
    meter = ParityMeter()
    qtbot.addWidget(meter)
    meter.show_counts(0, 0, 3)
    assert "%" not in meter.words.text()
    meter.show_counts(1, 1, 3)
    assert "50 %" in meter.words.text()


@pytest.mark.parametrize(("state", "said"), [("draft", "التصويت"), ("adopted", "مصادق عليه"), (None, "هذا الملف")])
def test_the_overview_says_what_the_plan_is_ready_for(session: Session, state: str | None, said: str) -> None:
    with session.store.work(session.key, "x") as work:
        if state:
            work.add(Plan, state=state)
    sentence = _when_nothing_lacks(session.dossier)
    assert said in Translator("ar")(sentence)

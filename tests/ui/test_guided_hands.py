"""What a person met by hand on the guided path: dots, pasted lists, titles in both directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hayat_app.domain.checks import problems
from hayat_app.domain.days import RoughDate
from hayat_app.domain.guided import key_of
from hayat_app.domain.records import Ballot, Objective, PathStep, Plan, SwotPoint
from tests.ui.try_out import open_bare_session
from ui.dialogs.bank import BankSheet
from ui.screens.diagnosis.priorities import VotesPage
from ui.screens.diagnosis.swot import PointsPage
from ui.screens.objectives import ObjectivesScreen
from ui.screens.planning.screen import PlanScreen
from ui.screens.plans import _named
from ui.session import Session
from ui.standing import states
from ui.tables.tree_view import TitleDelegate, TreeView
from ui.widgets.text import Line


@pytest.fixture
def session() -> Session:
    return open_bare_session()


def say(session: Session, step: str, state: str) -> None:
    with session.store.work(session.key, "say") as work:
        work.add(PathStep, key=key_of(step), step=step, state=state, reason="قرار الهيئة")


def test_a_step_that_is_said_to_be_complete_has_a_full_dot(session: Session) -> None:
    say(session, "diagnosis", "complete")
    assert states(session.dossier)["diagnosis"] == "complete"


def test_a_step_that_does_not_apply_has_no_dot(session: Session) -> None:
    say(session, "diagnosis", "not_applicable")
    assert states(session.dossier)["diagnosis"] == ""


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> PointsPage:
    made = PointsPage(session)
    qtbot.addWidget(made)
    made.refresh()
    return made


def pasted(page: PointsPage, text: str) -> QLineEdit:
    """Paste words into the line of the weaknesses."""
    QGuiApplication.clipboard().setText(text)
    line = page.quarters.quarters["weakness"].line
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return line


def test_pasted_lines_are_points(session: Session, page: PointsPage) -> None:
    line = pasted(page, "- مقر قار\n\n2. Un réseau d’associations\n• أعضاء متطوعون")
    points = [(point.title, point.quadrant) for point in session.dossier.all(SwotPoint)]
    assert [title for title, _ in points] == ["مقر قار", "Un réseau d’associations", "أعضاء متطوعون"]
    assert {quadrant for _, quadrant in points} == {"weakness"}
    assert line.text() == ""


def test_one_pasted_line_waits_in_the_line(session: Session, page: PointsPage) -> None:
    line = pasted(page, "مقر قار\n")
    assert line.text().strip() == "مقر قار"
    assert not session.dossier.all(SwotPoint)


def test_who_votes_is_whole_in_sight(session: Session, qtbot: QtBot) -> None:
    with session.store.work(session.key, "x") as work:
        work.add(Ballot, voter="ورقة رقم 1")
    page = VotesPage(session)
    qtbot.addWidget(page)
    page.resize(840, 660)
    page.show()
    page.refresh()
    QApplication.processEvents()
    voter = page.form.findChildren(Line)[0]
    assert voter.visibleRegion().boundingRect().height() == voter.height()


def painted(title: str) -> QImage:
    tree = TreeView()
    image = QImage(240, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    TitleDelegate(tree)._title(painter, QRect(0, 0, 240, 60), title, rtl=False)
    painter.end()
    return image


def test_an_arabic_title_ends_at_its_left_in_a_french_tree(qtbot: QtBot) -> None:
    assert painted("تكوين الأعضاء.") == painted("\u2067تكوين الأعضاء.\u2069")


def test_a_session_without_an_opinion_leads_to_the_opinions(session: Session, qtbot: QtBot) -> None:
    with session.store.work(session.key, "x") as work:
        work.set(session.key, level="prefecture")
        work.add(Plan, starts=RoughDate(2026, 1), ends=RoughDate(2026, 12))
    page = PlanScreen(session)
    qtbot.addWidget(page)
    remark = next(r for r in problems(session.dossier) if r.mended)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        page.remarks._go(remark)
    assert wanted.args == ["opinions"]


def test_objectives_of_the_bank_are_gone_to(session: Session, qtbot: QtBot) -> None:
    with session.store.work(session.key, "x") as work:
        plan = work.add(Plan)
    screen = ObjectivesScreen(session)
    qtbot.addWidget(screen)
    screen.refresh()
    sheet = BankSheet(session, Objective, screen, lambda: plan)
    sheet.taken.connect(screen._taken)
    sheet.list.item(1).setCheckState(Qt.CheckState.Checked)
    sheet.take()
    assert [o.id for o in session.dossier.all(Objective)] == [screen.outline.key]


def test_plans_of_one_title_are_told_apart_by_their_years(session: Session) -> None:
    with session.store.work(session.key, "x") as work:
        plans = [work.add(Plan, title="مخطط العمل", starts=RoughDate(year)) for year in (2021, 2024)]
    found = [session.dossier.get(key, Plan) for key in plans]
    assert [_named(session.dossier, plan) for plan in found if plan] == ["2021 · مخطط العمل", "2024 · مخطط العمل"]

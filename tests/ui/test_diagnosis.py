"""The diagnosis on screen: points by the keyboard, boxes of the tree, four fields, the bank, the trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.domain.fields import Record
from hayat_app.domain.records import (
    Activity,
    Ballot,
    DataRequest,
    EvaluationItem,
    Issue,
    Journey,
    Objective,
    PriorityCriterion,
    Problem,
    Stakeholder,
    SwotPoint,
)
from hayat_app.i18n import _
from tests.ui.try_out import of_sample, open_bare_session
from ui.dialogs.bank import BankSheet
from ui.screen import Screen
from ui.screens.diagnosis.data import RequestsPage
from ui.screens.diagnosis.evaluation import EvaluationTab
from ui.screens.diagnosis.mobility import MobilityPage
from ui.screens.diagnosis.priorities import CriteriaPage, VotesPage
from ui.screens.diagnosis.ranking import RankingPage
from ui.screens.diagnosis.screen import DiagnosisScreen
from ui.screens.diagnosis.stakeholders import StakeholdersTab
from ui.screens.diagnosis.swot import PointsPage
from ui.screens.diagnosis.tree import TreeTab
from ui.screens.followup.letters import LettersTab
from ui.session import Session
from ui.window import Window

Key = Qt.Key


@pytest.fixture
def session() -> Session:
    return open_bare_session()


@pytest.fixture
def shown(session: Session, qtbot: QtBot) -> Callable[[type[Screen]], Any]:
    def show(cls: type[Screen]) -> Any:
        screen = cls(session)
        qtbot.addWidget(screen)
        screen.resize(1200, 800)
        screen.show()
        screen.refresh()
        session.changed.connect(screen.refresh)
        return screen

    return show


def add(session: Session, cls: type[Record], **values: object) -> str:
    with session.store.work(session.key, "x") as work:
        key = work.add(cls)
        work.set(key, **values)
    return key


def test_every_tab_shows_its_records(session: Session, shown: Any) -> None:
    screen = shown(DiagnosisScreen)
    key = add(session, Stakeholder, title="جمعية")
    assert screen.show_record(key)
    assert isinstance(screen.tab, StakeholdersTab)


def test_a_digit_is_stored_and_leads_on(session: Session, shown: Any) -> None:
    add(session, Issue, title="النقل")
    shown(CriteriaPage).add_usual()
    ballot = add(session, Ballot, voter="1")
    page = shown(VotesPage)
    page.points.grid.setCurrentIndex(page.points.grid.votes.index(0, 0))
    QTest.keyClicks(page.points.grid, "54")
    found = session.dossier.get(ballot, Ballot)
    assert found
    assert sorted(score.points for score in found.scores) == [4, 5]
    assert page.points.grid.currentIndex().column() == 2


def test_the_ranking_takes_the_decision(session: Session, shown: Any) -> None:
    issue = add(session, Issue, title="الماء")
    shown(CriteriaPage).add_usual()
    add(session, Ballot, voter="1")
    votes = shown(VotesPage)
    votes.points.grid.setCurrentIndex(votes.points.grid.votes.index(0, 0))
    QTest.keyClicks(votes.points.grid, "5")
    page = shown(RankingPage)
    page.decide("high")
    assert [i.priority for i in session.dossier.all(Issue) if i.id == issue] == ["high"]


def test_a_tree_is_written_by_the_keyboard(session: Session, shown: Any) -> None:
    page = shown(TreeTab)
    page.plant()
    QTest.keyClicks(page.canvas._editor, "problem")
    QTest.keyClick(page.canvas._editor, Key.Key_Return)
    QTest.keyClick(page.canvas, Key.Key_Insert)
    QTest.keyClicks(page.canvas._editor, "cause")
    QTest.keyClick(page.canvas._editor, Key.Key_Return)
    assert [(p.title, p.side) for p in session.dossier.all(Problem)] == [("problem", ""), ("cause", "cause")]


def test_a_box_is_hung_elsewhere_and_takes_the_side(session: Session, shown: Any) -> None:
    root = add(session, Problem, title="x")
    with session.store.work(session.key, "x") as work:
        cause = work.add(Problem, root, side="cause")
        effect = work.add(Problem, root, side="effect")
    shown(TreeTab).hang(cause, effect)
    moved = session.dossier.get(cause, Problem)
    assert moved
    assert (moved.parent, moved.side) == (effect, "effect")


def test_a_point_is_pushed_to_the_next_field(session: Session, shown: Any) -> None:
    page = shown(PointsPage)
    first = page.quarters.quarters["strength"]
    first.line.setText("مقر")
    QTest.keyClick(first.line, Key.Key_Return)
    first.list.setCurrentRow(0)
    QTest.keyClick(first.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [p.quadrant for p in session.dossier.all(SwotPoint)] == ["weakness"]


def test_a_chip_is_pushed_in_the_matrix(session: Session, shown: Any) -> None:
    key = add(session, Stakeholder, title="x", interest=2, influence=2)
    page = shown(StakeholdersTab)
    page.matrix.choose(key)
    QTest.keyClick(page.matrix, Key.Key_Up)
    assert [s.influence for s in session.dossier.all(Stakeholder) if s.id == key] == [3]


def test_a_digit_scores_a_point_of_the_evaluation(session: Session, shown: Any) -> None:
    page = shown(EvaluationTab)
    page.begin()
    page.table.grid.setFocus()
    first = page.table.key
    QTest.keyClick(page.table.grid, Key.Key_2)
    assert [i.score for i in session.dossier.all(EvaluationItem) if i.id == first] == ["2"]
    assert page.table.key != first


def test_ticked_entries_become_records(session: Session, shown: Any) -> None:
    screen = shown(DiagnosisScreen)
    sheet = BankSheet(session, Activity, screen)
    for row in (0, 2):
        sheet.list.tick(sheet.list.item(row))
    sheet.take()
    assert len(session.dossier.all(Activity)) == 2


def test_an_issue_leads_to_an_objective_that_names_it(session: Session, shown: Any) -> None:
    key = add(session, Issue, title="النقل")
    screen = shown(DiagnosisScreen)
    screen.show_record(key)
    screen.tab.form.outcomes.make("objective")
    assert [o.origin for o in session.dossier.all(Objective)] == [(key,)]


def test_a_data_request_sent_in_the_form_is_in_the_register(session: Session, shown: Callable[..., Any]) -> None:
    request = add(session, DataRequest, title="تمدرس الفتيات", service="المديرية")
    page, register = shown(RequestsPage), shown(LettersTab)
    assert page.show_record(request)
    assert page.jump.isHidden()
    page.form.rows["sent"].editor.show_typed("10/02/2026")
    page.form.rows["sent"].editor.edited.emit()
    page.flush()
    assert [r.title_text for r in register.table.model.records] == [
        _("Request for data: {title}", title="تمدرس الفتيات")
    ]
    assert not page.jump.isHidden()


def test_the_guide_speaks_of_the_tab_in_sight(window: Window) -> None:
    screen = of_sample(window, "diagnosis", DiagnosisScreen)
    told: list[tuple[str, str]] = []
    screen.guide_wanted.connect(lambda kind, field: told.append((kind, field)))
    window.go("plan")
    window.go("diagnosis")
    assert told[-1][0] == "figure"
    assert window.guide.title == _("What is counted")


def test_a_click_on_the_map_chooses_the_way(session: Session, shown: Callable[..., Any]) -> None:
    add(session, Journey, title="السقاية", women_minutes=30, men_minutes=10)
    other = add(session, Journey, title="المدرسة", women_minutes=60, men_minutes=30)
    page = shown(MobilityPage)
    spoke = page.map.spokes[1]
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=page.map.point(spoke, spoke.women).toPoint())
    assert (page.table.key, page.map.key) == (other, other)


def test_the_columns_of_a_ballot_hold_the_longest_word(session: Session, shown: Any) -> None:
    add(session, Issue, title="النقل")
    add(session, PriorityCriterion, title="الاستعجالية والحدة القصوى")
    add(session, Ballot, voter="1")
    page = shown(VotesPage)
    across = page.points.grid.horizontalHeader()
    assert across.minimumSectionSize() > across.fontMetrics().horizontalAdvance("الاستعجالية")

"""The problem tree where there is little room, and what each box can be given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Problem
from tests.ui.try_out import open_bare_session
from ui.screens.diagnosis.boxes import Box
from ui.screens.diagnosis.priorities import CriteriaPage
from ui.screens.diagnosis.tree import TreeTab
from ui.session import Session


@pytest.fixture
def session() -> Session:
    return open_bare_session()


@pytest.fixture
def tab(session: Session, qtbot: QtBot) -> TreeTab:
    with session.store.work(session.key, "x") as work:
        root = work.add(Problem)
        for n in range(4):
            work.set(work.add(Problem, root), title=f"cause {n}", side="cause")
        work.set(work.add(Problem, root), title="effect", side="effect")
    screen = TreeTab(session)
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    screen.refresh()
    return screen


def test_a_wide_tree_is_drawn_smaller_before_it_must_be_scrolled(tab: TreeTab) -> None:
    drawing = tab.canvas.drawing
    assert drawing
    tab.canvas.show_tree(tab.canvas._tree, objectives=False, room=int(drawing.size.width() * 0.5))
    narrow = tab.canvas.drawing
    assert narrow
    assert tab.canvas.sizeHint().width() < narrow.size.width()


def test_a_box_of_a_small_drawing_is_found_where_it_is_seen(tab: TreeTab) -> None:
    canvas = tab.canvas
    canvas.show_tree(canvas._tree, objectives=False, room=450)
    assert canvas.drawing
    key = canvas.drawing.boxes[-1].branch.problem.id
    place: QPoint = canvas.place_of(key).center().toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert canvas.key == key


def test_the_central_problem_is_neither_cause_nor_effect(tab: TreeTab) -> None:
    assert tab.canvas.drawing
    seen = {}
    for box in boxes(tab):
        tab.canvas.choose(box.branch.problem.id)
        seen[box.branch.side] = side_is_asked(tab)
    assert seen == {"": False, "cause": True, "effect": True}


def test_only_effects_hang_on_an_effect(tab: TreeTab) -> None:
    may = {}
    for box in boxes(tab):
        tab.canvas.choose(box.branch.problem.id)
        may[box.branch.side] = (tab.cause.isEnabled(), tab.effect.isEnabled())
    assert may == {"": (True, True), "cause": (True, False), "effect": (False, True)}


def test_criteria_are_listed_with_their_weights(session: Session, qtbot: QtBot) -> None:
    page = CriteriaPage(session)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    page.add_usual()
    shown = [c for c in range(page.table.model.columnCount()) if not page.table.grid.isColumnHidden(c)]
    assert "الوزن" in [page.table.model.headerData(c, Qt.Orientation.Horizontal) for c in shown]


def boxes(tab: TreeTab) -> list[Box]:
    assert tab.canvas.drawing
    return tab.canvas.drawing.boxes


def side_is_asked(tab: TreeTab) -> bool:
    rows = tab.form.rows
    assert rows
    return not rows["side"].isHidden()


def test_the_chosen_box_is_in_sight(tab: TreeTab) -> None:
    tab.resize(1000, 300)
    QTest.qWait(50)
    for box in boxes(tab):
        tab.canvas.choose(box.branch.problem.id)
        seen = tab.canvas.visibleRegion().boundingRect()
        assert seen.contains(tab.canvas.place_of(tab.canvas.key).center().toPoint())

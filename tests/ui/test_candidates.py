"""The call for candidates in the window: jumps, one click to a member, points by the keyboard, the result."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hayat_app.domain.records import Candidature, Member, SelectionSheet
from tests.ui.try_out import of_sample
from ui.screens.candidates.screen import CALLS, FILES, RESULT, SHEETS, CandidatesTab
from ui.screens.membership import MembershipScreen
from ui.window import Window


@pytest.fixture
def tab(window: Window) -> CandidatesTab:
    screen = of_sample(window, "members", MembershipScreen)
    screen.tabs.choose(3)
    assert isinstance(screen.tab, CandidatesTab)
    return screen.tab


def named(tab: CandidatesTab, name: str) -> Candidature:
    return next(one for one in tab.session.dossier.all(Candidature) if one.name_ar == name)


def test_a_candidature_is_reached_from_elsewhere(tab: CandidatesTab, window: Window) -> None:
    one = named(tab, "كريم الزعتر")
    window.go("home")
    window.show_record(one.id, "reminded")
    assert (tab.tabs.bar.current, tab.files.table.key) == (FILES, one.id)
    assert tab.files.form.focused_field() == "reminded"


def test_one_click_makes_a_member_and_keeps_the_trace(tab: CandidatesTab) -> None:
    one = named(tab, "ليلى الأمواج")
    tab.show_record(one.id)
    tab.files.admit.click()
    found = tab.session.dossier.get(one.id, Candidature)
    assert found
    member = tab.session.dossier.get(found.member, Member)
    assert member
    assert (member.name_ar, found.decision) == ("ليلى الأمواج", "accepted")
    assert tab.files.admit.isHidden()
    assert not tab.files.jump.isHidden()


def test_a_nought_is_a_point_and_the_next_cell_is_chosen(tab: CandidatesTab) -> None:
    tab.tabs.show_part(SHEETS)
    grid = tab.sheets.points.grid
    grid.setCurrentIndex(grid.votes.index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_0)
    sheet = tab.session.dossier.get(tab.sheets.table.key, SelectionSheet)
    assert sheet
    assert grid.votes.points[grid.votes.place(grid.votes.index(0, 0))] == 0
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (0, 1)


def test_who_has_no_decision_shows_none(tab: CandidatesTab) -> None:
    one = named(tab, "ياسمين الندى")
    tab.tabs.show_part(RESULT)
    assert tab.result.decision.value == "accepted"
    with tab.session.store.work(tab.session.key, "x") as work:
        work.set(one.id, decision="")
    tab.result.refresh()
    assert tab.result.decision.value == ""


def test_a_new_call_has_criteria_with_one_click(tab: CandidatesTab) -> None:
    tab.tabs.show_part(CALLS)
    tab.calls.table.add()
    assert not tab.criteria.usual.isHidden()
    tab.criteria.add_usual()
    assert len(tab.criteria.table.model.records) == 6

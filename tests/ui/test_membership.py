"""Members, committees and functions held: three tabs of one section."""

from __future__ import annotations

import pytest

from hayat_app.domain.records import Committee, FunctionTerm, Member
from tests.ui.try_out import of_sample
from ui.screens.membership import CommitteesTab, FunctionsTab, MembershipScreen
from ui.window import Window


@pytest.fixture
def screen(window: Window) -> MembershipScreen:
    return of_sample(window, "members", MembershipScreen)


def test_a_committee_is_reached_from_elsewhere(screen: MembershipScreen, window: Window) -> None:
    committee = screen.session.dossier.all(Committee)[1]
    window.go("home")
    window.show_record(committee.id)
    tab = screen.tab
    assert isinstance(tab, CommitteesTab)
    assert tab.table.key == committee.id


def test_a_function_stands_under_its_member(screen: MembershipScreen, window: Window) -> None:
    screen.tabs.choose(2)
    tab = screen.tab
    assert isinstance(tab, FunctionsTab)
    member = screen.session.dossier.all(Member)[3]
    tab.table.select(member.id)
    tab.terms.table.add()
    term = screen.session.dossier.all(FunctionTerm)[0]
    assert term.parent_id == member.id
    tab.table.select(screen.session.dossier.all(Member)[0].id)
    window.show_record(term.id)
    assert (tab.table.key, tab.terms.table.key) == (member.id, term.id)

"""What came of a finding, told apart when the next plan took it over."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Issue, Objective, Plan
from tests.ui.try_out import open_bare_session
from ui.forms.outcomes import Outcomes


def test_the_same_objective_of_two_plans_is_told_by_its_year(qtbot: QtBot) -> None:
    session = open_bare_session()
    with session.store.work(session.key, "x") as work:
        issue = work.add(Issue)
        work.set(issue, title="النقل")
        for year in (2020, 2026):
            plan = work.add(Plan)
            work.set(plan, title="مخطط", starts=RoughDate(year))
            work.set(work.add(Objective, plan), title="هدف", origin=(issue,))
    room = QWidget()
    qtbot.addWidget(room)
    shown = Outcomes(session, room)
    shown.show_of(session.dossier.records[issue])
    told = [button.text() for button in shown.findChildren(QPushButton) if "هدف" in button.text()]
    assert any("(2020)" in words for words in told)
    assert any("(2026)" in words for words in told)

"""A report of a period, begun and filled on the plan's screen."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import exact
from hayat_app.domain.records import Review
from hayat_app.domain.records.versions import REVIEW_TYPES
from tests.ui.try_out import on_screen, open_session
from ui.screens.planning import reports
from ui.screens.planning.screen import PlanScreen
from ui.session import Session
from ui.widgets.choice import ChoiceEditor

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(reports, "today", lambda: DAY)
    return open_session()


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> PlanScreen:
    return on_screen(PlanScreen, session, qtbot)


def choose(screen: PlanScreen, kind: str) -> None:
    """Choose a type out of the list."""
    rows = screen.reports.form.rows
    assert rows
    editor = rows["type"].editor
    assert isinstance(editor, ChoiceEditor)
    editor.combo.fill()
    at = next(n for n, (code, _words) in enumerate((("", ""), *REVIEW_TYPES)) if code == kind)
    editor.combo.activated.emit(at)


def begun(screen: PlanScreen, session: Session, kind: str) -> Review:
    """Add a report and choose its type, as a person does."""
    screen.reports.table.add()
    choose(screen, kind)
    QTest.qWait(0)
    found = session.dossier.get(screen.reports.table.key, Review)
    assert found
    return found


def test_half_a_year_is_the_half_of_today(screen: PlanScreen, session: Session) -> None:
    made = begun(screen, session, "half")
    assert (made.type, made.starts, made.ends) == (
        "half",
        exact(datetime.date(2026, 7, 1)),
        exact(datetime.date(2026, 12, 31)),
    )


def test_days_that_somebody_chose_stay(screen: PlanScreen, session: Session) -> None:
    made = begun(screen, session, "year")
    chosen = exact(datetime.date(2026, 3, 1))
    with session.store.work(session.key, "x") as work:
        work.set(made.id, starts=chosen)
    choose(screen, "half")
    found = session.dossier.get(made.id, Review)
    assert found
    assert (found.type, found.starts) == ("half", chosen)

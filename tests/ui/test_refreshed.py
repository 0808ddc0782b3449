"""A screen that heard of changes shows what one made anew shows, letter for letter and place for place."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.acceptances import rule_of
from hayat_app.domain.checks import problems
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import (
    Acceptance,
    Activity,
    Meeting,
    Member,
    Opinion,
    Plan,
)
from hayat_app.services import dossiers
from hayat_app.services.history import History
from hayat_app.store.store import Store
from hayat_app.store.work import Work
from tests.ui.try_out import settle
from ui.screens import home
from ui.screens.calendar import screen as calendar
from ui.screens.calendar.screen import CalendarScreen
from ui.screens.home import HomeScreen
from ui.screens.meetings.rates import RatesPage
from ui.screens.planning.remarks import RemarksPage
from ui.session import Session

DAY = datetime.date(2020, 11, 20)
Screen = HomeScreen | CalendarScreen | RatesPage | RemarksPage
Make = Callable[[Session], Screen]


def _calendar(view: str) -> Make:
    def make(session: Session) -> Screen:
        screen = CalendarScreen(session)
        screen.show_view(view)
        return screen

    return make


def _page(cls: type[RatesPage | RemarksPage]) -> Make:
    def make(session: Session) -> Screen:
        room = QWidget()
        page = cls(session, room)
        page.setParent(None)
        return page

    return make


SCREENS: dict[str, Make] = {
    "home": HomeScreen,
    "month": _calendar("month"),
    "quarter": _calendar("quarter"),
    "council": _calendar("council"),
    "rates": _page(RatesPage),
    "review": _page(RemarksPage),
}


def _edited(held: Dossier, work: Work) -> None:
    days = {"starts": "2020-11-12", "ends": "2020-11-13"}
    work.put(held.all(Activity)[0].id, {"title": "ورشة أخرى", **days})
    work.put(held.all(Opinion)[0].id, {"title": "رأي آخر"})


def _added(_held: Dossier, work: Work) -> None:
    work.put_new("member", {"name_ar": "فلانة المثال", "sex": "f", "since": "2019-01-01"})
    work.put_new("meeting", {"title": "لقاء آخر", "date": "2020-11-24", "state": "planned"})
    work.put_new("opinion", {"title": "رأي حول القناطر", "session": "2021-06", "due": "2020-11"})


def _deleted(held: Dossier, work: Work) -> None:
    for record in (*held.all(Activity)[:2], held.all(Member)[0], held.all(Meeting)[0]):
        work.delete(record.id)


def _attended(held: Dossier, work: Work) -> None:
    meeting = next(one for one in held.all(Meeting) if one.present)
    first, *others = meeting.present
    work.put(meeting.id, {"present": [first], "absent": others, "late": [first]})
    work.put(held.id, {"absences_in_row": 1})


def _followed(held: Dossier, work: Work) -> None:
    above = held.all(Meeting)[0].id
    work.put_new("decision", {"text": "قرار فات أجله", "due": "2020-11-02", "parent": above})
    work.put(held.all(Plan)[0].id, {"mission": "", "vision": ""})
    work.put_new("path_step", {"state": "complete", "reason": "وثيقة مستقلة"}, "step-diagnosis")


def _moved(held: Dossier, work: Work) -> None:
    work.put(held.id, {"send_days": 9, "mandate_ends": "2022-01-01", "place_ar": "جماعة أخرى"})


def _accepted(held: Dossier, work: Work) -> None:
    for remark in [one for one in problems(held) if one.severity != "broken"][3:9:5]:
        work.add(Acceptance, rule=rule_of(remark), place=remark.place, reason="لا مانع")


CHANGES = (_edited, _added, _attended, _accepted, _followed, _deleted, _moved)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(home, "today", lambda: DAY)
    monkeypatch.setattr(calendar, "today", lambda: DAY)
    with Store(tmp_path) as store:
        made = Session(store, History(store))
        made.open(dossiers.open_sample(store))
        yield made


def seen(screen: Screen) -> list[tuple[object, ...]]:
    """Return everything in sight in words, with its place and its size."""
    settle()
    found = []
    for one in screen.findChildren(QWidget):
        if not one.visibleRegion().isEmpty() and (words := _words(one)):
            at = one.mapTo(screen, QPoint())
            found.append((at.y(), at.x(), one.width(), one.height(), type(one).__name__, words, one.toolTip()))
    return sorted(found)


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text() or widget.accessibleName()
    if isinstance(widget, QTableView):
        model = widget.model()
        cells = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
        return " | ".join(str(model.index(*cell).data()) for cell in cells)
    return ""


def _shown(make: Make, session: Session, qtbot: QtBot) -> Screen:
    screen = make(session)
    qtbot.addWidget(screen)
    screen.resize(1000, 2000)  # all of the overview is in sight
    screen.refresh()
    screen.show()
    settle()
    return screen


@pytest.mark.parametrize("name", SCREENS)
def test_after_each_change_a_screen_is_as_if_made_anew(name: str, session: Session, qtbot: QtBot) -> None:
    screen = _shown(SCREENS[name], session, qtbot)
    session.changed.connect(screen.refresh)
    before, others = seen(screen), 0
    for change in CHANGES:
        with session.store.work(session.key, "edit") as work:
            change(session.dossier, work)
        anew = _shown(SCREENS[name], session, qtbot)
        assert seen(screen) == seen(anew), change.__name__
        anew.close()
        others += seen(screen) != before
    assert others > 1

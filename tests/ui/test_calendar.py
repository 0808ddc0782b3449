"""The calendar in the window: months, quarters, sessions of the council, the file for another calendar."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QApplication, QLabel

from hayat_app.domain.calendar import Event
from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import CouncilSession, Meeting
from tests.ui.answers import Answers
from tests.ui.try_out import of_sample
from ui.screens.calendar import screen as module
from ui.screens.calendar.events import EventLine, days_of
from ui.screens.calendar.screen import VIEWS, CalendarScreen
from ui.window import Window

DAY = datetime.date(2020, 11, 20)


@pytest.fixture
def screen(window: Window, monkeypatch: pytest.MonkeyPatch) -> CalendarScreen:
    monkeypatch.setattr(module, "today", lambda: DAY)
    found = of_sample(window, "calendar", CalendarScreen)
    found.go_to(DAY)
    return found


def shown(screen: CalendarScreen) -> list[str]:
    lines = screen.findChildren(EventLine)
    return [line.event_shown.title for line in lines if line.isVisible()]


def test_a_month_shows_its_meetings_and_days_to_mark(screen: CalendarScreen) -> None:
    assert screen.period.text() == "نونبر 2020"
    assert "المصادقة على الرأي حول الولوجيات وتحضير دورة يناير 2021" in shown(screen)
    assert "اليوم العالمي لحقوق الطفل" in shown(screen)


def test_leafing_goes_over_the_end_of_the_year(screen: CalendarScreen) -> None:
    screen.on.click()
    screen.on.click()
    assert screen.period.text() == "يناير 2021"
    screen.now.click()
    assert screen.period.text() == "نونبر 2020"


def test_one_category_can_stand_alone(screen: CalendarScreen) -> None:
    screen.category.choose("meeting")
    QApplication.processEvents()
    kinds = {line.event_shown.category for line in screen.findChildren(EventLine) if line.isVisible()}
    assert kinds == {"meeting"}


def test_a_click_on_a_meeting_goes_to_it(screen: CalendarScreen, window: Window) -> None:
    key = next(m.id for m in screen.session.dossier.all(Meeting) if m.state == "planned")
    line = next(line for line in screen.findChildren(EventLine) if line.event_shown.key == key)
    line.click()
    assert not screen.isVisible()


def test_a_computed_session_is_entered_with_one_click(screen: CalendarScreen) -> None:
    screen.show_view("council")
    screen.back.click()
    assert screen.period.text() == "2020"
    before = len(screen.session.dossier.all(CouncilSession))
    screen.council.buttons["2020-06-01"].click()
    assert len(screen.session.dossier.all(CouncilSession)) == before + 1
    assert (screen.view, screen.entered.form.key) == ("entered", screen.entered.table.key)


@pytest.mark.parametrize("view", [code for code, _words in VIEWS])
def test_every_view_stands_with_an_empty_dossier(window: Window, view: str) -> None:
    from ui.screens.welcome import NewDossier

    assert window.desk is not None
    window.desk.create(NewDossier("نورة", "commune", "03", "061", "مكناس", "Meknès"))
    window.go("calendar")
    found = window.findChild(CalendarScreen)
    assert isinstance(found, CalendarScreen)
    found.show_view(view)
    assert found.pages.currentWidget().isVisible()


def test_the_file_for_another_calendar_is_written(
    screen: CalendarScreen, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "calendar.ics"
    answers.file = path
    screen.save.click()
    names = [str(event["summary"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert "المصادقة على الرأي حول الولوجيات وتحضير دورة يناير 2021" in names


def test_days_from_one_to_another_read_from_the_right_in_arabic() -> None:
    event = Event(datetime.date(2026, 11, 25), datetime.date(2026, 12, 10), "days", "حملة")
    assert days_of(event) == "من 25/11 إلى 10/12"


def test_the_days_counted_back_are_one_click_from_the_sessions(screen: CalendarScreen, window: Window) -> None:
    screen.show_view("council")
    screen.days.click()
    assert window.places.key == "body"


def test_the_year_of_the_session_that_comes_next_is_shown(
    screen: CalendarScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "today", lambda: datetime.date(2020, 12, 28))
    screen.show_view("council")
    assert screen.period.text() == "2021"


def test_the_year_of_a_session_just_entered_is_shown(screen: CalendarScreen) -> None:
    screen.show_view("entered")
    key = screen.entered.table.acts.add(CouncilSession, None, None, starts=RoughDate(2018, 9, 3))
    screen.show_record(key)
    screen.show_view("council")
    assert screen.period.text() == "2018"


def test_a_session_that_is_over_opened(screen: CalendarScreen) -> None:
    screen.show_view("entered")
    screen.entered.table.acts.add(CouncilSession, None, None, starts=RoughDate(2018, 9, 3), title="دورة")
    screen.go_to(datetime.date(2018, 1, 1))
    screen.show_view("council")
    screen.go_to(datetime.date(2018, 1, 1))
    words = [label.text() for label in screen.council.findChildren(QLabel)]
    assert "انطلقت يوم 3 شتنبر 2018" in words

"""The overview: the path, what presses, and what a person says of a step."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtWidgets import QLabel

from hayat_app.domain.guided import path
from hayat_app.domain.reminders import reminders
from hayat_app.i18n import current
from tests.ui.try_out import of_sample
from ui.dialogs.step import StepSheet
from ui.screens import home
from ui.screens.home import HomeScreen
from ui.screens.meetings.screen import MeetingsScreen
from ui.screens.opinions.screen import OpinionsScreen
from ui.screens.reminders import LISTED
from ui.screens.welcome import NewDossier
from ui.window import Window

DAY = datetime.date(2020, 11, 20)


@pytest.fixture
def screen(window: Window, monkeypatch: pytest.MonkeyPatch) -> HomeScreen:
    monkeypatch.setattr(home, "today", lambda: DAY)
    found = of_sample(window, "home", HomeScreen)
    found.refresh()
    return found


def test_every_step_is_there_and_leads_somewhere(screen: HomeScreen, window: Window) -> None:
    assert list(screen.path.rows) == [stage.step for stage in path(screen.session.dossier)]
    screen.path.rows["opinions"].click()
    assert window.findChild(OpinionsScreen).isVisible()


def test_what_presses_is_told_the_late_first(screen: HomeScreen) -> None:
    found = reminders(screen.session.dossier, DAY, current())
    shown = [button.text() for button in screen.reminders.buttons]
    assert [one.late for one in found] == sorted((one.late for one in found), reverse=True)
    assert shown == [one.sentence for one in found][:LISTED]
    assert any("31 غشت 2020" in one.sentence for one in found)
    assert any("بقي 22 يوما" in one.sentence for one in found)


def test_a_reminder_leads_to_its_meeting(screen: HomeScreen, window: Window) -> None:
    found = reminders(screen.session.dossier, DAY, current())
    screen.reminders.wanted.emit(next(one for one in found if "توجيه الدعوات" in one.sentence))
    meetings = window.findChild(MeetingsScreen)
    assert meetings is not None
    assert meetings.isVisible()


def test_a_step_is_overruled_with_a_reason_only(screen: HomeScreen, window: Window) -> None:
    computed = path(screen.session.dossier)[1]
    sheet = StepSheet(screen.session, computed)
    sheet.states.choose("not_applicable")
    sheet.store()
    assert not sheet.problem.isHidden()
    sheet.reason.setText("وثيقة مستقلة")
    sheet.store()
    assert path(screen.session.dossier)[1].state == "not_applicable"
    window.replay.undo()
    assert path(screen.session.dossier)[1] == computed


def test_a_step_can_be_overruled_again(screen: HomeScreen) -> None:
    for state in ("complete", "", "begun"):
        sheet = StepSheet(screen.session, path(screen.session.dossier)[1])
        sheet.states.choose(state)
        sheet.reason.setText("سبب")
        sheet.store()
    assert path(screen.session.dossier)[1].state == "begun"


def test_an_open_step_says_what_is_missing_next(window: Window) -> None:
    assert window.desk is not None
    window.desk.create(NewDossier("نورة", "commune", "03", "061", "مكناس", "Meknès"))
    found = window.findChild(HomeScreen)
    assert isinstance(found, HomeScreen)
    said = [label.text() for label in found.path.rows["body"].findChildren(QLabel)]
    assert "الخانة «⁨بداية الولاية⁩» فارغة." in said or "الخانة «بداية الولاية» فارغة." in said

"""Forgetting goes on beside the window: it can be stopped until it has happened, and says what was done."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.i18n import _
from tests.ui.answers import Answers
from ui.dialogs.personal import PersonalSheet
from ui.widgets.working import STOPPED
from ui.window import Window


@pytest.fixture
def sheet(window: Window, answers: Answers) -> PersonalSheet:
    assert window.desk is not None
    window.desk.act("sample")
    window.desk.act("personal")
    answers.agrees = True
    sheet = window.findChildren(PersonalSheet)[0]
    sheet.past.click()
    return sheet


def _names(window: Window) -> set[str]:
    assert window.session is not None
    return {record.title_text for record in window.session.dossier.records.values()}


def test_it_says_what_was_done(sheet: PersonalSheet, qtbot: QtBot) -> None:
    there = sheet.people.rowCount()
    sheet.forget.click()
    assert sheet.working.bar.isVisible()
    qtbot.waitUntil(lambda: not sheet.working.works)
    assert sheet.people.rowCount() < there
    assert "لأشخاص" in sheet.working.words.text()
    assert sheet.people.isEnabled()
    sheet.close()


def test_stopped_nobody_is_forgotten(sheet: PersonalSheet, window: Window, qtbot: QtBot) -> None:
    before, marked = _names(window), len(sheet.marked)
    sheet.forget.click()
    sheet.working.cancel.click()
    qtbot.waitUntil(lambda: not sheet.working.works)
    assert sheet.working.words.text() == _(STOPPED)
    assert _names(window) == before
    assert len(sheet.marked) == marked
    sheet.close()


def test_escape_stops_the_work_and_leaves_the_sheet(sheet: PersonalSheet, qtbot: QtBot) -> None:
    sheet.forget.click()
    sheet.reject()
    assert sheet.isVisible()
    qtbot.waitUntil(lambda: not sheet.working.works)
    sheet.reject()
    assert not sheet.isVisible()


def test_forgetting_is_no_step_to_take_back(sheet: PersonalSheet, window: Window, qtbot: QtBot) -> None:
    sheet.forget.click()
    qtbot.waitUntil(lambda: not sheet.working.works)
    assert window.session is not None
    window.session.store.tell()
    assert not window.session.history.undo_label
    sheet.close()

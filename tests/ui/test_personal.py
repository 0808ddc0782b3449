"""The sheet of personal data: marking, forgetting, printing, the log."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Member
from hayat_app.services import backups
from tests.ui.answers import Answers
from ui.dialogs.personal import PersonalSheet
from ui.forms.form import RecordForm
from ui.screens.preview import PreviewScreen
from ui.window import Window


@pytest.fixture
def sheet(window: Window) -> PersonalSheet:
    assert window.desk is not None
    window.desk.act("sample")
    window.desk.act("personal")
    return window.findChildren(PersonalSheet)[0]


def test_the_marked_are_forgotten_after_a_question(
    sheet: PersonalSheet, window: Window, answers: Answers, qtbot: QtBot
) -> None:
    item = sheet.people.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    name = sheet.marked[0].title_text
    answers.agrees = True
    sheet.forget.click()
    qtbot.waitUntil(lambda: not sheet.working.works)
    assert window.session is not None
    assert name not in [member.name_ar for member in window.session.dossier.all(Member)]
    assert len(answers.asked) == 1
    sheet.close()


def test_nothing_is_forgotten_without_agreement(sheet: PersonalSheet, window: Window, answers: Answers) -> None:
    item = sheet.people.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    answers.agrees = False
    sheet.forget.click()
    assert len(sheet.marked) == 1
    sheet.close()


def test_all_that_is_held_goes_to_the_preview(sheet: PersonalSheet, window: Window, qtbot: QtBot) -> None:
    sheet.people.selectRow(1)
    sheet.paper.click()
    screen = window.places.in_sight
    assert isinstance(screen, PreviewScreen)
    qtbot.waitUntil(lambda: screen.made is not None, timeout=30_000)
    assert screen.asked[0] == "person-data"
    assert screen.asked[2]


def test_what_was_written_is_in_the_log(window: Window) -> None:
    assert window.desk is not None
    assert window.session is not None
    window.desk.act("sample")
    window.session.exported("لائحة", Path("a.xlsx"))
    window.desk.act("personal")
    sheet = window.findChildren(PersonalSheet)[0]
    item = sheet.log.item(0, 2)
    assert item is not None
    assert item.text() == "لائحة"
    sheet.close()


@pytest.mark.parametrize(("number", "seen"), [("", False), ("A-1/2026", True)])
def test_the_identity_number_has_a_field_only_with_the_authorisation(
    window: Window, number: str, seen: bool
) -> None:
    assert window.desk is not None
    assert window.session is not None
    window.desk.act("sample")
    with window.session.store.work(window.session.key, "allow") as work:
        work.set(window.session.key, cndp_authorisation=number)
    window.go("members")
    form = next(form for form in window.findChildren(RecordForm) if form.cls is Member)
    assert form.rows["identity"].isVisibleTo(form) == seen


def test_backup_copies_are_renewed_where_the_person_agrees(
    sheet: PersonalSheet, window: Window, answers: Answers, qtbot: QtBot
) -> None:
    assert window.session is not None
    store = window.session.store
    backups.before(store, "import", datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    item = sheet.people.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    name = sheet.marked[0].title_text.encode()
    answers.agrees = True
    sheet.forget.click()
    assert len(answers.asked) == 2
    qtbot.waitUntil(lambda: not sheet.working.works)
    assert len(backups.held(store)) == 1
    assert not any(name in path.read_bytes() for path in backups.held(store))
    sheet.close()


def test_a_person_is_looked_for_by_name(sheet: PersonalSheet) -> None:
    last = sheet.people.item(sheet.people.rowCount() - 1, 0)
    assert last is not None
    sheet.search.setText(last.text().strip("\u2068\u2069"))
    assert not sheet.people.isRowHidden(last.row())
    assert sheet.people.isRowHidden(0)
    assert not sheet.people.isRowHidden(sheet.people.currentRow())
    sheet.close()

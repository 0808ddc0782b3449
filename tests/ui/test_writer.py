"""What is typed is stored beside the window: no letter waits for the disk, and nothing is lost or mixed up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Body, Member
from hayat_app.services.history import History
from hayat_app.store.store import Store
from tests.ui.answers import Answers
from tests.ui.try_out import type_text
from ui.forms.form import RecordForm
from ui.session import Session
from ui.widgets.text_editors import LineEditor

KEY = "body"


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def session(tmp_path: Path, answers: Answers) -> Iterator[Session]:
    with Store(tmp_path) as store:
        with store.work(KEY, "begin") as work:
            work.add(Body, key=KEY, name_ar="هيئة المثال")
            work.add(Member, key="m1", name_ar="نادية المثال", sex="f")
        made = Session(store, History(store), answers)
        made.open(KEY)
        yield made


@pytest.fixture
def form(session: Session, qtbot: QtBot) -> Iterator[RecordForm]:
    window = QWidget()
    qtbot.addWidget(window)
    made = RecordForm(session, Member, window)
    session.changed.connect(made.refresh)
    made.show_record("m1")
    made.resize(700, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.focus_field("occupation")
    yield made
    session.writer.finish()
    window.close()


def line(form: RecordForm, name: str) -> QLineEdit:
    editor = form.rows[name].editor
    assert isinstance(editor, LineEditor)
    return editor.line


def stored(session: Session, name: str) -> object:
    return session.dossier.rows["m1"].values.get(name)


def leave(form: RecordForm) -> None:
    form.focus_field("name_ar")


def test_no_letter_waits_for_the_disk(session: Session, form: RecordForm, qtbot: QtBot) -> None:
    assert session.store.path is not None
    other = sqlite3.connect(session.store.path)
    other.execute("BEGIN EXCLUSIVE")  # the disk is busy for a moment
    type_text(line(form, "occupation"), "أستاذة")
    leave(form)
    assert stored(session, "occupation") is None
    assert form.rows["occupation"].pending
    other.close()
    qtbot.waitUntil(lambda: stored(session, "occupation") == "أستاذة")
    qtbot.waitUntil(lambda: not form.rows["occupation"].pending)


def test_what_is_typed_meanwhile_is_not_taken_for_stored(session: Session, form: RecordForm) -> None:
    type_text(line(form, "occupation"), "أستاذة")
    leave(form)
    form.focus_field("occupation")
    type_text(line(form, "occupation"), " جامعية")
    session.writer.finish()
    assert (stored(session, "occupation"), form.rows["occupation"].pending) == ("أستاذة", True)
    form.flush()
    assert stored(session, "occupation") == "أستاذة جامعية"


def test_what_was_handed_over_comes_before_what_follows(session: Session, form: RecordForm) -> None:
    type_text(line(form, "occupation"), "أستاذة")
    leave(form)
    heard: list[str] = []
    session.store.listen(lambda step: heard.append(step.label))
    with session.store.work(KEY, "after") as work:
        work.set("m1", name_fr="Nadia")
    assert heard == [form.rows["occupation"].facts.label, "after"]


def test_a_fault_of_the_disk_is_said_at_the_field(session: Session, form: RecordForm) -> None:
    assert session.store.path is not None
    session.store.path.unlink()
    session.store.path.mkdir()  # whoever took the stick away
    type_text(line(form, "occupation"), "أستاذة")
    leave(form)
    session.writer.finish()
    row = form.rows["occupation"]
    assert (row.pending, row.problem is not None) == (True, True)
    assert row.editor.typed() == "أستاذة"


def test_a_form_that_is_gone_still_has_its_text_stored(session: Session, form: RecordForm, qtbot: QtBot) -> None:
    type_text(line(form, "occupation"), "أستاذة")
    leave(form)
    with qtbot.waitSignal(form.destroyed):
        form.deleteLater()
    session.writer.finish()
    assert stored(session, "occupation") == "أستاذة"


def test_undo_takes_back_what_was_just_handed_over(session: Session, form: RecordForm) -> None:
    type_text(line(form, "occupation"), "أستاذة")
    leave(form)
    form.flush()
    session.history.undo()
    assert stored(session, "occupation") is None

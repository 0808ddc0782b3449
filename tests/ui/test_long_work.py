"""What takes long goes on beside the window and can be stopped: then nothing has happened."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.i18n import _
from hayat_app.services import backups, files, merging
from tests.ui.answers import Answers
from ui.dialogs.send import SendSheet
from ui.session import Session
from ui.widgets.working import STOPPED
from ui.window import Window


@pytest.fixture
def session(window: Window, answers: Answers) -> Session:
    assert window.desk is not None
    assert window.session is not None
    window.desk.act("sample")
    answers.agrees = True
    return window.session


@pytest.fixture
def gate(session: Session) -> Event:
    """Until it is set, the worker is busy with something else."""
    gate = Event()
    session.tasks.start("before", lambda _report: gate.wait(), lambda _done: None)
    return gate


def test_a_copy_that_is_stopped_is_not_written(
    window: Window, session: Session, answers: Answers, gate: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.file = tmp_path / "copy.hayat"
    assert window.desk is not None
    window.desk.send(session.key)
    sheet = window.findChildren(SendSheet)[0]
    sheet.save.click()
    sheet.working.cancel.click()
    gate.set()
    qtbot.waitUntil(lambda: not sheet.working.works)
    assert sheet.working.words.text() == _(STOPPED)
    assert not answers.file.exists()
    sheet.reject()


def test_deleting_that_is_stopped_leaves_the_dossier(
    window: Window, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.desk is not None
    key, gate = session.key, Event()
    monkeypatch.setattr(backups, "before", lambda *_: gate.wait())
    window.desk.delete(key)
    qtbot.waitUntil(window.status.cancel.isVisible)
    window.status.cancel.click()
    gate.set()
    qtbot.waitUntil(lambda: not session.tasks.busy)
    assert key in session.store.bodies()


def test_taking_back_that_is_stopped_leaves_what_came(
    window: Window, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.desk is not None
    key, path = session.key, tmp_path / "a.hayat"
    files.export(session.store, key, path)
    session.store.remove(key)
    session.open("")
    came = merging.receive(session.store, [path])
    receiving = window.desk.receiving
    receiving.take_back(came.key)
    receiving.cancel()
    qtbot.waitUntil(lambda: not receiving.works)
    assert key in session.store.bodies()
    assert receiving.state == "waiting"

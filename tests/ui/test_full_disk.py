"""The disk is full while somebody types: it is said, nothing is lost, and it is stored once there is room."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Plan
from hayat_app.errors import Problem
from hayat_app.i18n import _
from hayat_app.store.store import Store
from ui.forms import autosave
from ui.forms.form import RecordForm
from ui.window import Window

TEXT = "نص طويل " * 20_000


def _limit(store: Store, pages: int) -> None:
    """Let the database not grow beyond some pages; SQLite then says what it says on a full disk."""
    with store.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def _mission(window: Window, monkeypatch: pytest.MonkeyPatch) -> tuple[RecordForm, QPlainTextEdit]:
    monkeypatch.setattr(autosave, "RETRY", 100)
    assert window.desk is not None
    window.desk.act("sample")
    window.go("plan")
    form = next(form for form in window.findChildren(RecordForm) if form.cls is Plan)
    text = form.rows["mission"].findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    return form, text


def test_what_was_refused_is_stored_once_there_is_room(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, text = _mission(window, monkeypatch)
    assert window.session is not None
    _limit(window.session.store, 1)
    text.setPlainText(TEXT[:90_000])
    row = form.rows["mission"]
    qtbot.waitUntil(lambda: row.problem is not None)
    assert _("Not stored: the disk takes nothing. It is tried again and again.") in window.header._stored.text()
    _limit(window.session.store, 1_000_000)
    qtbot.waitUntil(lambda: not row.pending)
    assert window.session.dossier.rows[form.key].values["mission"] == TEXT[:90_000].strip()


def test_a_copy_that_does_not_fit_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise fault

    with Store(tmp_path) as store:
        monkeypatch.setattr(sqlite3, "connect", full)
        with pytest.raises(Problem, match="the disk is full"):
            store.backup(tmp_path / "copy.hayatdb")

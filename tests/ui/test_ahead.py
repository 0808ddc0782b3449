"""Screens are made before somebody wants them, and nobody notices."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.try_out import settle
from ui import ahead
from ui.ahead import LEFT_OUT, Ahead
from ui.forms.form import RecordForm
from ui.sections import SECTIONS
from ui.window import Window

MADE = {section.key for section in SECTIONS} - {"home", *LEFT_OUT}


class Heard(QObject):
    """What people would notice of a window: what is shown and painted in it, and where the keyboard goes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt's
        noticed = event.type() in (QEvent.Type.Show, QEvent.Type.FocusIn)
        if noticed and isinstance(watched, QWidget):
            self.seen.add(repr(watched))
        return False


@pytest.fixture
def idle(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window with the sample open, whose screens begin to be made."""
    monkeypatch.setattr(ahead, "QUIET_MILLISECONDS", 0)
    monkeypatch.setattr(ahead, "PAUSE_MILLISECONDS", 0)
    assert window.desk is not None
    assert window.session is not None
    window.desk.act("sample")
    settle()
    window.ahead = Ahead(window)
    window.ahead.begin(window.places, window.session)
    yield window
    window.ahead.stop()


def finish(window: Window, qtbot: QtBot) -> None:
    assert window.ahead is not None
    qtbot.waitUntil(lambda: window.ahead is not None and not window.ahead.waits, timeout=60_000)


def test_every_screen_is_made_with_its_fields_and_nobody_notices(idle: Window, qtbot: QtBot) -> None:
    session, app, heard, steps = idle.session, QApplication.instance(), Heard(), []
    assert session is not None
    assert app is not None
    session.changed.connect(steps.append)
    session.said.connect(lambda sentence, _path: steps.append(sentence))
    before = (idle.places.currentWidget(), QApplication.focusWidget(), idle.guide.title)
    app.installEventFilter(heard)
    finish(idle, qtbot)
    app.removeEventFilter(heard)
    assert {key for key in MADE if idle.places.holds(key)} == MADE
    assert (idle.places.currentWidget(), QApplication.focusWidget(), idle.guide.title) == before
    assert (heard.seen, steps) == (set(), [])
    forms = [form for form in idle.places.findChildren(RecordForm) if form.made]
    assert len(forms) > 6


def test_what_changed_since_is_shown(idle: Window, qtbot: QtBot) -> None:
    finish(idle, qtbot)
    session = idle.session
    assert session is not None
    with session.store.work(session.key, "Edit the body") as work:
        work.set(session.key, motto="شعار جديد")
    idle.go("body")
    found = [form.typed("motto") for form in idle.places.currentWidget().findChildren(RecordForm)]
    assert found == ["شعار جديد"]


def test_a_key_puts_it_off(idle: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "QUIET_MILLISECONDS", 60_000)
    QTest.keyClick(idle.windowHandle(), Qt.Key.Key_Shift)
    settle()
    assert not idle.places.holds("questions")
    assert idle.ahead is not None
    assert idle.ahead.waits


def test_a_dossier_that_is_left_takes_its_screens_along(idle: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: idle.places.holds("body"))
    assert idle.session is not None
    idle.session.open("")
    settle()
    assert not idle.places.holds("body")
    idle.close()
    assert idle.ahead is not None
    assert not idle.ahead.waits

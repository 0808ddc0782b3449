"""What goes out of sight is dead at once, and destroyed while nobody waits for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.try_out import settle
from ui.parting import is_gone
from ui.screen import Screen
from ui.tasks import Report
from ui.window import Window


@pytest.fixture
def body(window: Window) -> Screen:
    """The screen of the body, in sight in a window."""
    assert window.desk is not None
    window.desk.act("sample")
    window.go("body")
    settle()
    found = window.places.in_sight
    assert found is not None
    return found


def leave(window: Window) -> None:
    assert window.session is not None
    window.session.open("")


def turn() -> None:
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_screen_that_is_left_is_out_of_sight_at_once_and_destroyed_soon(
    window: Window, body: Screen, qtbot: QtBot
) -> None:
    leave(window)
    assert isValid(body)
    assert not body.isVisible()
    assert is_gone(body.findChildren(QWidget)[-1])
    assert [timer for timer in body.findChildren(QTimer) if timer.isActive()] == []
    assert not is_gone(window.places)
    qtbot.waitUntil(lambda: turn() or not isValid(body))


def test_what_goes_is_told_nothing_of_its_work(window: Window, body: Screen, qtbot: QtBot) -> None:
    class Listener(QObject):
        told = False

        def tell(self, _found: int) -> None:
            Listener.told = True

    def count(_report: Report) -> int:
        return 1

    session, listener = window.session, Listener(body)
    assert session is not None
    session.tasks.start("count", count, listener.tell)
    leave(window)
    qtbot.waitUntil(lambda: not session.tasks.busy)
    assert not Listener.told


def test_another_language_does_not_reach_what_goes(window: Window, body: Screen) -> None:
    class Heard(QLabel):
        seen: list[QEvent.Type] = []  # noqa: RUF012  # the widget is gone when it is read

        def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # overrides Qt's
            Heard.seen.append(event.type())

    label = Heard(body)
    settle()
    Heard.seen.clear()
    window.keep(language="fr", theme="light")
    window.rebuild()
    assert isValid(label)
    settle()
    assert Heard.seen == []
    assert not window.places.isRightToLeft()


def test_another_theme_waits_until_what_goes_is_gone(window: Window, body: Screen) -> None:
    window.keep(theme="dark")
    window.rebuild()
    assert not isValid(body)


def test_closing_leaves_nothing(window: Window, body: Screen) -> None:
    window.close()
    turn()
    assert not isValid(body)

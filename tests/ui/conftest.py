"""The application in Arabic, no forgotten dialogs, no complaints of Qt; a window on an empty workspace."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_app import i18n
from tests.ui.answers import Answers
from ui.preferences import Preferences
from ui.theme import fonts, theme, words
from ui.window import Window

HARMLESS = ("This plugin does not support", "Detected locale")
"""What the offscreen platform says about itself, and Qt about a computer without UTF-8 (LC_ALL=C)."""


@pytest.fixture(autouse=True)
def arabic(qapp: QApplication) -> Iterator[None]:
    if not qapp.property("dressed"):
        fonts.load()
        qapp.setCursorFlashTime(0)
        qapp.setProperty("dressed", True)
        _dress(qapp)
    yield
    # Closed widgets wait for an event loop that tests do not have; dressing them all again would take minutes.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if i18n.current().language != "ar" or qapp.isLeftToRight() or not theme.is_worn("light"):
        _dress(qapp)


def _dress(qapp: QApplication) -> None:
    i18n.use("ar")
    words.speak(qapp, "ar")
    theme.wear(qapp, "light")


FORGOTTEN_MILLISECONDS = 15_000
"""A sheet that a test fills is open for less, on a busy machine too."""


@pytest.fixture(autouse=True)
def no_forgotten_dialog(qapp: QApplication) -> Iterator[None]:
    """A modal dialog nobody answers would stop the run for ever: close it and fail."""
    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            seen.append(repr(dialog))
            dialog.close()

    timer = QTimer(interval=FORGOTTEN_MILLISECONDS)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert not seen, f"unanswered dialog: {seen}"


@pytest.fixture(autouse=True)
def no_complaints_of_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """Qt only prints what is wrong: a line of it fails the test."""
    log = request.getfixturevalue("qtlog")
    yield
    said = [record.message for record in log.records]
    assert [message for message in said if not message.startswith(HARMLESS)] == []


@pytest.fixture
def answers() -> Answers:
    """What the person answers, prepared by the test."""
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Window]:
    """The main window on a new workspace, shown and opened."""
    made = Window(tmp_path, Preferences(tmp_path / "settings.toml"), answers)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.start()
    yield made
    made.close()

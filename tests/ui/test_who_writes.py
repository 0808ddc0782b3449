"""Who writes is known whichever way a person begins: a dossier of their own, the sample, a received file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.answers import Answers
from ui.preferences import Preferences
from ui.screens.welcome import WelcomePage
from ui.window import Window


def opened(folder: Path, qtbot: QtBot, author: str = "") -> Window:
    """Return the window of a new workspace on a computer that knows a person, or nobody."""
    (folder / "s.toml").write_text(f'author = "{author}"\n', encoding="utf-8")
    window = Window(folder / "w", Preferences(folder / "s.toml"), Answers())
    qtbot.addWidget(window)
    window.show()
    window.start()
    return window


def test_a_name_typed_before_opening_the_sample_counts(tmp_path: Path, qtbot: QtBot) -> None:
    window = opened(tmp_path, qtbot)
    page = window.places.currentWidget()
    assert isinstance(page, WelcomePage)
    QTest.keyClicks(page.author, "Nadia")
    QTest.keyClick(page.author, Qt.Key.Key_Return)
    page.sample_wanted.emit()
    assert window.session is not None
    assert window.session.store.author.name == "Nadia"


def test_a_new_workspace_knows_the_person_of_this_computer(tmp_path: Path, qtbot: QtBot) -> None:
    window = opened(tmp_path, qtbot, "نادية")
    assert window.session is not None
    assert window.session.store.author.name == "نادية"

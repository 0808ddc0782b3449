"""Before a dossier is open there is nothing to take back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.answers import Answers
from ui.preferences import Preferences
from ui.window import Window


def test_undo_and_redo_are_greyed_before_a_dossier_is_open(tmp_path: Path, qtbot: QtBot) -> None:
    window = Window(tmp_path, Preferences(tmp_path / "settings.toml"), Answers())
    qtbot.addWidget(window)
    window.start()
    keys = {action.shortcut().toString(): action.isEnabled() for action in window.findChildren(QAction)}
    assert not keys["Ctrl+Z"]
    assert not keys["Ctrl+Y"]
    assert keys["Ctrl+N"]
    window.close()

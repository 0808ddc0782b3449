"""The windows' start: show the main window first, then load what it works with."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from hayat_app.i18n import use
from hayat_app.paths import workspace_folder
from ui.preferences import Preferences
from ui.theme import fonts, theme, words
from ui.window import Window


def main(argv: Sequence[str]) -> int:
    """Open the window on a workspace; ``argv`` may name a received file to open. Return the exit code."""
    folder = workspace_folder()
    preferences = Preferences(folder)
    os.environ.setdefault("QT_SCALE_FACTOR", str(preferences.scale / 100))  # Qt reads it once, here
    app = make_app(preferences)
    window = Window(folder, preferences)
    window.show()
    QTimer.singleShot(0, window.start)
    for name in argv:
        QTimer.singleShot(0, lambda name=name: window.receive(Path(name)))
    return app.exec()


def make_app(preferences: Preferences) -> QApplication:
    """Make the application with our fonts, language and look."""
    QCoreApplication.setApplicationName("Hayat")
    app = QApplication(sys.argv[:1])
    app.setDesktopFileName("hayat")
    fonts.load()
    use(preferences.language)
    words.speak(app, preferences.language)
    theme.wear(app, preferences.theme)
    return app

"""The windows' start: show the main window first, then load what it works with."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QThread, QTimer
from PySide6.QtWidgets import QApplication

from hayat_app.i18n import use
from hayat_app.paths import workspace_folder
from ui import crash
from ui.preferences import Preferences
from ui.theme import fonts, theme, words
from ui.window import Window

SCALE = "QT_SCALE_FACTOR"
ROOMY = 1440
"""On narrower screens the window fills the screen, until a person gives it another size."""


def main(argv: Sequence[str], *, practising: bool = False) -> int:
    """Open the window on a workspace; ``argv`` may name a received file to open. Return the exit code.

    ``practising`` says that the workspace goes when the window closes.
    """
    folder = workspace_folder()
    preferences = Preferences()
    given = os.environ.get(SCALE)
    os.environ[SCALE] = given or str(preferences.now.scale / 100)  # Qt reads it once, here
    app = make_app(preferences)
    window = Window(folder, preferences, practising=practising)
    window.makes_ahead = True
    show = window.show
    room = window.screen().availableSize()
    if not preferences.now.geometry and room.width() < ROOMY:
        window.resize(room)
        show = window.showMaximized
    crash.watch(window.asks)
    show()
    loading = _Loading(window)
    loading.finished.connect(window.start)
    loading.finished.connect(_collect_garbage)
    for name in argv:
        loading.finished.connect(lambda name=name: window.receive(Path(name)))
    QTimer.singleShot(0, loading.start)
    code = app.exec()
    loading.wait()
    if window.restarts:
        _start_again(given)
    return code


class _Loading(QThread):
    """Loads SQLAlchemy and what the store is made of while the window answers already."""

    def run(self) -> None:
        import_module("hayat_app.services.history")


def _collect_garbage() -> None:
    """Take up again what ``hayat`` put off for the start, leaving out what stays until the end."""
    gc.freeze()
    gc.enable()


def _start_again(scale: str | None) -> None:
    """Open the program anew, as it was opened: the size of everything is read at the start."""
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name != SCALE}
    subprocess.Popen(sys.orig_argv, env=environment | ({SCALE: scale} if scale else {}))  # noqa: S603


def make_app(preferences: Preferences) -> QApplication:
    """Make the application with our fonts, language and look."""
    QCoreApplication.setApplicationName("Hayat")
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setDesktopFileName("hayat")
    fonts.load()
    use(preferences.now.language)
    words.speak(app, preferences.now.language)
    theme.wear(app, preferences.now.theme)
    return app

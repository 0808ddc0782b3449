"""Pictures of every screen, for people to leaf through: ``python -m ui.photographs FOLDER``.

In Arabic and French, light and dark, in a small window, at 150 %, and both. ``picture`` makes the one
of the main window.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.photographs import coordination, exchange, meetings, workshops

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.window import Window

WIDE, SMALL = (1366, 768), (1024, 768)
PREVIEW_SECONDS = 60


@dataclass(frozen=True)
class Manner:
    """How a round of pictures is taken."""

    name: str
    language: str
    theme: str
    size: tuple[int, int] = WIDE
    scale: str = "1"


MANNERS = (
    Manner("ar-light", "ar", "light"),
    Manner("ar-dark", "ar", "dark"),
    Manner("fr-light", "fr", "light"),
    Manner("fr-dark", "fr", "dark"),
    Manner("ar-small", "ar", "light", SMALL),
    Manner("ar-150", "ar", "light", (910, 512), "1.5"),
    Manner("fr-150-small", "fr", "light", (683, 512), "1.5"),
)


def main(argv: list[str]) -> int:
    """Take every picture into a folder, with an ``index.html``. One process for each manner: Qt scales once."""
    folder = Path(argv[0])
    folder.mkdir(parents=True, exist_ok=True)
    if len(argv) > 1:
        _round(folder, next(manner for manner in MANNERS if manner.name == argv[1]))
        return 0
    for manner in MANNERS:
        command = [sys.executable, "-m", "ui.photographs", str(folder), manner.name]
        subprocess.run(command, check=True, env=os.environ | {"QT_SCALE_FACTOR": manner.scale})  # noqa: S603
    (folder / "index.html").write_text(_index(folder), "utf-8")
    return 0


def picture(path: Path) -> None:
    """Take one picture: the main window with the sample dossier, in Arabic."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as workspace:
        window = _window(Path(workspace), Manner("", "ar", "light", (1280, 800)))
        _open_sample(window)
        _save(window, path)
        window.close()


def _round(folder: Path, manner: Manner) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as workspace:
        window = _window(Path(workspace), manner)
        for name, subject in _subjects(window):
            _save(subject, folder / f"{manner.name}-{name}.png")
            if subject is not window:
                subject.close()
        window.close()


def _window(workspace: Path, manner: Manner) -> Window:
    from PySide6.QtWidgets import QApplication

    from ui.app import make_app
    from ui.preferences import Preferences
    from ui.theme import theme, words
    from ui.window import Window

    preferences = Preferences(workspace / "settings.toml")
    preferences.keep(language=manner.language, theme=manner.theme)
    there = QApplication.instance()
    if isinstance(there, QApplication):
        words.speak(there, manner.language)
        theme.wear(there, manner.theme)
    else:
        there = make_app(preferences)
    there.setCursorFlashTime(0)
    window = Window(workspace, preferences)
    window.resize(*manner.size)
    window.show()
    window.start()
    return window


def _subjects(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Bring one screen after the other into sight."""
    yield "00-welcome", window
    yield from _empty(window)
    _open_sample(window)
    for number, key in enumerate(window.navigation.keys(), 20):
        window.go(key)
        if key == "preview":
            _wait_for_pages(window)
        yield f"{number}-{key}", window
    yield from meetings.subjects(window)
    yield from workshops.subjects(window, _wait_for_pages)
    for number, key in enumerate(("dossiers", "settings", "welcome"), 60):
        window.go(key)
        yield f"{number}-{key}", window
    yield from coordination.subjects(window, _wait_for_pages)
    window.go("home")
    with tempfile.TemporaryDirectory() as folder:
        yield from exchange.subjects(window, Path(folder), _wait_for_pages)
    for section in ("diagnosis", "members", "followup"):
        yield from _tabs(window, section)
    yield from _sheets(window)


def _tabs(window: Window, key: str) -> Iterator[tuple[str, QWidget]]:
    """Bring one tab after the other of a section into sight."""
    from ui.screens.tabs import TabbedScreen

    window.go(key)
    screen = window.places.in_sight
    assert isinstance(screen, TabbedScreen)
    for at in range(screen.tabs.count()):
        screen.tabs.choose(at)
        yield f"65-{key}-{at + 1}", window


def _empty(window: Window) -> Iterator[tuple[str, QWidget]]:
    from ui.screens.welcome import NewDossier

    assert window.desk is not None
    window.desk.create(NewDossier("نورة (اسم للتجربة)", "commune", "03", "061", "مكناس", "Meknès"))
    for number, key in enumerate(window.navigation.keys(), 1):
        window.go(key)
        if key == "preview":
            _wait_for_pages(window)
        yield f"{number:02}-empty-{key}", window


def _sheets(window: Window) -> Iterator[tuple[str, QWidget]]:
    from hayat_app.errors import Problem
    from hayat_app.i18n import N_, _
    from ui.dialogs.bug import BugSheet
    from ui.dialogs.message import Message
    from ui.dialogs.sheets import AboutSheet, ShortcutSheet
    from ui.screens.fault import FaultPage

    problem = Problem(
        N_("The workspace “{path}” was made by a newer version of Hayat. Install that version to open it."),
        path="hayat",
    )
    for name, sheet in (
        ("70-shortcuts", ShortcutSheet()),
        ("71-about", AboutSheet()),
        ("72-problem", Message.of(problem)),
        ("73-question", Message.question(_("Delete the dossier"), _("Delete the dossier"), danger=True)),
        ("74-bug", BugSheet("Hayat\nTypeError\n  ui/screens/home.py:1 HomeScreen.refresh\n")),
    ):
        sheet.show()
        yield name, sheet
    fault = FaultPage(problem, window.folder, window.start)
    fault.resize(window.size())
    fault.show()
    yield "75-fault", fault


def _open_sample(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    window.status.clear()


def _wait_for_pages(window: Window) -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

    assert window.session is not None
    deadline, loop = QDeadlineTimer(PREVIEW_SECONDS * 1000), QEventLoop()
    timer = QTimer(interval=20)
    session = window.session
    timer.timeout.connect(lambda: loop.quit() if not session.tasks.busy or deadline.hasExpired() else None)
    timer.start()
    loop.exec()


def _save(subject: QWidget, path: Path) -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents()
    QApplication.processEvents()
    if not subject.grab().save(str(path)):
        raise OSError(f"{path} cannot be written")


def _index(folder: Path) -> str:
    subjects = sorted(
        {path.stem.removeprefix(f"{m.name}-") for m in MANNERS for path in folder.glob(f"{m.name}-*.png")}
    )
    rows = []
    for subject in subjects:
        found = [m.name for m in MANNERS if (folder / f"{m.name}-{subject}.png").exists()]
        figures = "".join(
            f'<figure><a href="{name}-{subject}.png"><img src="{name}-{subject}.png" alt="{name}"></a>'
            f"<figcaption>{name}</figcaption></figure>"
            for name in found
        )
        rows.append(f"<h2>{subject}</h2><div>{figures}</div>")
    return (
        "<!doctype html><meta charset='utf-8'><title>Hayat</title><style>body{font:14px sans-serif;margin:24px}"
        "div{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{width:430px;border:1px solid #ccc}</style>"
        + "".join(rows)
    )

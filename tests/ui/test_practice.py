"""The window to practise in says so, and forgets what was open in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from hayat_app.cli.practice import fill
from hayat_app.i18n import _
from tests.ui.conftest import Answers
from ui.preferences import Preferences
from ui.window import Window


def test_it_opens_the_copy_and_says_that_nothing_is_kept(tmp_path: Path) -> None:
    fill(tmp_path, None)
    settings = Preferences(tmp_path / "settings.toml")
    window = Window(tmp_path, settings, Answers(), practising=True)
    window.start()
    assert window.session is not None
    assert window.session.is_open
    assert settings.now.dossier == ""
    assert window.windowTitle() == _("Hayat: practice, nothing is kept")
    window.close()


def test_it_is_opened_beside_the_window_and_not_in_it(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, words: started.append(words))
    assert window.desk is not None
    window.desk.act("practice")
    assert started == [["-m", "hayat_app", "practice"]]

"""A damaged workspace: a sentence, and a backup copy that takes its place."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.services import backups, dossiers
from hayat_app.store.store import FILE_NAME, Store
from tests.ui.answers import Answers
from ui.preferences import Preferences
from ui.screens.fault import FaultPage
from ui.window import Window

PAGE = 4096


def damage(path: Path, first: int) -> None:
    """Overwrite a database from one of its pages on."""
    data = path.read_bytes()
    path.write_bytes(data[: first * PAGE] + b"x" * (len(data) - first * PAGE))


@pytest.fixture(params=[0, 6], ids=["nothing to read", "a part to read"])
def damaged(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    with Store(tmp_path) as store:
        key = dossiers.open_sample(store)
        backups.daily(store, datetime.date(2026, 3, 31))
    damage(tmp_path / FILE_NAME, request.param)
    return tmp_path, key


def test_a_copy_takes_the_place_of_what_is_damaged(damaged: tuple[Path, str], qtbot: QtBot) -> None:
    folder, key = damaged
    window = Window(folder, Preferences(folder / "settings.toml"), Answers())
    qtbot.addWidget(window)
    window.start()
    fault = window.places.currentWidget()
    assert isinstance(fault, FaultPage)
    fault.copies[0].click()
    assert window.session is not None
    assert window.session.key == key
    assert "set-aside" in window.status.text
    window.close()

"""Files behind a password: what can be said of them, and where the keyboard stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hayat_app.services import dossiers, files
from hayat_app.store.store import Store
from tests.ui.test_receive_folder import page
from ui.screens.receive import ReceivePage
from ui.window import Window


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    with Store(None) as store:
        key = dossiers.create(store, level="commune", region="03", province="061", place_ar="ويسلان")
        files.export(store, key, tmp_path / "a.hayat", password="olive tree")
    return tmp_path / "a.hayat"


def said(shown: ReceivePage) -> str:
    return " ".join(label.text() for label in shown.findChildren(QLabel))


def test_the_password_is_typed_at_once(window: Window, locked: Path, qtbot: QtBot) -> None:
    window.receive(locked)
    shown = page(window, qtbot, "seen")
    assert "لا جديد" not in said(shown)
    assert shown.focusProxy() is shown.password
    QTest.keyClicks(shown.password, "olive tree")
    QTest.keyClick(shown.password, Qt.Key.Key_Return)
    shown = page(window, qtbot, "seen")
    assert [card.report.outcome for card in shown.cards] == ["new"]


def test_damaged_files_are_not_called_known(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.hayat").write_bytes(b"no archive")
    window.receive(tmp_path / "a.hayat")
    assert "لا جديد" not in said(page(window, qtbot, "seen"))

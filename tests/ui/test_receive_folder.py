"""A folder of many bodies in one gesture: what was put aside is told first, also when the others are received."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.services import dossiers, files
from hayat_app.store.store import Store
from tests.ui.receiving import page
from ui.window import Window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five bodies and one damaged file."""
    with Store(None) as store:
        for n in range(5):
            key = dossiers.create(store, level="commune", region="03", province="061", place_ar=f"جماعة {n}")
            files.export(store, key, tmp_path / f"{n}.hayat")
    (tmp_path / "z.hayat").write_bytes(b"no archive")
    return tmp_path


def test_what_was_put_aside_is_told_first_and_stays_told(window: Window, folder: Path, qtbot: QtBot) -> None:
    window.receive(folder)
    shown = page(window, qtbot, "seen")
    assert shown.cards[0].report.outcome == "aside"
    shown.agree.click()
    cards = page(window, qtbot, "received").cards
    assert [card.report.outcome for card in cards] == ["aside", *["new"] * 5]

"""The signs of a dossier can be compared on both sides: with the copy that came, and with what is open."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files, merging
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier
from ui.dialogs.sheets import SignsSheet
from ui.screens.arrivals import lines


def test_a_copy_that_came_tells_the_signs_its_sender_reads(tmp_path: Path) -> None:
    theirs = Store(None)
    dossiers.create_from(theirs, Content(dossier(("plan", "p"))))
    files.export(theirs, BODY, tmp_path / "a.hayat")
    (report,) = merging.preview(Store(None), [tmp_path]).files
    assert report.signs == theirs.fingerprint(BODY)
    assert any(report.signs in line for line, _role in lines(report))


def test_the_signs_of_what_is_open_are_spelled(qtbot: QtBot) -> None:
    sheet = SignsSheet("جماعة", "ACDE-FGHJ")
    qtbot.addWidget(sheet)
    assert sheet.card.signs.accessibleName().split() == list("ACDEFGHJ")

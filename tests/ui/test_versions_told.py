"""A long text that was written in two ways is told from where the two ways part."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.dossier import Alternative
from ui.forms.versions import Versions

LONG = "جملة أولى لا خلاف فيها بين الكاتبتين. " * 8


def test_the_part_that_differs_is_in_sight(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = [f"{LONG}نهاية أولى", f"{LONG}نهاية ثانية"]
    made = Versions([Alternative("a", shown[0]), Alternative("b", shown[1])], shown, parent)
    texts = [label.text() for label in made.findChildren(QLabel)]
    assert any(text.startswith("…") and text.endswith("نهاية ثانية") for text in texts)

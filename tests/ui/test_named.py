"""A province is found by its own name, without the word for its type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ui.screens.dossiers import DossiersPage, Listed
from ui.widgets.link import Link
from ui.widgets.named import NamesView


def test_a_province_is_found_without_the_word_for_its_type(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.setView(NamesView())
    box.addItems(["اختر", "عمالة فاس", "عمالة مكناس", "إقليم مولاي يعقوب"])
    for letter in "مك":
        box.view().keyboardSearch(letter)
    assert box.view().currentIndex().row() == 2
    box.view()._typed = ""  # type: ignore[attr-defined]  # as after a pause
    for letter in "عمالة ف":
        box.view().keyboardSearch(letter)
    assert box.view().currentIndex().row() == 1


def test_the_name_of_a_dossier_opens_it(qtbot: QtBot) -> None:
    page = DossiersPage([Listed("k", "هيئة مكناس", "")])
    qtbot.addWidget(page)
    name = next(link for link in page.findChildren(Link) if link.words == "هيئة مكناس")
    with qtbot.waitSignal(page.open_wanted) as asked:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert asked.args == ["k"]

"""What opening a screen does not have to do, and does not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.kinds import Choice
from hayat_app.domain.records import Objective
from tests.dossiers import dossier
from ui.forms.form import RecordForm
from ui.screens.welcome import NewDossier
from ui.tables.model import KEY_ROLE
from ui.tables.tree import RecordTree
from ui.widgets.cards import Cards
from ui.widgets.choice import ChoiceEditor
from ui.widgets.combo import Combo
from ui.window import Window

LEVELS = Choice(("a", "One"), ("b", "Two"))


@pytest.fixture
def at_work(window: Window) -> Window:
    """The window in sight, with a new dossier open."""
    assert window.desk is not None
    window.desk.create(NewDossier("سلمى", "commune", "03", "061", "مكناس", "Meknès"))
    window.show()
    return window


def test_a_drop_down_list_makes_what_drops_down_when_somebody_comes(at_work: Window) -> None:
    at_work.go("members")
    form = at_work.places.currentWidget().findChildren(RecordForm)[0]
    combos = [row.editor for row in form.rows.values() if isinstance(row.editor, ChoiceEditor)]
    assert combos
    assert not [editor for editor in combos if editor.findChild(QListView)]


def test_keys_walk_through_the_answers_of_a_short_list(qtbot: QtBot) -> None:
    editor = ChoiceEditor(LEVELS)
    qtbot.addWidget(editor)
    editor.show_value("a")
    editor.show()
    editor.setFocus()
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(editor.combo, Qt.Key.Key_Down)
    assert (editor.read(), editor.typed(), editor.combo.currentText()) == ("b", "Two", "Two")


def test_a_value_from_elsewhere_is_in_the_list_that_was_opened(qtbot: QtBot) -> None:
    editor = ChoiceEditor(LEVELS)
    qtbot.addWidget(editor)
    editor.combo.fill()
    editor.show_value("b")
    assert editor.combo.currentText() == "Two"
    editor.show_value("of a newer version")
    assert (editor.read(), editor.combo.currentIndex()) == ("", 0)


def test_our_drop_down_list_is_as_large_as_qts(qtbot: QtBot) -> None:
    ours, qts = Combo(), QComboBox()
    qts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for box in (ours, qts):
        qtbot.addWidget(box)
        box.addItem("A very long answer to a short question")
        box.setMinimumContentsLength(9)
        box.ensurePolished()
    assert (ours.sizeHint(), ours.minimumSizeHint()) == (qts.sizeHint(), qts.minimumSizeHint())


def test_a_screen_has_its_size_before_it_is_shown(at_work: Window) -> None:
    at_work.go("home")
    QApplication.processEvents()
    for key in ("body", "home", "members"):
        at_work.go(key)
        before = at_work.places.currentWidget().size()
        QApplication.processEvents()
        assert at_work.places.currentWidget().size() == before == at_work.places.size()


def test_cards_are_made_when_they_come_into_sight(qtbot: QtBot) -> None:
    room = QWidget()
    cards = Cards(room)
    for widget in (room, cards.area):
        qtbot.addWidget(widget)
    made: list[QWidget] = []

    def card(n: int, parent: QWidget) -> QWidget:
        made.append(QLabel(str(n), parent))
        made[-1].setMinimumHeight(60)
        return made[-1]

    cards.show_cards((n, partial(card, n)) for n in range(200))
    cards.area.show()
    QTest.qWait(50)
    assert len(made) < 40
    bar = cards.area.verticalScrollBar()
    while len(made) < 200:
        bar.setValue(bar.maximum())
        QApplication.processEvents()
    qtbot.waitUntil(made[-1].isVisible)


def test_an_edit_measures_one_line_of_a_tree_anew() -> None:
    held = dossier(("plan", "p", {"title": "Plan"}, *(("objective", f"o{n}", {"title": "One"}) for n in range(9))))
    tree = RecordTree([Objective])
    tree.show_under(held, held.records["p"])
    changed: list[str] = []
    tree.dataChanged.connect(lambda first, last: changed.extend((first.data(KEY_ROLE), last.data(KEY_ROLE))))
    row = held.rows["o3"]
    after = held.changed([replace(row, values={**row.values, "title": "Another"})])
    tree.show_under(after, after.records["p"])
    assert changed == ["o3", "o3"]
    assert tree.find("o3").data() == "Another"

"""A three-day workshop with 120 participants and 10 groups, entered with the keyboard and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hayat_app.domain import assessment, participation
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import (
    EvaluationSheet,
    Output,
    Participant,
    Slot,
    WorkGroup,
    Workshop,
    WorkshopDay,
)
from tests.ui.answers import Answers
from ui.screens.welcome import NewDossier
from ui.screens.workshops.evaluation import EvaluationPart
from ui.screens.workshops.groups import GroupsPart
from ui.screens.workshops.page import FactsPart, WorkshopPage
from ui.screens.workshops.people import PeoplePart
from ui.screens.workshops.programme import ProgrammePart
from ui.screens.workshops.screen import WorkshopsScreen
from ui.screens.workshops.sheets import Mark
from ui.window import Window

Key = Qt.Key
MOST_TABS = 60
FAMILIES = [f"{first}{last}" for first in ("الصباح", "السنبل", "الفجر", "البستان") for last in ("", "ي", "ية")]
NAMES = ["سعاد", "عمر", "هدى", "سامي", "ليلى", "نبيل", "مريم", "رشيد", "كوثر", "أنس"]


def press(key: Qt.Key, ctrl: bool = False, alt: bool = False, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for on, one in ((ctrl, "ControlModifier"), (alt, "AltModifier"), (shift, "ShiftModifier")):
        held |= Qt.KeyboardModifier[one] if on else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(), key, held)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def write(text: str) -> None:
    """Type letters; QTest knows the keys of Latin ones only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def go(wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the keyboard is where it is wanted."""
    for _ in range(MOST_TABS):
        if wanted(focused()):
            return
        press(Key.Key_Tab)
    pytest.fail("the keyboard does not get there")


def to_button(words: str) -> Callable[[QWidget], bool]:
    return lambda widget: isinstance(widget, QPushButton) and words in widget.text()


def to_part(window: Window, at: int) -> None:
    """Go to the tabs and along them."""
    tabs = page_of(window).tabs
    go(lambda widget: widget.parentWidget() is tabs)
    while tabs.current != at:
        press(Key.Key_Left)  # onward, in Arabic


@pytest.fixture
def dossier(window: Window) -> Callable[[], Dossier]:
    assert window.desk is not None
    window.desk.create(NewDossier("نورة", "commune", "03", "061", "مكناس", "Meknès"))

    def now() -> Dossier:
        assert window.session is not None
        return window.session.dossier

    return now


@pytest.mark.timeout(180)
def test_by_keyboard_alone(window: Window, dossier: Callable[[], Dossier], answers: Answers) -> None:
    answers.agrees = True
    press(Key.Key_4, alt=True)
    press(Key.Key_Space)  # the button of the empty list
    _facts(window)
    _days(window)
    _participants(window)
    _groups(window)
    _evaluation(window)
    found = dossier()
    [workshop] = found.all(Workshop)
    assert (workshop.title, workshop.length) == ("تكوين في الميزانية", 3)
    assert [len(found.children(day, Slot)) for day in found.all(WorkshopDay)] == [3, 0, 0]
    assert participation.whole(found, workshop) == participation.Tally(60, 60, 0)
    assert {half.tally.total for half in participation.half_days(found, workshop)} == {120, 0}
    assert len({person.name for person in found.all(Participant)}) == 120
    groups = found.all(WorkGroup)
    assert [group.title for group in groups] == [f"محور {n}" for n in range(10)]
    assert {participation.of_group(found, workshop, group) for group in groups} == {participation.Tally(6, 6, 0)}
    assert {(output.text, output.dots) for output in found.all(Output)} == {(f"نتيجة {n}", 1) for n in range(10)}
    assert all(len(found.children(group, Output)) == 1 for group in groups)
    assert len(found.all(EvaluationSheet)) == 3
    assert [one.all.mean for one in assessment.judged(found, workshop)] == [4.0] * 11


def page_of(window: Window) -> WorkshopPage:
    screen = window.findChild(WorkshopsScreen)
    assert screen
    return screen.page


def _facts(window: Window) -> None:
    part = page_of(window).made("facts")
    assert isinstance(part, FactsPart)
    typed = {"title": "تكوين في الميزانية", "theme": "الميزانية", "length": "3", "starts": "3/3/2026"}
    for field, text in typed.items():
        go(lambda widget, row=part.form.rows[field]: row.editor.isAncestorOf(widget))
        write(text)
    press(Key.Key_Tab)


def _days(window: Window) -> None:
    to_part(window, 1)
    go(to_button("أيام"))
    press(Key.Key_Space)
    part = page_of(window).part
    assert isinstance(part, ProgrammePart)
    go(lambda widget: widget is part.outline.view)
    for n in range(3):
        press(Key.Key_Insert, ctrl=True)
        write(f"فقرة {n}")
        go(lambda widget: part.form.form is not None and part.form.form.rows["starts"].editor.isAncestorOf(widget))
        write(f"{9 + n}:00")
        press(Key.Key_Tab)
        write(f"{10 + n}:00")
        press(Key.Key_Tab)
        go(lambda widget: widget is part.outline.view)


def _participants(window: Window) -> None:
    to_part(window, 2)
    part = page_of(window).part
    assert isinstance(part, PeoplePart)
    go(lambda widget: widget is part.entry.name)
    for n in range(120):
        write(f"{NAMES[n % 10]} {FAMILIES[n // 10]}")
        press(Key.Key_Tab)
        press(Key.Key_Space)
        press(Key.Key_Left if n % 2 else Key.Key_Right)
        press(Key.Key_Return)
    go(to_button("تسجيل الحضور"))
    press(Key.Key_Space)
    press(Key.Key_Left)
    press(Key.Key_A, ctrl=True)


def _groups(window: Window) -> None:
    to_part(window, 3)
    part = page_of(window).part
    assert isinstance(part, GroupsPart)
    go(to_button("مجموعة"))
    for n in range(10):
        press(Key.Key_Insert if n else Key.Key_Space)
        write(f"محور {n}")
        press(Key.Key_Tab)
        go(lambda widget: widget is part.outline.view)
    go(to_button("تكوين المجموعات"))
    press(Key.Key_Space)
    go(to_button("عرض"))
    press(Key.Key_Space)
    part.projector.activateWindow()
    QTest.qWaitForWindowActive(part.projector)
    for n in range(10):
        write(f"نتيجة {n}")
        press(Key.Key_Return)
        press(Key.Key_Plus)
        press(Key.Key_PageDown)
    press(Key.Key_Escape)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def _evaluation(window: Window) -> None:
    to_part(window, 5)
    go(to_button("المعايير المعتادة"))
    press(Key.Key_Space)
    part = page_of(window).part
    assert isinstance(part, EvaluationPart)
    go(lambda widget: isinstance(widget, Mark))
    for _ in range(3):
        write("44444444444" + "24" + "1")
        press(Key.Key_Return)

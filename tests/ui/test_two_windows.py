"""Two people, two windows, two workspaces, and a stick in between: as new users would, judged by both stores."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Body, Member
from tests.ui.answers import Answers
from ui.dialogs.send import SendSheet
from ui.preferences import Preferences
from ui.screens.answers import ValueAnswer
from ui.screens.questions import QuestionsScreen
from ui.screens.receive import ReceivePage
from ui.screens.welcome import NewDossier
from ui.window import Window

STICK = "stick"


class Person:
    """One window on one workspace, and what its person does."""

    def __init__(self, name: str, folder: Path, qtbot: QtBot) -> None:
        self.name, self.qtbot, self.answers = name, qtbot, Answers()
        self.stick = folder / STICK
        self.stick.mkdir(exist_ok=True)
        self.window = Window(folder / name, Preferences(folder / f"{name}.toml"), self.answers)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.start()
        assert self.window.session is not None
        self.session = self.window.session
        self.session.store.name_author(name)

    def write(self, **values: object) -> None:
        with self.session.store.work(self.session.key, "edit") as work:
            work.set(self.session.key, **values)

    @property
    def body(self) -> Body:
        return self.session.dossier.body

    @property
    def signs(self) -> str:
        return self.session.store.fingerprint(self.session.key)

    def send(self, name: str) -> Path:
        """Send a copy to the stick, by keys."""
        self.answers.file = self.stick / f"{name}.hayat"
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keyClick(self.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        sheet = self.window.findChild(SendSheet)
        assert sheet is not None
        QTest.keyClick(sheet.save, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not self.session.tasks.busy)
        sheet.close()
        sheet.setParent(None)
        return self.answers.file

    def receive(self, *paths: Path) -> None:
        """Look at what is on the stick, and agree."""
        self.window.receive(*paths)
        assert self.window.desk is not None
        receiving = self.window.desk.receiving
        self.qtbot.waitUntil(lambda: receiving.state == "seen")
        page = self.window.places.currentWidget()
        assert isinstance(page, ReceivePage)
        page.agree.click()
        self.qtbot.waitUntil(lambda: receiving.state == "received")

    def decide(self) -> None:
        """Take the second version of every question."""
        self.window.go("questions")
        screen = self.window.places.in_sight
        assert isinstance(screen, QuestionsScreen)
        while screen.list.count():
            assert isinstance(screen.answer, ValueAnswer)
            screen.answer.cards[1].button.click()


@pytest.fixture
def two(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Person, Person]]:
    salma, nezha = Person("سلمى", tmp_path, qtbot), Person("نزهة", tmp_path, qtbot)
    assert salma.window.desk is not None
    salma.window.desk.create(NewDossier("سلمى", "commune", "03", "061", "مكناس", "Meknès"))
    nezha.receive(salma.send("first"))
    yield salma, nezha
    salma.window.close()
    nezha.window.close()


def test_edits_that_cross_come_together(two: tuple[Person, Person]) -> None:
    salma, nezha = two
    salma.write(room="قاعة الاجتماعات")
    nezha.write(focal_point="سعاد المثال")
    from_salma, from_nezha = salma.send("salma"), nezha.send("nezha")
    salma.receive(from_nezha)
    nezha.receive(from_salma)
    for person in two:
        assert (person.body.room, person.body.focal_point) == ("قاعة الاجتماعات", "سعاد المثال")
    assert salma.signs == nezha.signs


def test_a_question_decided_here_does_not_come_back_there(two: tuple[Person, Person]) -> None:
    salma, nezha = two
    salma.write(room="القاعة الكبرى")
    nezha.write(room="قاعة الطابق الأول")
    from_salma, from_nezha = salma.send("salma"), nezha.send("nezha")
    salma.receive(from_nezha)
    nezha.receive(from_salma)
    assert salma.body.room == nezha.body.room
    salma.decide()
    nezha.receive(salma.send("decided"))
    assert nezha.session.dossier.alternatives(nezha.session.key, "room") == ()
    assert salma.body.room == nezha.body.room
    assert salma.signs == nezha.signs


def test_the_contacts_of_a_stripped_copy_are_not_lost(two: tuple[Person, Person]) -> None:
    salma, nezha = two
    salma.write(focal_phone="0612345678")
    nezha.receive(salma.send("stripped"))
    assert nezha.body.focal_phone == ""
    nezha.write(room="القاعة")
    salma.receive(nezha.send("back"))
    assert (salma.body.focal_phone, salma.body.room) == ("0612345678", "القاعة")


def test_a_record_added_by_the_other_is_in_the_list(two: tuple[Person, Person]) -> None:
    salma, nezha = two
    with nezha.session.store.work(nezha.session.key, "add") as work:
        key = work.add(Member, name_ar="خديجة المثال")
    salma.window.go("members")
    salma.receive(nezha.send("member"))
    salma.window.go("members")
    screen = salma.window.places.in_sight
    assert screen is not None
    assert screen.show_record(key)

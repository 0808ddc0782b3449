"""What happens when the program itself is wrong, and when the person can do something."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_app.errors import BadInputs, Finding, Problem
from tests.ui.answers import Answers
from ui import crash
from ui.dialogs.bug import BugSheet
from ui.dialogs.message import Message


@pytest.fixture
def watched(answers: Answers) -> Iterator[Answers]:
    before = sys.excepthook
    crash.watch(answers)
    qInstallMessageHandler(None)
    yield answers
    sys.excepthook = before


def fail(secret: str) -> None:
    raise ValueError(f"no value for {secret}")


def test_a_report_holds_places_and_nobodys_words() -> None:
    with pytest.raises(ValueError, match="سلمى") as caught:
        fail("سلمى 0612345678")
    words = crash.report(caught.value)
    assert "ValueError" in words
    assert "test_shell_crash.py" in words
    assert "سلمى" not in words
    assert "0612345678" not in words


def test_a_report_names_no_folder_of_this_computer() -> None:
    with pytest.raises(ValueError, match="x") as caught:
        fail("x")
    assert str(crash.ROOT) not in crash.report(caught.value)


def test_a_problem_nobody_caught_is_a_sentence(watched: Answers) -> None:
    problem = Problem("The disk is full.")
    sys.excepthook(Problem, problem, None)
    assert watched.told == [problem]


def test_a_bug_shows_a_report_and_the_program_goes_on(
    watched: Answers, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = []

    def go_on() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, BugSheet)
        seen.append(sheet.report.toPlainText())
        sheet.go_on.click()

    QTimer.singleShot(0, go_on)
    sys.excepthook(ValueError, ValueError("secret"), None)
    assert "ValueError" in seen[0]
    assert "secret" not in seen[0] + capsys.readouterr().err


def test_a_file_with_many_problems_names_them_all(qtbot: QtBot) -> None:
    findings = [Finding(f"changes.json:{n}", Problem("This is no date.")) for n in range(3)]
    message = Message.of(BadInputs("The file cannot be used.", findings))
    qtbot.addWidget(message)
    shown = " ".join(label.text() for label in message.findChildren(type(message.words)))
    assert all(f"changes.json:{n}" in shown for n in range(3))


def test_a_dangerous_question_waits_on_cancel(qtbot: QtBot) -> None:
    message = Message.question("Delete?", "Delete", danger=True)
    qtbot.addWidget(message)
    with qtbot.waitExposed(message):
        message.show()
    default = next(button for button in message.findChildren(type(message.cancel)) if button.isDefault())
    assert default is message.cancel
    assert message.focusWidget() is message.cancel

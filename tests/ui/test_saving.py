"""Files that a person asked for: written whole, noted, said; or told why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.errors import Problem
from hayat_app.services import exports
from tests.ui.answers import Answers
from tests.ui.try_out import open_session
from ui.saving import failed, save
from ui.session import Session


@pytest.fixture
def session(answers: Answers) -> Session:
    made = open_session()
    made.asks = answers
    return made


def test_what_is_written_is_noted_and_said(session: Session, tmp_path: Path) -> None:
    heard: list[str] = []
    session.said.connect(lambda sentence, _path: heard.append(sentence))
    save(session, tmp_path / "a.xlsx", b"x", "A list", "It is written.", contacts=True)
    assert (tmp_path / "a.xlsx").read_bytes() == b"x"
    assert [(entry.what, entry.file, entry.contacts) for entry in exports.entries(session.store)] == [
        ("A list", "a.xlsx", True)
    ]
    assert heard == ["It is written."]


def test_what_the_disk_refuses_is_told_and_not_noted(session: Session, answers: Answers, tmp_path: Path) -> None:
    save(session, tmp_path / "none" / "a.xlsx", b"x", "A list", "It is written.")
    assert ["There is no folder" in str(problem) for problem in answers.told] == [True]
    assert exports.entries(session.store) == []


def test_a_problem_of_long_work_is_told_and_a_bug_is_raised(session: Session, answers: Answers) -> None:
    failed(session, Problem("The disk is full."))
    assert [str(problem) for problem in answers.told] == ["The disk is full."]
    with pytest.raises(ZeroDivisionError):
        failed(session, ZeroDivisionError())

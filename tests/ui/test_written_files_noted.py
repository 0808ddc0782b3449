"""Every file that the windows write is in the log of exports, with contacts where it holds them (law 09-08)."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.attached import AttachedFile
from hayat_app.domain.records import Member
from hayat_app.services import exports
from tests.ui.answers import Answers
from ui.forms.attached import AttachedFiles
from ui.screens.preview import PreviewScreen
from ui.session import Session
from ui.window import Window


@pytest.fixture
def session(window: Window) -> Session:
    assert window.desk is not None
    assert window.session is not None
    window.desk.act("sample")
    return window.session


def test_a_copy_of_an_attached_file(session: Session, answers: Answers, tmp_path: Path) -> None:
    answers.file = tmp_path / "cv.pdf"
    AttachedFiles(session).save_file(AttachedFile(session.store.attach(b"x"), "cv.pdf"))
    assert [entry.file for entry in exports.entries(session.store)] == ["cv.pdf"]


def test_all_that_is_held_about_a_person_holds_contacts(
    window: Window, session: Session, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    window.show_paper("person-data", session.dossier.all(Member)[0].id)
    screen = window.places.in_sight
    assert isinstance(screen, PreviewScreen)
    qtbot.waitUntil(lambda: screen.made is not None, timeout=30_000)
    answers.file = tmp_path / "person.pdf"
    screen.save()
    assert [entry.contacts for entry in exports.entries(session.store)] == [True]

"""Files that come in: nothing is written before agreeing, everything after; judged by the store."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hayat_app.services import dossiers, files
from hayat_app.store.store import Author, Store
from tests.ui.answers import Answers
from tests.ui.receiving import page
from ui.window import Window

NAME = "نزهة"


@pytest.fixture
def at_work(window: Window) -> Window:
    """The window with a dossier open."""
    assert window.session is not None
    key = dossiers.create(window.session.store, level="commune", region="03", province="061", place_ar="مكناس")
    window.session.open(key)
    return window


@pytest.fixture
def arrived(at_work: Window, tmp_path: Path) -> Path:
    """A file from somebody else, who gave the open dossier's body a telephone."""
    return sent(at_work, tmp_path / "stick" / "meknes.hayat", focal_point="سعاد المثال")


def sent(window: Window, path: Path, **values: object) -> Path:
    """Write a file of the open dossier with the edits of another person."""
    assert window.session is not None
    store, key = window.session.store, window.session.key
    path.parent.mkdir(exist_ok=True)
    files.export(store, key, path)
    with Store(None, Author(path.name, NAME)) as other:
        files.receive(other, files.load(path))
        if values:
            with other.work(key, "edit") as work:
                work.set(key, **values)
        files.export(other, key, path)
    return path


def focal(window: Window) -> str:
    assert window.session is not None
    return window.session.dossier.body.focal_point


def drop(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none, at = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, window.rect().center()
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none, QEvent.Type.Drop)
    )


def test_a_dropped_file_is_looked_at_and_nothing_is_written(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    assert at_work.session is not None
    before = at_work.session.store.fingerprint(at_work.session.key)
    drop(at_work, arrived)
    shown = page(at_work, qtbot, "seen")
    assert [card.report.outcome for card in shown.cards] == ["update"]
    assert at_work.session.store.fingerprint(at_work.session.key) == before
    shown.back_wanted.emit()
    assert focal(at_work) == ""


def test_agreeing_receives_and_the_dossier_shows_it(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    at_work.go("body")
    at_work.receive(arrived)
    shown = page(at_work, qtbot, "seen")
    assert shown.agree.hasFocus()
    QTest.keyClick(shown.agree, Qt.Key.Key_Space)
    page(at_work, qtbot, "received")
    assert focal(at_work) == "سعاد المثال"
    at_work.go("body")
    form = at_work.places.in_sight
    assert form is not None
    assert form.form.rows["focal_point"].stored == "سعاد المثال"  # type: ignore[attr-defined]  # the body's screen


def test_undo_begins_anew_after_receiving(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    assert at_work.session is not None
    with at_work.session.store.work(at_work.session.key, "edit") as work:
        work.set(at_work.session.key, room="كاتبة")
    assert at_work.session.history.undo_label
    at_work.receive(arrived)
    page(at_work, qtbot, "seen").agree.click()
    page(at_work, qtbot, "received")
    assert not at_work.session.history.undo_label


def test_a_folder_is_received_and_the_bad_ones_put_aside(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    (arrived.parent / "bad.hayat").write_bytes(b"PK\x03\x04 nothing")
    (arrived.parent / "letter.docx").write_bytes(b"PK\x03\x04")
    with Store(None, Author("third", "أخرى")) as other:
        files.export(
            other, dossiers.create(other, level="commune", place_ar="صفرو"), arrived.parent / "sefrou.hayat"
        )
    drop(at_work, arrived.parent)
    shown = page(at_work, qtbot, "seen")
    assert sorted(card.report.outcome for card in shown.cards) == ["aside", "new", "update"]
    shown.agree.click()
    done = page(at_work, qtbot, "received")
    assert [card.report.outcome for card in done.cards] == ["aside", "update", "new"]
    assert at_work.session is not None
    assert len(at_work.session.store.bodies()) == 2


def test_a_file_left_out_is_not_received(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    second = sent(at_work, arrived.parent / "second.hayat", room="كاتبة")
    at_work.receive(arrived, second)
    shown = page(at_work, qtbot, "seen")
    box = next(card.box for card in shown.cards if card.report.path == arrived)
    assert box is not None
    box.click()
    shown.agree.click()
    page(at_work, qtbot, "received")
    assert at_work.session is not None
    assert (focal(at_work), at_work.session.dossier.body.room) == ("", "كاتبة")


def test_a_known_file_offers_nothing(at_work: Window, tmp_path: Path, qtbot: QtBot) -> None:
    at_work.receive(sent(at_work, tmp_path / "stick" / "same.hayat"))
    shown = page(at_work, qtbot, "seen")
    assert [card.report.outcome for card in shown.cards] == ["known"]
    assert not hasattr(shown, "agree")


def test_what_came_is_taken_back_and_brought_again(
    at_work: Window, arrived: Path, answers: Answers, qtbot: QtBot
) -> None:
    at_work.receive(arrived)
    page(at_work, qtbot, "seen").agree.click()
    gesture = page(at_work, qtbot, "received").receiving.gesture
    assert gesture is not None
    assert at_work.desk is not None
    answers.agrees = True
    at_work.desk.receiving.take_back(gesture.key)
    shown = page(at_work, qtbot, "waiting")
    assert focal(at_work) == ""
    again = shown.findChildren(QPushButton)
    next(button for button in again if "meknes" in button.accessibleName()).click()
    qtbot.waitUntil(lambda: not shown.receiving.works)
    assert focal(at_work) == "سعاد المثال"


def test_what_other_files_brought_too_cannot_be_taken_back_alone(
    at_work: Window, arrived: Path, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    assert at_work.desk is not None
    assert at_work.session is not None
    at_work.receive(arrived)
    page(at_work, qtbot, "seen").agree.click()
    page(at_work, qtbot, "received")
    first = at_work.desk.receiving.gesture
    again = tmp_path / "again.hayat"
    files.export(at_work.session.store, at_work.session.key, again)
    files.receive(at_work.session.store, files.load(again))
    assert first is not None
    at_work.desk.receiving.take_back(first.key)
    page(at_work, qtbot, "received")
    assert "other files brought all of it" in str(answers.told[0])
    assert focal(at_work) == "سعاد المثال"


def test_many_files_are_counted_at_the_top(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    for name in ("one", "two", "three"):
        arrived.with_name(f"{name}.hayat").write_bytes(b"PK")
    at_work.receive(arrived.parent)
    shown = page(at_work, qtbot, "seen")
    assert "يحمل تغييرات: 1 · وُضع جانبا: 3" in [label.text() for label in shown.findChildren(QLabel)]


def test_cancelling_before_receiving_writes_nothing(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    assert at_work.session is not None
    at_work.receive(arrived)
    seen, gate = page(at_work, qtbot, "seen"), Event()
    at_work.session.tasks.start("before", lambda _report: gate.wait(), lambda _done: None)
    seen.agree.click()
    page(at_work, qtbot, "receiving").cancel.click()
    gate.set()
    shown = page(at_work, qtbot, "stopped")
    assert focal(at_work) == ""
    shown.back_wanted.emit()
    assert at_work.places.key == "home"


def test_a_locked_file_asks_for_its_password(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    locked = arrived.with_name("locked.hayat")
    with Store(None, Author("other", NAME)) as other:
        files.receive(other, files.load(arrived))
        assert at_work.session is not None
        files.export(other, at_work.session.key, locked, password="كلمة السر")  # a test's
    at_work.receive(locked)
    shown = page(at_work, qtbot, "seen")
    shown.password.setText("كلمة السر")
    QTest.keyClick(shown.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.receiving.state == "looking" or shown.receiving.password is not None)
    seen = page(at_work, qtbot, "seen")
    assert [card.report.outcome for card in seen.cards] == ["update"]
    seen.agree.click()
    page(at_work, qtbot, "received")
    assert focal(at_work) == "سعاد المثال"


def test_the_first_dossier_opens_by_itself(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "first.hayat"
    with Store(None, Author("other", NAME)) as other:
        files.export(other, dossiers.create(other, level="commune", place_ar="صفرو"), path)
    window.receive(path)
    page(window, qtbot, "seen").agree.click()
    assert window.desk is not None
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.receiving.state == "received")
    assert window.session is not None
    assert window.session.is_open
    assert window.session.dossier.body.place_ar == "صفرو"


def test_questions_lead_to_the_questions(at_work: Window, arrived: Path, qtbot: QtBot) -> None:
    assert at_work.session is not None
    with at_work.session.store.work(at_work.session.key, "edit") as work:
        work.set(at_work.session.key, focal_point="أمينة المثال")
    at_work.receive(arrived)
    shown = page(at_work, qtbot, "seen")
    assert shown.cards[0].report.conflicts == 1
    shown.agree.click()
    done = page(at_work, qtbot, "received")
    QTest.keyClick(done.focusProxy(), Qt.Key.Key_Space)
    assert at_work.places.key == "questions"
    qtbot.waitUntil(lambda: not at_work.navigation._buttons["questions"].isHidden())

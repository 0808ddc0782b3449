"""The history of a record: who, when, before and after, one field taken back; who wrote a value, on hover."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Member
from hayat_app.services import dossiers
from hayat_app.store.store import Author, Source, Store
from tests.ui.try_out import BODY, kept, open_session, settle
from ui.dialogs.history import HistorySheet
from ui.forms.form import RecordForm
from ui.session import Session
from ui.window import Window


@pytest.fixture
def session() -> Iterator[Session]:
    """A member whose occupation was written here, then by another person in a file."""
    made = open_session()
    with made.store.work(BODY, "edit") as work:
        work.set("member-1", occupation="طبيبة")
    with Store(None, Author("other", "نزهة")) as other:
        other.receive(BODY, made.store.changes(BODY), {}, Source("a" * 64, "one.hayat", "تجربة"))
        with other.work(BODY, "edit") as work:
            work.set("member-1", occupation="طبيبة أطفال")
        made.store.receive(BODY, other.changes(BODY), {}, Source("b" * 64, "مكناس.hayat", "نزهة"))
    yield made
    made.store.close()


def sheet_of(session: Session, qtbot: QtBot, field: str = "") -> HistorySheet:
    sheet = HistorySheet(session, "member-1", field)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def words(sheet: HistorySheet) -> str:
    inner = sheet.room.widget()
    assert inner is not None
    return "\n".join(f"{label.text()} {label.accessibleName()}" for label in inner.findChildren(QLabel))


def test_who_wrote_and_from_which_file_is_told(session: Session, qtbot: QtBot) -> None:
    told = words(sheet_of(session, qtbot))
    assert "نزهة" in told
    assert "مكناس" in told
    assert "طبيبة أطفال" in told


def test_one_field_alone_is_shown(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "edit") as work:
        work.set("member-1", name_ar="سعاد المثال")
    sheet = sheet_of(session, qtbot, "occupation")
    assert "سعاد المثال" not in words(sheet).split("\n", 1)[1]
    sheet.choice.setCurrentIndex(0)
    assert "سعاد المثال" in words(sheet)


def test_one_field_is_taken_back(session: Session, qtbot: QtBot) -> None:
    sheet = sheet_of(session, qtbot, "occupation")
    inner = sheet.room.widget()
    assert inner is not None
    inner.findChildren(QPushButton)[0].click()
    assert kept(session, "member-1", "occupation") == "طبيبة"
    assert session.history.undo_label
    session.history.undo()
    assert kept(session, "member-1", "occupation") == "طبيبة أطفال"


@pytest.mark.parametrize("part", ["label", "editor"])
def test_hovering_a_field_tells_who_wrote(session: Session, qtbot: QtBot, part: str) -> None:
    form = RecordForm(session, Member)
    qtbot.addWidget(form)
    form.show_record("member-1")
    with qtbot.waitExposed(form):
        form.show()
    over = getattr(form.rows["occupation"], part)
    QApplication.sendEvent(over, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), over.mapToGlobal(QPoint(2, 2))))
    assert "نزهة" in QToolTip.text()
    assert "مكناس" in QToolTip.text()
    QToolTip.hideText()


def test_the_key_opens_the_history_of_the_field(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.session is not None
    key = dossiers.create(window.session.store, level="commune", place_ar="مكناس")
    window.session.open(key)
    window.show_record(key, "place_ar")
    settle()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    sheet = window.findChild(HistorySheet)
    assert sheet is not None
    assert sheet.choice.currentData() == "place_ar"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()

"""Editors: right in both directions, quiet towards the wheel, honest about what they hold."""

from __future__ import annotations

import struct
import zlib
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from hayat_app import i18n
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.fields import field_of
from hayat_app.domain.kinds import Choice, Choices, Money, Text, YesNo, email
from hayat_app.domain.records import Body, Opinion
from tests.ui.try_out import BODY, kept, open_session, settle, speak, type_text
from ui.forms.form import RecordForm
from ui.forms.links import Links
from ui.widgets import making
from ui.widgets.choice import ChoiceEditor, ChoicesEditor, SearchedChoiceEditor, YesNoEditor
from ui.widgets.date import DateEditor
from ui.widgets.editor import Editor
from ui.widgets.number import NumberEditor
from ui.widgets.picture import PictureEditor
from ui.widgets.popup import Popup
from ui.widgets.reference import ReferencesEditor
from ui.widgets.text import Paragraphs
from ui.widgets.text_editors import LineEditor

COLOURS = (("red", "Red"), ("green", "Green"), ("blue", "Blue"))


def shown(editor: Editor, qtbot: QtBot) -> Editor:
    qtbot.addWidget(editor)
    editor.resize(300, 60)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def ink(image: QImage) -> tuple[int, int]:
    """Return how many dark pixels are in the left and in the right half."""
    half = image.width() // 2
    dark = [
        x < half
        for x in range(12, image.width() - 12)
        for y in range(6, image.height() - 6)
        if image.pixelColor(x, y).lightness() < 120
    ]
    return sum(dark), len(dark) - sum(dark)


@pytest.mark.parametrize("text", ["نص عربي", "12/45", "85 %", "Meknès"])
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_lines_begin_where_the_language_begins(text: str, language: str, qtbot: QtBot) -> None:
    speak(language)
    editor = LineEditor(Text())
    shown(editor, qtbot)
    editor.show_value(text)
    left, right = ink(editor.grab().toImage())
    assert (right > left) is (language == "ar")


@pytest.mark.parametrize("text", ["نص عربي", "12/45", "Meknès"])
def test_paragraphs_begin_at_the_right_in_arabic(text: str, qtbot: QtBot) -> None:
    paragraphs = Paragraphs()
    qtbot.addWidget(paragraphs)
    paragraphs.resize(300, 60)
    paragraphs.show_text(text)
    with qtbot.waitExposed(paragraphs):
        paragraphs.show()
    left, right = ink(paragraphs.grab().toImage())
    assert right > left


def test_an_address_is_written_from_left_to_right(qtbot: QtBot) -> None:
    editor = LineEditor(email())
    shown(editor, qtbot)
    assert editor.line.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_paragraphs_grow_with_their_text_up_to_a_limit(qtbot: QtBot) -> None:
    paragraphs = Paragraphs(2, 6)
    qtbot.addWidget(paragraphs)
    paragraphs.resize(300, 60)
    heights = []
    for lines in (1, 4, 40):
        paragraphs.show_text("سطر\n" * lines)
        settle()
        heights.append(paragraphs.height())
    assert heights[0] < heights[1] < heights[2] < 200


@pytest.mark.parametrize(
    ("typed", "value", "said"),
    [
        ("3/3/2026", RoughDate(2026, 3, 3), "الثلاثاء 3 مارس 2026"),
        ("٣ غشت ٢٠٢٦", RoughDate(2026, 8, 3), "الاثنين 3 غشت 2026"),
        ("mars 2026", RoughDate(2026, 3), "مارس 2026"),
        ("2026", RoughDate(2026), ""),
    ],
)
def test_a_date_in_any_wording_is_understood(typed: str, value: RoughDate, said: str, qtbot: QtBot) -> None:
    editor = DateEditor(Day())
    shown(editor, qtbot)
    type_text(editor.line, typed)
    assert editor.read() == value
    assert editor.explained(value) == said


def test_the_calendar_begins_on_monday_and_fills_the_field(qtbot: QtBot) -> None:
    editor = DateEditor(Day())
    shown(editor, qtbot)
    editor.show_value(RoughDate(2026, 7, 1))
    QTest.keyClick(editor.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = editor.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert calendar.locale().monthName(7) == "يوليوز"
    assert calendar.selectedDate() == QDate(2026, 7, 1)
    calendar.clicked.emit(QDate(2026, 7, 14))
    assert editor.typed() == "14/07/2026"


def test_an_amount_is_grouped(qtbot: QtBot) -> None:
    editor = NumberEditor(Money())
    shown(editor, qtbot)
    editor.show_value(Decimal("1250000.5"))
    assert editor.typed() == "1.250.000,50"
    assert editor.read() == Decimal("1250000.5")


def turn_wheel(widget: Editor) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget.focusProxy(), event)


def test_a_turning_wheel_changes_no_choice(qtbot: QtBot) -> None:
    editor = ChoiceEditor(Choice(*COLOURS))
    shown(editor, qtbot)
    editor.show_value("red")
    editor.setFocus()
    turn_wheel(editor)
    assert editor.read() == "red"


def popup_of(editor: Editor) -> Popup:
    found = [popup for popup in editor.findChildren(Popup) if popup.isVisible()]
    return found[-1]


def test_a_long_list_is_searched(qtbot: QtBot) -> None:
    facts = field_of(Body, "province")
    assert facts
    editor = SearchedChoiceEditor(facts.kind)
    shown(editor, qtbot)
    QTest.keyClick(editor.field, Qt.Key.Key_Space)
    popup = popup_of(editor)
    type_text(popup.search, "مكناس")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert editor.read() == "061"
    assert not popup.isVisible()


def test_several_answers_by_check_marks(qtbot: QtBot) -> None:
    editor = ChoicesEditor(Choices(*COLOURS))
    shown(editor, qtbot)
    editor.show_value(("blue",))
    QTest.keyClick(editor.field, Qt.Key.Key_Down)
    popup = popup_of(editor)
    popup.list.setCurrentIndex(popup.items.index(0, 0))
    QTest.keyClick(popup.list, Qt.Key.Key_Space)
    assert editor.read() == ("red", "blue")
    popup.close()


def test_a_letter_leaves_a_short_list_whole(qtbot: QtBot) -> None:
    editor = ChoicesEditor(Choices(*COLOURS))
    shown(editor, qtbot)
    QTest.keyClick(editor.field, Qt.Key.Key_Z)
    popup = popup_of(editor)
    assert not any(popup.list.isRowHidden(row) for row in range(len(COLOURS)))
    popup.close()


@pytest.mark.parametrize("answer", [True, False, None])
def test_yes_no_and_not_said(answer: bool | None, qtbot: QtBot) -> None:
    editor = YesNoEditor(YesNo())
    shown(editor, qtbot)
    editor.buttons[answer].click()
    assert editor.read() is answer


def test_a_new_record_is_offered_by_its_words(qtbot: QtBot) -> None:
    session = open_session()
    facts = field_of(Opinion, "rapporteur")
    assert facts
    editor = making.editor(facts, Links(session))
    shown(editor, qtbot)
    editor.drop()  # type: ignore[attr-defined]  # the field asks so
    popup = popup_of(editor)
    type_text(popup.search, "سعاد")
    with qtbot.waitSignal(editor.new_wanted) as wanted:  # type: ignore[attr-defined]  # a reference editor
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert wanted.args == ["سعاد"]


def test_several_references_are_listed_and_taken_off(qtbot: QtBot) -> None:
    session = open_session()
    form = RecordForm(session, Opinion)
    qtbot.addWidget(form)
    form.show_record("opinion-1")
    editor = form.rows["objectives"].editor
    assert isinstance(editor, ReferencesEditor)
    editor.choose("objective-1")
    assert kept(session, "opinion-1", "objectives") == ["objective-1"]
    editor.choose("objective-1")
    assert kept(session, "opinion-1", "objectives") is None


def png(path: Path, width: int, height: int) -> Path:
    """Write a grey picture, small as a file whatever its size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height, 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
    return path


@pytest.fixture
def logo(qtbot: QtBot) -> RecordForm:
    form = RecordForm(open_session(), Body)
    qtbot.addWidget(form)
    form.show_record(BODY)
    form.show()
    return form


def test_a_logo_is_dropped_shown_and_removed(logo: RecordForm, tmp_path: Path) -> None:
    editor = logo.rows["logo"].editor
    assert isinstance(editor, PictureEditor)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(png(tmp_path / "شعار.png", 300, 200)))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    editor.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, key))
    digest = kept(logo.session, BODY, "logo")
    assert digest == editor.read()
    assert editor.view.pixmap().width() == 100
    editor.buttons["remove"].click()
    assert kept(logo.session, BODY, "logo") is None


@pytest.mark.parametrize("size", [(0, 0), (10_000, 10_000)])
def test_an_unusable_picture_is_refused_in_a_sentence(
    size: tuple[int, int], logo: RecordForm, tmp_path: Path
) -> None:
    editor, row = logo.rows["logo"].editor, logo.rows["logo"]
    assert isinstance(editor, PictureEditor)
    editor.take(png(tmp_path / "good.png", 30, 20))
    before = kept(logo.session, BODY, "logo")
    bad = png(tmp_path / "bad.png", *size) if size[0] else tmp_path / "not-there.png"
    editor.take(bad)
    assert row.problem is not None
    assert row.note.text() == row.problem.sentence(i18n.current())
    assert kept(logo.session, BODY, "logo") == before == editor.read()


@pytest.mark.parametrize(("name", "latin"), [("place_ar", False), ("place_fr", True), ("letterhead_fr", True)])
def test_french_is_written_from_left_to_right_in_an_arabic_form(name: str, latin: bool, qtbot: QtBot) -> None:
    facts = field_of(Body, name)
    assert facts
    editor = making.editor(facts, Links(open_session()))
    shown(editor, qtbot)
    assert (editor.focusProxy().layoutDirection() == Qt.LayoutDirection.LeftToRight) is latin

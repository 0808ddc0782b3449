"""Forms: what is typed is stored by itself, what is refused stays, nothing touches another field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hayat_app import i18n
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.records import ALL, BY_KIND
from hayat_app.store.store import Author, Source, Store
from tests.ui.try_out import BODY, kept, open_session, settle, speak, type_text
from ui.forms.autosave import PAUSE
from ui.forms.form import RecordForm
from ui.forms.layouts import ELSEWHERE, sections
from ui.forms.side_by_side import SideBySide
from ui.session import Session
from ui.widgets.text_editors import LineEditor, ParagraphsEditor


@pytest.fixture
def session() -> Session:
    return open_session()


def form_of(session: Session, kind: str, qtbot: QtBot, key: str = "") -> RecordForm:
    form = RecordForm(session, BY_KIND[kind])
    qtbot.addWidget(form)
    session.changed.connect(form.refresh)
    form.resize(700, 600)
    form.show_record(key or (BODY if kind == "body" else f"{kind}-1"))
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


@pytest.fixture
def member(session: Session, qtbot: QtBot) -> RecordForm:
    return form_of(session, "member", qtbot)


def line(form: RecordForm, name: str) -> QLineEdit:
    editor = form.rows[name].editor
    assert isinstance(editor, LineEditor)
    return editor.line


def write(form: RecordForm, name: str, text: str) -> None:
    form.focus_field(name)
    line(form, name).selectAll()
    type_text(line(form, name), text)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("cls", ALL)
def test_every_record_has_a_form_in_every_language(
    cls: type[Record], language: str, session: Session, qtbot: QtBot
) -> None:
    speak(language)
    form = form_of(session, cls.KIND, qtbot)
    settle()
    assert not form.grab().isNull()
    assert all(row.editor.focusProxy().accessibleName() for row in form.rows.values())


@pytest.mark.parametrize("cls", ALL)
def test_every_field_is_on_the_form_once(cls: type[Record]) -> None:
    shown = [name for section in sections(cls) for name in section.names]
    hidden = ELSEWHERE.get(cls.KIND, frozenset()) | {"position"}
    assert sorted(shown) == sorted(f.name for f in fields_of(cls) if f.name not in hidden)


def test_stored_when_left(session: Session, member: RecordForm) -> None:
    write(member, "name_ar", "لطيفة المثال")
    assert kept(session, "member-1", "name_ar") == "member 1"
    member.focus_field("name_fr")
    assert kept(session, "member-1", "name_ar") == "لطيفة المثال"


def test_stored_after_a_pause(session: Session, member: RecordForm, qtbot: QtBot) -> None:
    write(member, "name_fr", "Nadia")
    with qtbot.waitSignal(session.changed, timeout=PAUSE * 5):
        pass
    assert kept(session, "member-1", "name_fr") == "Nadia"
    assert line(member, "name_fr").text() == "Nadia"


def test_stored_on_flush(session: Session, member: RecordForm) -> None:
    write(member, "occupation", "أستاذة")
    member.flush()
    assert kept(session, "member-1", "occupation") == "أستاذة"


def test_one_save_touches_one_field(session: Session, member: RecordForm) -> None:
    steps = []
    session.changed.connect(steps.append)
    write(member, "occupation", "أستاذة")
    member.flush()
    assert [(e.record, e.field) for step in steps for e in step.edits] == [("member-1", "occupation")]


def test_a_refused_text_stays_and_the_store_is_untouched(session: Session, member: RecordForm) -> None:
    write(member, "email", "nadia@")
    member.focus_field("name_ar")
    row = member.rows["email"]
    assert (line(member, "email").text(), kept(session, "member-1", "email")) == ("nadia@", None)
    assert "nadia@" in row.note.text()
    assert row.note.isVisible()


def test_a_refused_text_survives_refreshes_and_other_saves(session: Session, member: RecordForm) -> None:
    write(member, "email", "nadia@")
    write(member, "name_fr", "Nadia")
    member.flush()
    with session.store.work(BODY, "elsewhere") as work:
        work.set("member-1", occupation="طبيبة")
    session.history.undo()
    assert (line(member, "email").text(), line(member, "name_fr").text()) == ("nadia@", "Nadia")


def test_a_refused_text_comes_back_with_its_record(session: Session, member: RecordForm) -> None:
    with session.store.work(BODY, "add") as work:
        work.add(BY_KIND["member"], key="member-2")
    write(member, "email", "nadia@")
    member.show_record("member-2")
    assert line(member, "email").text() == ""
    member.show_record("member-1")
    assert line(member, "email").text() == "nadia@"
    assert member.rows["email"].problem is not None


def test_half_an_address_is_no_mistake_while_typing(member: RecordForm, qtbot: QtBot) -> None:
    write(member, "email", "na")
    qtbot.waitUntil(lambda: not member.autosave.waits, timeout=PAUSE * 5)
    assert member.rows["email"].problem is None


def test_a_text_put_right_is_stored(session: Session, member: RecordForm) -> None:
    write(member, "email", "nadia@")
    member.flush()
    write(member, "email", "nadia@exemple.ma")
    member.flush()
    assert kept(session, "member-1", "email") == "nadia@exemple.ma"
    assert not member.rows["email"].note.isVisible()


def test_escape_gives_the_stored_value_back(session: Session, member: RecordForm) -> None:
    write(member, "email", "nadia@")
    member.flush()
    QTest.keyClick(line(member, "email"), Qt.Key.Key_Escape)
    assert line(member, "email").text() == ""
    assert member.rows["email"].problem is None


def test_undo_through_the_history_refreshes(session: Session, member: RecordForm) -> None:
    write(member, "name_ar", "لطيفة")
    member.flush()
    session.history.undo()
    assert line(member, "name_ar").text() == "member 1"
    session.history.redo()
    assert line(member, "name_ar").text() == "لطيفة"


def test_pauses_make_pieces_of_undo(session: Session, member: RecordForm) -> None:
    write(member, "name_ar", "لطيفة")
    member.flush()
    type_text(line(member, "name_ar"), " المثال")
    member.flush()
    session.history.undo()
    assert kept(session, "member-1", "name_ar") == "لطيفة"


def test_the_cursor_stays_when_a_step_of_another_arrives(session: Session, member: RecordForm) -> None:
    write(member, "name_ar", "لطيفة المثال")
    member.flush()
    line(member, "name_ar").setCursorPosition(3)
    with session.store.work(BODY, "elsewhere") as work:
        work.set("member-1", name_ar="لطيفة الأخرى")
    assert (line(member, "name_ar").text(), line(member, "name_ar").cursorPosition()) == ("لطيفة الأخرى", 3)


def test_fields_leave_undo_to_the_application(member: RecordForm) -> None:
    write(member, "name_ar", "لطيفة")
    QTest.keyClick(line(member, "name_ar"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line(member, "name_ar").text() == "لطيفة"


def test_a_paste_of_a_book_is_kept_and_answered(session: Session, qtbot: QtBot) -> None:
    form = form_of(session, "plan", qtbot)
    editor = form.rows["mission"].editor
    assert isinstance(editor, ParagraphsEditor)
    QApplication.clipboard().setText("كلمة " * 40_000)
    form.focus_field("mission")
    editor.text.paste()
    form.flush()
    assert len(editor.typed()) == 200_000
    assert form.rows["mission"].note.isVisible()
    assert kept(session, "plan-1", "mission") is None


def test_a_paste_of_a_book_into_a_line_is_not_cut(session: Session, member: RecordForm) -> None:
    QApplication.clipboard().setText("كلمة " * 40_000)
    member.focus_field("name_fr")
    line(member, "name_fr").paste()
    member.flush()
    assert len(line(member, "name_fr").text()) == 200_000
    assert kept(session, "member-1", "name_fr") is None


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\u202eb\u0007c", "abc"),
        ("رأي\u200f ١٢", "رأي ١٢"),
        ("مرحبا 👩🏽‍⚖️", "مرحبا 👩🏽‍⚖️"),
        ("un\u2028deux\r\ntrois", "un deux trois"),
        ("  ", None),
    ],
)
def test_strange_characters(typed: str, stored: object, session: Session, member: RecordForm) -> None:
    QApplication.clipboard().setText(typed)
    member.focus_field("occupation")
    line(member, "occupation").paste()
    member.focus_field("name_ar")
    assert kept(session, "member-1", "occupation") == stored
    assert line(member, "occupation").text() == (stored or "")


def test_a_required_field_that_is_empty_is_marked_and_not_enforced(session: Session, member: RecordForm) -> None:
    row = member.rows["name_ar"]
    assert not row.missing.isVisible()
    write(member, "name_ar", " ")
    member.focus_field("name_fr")
    session.writer.finish()
    assert row.missing.isVisible()
    assert kept(session, "member-1", "name_ar") is None


def test_focus_asks_for_guidance(session: Session, member: RecordForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(member.guide_wanted) as wanted:
        member.focus_field("organisation")
    assert wanted.args == ["member", "organisation"]


def test_a_deleted_record_says_so_and_comes_back(session: Session, member: RecordForm) -> None:
    with session.store.work(BODY, "delete") as work:
        work.delete("member-1")
    assert member.banner.isVisible()
    assert not member.parts[0].isEnabled()
    member.banner.restore.click()
    assert "member-1" in session.dossier.records
    assert not member.banner.isVisible()


def test_typing_into_a_deleted_record_does_not_bring_it_back(session: Session, member: RecordForm) -> None:
    write(member, "name_ar", "لطيفة")
    with session.store.work(BODY, "delete") as work:
        work.delete("member-1")
    member.flush()
    assert "member-1" not in session.dossier.records
    member.banner.restore.click()
    member.flush()
    assert kept(session, "member-1", "name_ar") == "لطيفة"


@pytest.fixture
def two_versions(session: Session) -> Iterator[Session]:
    """The same field written apart by two people."""
    with Store(None, Author("other", "أخرى")) as other:
        other.receive(BODY, session.store.changes(BODY), {}, Source("a" * 64, "one.hayat", "تجربة"))
        with other.work(BODY, "edit") as work:
            work.set("member-1", occupation="طبيبة")
        with session.store.work(BODY, "edit") as work:
            work.set("member-1", occupation="أستاذة")
        session.store.receive(BODY, other.changes(BODY), {}, Source("b" * 64, "two.hayat", "أخرى"))
        yield session


def test_two_versions_are_offered_and_settled(two_versions: Session, qtbot: QtBot) -> None:
    form = form_of(two_versions, "member", qtbot)
    versions = form.rows["occupation"].versions
    assert versions is not None
    assert versions.isVisible()
    wanted = two_versions.dossier.alternatives("member-1", "occupation")[1].value
    versions.buttons[1].click()
    assert kept(two_versions, "member-1", "occupation") == wanted
    assert two_versions.dossier.alternatives("member-1", "occupation") == ()
    assert form.rows["occupation"].versions is None


def test_another_parent_is_a_move(session: Session, qtbot: QtBot) -> None:
    form = form_of(session, "activity", qtbot)
    editor = form.rows["parent"].editor
    editor.show_value("axis-1")
    editor.edited.emit()
    assert kept(session, "activity-1", "parent") == "axis-1"


def test_a_new_member_is_made_where_one_is_asked_for(session: Session, qtbot: QtBot) -> None:
    form = form_of(session, "activity", qtbot)
    form._add_and_choose(form.rows["responsible"], "سعاد المثال")
    key = kept(session, "activity-1", "responsible")
    assert session.dossier.records[str(key)].title_text == "سعاد المثال"
    session.history.undo()
    assert kept(session, "activity-1", "responsible") is None
    assert str(key) not in session.dossier.records


def test_what_is_refused_is_not_said_to_be_on_its_way(member: RecordForm, qtbot: QtBot) -> None:
    said: list[str] = []
    member.session.waiting.connect(lambda waits: said.append("storing" if waits else "stored"))
    member.session.refused.connect(lambda: said.append("refused"))
    write(member, "email", "sans arobase")
    member.flush()
    write(member, "occupation", "أستاذة")
    member.flush()
    assert said[-1] == "refused"
    QTest.keyClick(line(member, "email"), Qt.Key.Key_Escape)
    assert said[-1] == "stored"


def test_labels_too_long_to_stand_beside_each_other_stack(qtbot: QtBot) -> None:
    narrow = QWidget()
    qtbot.addWidget(narrow)
    line = SideBySide(narrow)
    names = [
        QLabel("Président(e) de la commission permanente"),
        QLabel("Rapporteur(e) de la commission permanente"),
    ]
    line.hold(names)
    line.resize(names[0].sizeHint().width() + 100, 200)
    narrow.show()
    qtbot.waitExposed(narrow)
    settle()
    assert names[0].y() < names[1].y()
    assert line.minimumWidth() < names[0].sizeHint().width()


class Paintings(QObject):
    """Looks at each field of a form when the page is painted."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__(form)
        self._form = form
        self.times = 0
        self.squeezed: list[str] = []
        form.page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt's
        if event.type() == QEvent.Type.Paint:
            self.times += 1
            seen = {name: row for name, row in self._form.made.items() if row.isVisible()}
            self.squeezed += [n for n, row in seen.items() if row.height() < row.minimumSizeHint().height()]
        return False


def test_no_field_is_squeezed_while_a_form_is_drawn(session: Session, qtbot: QtBot) -> None:
    form = RecordForm(session, BY_KIND["letter"])
    qtbot.addWidget(form)
    form.resize(460, 584)
    form.show_record("letter-1")
    painted = Paintings(form)
    form.show()
    while len(form.made) <= 12:
        QApplication.processEvents()
    assert painted.times
    assert painted.squeezed == []


def test_a_field_leaves_the_keys_of_the_window_to_it(member: RecordForm) -> None:
    """On some desktops Ctrl+E goes to the end of a line: here it saves a copy to send, wherever the person is."""
    for editor in (line(member, "name_ar"), member.rows["notes"].editor.focusProxy()):
        assert editor
        for key, taken in ((Qt.Key.Key_E, False), (Qt.Key.Key_Z, False), (Qt.Key.Key_C, True)):
            event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
            event.ignore()
            QApplication.sendEvent(editor, event)
            assert event.isAccepted() == taken, key

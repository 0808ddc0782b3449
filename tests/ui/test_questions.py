"""What was written apart, side by side: this, that, both, joined, later; judged by the store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Opinion
from hayat_app.merge.join import compared
from hayat_app.store.store import Author, Source, Store
from tests.ui.try_out import BODY, kept, on_screen, open_session, settle, type_text, wired
from ui.screens.answers import LifeAnswer, RemarkAnswer, ValueAnswer
from ui.screens.questions import QuestionsScreen
from ui.session import Session
from ui.standing import open_questions
from ui.widgets.compared import markup, spoken

BASE = "نشر ثقافة المساواة داخل الجماعة."
OURS = "نشر ثقافة المساواة وتكافؤ الفرص داخل الجماعة."
THEIRS = "نشر ثقافة المساواة داخل الجماعة ومع الجمعيات."


@pytest.fixture
def session() -> Iterator[Session]:
    """A vision and an occupation written apart, and a value deleted here and edited there."""
    made = open_session()
    with made.store.work(BODY, "edit") as work:
        work.set("plan-1", vision=BASE)
    with Store(None, Author("other", "نزهة")) as other:
        other.receive(BODY, made.store.changes(BODY), {}, Source("a" * 64, "one.hayat", "تجربة"))
        with other.work(BODY, "edit") as work:
            work.set("plan-1", vision=THEIRS)
            work.set("member-1", occupation="طبيبة")
            work.set("value-1", title="الإنصات")
        made.store.seal(BODY)
        with made.store.work(BODY, "edit") as work:
            work.set("plan-1", vision=OURS)
            work.set("member-1", occupation="أستاذة")
            work.delete("value-1")
        made.store.receive(BODY, other.changes(BODY), {}, Source("b" * 64, "مكناس.hayat", "نزهة"))
    made.history.clear()
    yield made
    made.store.close()


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> QuestionsScreen:
    made = on_screen(QuestionsScreen, session, qtbot)
    made.activateWindow()
    return made


def answer(screen: QuestionsScreen, key: str, field: str = "") -> ValueAnswer:
    assert screen.show_record(key, field)
    assert isinstance(screen.answer, ValueAnswer)
    return screen.answer


def at(session: Session, wanted: object, key: str, field: str) -> int:
    return [one.value for one in session.dossier.alternatives(key, field)].index(wanted)  # type: ignore[arg-type]  # a text


def test_the_list_names_every_question(session: Session, screen: QuestionsScreen) -> None:
    places = {tuple(screen.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(screen.list.count())}
    assert places == {("plan-1", "vision"), ("member-1", "occupation"), ("value-1", "")}
    assert open_questions(session.dossier) == 3


def test_a_lost_link_is_counted_as_it_is_listed(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "edit") as work:
        work.put("activity-1", {"origin": ["gone"]})
    made = QuestionsScreen(session)
    qtbot.addWidget(made)
    made.refresh()
    assert open_questions(session.dossier) == made.list.count() == 4


@pytest.mark.parametrize("wanted", ["طبيبة", "أستاذة"])
def test_a_version_is_taken(session: Session, screen: QuestionsScreen, qtbot: QtBot, wanted: str) -> None:
    shown = answer(screen, "member-1", "occupation")
    qtbot.mouseClick(shown.cards[at(session, wanted, "member-1", "occupation")].button, Qt.MouseButton.LeftButton)
    assert kept(session, "member-1", "occupation") == wanted
    assert session.dossier.alternatives("member-1", "occupation") == ()
    assert screen.list.count() == 2


def test_who_wrote_what_and_when_is_said(session: Session, screen: QuestionsScreen) -> None:
    shown = answer(screen, "member-1", "occupation")
    theirs = shown.cards[at(session, "طبيبة", "member-1", "occupation")]
    description = theirs.button.accessibleDescription()
    assert "نزهة" in description
    assert "مكناس" in description


def test_the_proposal_holds_what_both_did(session: Session, screen: QuestionsScreen) -> None:
    shown = answer(screen, "plan-1", "vision")
    assert shown.text.toPlainText() == "نشر ثقافة المساواة وتكافؤ الفرص داخل الجماعة ومع الجمعيات."
    shown.take.click()
    assert kept(session, "plan-1", "vision") == "نشر ثقافة المساواة وتكافؤ الفرص داخل الجماعة ومع الجمعيات."
    assert ("plan-1", "vision") not in screen._questions


def test_both_stand_one_after_the_other(session: Session, screen: QuestionsScreen) -> None:
    shown = answer(screen, "plan-1", "vision")
    shown.both.click()
    shown.take.click()
    text = str(kept(session, "plan-1", "vision"))
    assert OURS in text
    assert THEIRS in text


def test_a_joined_text_is_edited_by_keys(session: Session, screen: QuestionsScreen, qtbot: QtBot) -> None:
    shown = answer(screen, "plan-1", "vision")
    shown.text.setFocus()
    shown.text.selectAll()
    type_text(shown.text, "نص جديد")
    QTest.keySequence(shown.text, QKeySequence("Ctrl+Return"))
    assert kept(session, "plan-1", "vision") == "نص جديد"


def test_a_text_too_long_is_refused_and_stays(session: Session, screen: QuestionsScreen) -> None:
    shown = answer(screen, "member-1", "occupation")
    shown.text.setPlainText("ا" * 500)
    shown.take.click()
    assert shown.problem.isVisible()
    assert shown.text.toPlainText() == "ا" * 500
    assert len(session.dossier.alternatives("member-1", "occupation")) == 2


def test_later_leaves_the_question_open(session: Session, screen: QuestionsScreen) -> None:
    before = screen.list.place
    screen.list.next()
    assert screen.list.place != before
    assert open_questions(session.dossier) == 3


@pytest.mark.parametrize(("keeps", "there"), [(True, True), (False, False)])
def test_deleted_and_edited_is_decided(
    session: Session, screen: QuestionsScreen, keeps: bool, there: bool
) -> None:
    assert screen.show_record("value-1")
    shown = screen.answer
    assert isinstance(shown, LifeAnswer)
    (shown.keep if keeps else shown.delete).click()
    assert ("value-1" in session.dossier.records) is there
    assert session.dossier.life("value-1") == ("alive" if keeps else "deleted")


def test_an_answer_is_an_act_that_undo_takes_back(session: Session, screen: QuestionsScreen) -> None:
    first = session.dossier.alternatives("member-1", "occupation")[0].value
    shown = answer(screen, "member-1", "occupation")
    shown.cards[1].button.click()
    session.history.undo()
    assert kept(session, "member-1", "occupation") == first


def test_everything_goes_by_keys_alone(session: Session, screen: QuestionsScreen) -> None:
    assert screen.show_record("member-1", "occupation")
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    settle()
    assert isinstance(screen.answer, ValueAnswer)
    assert screen.answer.first.hasFocus()
    wanted = session.dossier.alternatives("member-1", "occupation")[0].value
    QTest.keyClick(screen.answer.first, Qt.Key.Key_Space)
    assert kept(session, "member-1", "occupation") == wanted
    assert screen.list.hasFocus()


def test_after_the_last_answer_the_screen_says_so(session: Session, screen: QuestionsScreen) -> None:
    while screen.list.count():
        shown = screen.answer
        assert shown is not None
        (shown.keep if isinstance(shown, LifeAnswer) else shown.cards[0].button).click()
    assert screen.empty.isVisible()
    assert not screen.beside.isVisible()


def test_whole_words_are_coloured_and_spoken() -> None:
    ours, theirs = compared(OURS, THEIRS)
    assert "وتكافؤ الفرص" in spoken(ours).split("⁨")[-1]
    assert markup(ours).count("<span") == 1
    assert "الجمعيات" in markup(theirs)
    assert "&lt;b&gt;" in markup(compared("<b>", "")[0])


def test_a_lost_link_and_a_doubled_number_are_questions_too(qtbot: QtBot) -> None:
    session = open_session()
    with session.store.work(BODY, "edit") as work:
        one = work.add(Opinion, title="رأي أول", number="3/2026", rapporteur="nobody-1")
        work.add(Opinion, title="رأي ثان", number="3/2026")
    screen = QuestionsScreen(session)
    qtbot.addWidget(screen)
    wired(screen)
    assert screen.show_record(one, "rapporteur")
    shown = screen.answer
    assert isinstance(shown, RemarkAnswer)
    shown.unlink.click()
    assert session.store.dossier(BODY).rows[one].values.get("rapporteur") is None
    assert screen.show_record(one, "number")
    with qtbot.waitSignal(screen.field_wanted) as caught:
        assert isinstance(screen.answer, RemarkAnswer)
        screen.answer.went.emit()
    assert caught.args == [one, "number"]
    session.store.close()

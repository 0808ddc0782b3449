"""Screens: opened full and empty in every language, found by record, and the ways through them."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hayat_app import i18n
from hayat_app.domain.days import RoughDate
from hayat_app.domain.fields import field_of
from hayat_app.domain.records import Activity, Member, Opinion, Plan, Value
from tests.ui.try_out import BODY, kept, open_bare_session, open_session, settle, speak, type_text, wired
from ui.screen import Screen
from ui.screens.activities import ActivitiesScreen
from ui.screens.body import BodyScreen
from ui.screens.calendar.screen import CalendarScreen
from ui.screens.followup.screen import FollowUpScreen
from ui.screens.members import MembersScreen
from ui.screens.objectives import ObjectivesScreen
from ui.screens.opinions.screen import OpinionsScreen
from ui.screens.planning.screen import PlanScreen
from ui.session import Session
from ui.widgets.text_editors import LineEditor, ParagraphsEditor

S = TypeVar("S", bound=Screen)
SCREENS = (
    FollowUpScreen,
    BodyScreen,
    MembersScreen,
    PlanScreen,
    ObjectivesScreen,
    ActivitiesScreen,
    CalendarScreen,
    OpinionsScreen,
)
HOMES = {
    "body": BodyScreen, "member": MembersScreen, "plan": PlanScreen, "value": PlanScreen, "axis": ObjectivesScreen,
    "objective": ObjectivesScreen, "result": ObjectivesScreen, "indicator": ObjectivesScreen,
    "activity": ActivitiesScreen, "opinion": OpinionsScreen, "recommendation": OpinionsScreen,
}  # fmt: skip


@pytest.fixture
def session() -> Session:
    return open_session()


@pytest.fixture
def bare() -> Session:
    """A dossier with a body and nothing else."""
    return open_bare_session()


def opened(cls: type[S], session: Session, qtbot: QtBot) -> S:
    screen = cls(session)
    qtbot.addWidget(screen)
    wired(screen)
    return screen


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("cls", SCREENS)
@pytest.mark.parametrize("full", [True, False])
def test_every_screen_opens_in_every_language(
    cls: type[Screen], language: str, full: bool, session: Session, bare: Session, qtbot: QtBot
) -> None:
    speak(language)
    screen = opened(cls, session if full else bare, qtbot)
    screen.refresh()
    screen.flush()
    assert not screen.grab().isNull()


@pytest.mark.parametrize("cls", SCREENS)
def test_everything_that_takes_the_keyboard_has_a_name(cls: type[Screen], session: Session, qtbot: QtBot) -> None:
    screen = opened(cls, session, qtbot)
    focusable = [
        w for w in screen.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and not w.objectName().startswith("qt_")
    ]  # fmt: skip
    nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
    assert focusable
    assert nameless == []


@pytest.mark.parametrize("kind", HOMES)
def test_every_record_is_found_on_its_screen(kind: str, session: Session, qtbot: QtBot) -> None:
    screen = opened(HOMES[kind], session, qtbot)
    key = BODY if kind == "body" else f"{kind}-1"
    assert screen.show_record(key)
    title = type(session.dossier.records[key]).TITLE
    assert screen.show_record(key, title)
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    facts = field_of(type(session.dossier.records[key]), title)
    assert facts
    assert focus.accessibleName() == i18n.current()(facts.label)


@pytest.mark.parametrize("cls", SCREENS)
def test_a_stranger_is_not_found(cls: type[Screen], session: Session, qtbot: QtBot) -> None:
    assert not opened(cls, session, qtbot).show_record("nobody")


@pytest.mark.parametrize("width", [480, 700, 1400])
@pytest.mark.parametrize("cls", SCREENS)
def test_screens_fit_a_small_window(cls: type[Screen], width: int, session: Session, qtbot: QtBot) -> None:
    screen = opened(cls, session, qtbot)
    screen.resize(width, 560)
    settle()
    assert screen.width() == width


def test_a_narrow_screen_shows_the_form_and_the_way_back(session: Session, qtbot: QtBot) -> None:
    screen = opened(MembersScreen, session, qtbot)
    screen.resize(500, 600)
    settle()
    assert not screen.form.isVisible()
    QTest.keyClick(screen.table.grid, Qt.Key.Key_Return)
    assert screen.form.isVisible()
    assert not screen.table.isVisible()
    screen.beside.back.click()
    assert screen.table.isVisible()


def test_a_new_member_is_written_without_the_mouse(session: Session, qtbot: QtBot) -> None:
    screen = opened(MembersScreen, session, qtbot)
    screen.activateWindow()
    QTest.keyClick(screen.table.grid, Qt.Key.Key_Insert)
    editor = screen.form.rows["name_ar"].editor
    assert isinstance(editor, LineEditor)
    type_text(editor.line, "سعاد المثال")
    screen.flush()
    assert [m.name_ar for m in session.dossier.all(Member)] == ["member 1", "سعاد المثال"]


def test_typing_is_stored_before_another_record_is_shown(session: Session, qtbot: QtBot) -> None:
    screen = opened(MembersScreen, session, qtbot)
    QTest.keyClick(screen.table.grid, Qt.Key.Key_Insert)
    editor = screen.form.rows["name_fr"].editor
    assert isinstance(editor, LineEditor)
    type_text(editor.line, "Souad")
    screen.table.select("member-1")
    assert session.dossier.all(Member)[-1].name_fr == "Souad"
    assert editor.typed() == ""


def test_the_parity_of_members(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.set("member-1", sex="f")
        for sex, status in (("f", "active"), ("m", "active"), ("m", "resigned")):
            work.add(Member, sex=sex, status=status)
    screen = opened(MembersScreen, session, qtbot)
    assert screen.parity.bar.counts == (2, 1, 0)


def test_the_letterhead_follows_what_is_typed(session: Session, qtbot: QtBot) -> None:
    screen = opened(BodyScreen, session, qtbot)
    editor = screen.form.rows["letterhead_ar"].editor
    assert isinstance(editor, ParagraphsEditor)
    screen.show_record(BODY, "letterhead_ar")
    type_text(editor.text, "المملكة المغربية")
    assert screen.preview.arabic.text() == "المملكة المغربية"


def test_sections_say_what_is_missing(session: Session, qtbot: QtBot) -> None:
    screen = opened(PlanScreen, session, qtbot)
    with session.store.work(BODY, "fill") as work:
        work.set("plan-1", mission="x", vision="y")
    assert screen.list.item(0).toolTip()
    assert not screen.list.item(1).toolTip()


def test_the_first_plan_is_started_and_written(bare: Session, qtbot: QtBot) -> None:
    screen = opened(PlanScreen, bare, qtbot)
    assert not screen.beside.isVisible()
    screen.empty.adder.click()
    assert screen.beside.isVisible()
    assert [plan.id for plan in bare.dossier.all(Plan)] == [screen.key]


def test_another_plan_is_chosen_for_all_screens(session: Session, qtbot: QtBot) -> None:
    plan, tree = opened(PlanScreen, session, qtbot), opened(ObjectivesScreen, session, qtbot)
    plan.chooser.new.click()
    assert tree.current.plan is not None
    assert tree.current.plan.id != "plan-1"
    assert tree.outline.tree.top.below == []
    assert tree.show_record("objective-1")
    assert plan.key == "plan-1"


def test_values_stand_under_the_plan_in_sight(session: Session, qtbot: QtBot) -> None:
    screen = opened(PlanScreen, session, qtbot)
    screen.list.setCurrentRow(screen.parts[Value][0])
    screen.values.table.adder.click()
    assert [v.id for v in session.dossier.children("plan-1", Value)][-1] == screen.values.table.key


def test_filters_and_the_sum_of_costs(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.set("activity-1", cost=Decimal(1500), responsible="member-1")
        work.add(Activity, "axis-1", cost=Decimal("250.50"), status="done")
    screen = opened(ActivitiesScreen, session, qtbot)
    assert "1.750,50" in screen.total.text()
    screen.by_person.choose("member-1")
    assert [r.id for r in screen.table.model.records] == ["activity-1"]
    assert "1.500" in screen.total.text()
    screen.by_person.choose("")
    screen.by_objective.choose("objective-1")
    assert len(screen.table.model.records) == 1
    screen.by_objective.choose("axis-1")
    assert len(screen.table.model.records) == 2


def test_what_is_edited_stays_in_the_filtered_list(session: Session, qtbot: QtBot) -> None:
    screen = opened(ActivitiesScreen, session, qtbot)
    screen.by_status.choose("-")
    editor = screen.form.rows["status"].editor
    editor.show_value("done")
    editor.edited.emit()
    assert kept(session, "activity-1", "status") == "done"
    assert screen.table.key == screen.form.key == "activity-1"
    screen.by_status.choose("")
    screen.by_status.choose("planned")
    assert screen.table.model.records == []


def test_the_calendar_opens_what_is_clicked(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.set("activity-1", starts=RoughDate(2026, 3), ends=RoughDate(2026, 5))
    screen = opened(CalendarScreen, session, qtbot)
    screen.show_view("plan")
    chart = screen.plan.chart
    rows = [row.record.id if row.record else "" for row in chart.timeline.rows]
    assert rows == ["", "activity-1", "", "opinion-1"]
    at = chart.visualRect(chart.timeline.index(1, 1)).center()
    with qtbot.waitSignal(screen.record_wanted) as wanted:
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args == ["activity-1"]


def test_recommendations_stand_under_their_opinion(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        work.add(Opinion, key="opinion-2", title="second")
    screen = opened(OpinionsScreen, session, qtbot)
    screen.show_record("recommendation-1")
    assert screen.recommendations.table.key == "recommendation-1"
    screen.show_record("opinion-2")
    screen.tabs.show_part(1)
    screen.recommendations.table.empty.adder.click()
    made = [
        r for r in session.dossier.records.values() if r.KIND == "recommendation" and r.parent_id == "opinion-2"
    ]
    assert len(made) == 1


def test_undo_of_a_deletion_brings_the_form_back(session: Session, qtbot: QtBot) -> None:
    screen = opened(MembersScreen, session, qtbot)
    QTest.keyClick(screen.table.grid, Qt.Key.Key_Delete)
    assert not screen.form.isVisible()
    session.history.undo()
    assert screen.form.isVisible()
    assert screen.form.key == "member-1"


def test_the_guide_follows_the_section_and_the_field(session: Session, qtbot: QtBot) -> None:
    wanted: list[tuple[str, str]] = []
    screen = PlanScreen(session)
    qtbot.addWidget(screen)
    screen.guide_wanted.connect(lambda kind, field: wanted.append((kind, field)))
    wired(screen)
    assert wanted[-1] == ("plan", "title")
    screen.list.setCurrentRow(1)
    assert wanted[-1] == ("plan", "mission")
    screen.form.focus_field("vision")
    screen.hide()
    screen.show()
    assert wanted[-1] == ("plan", "vision")
    screen.list.setCurrentRow(screen.parts[Value][0])
    assert wanted[-1] == ("value", "title")

"""Tables: added, deleted, moved, copied, searched and sorted, judged by what the store holds."""

from __future__ import annotations

import time
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_app.domain.fields import Record
from hayat_app.domain.positions import many
from hayat_app.domain.records import ALL, Activity, Axis, Indicator, Member, Objective, Opinion, Result
from tests.ui.answers import Answers
from tests.ui.try_out import BODY, kept, open_session, settle
from ui.session import Session
from ui.tables.model import RecordModel
from ui.tables.outline import Outline
from ui.tables.table import RecordTable
from ui.tables.timeline import Months, TimelineModel, rows_of
from ui.tables.tree import NUMBER_ROLE, RecordTree

TESTER = QAbstractItemModelTester.FailureReportingMode.Fatal
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = ("سعاد", "أحمد", "هند", "Nadia", "إلهام")
TREE = (Axis, Objective, Result, Indicator, Activity)


@pytest.fixture
def session() -> Session:
    session = open_session()
    with session.store.work(BODY, "fill") as work:
        work.delete("member-1")
        for n, name in enumerate(NAMES):
            work.add(Member, key=f"m{n}", name_ar=name, sex="f" if n != 1 else "m")
    return session


@pytest.fixture
def table(session: Session, qtbot: QtBot) -> RecordTable:
    table = RecordTable(session, Member, lambda dossier: dossier.all(Member), empty="Nobody")
    qtbot.addWidget(table)
    session.changed.connect(table.refresh)
    table.resize(700, 500)
    table.refresh()
    with qtbot.waitExposed(table):
        table.show()
    return table


def order(session: Session, cls: type[Record] = Member, parent: str | None = None) -> list[str]:
    return [record.id for record in session.dossier.children(parent, cls)]


def shown(table: RecordTable) -> list[str]:
    rows = range(table.sorted.rowCount())
    return [str(table.sorted.index(row, 1).data()) for row in rows]


def drop(model: QAbstractItemModel, index: QModelIndex, row: int, parent: QModelIndex) -> None:
    model.dropMimeData(model.mimeData([index]), Qt.DropAction.MoveAction, row, 0, parent)
    settle()


# --- the model


@pytest.mark.parametrize("cls", ALL)
def test_the_model_is_sound_for_every_record(cls: type[Record], session: Session) -> None:
    model = RecordModel(cls)
    QAbstractItemModelTester(model, TESTER)
    model.show_records(session.dossier, session.dossier.all(cls))
    assert model.rowCount() == len(session.dossier.all(cls))


def test_the_model_stays_sound_when_rows_come_go_and_move(session: Session) -> None:
    model = RecordModel(Member)
    QAbstractItemModelTester(model, TESTER)
    model.show_records(session.dossier, session.dossier.all(Member))
    with session.store.work(BODY, "mix") as work:
        work.delete("m1")
        work.move("m4", None, before="m0")
        work.add(Member, key="m9", before="m2")
    model.show_records(session.dossier, session.dossier.all(Member))
    assert [record.id for record in model.records] == ["m4", "m0", "m9", "m2", "m3"]


# --- the table


def test_insert_adds_and_asks_for_the_form(session: Session, table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table.grid, Qt.Key.Key_Insert)
    assert order(session)[-1] == opened.args[0] == table.key


def test_enter_asks_for_the_form(table: RecordTable, qtbot: QtBot) -> None:
    table.select("m2")
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table.grid, Qt.Key.Key_Return)
    assert opened.args == ["m2"]


def test_delete_without_a_question_and_back(session: Session, table: RecordTable) -> None:
    table.select("m1")
    QTest.keyClick(table.grid, Qt.Key.Key_Delete)
    assert "m1" not in order(session)
    assert table.key == "m2"
    assert table.foot.isVisible()
    table.foot.undo.click()
    assert "m1" in order(session)
    assert not table.foot.isVisible()


def test_several_rows_are_deleted_in_one_act(session: Session, table: RecordTable) -> None:
    table.grid.selectAll()
    QTest.keyClick(table.grid, Qt.Key.Key_Delete)
    assert order(session) == []
    assert table.empty.isVisible()
    session.history.undo()
    assert len(order(session)) == 5


def test_alt_arrows_move(session: Session, table: RecordTable) -> None:
    table.select("m0")
    QTest.keyClick(table.grid, Qt.Key.Key_Down, ALT)
    assert order(session) == ["m1", "m0", "m2", "m3", "m4"]
    QTest.keyClick(table.grid, Qt.Key.Key_Up, ALT)
    QTest.keyClick(table.grid, Qt.Key.Key_Up, ALT)
    assert order(session) == ["m0", "m1", "m2", "m3", "m4"]
    assert table.key == "m0"


def test_the_last_row_can_be_reached_by_moving(session: Session, table: RecordTable) -> None:
    table.select("m3")
    QTest.keyClick(table.grid, Qt.Key.Key_Down, ALT)
    assert order(session)[-2:] == ["m4", "m3"]


def test_dragging_moves(session: Session, table: RecordTable) -> None:
    drop(table.sorted, table.sorted.index(4, 1), 1, QModelIndex())
    assert order(session) == ["m0", "m4", "m1", "m2", "m3"]
    drop(table.sorted, table.sorted.index(0, 1), 5, QModelIndex())
    assert order(session)[-1] == "m0"


def test_rows_sorted_otherwise_are_not_moved(session: Session, table: RecordTable) -> None:
    table.grid.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    QTest.keyClick(table.grid, Qt.Key.Key_Down, ALT)
    assert order(session) == ["m0", "m1", "m2", "m3", "m4"]
    assert not table.tools["up"].isEnabled()


def test_names_are_sorted_by_letters_whatever_their_hamza(table: RecordTable) -> None:
    table.grid.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert shown(table) == ["Nadia", "أحمد", "إلهام", "سعاد", "هند"]


def test_dates_are_sorted_by_time_and_amounts_by_size(session: Session, qtbot: QtBot) -> None:
    with session.store.work(BODY, "fill") as work:
        for n, (day, cost) in enumerate((("2026-02", "9000.00"), ("2025-12-31", "100000.00"), (None, None))):
            values = {"parent": "objective-1", "starts": day, "cost": cost, "position": many(3)[n]}
            work.put_new("activity", values, f"a{n}")
        work.delete("activity-1")
    table = RecordTable(session, Activity, lambda d: d.all(Activity), columns=("title", "starts", "cost"))
    qtbot.addWidget(table)
    table.refresh()
    for column, expected in ((2, ["a1", "a0", "a2"]), (3, ["a0", "a1", "a2"])):
        table.grid.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        rows = range(table.sorted.rowCount())
        assert [table.sorted.index(r, 0).data(Qt.ItemDataRole.UserRole) for r in rows] == expected


@pytest.mark.parametrize(
    ("typed", "found"), [("الهام", ["إلهام"]), ("NADIA", ["Nadia"]), ("احمد", ["أحمد"]), ("x", [])]
)
def test_search_whatever_the_spelling(typed: str, found: list[str], table: RecordTable) -> None:
    table.search.setText(typed)
    assert shown(table) == found


def test_a_search_does_not_hide_what_is_asked_for(table: RecordTable) -> None:
    table.search.setText("Nadia")
    assert table.select("m0")
    assert table.key == "m0"


def test_copying_rows_gives_a_spreadsheet_cells(table: RecordTable) -> None:
    table.select("m1")
    QTest.keyClick(table.grid, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text().split("\t")[:3] == ["2", "أحمد", "ذكر"]


def test_a_copy_stands_after_its_original_with_what_is_under_it(session: Session, qtbot: QtBot) -> None:
    table = RecordTable(session, Opinion, lambda dossier: dossier.all(Opinion))
    qtbot.addWidget(table)
    table.refresh()
    QTest.keyClick(table.grid, Qt.Key.Key_D, CONTROL)
    first, second = order(session, Opinion)
    assert (first, kept(session, second, "title")) == ("opinion-1", "opinion 1")
    assert [r.parent_id for r in session.dossier.records.values() if r.KIND == "recommendation"] == [first, second]


def test_the_person_stays_on_the_record_when_others_change(session: Session, table: RecordTable) -> None:
    table.select("m2")
    with session.store.work(BODY, "elsewhere") as work:
        work.move("m4", None, before="m0")
        work.delete("m1")
    assert table.key == "m2"


def test_an_empty_list_invites(session: Session, qtbot: QtBot) -> None:
    table = RecordTable(session, Member, lambda dossier: [], empty="Nobody")
    qtbot.addWidget(table)
    table.refresh()
    table.show()
    assert table.empty.isVisible()
    before = len(order(session))
    table.empty.adder.click()
    assert len(order(session)) == before + 1


def test_500_rows_are_sorted_and_searched_quickly(session: Session, table: RecordTable) -> None:
    with session.store.work(BODY, "fill") as work:
        for n in range(500):
            work.add(Member, name_ar=f"العضوة رقم {n * 7919 % 500}", sex="f", organisation="جمعية الأمل")
    begun = time.process_time()
    table.grid.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.search.setText("رقم ٤٩٩")
    assert time.process_time() - begun < 1.0
    assert 1 <= table.sorted.rowCount() <= 2


def test_a_row_that_is_edited_stays_though_the_search_would_hide_it(session: Session, table: RecordTable) -> None:
    table.search.setText("Nadia")
    table.select("m3")
    with session.store.work(BODY, "rename") as work:
        work.set("m3", name_ar="نادية")
    assert (table.key, shown(table)) == ("m3", ["نادية"])


# --- the tree


@pytest.fixture
def outline(session: Session, qtbot: QtBot) -> Outline:
    with session.store.work(BODY, "fill") as work:
        work.add(Axis, "plan-1", key="axis-2", title="axis 2")
        work.add(Objective, "objective-1", key="special", title="special")
        work.add(Objective, "axis-1", key="objective-2", title="objective 2")
    outline = Outline(session, TREE, lambda dossier: dossier.records["plan-1"], "No axis yet")
    qtbot.addWidget(outline)
    session.changed.connect(outline.refresh)
    outline.resize(500, 600)
    outline.refresh()
    with qtbot.waitExposed(outline):
        outline.show()
    return outline


def test_the_tree_is_sound(session: Session, outline: Outline) -> None:
    model = RecordTree(TREE)
    QAbstractItemModelTester(model, TESTER)
    model.show_under(session.dossier, session.dossier.records["plan-1"])
    with session.store.work(BODY, "mix") as work:
        work.move("special", "objective-2")
        work.delete("axis-2")
    model.show_under(session.dossier, session.dossier.records["plan-1"])
    assert model.find("special").parent() == model.find("objective-2")


def test_the_tree_moves_up_and_down(session: Session, outline: Outline) -> None:
    outline.select("axis-1")
    QTest.keyClick(outline.view, Qt.Key.Key_Down, ALT)
    assert order(session, Axis, "plan-1") == ["axis-2", "axis-1"]
    QTest.keyClick(outline.view, Qt.Key.Key_Up, ALT | Qt.KeyboardModifier.ShiftModifier)
    assert order(session, Axis, "plan-1") == ["axis-1", "axis-2"]
    assert outline.key == "axis-1"


def test_left_goes_in_and_right_goes_out_in_arabic(session: Session, outline: Outline) -> None:
    outline.select("objective-2")
    QTest.keyClick(outline.view, Qt.Key.Key_Left, ALT)
    assert kept(session, "objective-2", "parent") == "objective-1"
    QTest.keyClick(outline.view, Qt.Key.Key_Right, ALT)
    assert kept(session, "objective-2", "parent") == "axis-1"
    assert order(session, Objective, "axis-1") == ["objective-1", "objective-2"]


def test_nothing_goes_where_it_cannot_stand(session: Session, outline: Outline) -> None:
    outline.select("axis-2")
    QTest.keyClick(outline.view, Qt.Key.Key_Left, ALT)
    outline.select("result-1")
    QTest.keyClick(outline.view, Qt.Key.Key_Right, ALT)
    assert kept(session, "axis-2", "parent") == "plan-1"
    assert kept(session, "result-1", "parent") == "objective-1"


def test_dragging_honours_what_may_stand_where(session: Session, outline: Outline) -> None:
    tree = outline.tree
    drop(tree, tree.find("activity-1"), -1, tree.find("axis-2"))
    assert kept(session, "activity-1", "parent") == "axis-2"
    drop(tree, tree.find("indicator-1"), -1, tree.find("axis-2"))
    assert kept(session, "indicator-1", "parent") == "objective-1"
    drop(tree, tree.find("objective-1"), -1, tree.find("special"))
    assert kept(session, "objective-1", "parent") == "axis-1"


def test_dragging_between_two_puts_it_there(session: Session, outline: Outline) -> None:
    tree = outline.tree
    drop(tree, tree.find("axis-2"), 0, QModelIndex())
    assert order(session, Axis, "plan-1") == ["axis-2", "axis-1"]


def test_f2_renames(session: Session, outline: Outline, qtbot: QtBot) -> None:
    outline.select("axis-2")
    assert outline.tree.setData(outline.view.currentIndex(), "محور ثان")
    assert kept(session, "axis-2", "title") == "محور ثان"
    assert outline.view.currentIndex().data() == "محور ثان"


def test_what_can_be_added_depends_on_where(outline: Outline) -> None:
    outline.select("objective-1")
    under = [cls for cls, parent in outline.addable() if parent.id == "objective-1"]
    assert under == [Objective, Result, Indicator, Activity]
    outline.select("activity-1")
    assert {parent.id for _cls, parent in outline.addable()} == {"plan-1"}


def test_adding_by_the_menu_and_by_insert(session: Session, outline: Outline) -> None:
    outline.select("axis-2")
    outline.menu.aboutToShow.emit()
    next(action for action in outline.menu.actions() if action.isEnabled()).trigger()
    made = order(session, Objective, "axis-2")
    assert made == [outline.key]
    outline.select("objective-1")
    QTest.keyClick(outline.view, Qt.Key.Key_Insert)
    assert order(session, Objective, "axis-1") == ["objective-1", outline.key, "objective-2"]


def test_deleting_a_branch_and_taking_it_back(session: Session, outline: Outline) -> None:
    outline.select("objective-1")
    QTest.keyClick(outline.view, Qt.Key.Key_Delete)
    assert "special" not in session.dossier.records
    assert outline.key == "objective-2"
    outline.foot.undo.click()
    assert kept(session, "special", "parent") == "objective-1"
    assert outline.tree.find("special").isValid()


def test_closed_branches_stay_closed(session: Session, outline: Outline) -> None:
    outline.view.collapse(outline.tree.find("objective-1"))
    with session.store.work(BODY, "elsewhere") as work:
        work.add(Axis, "plan-1", key="axis-3")
    assert not outline.view.isExpanded(outline.tree.find("objective-1"))
    assert outline.view.isExpanded(outline.tree.find("axis-1"))


# --- the line of months


def test_the_timeline_is_sound(session: Session) -> None:
    model = TimelineModel("Activities")
    QAbstractItemModelTester(model, TESTER)
    model.show_rows(rows_of(session.dossier, None, session.dossier.all(Activity)), ())
    assert [row.is_heading for row in model.rows] == [True, False, True, False]


def test_a_day_stands_in_its_month() -> None:
    import datetime

    months = Months(2025, 11, 6)
    assert list(months.named())[:3] == [(2025, 11), (2025, 12), (2026, 1)]
    assert months.place(datetime.date(2026, 1, 1)) == 2
    assert months.end(datetime.date(2025, 12, 31)) == pytest.approx(2)


def test_the_tree_numbers_what_shares_one_outline(outline: Outline) -> None:
    numbers = {key: outline.tree.find(key).data(NUMBER_ROLE) for key in ("axis-1", "objective-1", "indicator-1")}
    assert numbers == {"axis-1": "1", "objective-1": "1.1", "indicator-1": ""}


def test_the_rows_in_sight_are_written_as_a_spreadsheet(
    table: RecordTable, session: Session, tmp_path: Path
) -> None:
    answers = Answers()
    answers.file, answers.way, session.asks = tmp_path / "a.xlsx", "without", answers
    table.search.setText("هند")
    table.export()
    while session.tasks.busy:
        settle()
    sheet = openpyxl.load_workbook(answers.file).active
    assert sheet is not None
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True) if row[1]] == ["هند"]
    session.tasks.stop()


def test_a_longer_value_widens_its_column(session: Session, table: RecordTable) -> None:
    table.resize(1200, 500)
    table.select("m0")
    at = next(i for i, facts in enumerate(table.model.columns) if facts and facts.name == "organisation")
    before = table.grid.columnWidth(at)
    with session.store.work(BODY, "write") as work:
        work.set("m0", organisation="تعاونية نساء الوادي للصناعة")
    index = table.sorted.index(table.grid.currentIndex().row(), at)
    assert before < table.grid.sizeHintForIndex(index).width() <= table.grid.columnWidth(at)


def test_a_click_below_the_last_row_stays_on_the_record(table: RecordTable) -> None:
    table.select("m1")
    below = table.grid.viewport().rect().bottomLeft()
    QTest.mouseClick(table.grid.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert table.key == "m1"
    assert table.keys == ["m1"]

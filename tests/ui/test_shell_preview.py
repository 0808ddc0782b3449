"""The preview: pages as pictures, zoom, saving, printing, and long work beside the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import wait
from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Opinion, Plan
from hayat_app.errors import Problem
from hayat_app.services import versions
from tests.ui.answers import Answers
from tests.ui.test_shell_window import NEW
from ui.paper import AGAINST, COMPARISON
from ui.pdf.pages import Pages
from ui.pdf.printing import print_pages
from ui.pdf.view import PageView
from ui.screens.preview import PreviewScreen
from ui.tasks import Report, Tasks
from ui.widgets.popup import Popup
from ui.window import Window


def three_pages() -> bytes:
    """Return a PDF of two upright pages and one lying."""
    from io import BytesIO

    made, out = pypdfium2.PdfDocument.new(), BytesIO()
    for width, height in ((595, 842), (842, 595), (595, 842)):
        made.new_page(width, height)
    made.save(out)
    made.close()
    return out.getvalue()


@pytest.fixture
def pages() -> Iterator[Pages]:
    found = Pages(three_pages())
    yield found
    found.close()


@pytest.fixture
def preview(window: Window, qtbot: QtBot) -> PreviewScreen:
    assert window.desk is not None
    window.desk.create(NEW)
    window.go("preview")
    screen = window.places.in_sight
    assert isinstance(screen, PreviewScreen)
    qtbot.waitUntil(lambda: screen.made is not None, timeout=30_000)
    return screen


def test_a_page_is_drawn_at_the_size_asked_for(pages: Pages) -> None:
    drawn = pages.picture(1, 2.0)
    assert (drawn.width(), drawn.height()) == (1684, 1190)


def test_a_page_is_never_drawn_beyond_reason(pages: Pages) -> None:
    drawn = pages.picture(0, 100.0)
    assert drawn.width() * drawn.height() < 41_000_000


def test_only_pages_in_sight_are_drawn(qtbot: QtBot, pages: Pages) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show_pages(pages)
    view.grab()
    assert {number for number, _zoom in view._drawn} == {0}


def test_going_to_a_page_says_so(qtbot: QtBot, pages: Pages) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show_pages(pages)
    with qtbot.waitSignal(view.page_changed) as told:
        view.go_to(1)
    assert told.args == [1]


def test_the_width_is_fitted_until_somebody_zooms(qtbot: QtBot, pages: Pages) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_pages(pages)
    fitted = view.zoom
    view.resize(500, 600)
    view.grab()
    assert view.zoom < fitted
    view.set_zoom(1.5)
    view.resize(900, 600)
    assert view.zoom == 1.5


def test_the_document_is_made_and_counted(preview: PreviewScreen) -> None:
    assert preview.made is not None
    assert preview.made.data.startswith(b"%PDF")
    assert preview.page_count > 1


def test_a_page_can_be_typed(preview: PreviewScreen, qtbot: QtBot) -> None:
    preview.page.clear()
    qtbot.keyClicks(preview.page, "2")
    with qtbot.waitSignal(preview.view.page_changed) as told:
        qtbot.keyClick(preview.page, Qt.Key.Key_Return)
    assert told.args == [1]


def test_an_edit_makes_the_document_anew(preview: PreviewScreen, window: Window, qtbot: QtBot) -> None:
    before = preview.made
    assert window.session is not None
    with window.session.store.work(window.session.key, "Edit") as work:
        work.set(window.session.key, motto="شعار جديد")
    qtbot.waitUntil(lambda: preview.made is not before, timeout=30_000)


def test_another_document_is_chosen(preview: PreviewScreen, window: Window, qtbot: QtBot) -> None:
    before = preview.made
    preview.choice.kind.setCurrentIndex(preview.choice.kind.findData("members"))
    preview.choice.kind.activated.emit(preview.choice.kind.currentIndex())
    qtbot.waitUntil(lambda: preview.made is not before, timeout=30_000)
    assert preview.page_count == 1
    assert not preview.choice.about.isVisibleTo(preview)


def test_one_opinion_of_several_is_chosen(
    preview: PreviewScreen, window: Window, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.session is not None
    with window.session.store.work(window.session.key, "Edit") as work:
        keys = [work.add(Opinion, title=f"رأي {n}", number=f"0{n}/2026") for n in (1, 2)]
    preview.choice.kind.setCurrentIndex(preview.choice.kind.findData("opinion"))
    preview.refresh()
    preview.choice.about.setCurrentIndex(preview.choice.about.findData(keys[1]))
    preview.refresh()
    qtbot.waitUntil(lambda: preview.page_count == 1, timeout=30_000)
    answers.file = tmp_path / "opinion.pdf"
    preview.save()
    assert "02-2026" in answers.offered


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_it_is_saved_for_office_programs(
    preview: PreviewScreen, answers: Answers, tmp_path: Path, qtbot: QtBot, ending: str
) -> None:
    preview.choice.kind.setCurrentIndex(preview.choice.kind.findData("opinions-register"))
    answers.file = tmp_path / f"a{ending}"
    with preview.session.store.work(preview.session.key, "test") as work:
        work.add(Opinion, title="رأي")
    preview.save_as(ending)
    qtbot.waitUntil(answers.file.exists, timeout=30_000)
    assert answers.file.read_bytes().startswith(b"PK")
    assert answers.offered.endswith(ending)


def test_columns_and_emptiness_are_what_is_made(preview: PreviewScreen, qtbot: QtBot) -> None:
    before = preview.made
    preview.choice.columns.mark("progress", True)
    qtbot.waitUntil(lambda: preview.made is not before, timeout=30_000)
    assert "progress" in preview.choice.columns.chosen
    known, pages = preview.made, preview.page_count
    preview.choice.blank.setChecked(True)
    qtbot.waitUntil(lambda: preview.made is not known, timeout=30_000)
    assert preview.page_count > pages


def test_two_versions_of_the_plan_are_chosen_to_compare(preview: PreviewScreen, qtbot: QtBot) -> None:
    session = preview.session
    with session.store.work(session.key, "test") as work:
        plan = work.add(Plan, title="مخطط")
    days = [RoughDate(2026, month, 1) for month in (1, 2, 3)]
    made = [versions.freeze(session.store, session.key, plan, f"v{day.month}", day, "الجمع العام") for day in days]
    preview.refresh()
    preview.show_document(COMPARISON, f"{made[0]}{AGAINST}{made[1]}")
    offered = [preview.choice.versus.itemData(row) for row in range(preview.choice.versus.count())]
    assert offered == ["", made[1], made[2]]
    assert (preview.asked[2], preview.choice.versus.currentData()) == (made[0], made[1])
    assert not preview.choice.blank.isEnabled()
    qtbot.waitUntil(lambda: preview._task is None, timeout=30_000)


def test_documents_stand_in_groups_that_can_be_searched(preview: PreviewScreen) -> None:
    preview.choice.kind.open()
    popup = next(popup for popup in preview.choice.kind.findChildren(Popup) if popup.isVisible())
    popup.search.setText("الآراء الاستشارية")
    seen = [
        popup.items.item(row).text() for row in range(popup.items.rowCount()) if not popup.list.isRowHidden(row)
    ]
    popup.close()
    assert seen[0] == "الآراء الاستشارية"
    assert "رسالة إحالة الرأي" in seen
    assert "لائحة العضوات والأعضاء" not in seen


def test_saving_writes_what_is_in_sight(preview: PreviewScreen, answers: Answers, tmp_path: Path) -> None:
    answers.file = tmp_path / "plan.pdf"
    preview.save()
    assert preview.made is not None
    assert answers.file.read_bytes() == preview.made.data
    assert "مكناس" in answers.offered
    assert answers.offered.endswith(".pdf")


def test_a_folder_that_is_not_there_is_told(preview: PreviewScreen, answers: Answers, tmp_path: Path) -> None:
    answers.file = tmp_path / "nowhere" / "plan.pdf"
    preview.save()
    assert len(answers.told) == 1


def test_printing_keeps_every_page_and_its_orientation(pages: Pages, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(pages, printer)
    printed = Pages((tmp_path / "printed.pdf").read_bytes())
    lying = [size.width() > size.height() for size in printed.sizes]
    printed.close()
    assert lying == [False, True, False]


def test_work_reports_and_ends_in_the_windows_thread(qtbot: QtBot) -> None:
    tasks, seen = Tasks(), []
    tasks.start("work", lambda report: report(1, 2) or 7, lambda n: seen.append((n, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(7, threading.main_thread())]
    tasks.stop()


def test_cancelled_work_calls_nobody(qtbot: QtBot) -> None:
    tasks, begun, told = Tasks(), threading.Event(), []

    def endless(report: Report) -> None:
        begun.set()
        while True:
            report(0, 0)

    task = tasks.start("work", endless, told.append, told.append)
    assert begun.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.stop()
    assert told == []


def test_a_fault_of_the_work_is_handed_over(qtbot: QtBot) -> None:
    tasks, told = Tasks(), []

    def fail(_report: Report) -> None:
        raise Problem("It did not work.")

    tasks.start("work", fail, told.append, lambda fault: told.append(str(fault)))
    qtbot.waitUntil(lambda: bool(told))
    tasks.stop()
    assert told == ["It did not work."]


class Listener(QObject):
    """A part of a window that waits for work."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, what: object) -> None:
        self.heard.append(self.objectName() + str(what))


@pytest.mark.parametrize("fault", [None, Problem("It did not work.")])
def test_a_part_that_is_gone_is_told_nothing(qtbot: QtBot, fault: Problem | None) -> None:
    tasks, listener = Tasks(), Listener()

    def work(_report: Report) -> int:
        if fault is not None:
            raise fault
        return 7

    tasks.start("work", work, listener.hear, listener.hear)
    shiboken6.delete(listener)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.stop()
    assert listener.heard == []


def test_a_bug_in_one_work_leaves_the_next_its_end(qtbot: QtBot) -> None:
    tasks, told = Tasks(), []
    with qtbot.captureExceptions() as caught:
        tasks.start("bug", lambda _report: 1 // 0, told.append)
        tasks.start("work", lambda _report: 7, told.append)
        wait([started.future for started in tasks._waiting])  # both have ended when it looks
        qtbot.waitUntil(lambda: not tasks.busy)
    tasks.stop()
    assert told == [7]
    assert [kind for kind, *_rest in caught] == [ZeroDivisionError]


def test_stopping_ends_what_runs() -> None:
    tasks, begun = Tasks(), threading.Event()

    def endless(report: Report) -> None:
        begun.set()
        while True:
            report(0, 0)

    tasks.start("work", endless, lambda _none: None)
    assert begun.wait(5)
    tasks.stop()
    assert not tasks.busy

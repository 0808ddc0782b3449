"""The screen of workshops: parts, import, projector, papers, lines that go to the plan."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hayat_app.domain.fields import Record
from hayat_app.domain.records import Decision, Headcount, Objective, Output, Participant, Slot, Source, Workshop
from hayat_app.exchange import tables
from hayat_app.services import dossiers, exports
from tests.ui.answers import Answers
from ui.forms.links import Links
from ui.screens.workshops.evaluation import RESULTS, EvaluationPart
from ui.screens.workshops.groups import GroupsPart
from ui.screens.workshops.lists import ListsPart
from ui.screens.workshops.page import PARTS, WorkshopPage, workshop_of
from ui.screens.workshops.papers import PAPERS, PapersPart
from ui.screens.workshops.part import Part
from ui.screens.workshops.people import PeoplePart
from ui.screens.workshops.picking import PickSheet
from ui.screens.workshops.programme import ProgrammePart
from ui.screens.workshops.projector import Projector
from ui.screens.workshops.roster import RosterSheet
from ui.screens.workshops.screen import WorkshopsScreen
from ui.session import Session
from ui.window import Window

P = TypeVar("P", bound=Part)
LIST = "الاسم\tالجنس\tالهاتف\nسعاد الميناء\tأنثى\t0612345678\n\tذكر\t\nعمر الميناء\t??\t\n\n"


@pytest.fixture
def session(window: Window) -> Session:
    assert window.desk is not None
    window.desk.act("sample")
    assert window.session is not None
    return window.session


@pytest.fixture
def page(window: Window, session: Session) -> WorkshopPage:
    """The second workshop of the sample, which has a bit of everything."""
    window.go("workshops")
    screen = window.findChild(WorkshopsScreen)
    assert screen
    screen.open(session.dossier.all(Workshop)[1].id)
    return screen.page


def part_of(page: WorkshopPage, key: str, kind: type[P]) -> P:
    page.show_part(key)
    assert isinstance(page.part, kind)
    return page.part


def line(session: Session, dots: int) -> Output:
    return next(output for output in session.dossier.all(Output) if output.dots == dots)


@pytest.mark.parametrize("key", [key for key, _words, _place in PARTS])
def test_every_part_shows_a_full_and_an_empty_workshop(page: WorkshopPage, session: Session, key: str) -> None:
    page.show_part(key)
    with session.store.work(session.key, "x") as work:
        empty = work.add(Workshop)
    page.show_workshop(empty)
    page.refresh()
    assert page.part.key == empty


@pytest.mark.parametrize("cls", [Slot, Participant, Output, Decision, Headcount])
def test_every_record_is_found_on_its_part(
    window: Window, page: WorkshopPage, session: Session, cls: type[Record]
) -> None:
    record = next(r for r in session.dossier.all(cls) if workshop_of(session.dossier, r) == page.key)
    screen = window.findChild(WorkshopsScreen)
    assert screen
    screen.show_list()
    assert screen.show_record(record.id)


def test_overlaps_are_shown_and_sessions_made_to_follow(page: WorkshopPage, session: Session) -> None:
    part = part_of(page, "programme", ProgrammePart)
    slots = [slot for slot in session.dossier.all(Slot) if slot.starts]
    assert not part.overlaps.isVisibleTo(part)
    with session.store.work(session.key, "x") as work:
        work.set(slots[2].id, starts="09:00", ends="10:00")
    part.refresh()
    assert part.overlaps.isVisibleTo(part)
    part.retime()
    assert not part.overlaps.isVisibleTo(part)


def test_a_typed_name_of_a_member_is_linked(page: WorkshopPage, session: Session) -> None:
    part = part_of(page, "people", PeoplePart)
    part.entry.name.setText("ربيع سنبلة")
    part.entry.add()
    added = session.dossier.children(page.key, Participant)[-1]
    member = session.dossier.records[added.member or ""]
    assert (member.title_text, added.sex) == ("ربيع السنبلة", "m")


def test_a_list_is_looked_at_before_it_is_taken_in(
    page: WorkshopPage, session: Session, answers: Answers, tmp_path: Path
) -> None:
    before = len(session.dossier.all(Participant))
    sheet = RosterSheet(session, page.key, page)
    sheet.show_text(LIST)
    assert (len(sheet.roster.taken), len(sheet.roster.refused), sheet.roster.empty) == (1, 2, 1)
    assert len(session.dossier.all(Participant)) == before
    answers.file = tmp_path / "refused.csv"
    sheet.save_refused()
    saved = tables.read(answers.file.read_bytes(), "refused.csv")
    assert [row.cells[0] for row in saved] == ["السطر", "3", "4"]
    assert [(entry.file, entry.contacts) for entry in exports.entries(session.store)] == [("refused.csv", True)]
    sheet.take_in()
    assert len(session.dossier.all(Participant)) == before + 1
    assert len(sheet.roster.refused) == 2


def test_a_refused_row_is_corrected_in_its_place(page: WorkshopPage, session: Session) -> None:
    sheet = RosterSheet(session, page.key, page)
    sheet.show_text(LIST)
    sheet.refused.item(1, 3).setText("ذكر")
    sheet.refused.item(0, 2).setText("هند الميناء")
    assert (len(sheet.roster.taken), len(sheet.roster.refused)) == (3, 0)
    sheet.take_in()
    assert [p.name for p in session.dossier.children(page.key, Participant)][-3:] == [
        "سعاد الميناء", "هند الميناء", "عمر الميناء",
    ]  # fmt: skip
    session.history.undo()
    assert "سعاد الميناء" not in [p.name for p in session.dossier.all(Participant)]


def test_members_are_picked(page: WorkshopPage, session: Session) -> None:
    sheet = PickSheet(session, page.key, page)
    sheet.search.setText("ربيع")
    sheet.every.click()
    sheet.take_in()
    assert session.dossier.children(page.key, Participant)[-1].name == "ربيع السنبلة"


def test_dots_are_given_on_the_wall(page: WorkshopPage, session: Session, qtbot: QtBot) -> None:
    wall = Projector(session, page.key)
    qtbot.addWidget(wall)
    wall.show()
    first = session.dossier.get(str(wall.list.item(0).data(Qt.ItemDataRole.UserRole)), Output)
    assert first
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        QTest.keyClick(wall.line, key)
    again = session.dossier.get(first.id, Output)
    assert again
    assert again.dots == (first.dots or 0) + 1


def test_one_click_turns_a_line_into_an_objective(page: WorkshopPage, session: Session) -> None:
    part = part_of(page, "groups", GroupsPart)
    source = line(session, 12)
    part.outline.select(source.id)
    key = part.make_of("objective")
    made = session.dossier.get(key, Objective)
    assert made
    assert session.dossier.existing(made.origin, Record) == [source]
    assert source.text[:20] in part.about.text()


def test_the_trace_names_group_workshop_and_date(page: WorkshopPage, session: Session) -> None:
    words = Links(session).words(line(session, 12).id)
    assert all(part in words for part in ("التنقل والأمان", "يوم تكويني", "22/09/2020"))


def test_totals_are_shown_by_capacity_and_commune(page: WorkshopPage) -> None:
    part = part_of(page, "people", PeoplePart)
    part.sums.click()
    words = [label.text() for label in part.totals.findChildren(QLabel)]
    assert {"جماعة ويسلان", "25"} <= set(words)
    part.came.click()
    assert part.pages.currentWidget() is part.presence
    assert not part.sums.isChecked()


def test_a_line_goes_into_another_bodys_dossier(page: WorkshopPage, session: Session) -> None:
    there = dossiers.create(session.store, place_ar="ويسلان")
    part = part_of(page, "groups", GroupsPart)
    part.outline.select(line(session, 11).id)
    key = part.make_of("objective", there)
    assert key in session.store.dossier(there).records


def test_a_source_is_about_the_workshop(page: WorkshopPage, session: Session) -> None:
    part = part_of(page, "lists", ListsPart)
    part.show_list("source")
    part.parts["source"].table.add()
    assert [source.about for source in session.dossier.all(Source)][-1] == (page.key,)


def test_results_are_counted(page: WorkshopPage) -> None:
    part = part_of(page, "evaluation", EvaluationPart)
    part.show_page(RESULTS)
    words = [label.text() for label in part.results.findChildren(QLabel)]
    assert "احترام التوقيت" in words
    assert any("14" in text for text in words)


def test_everything_for_the_workshop_is_written_in_one_go(
    page: WorkshopPage, session: Session, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    part = part_of(page, "papers", PapersPart)
    answers.folder = tmp_path
    part.save_all()
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=60_000)
    papers = sorted(tmp_path.glob("*.pdf"))
    assert len(papers) == len(PAPERS)
    assert {entry.file for entry in exports.entries(session.store)} == {path.name for path in papers}
    for path in papers:
        with pypdfium2.PdfDocument(path) as pdf:
            assert len(pdf) > 0


def test_cancelled_no_paper_is_written(
    page: WorkshopPage, session: Session, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    part = part_of(page, "papers", PapersPart)
    answers.folder = tmp_path
    part.save_all()
    session.tasks.progressed.connect(lambda task: task.cancel() if task else None)
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=60_000)
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("way", ["with", "without"])
def test_a_workshop_is_carried_away(page: WorkshopPage, answers: Answers, tmp_path: Path, way: str) -> None:
    answers.way, answers.file = way, tmp_path / "w.hayat"
    page.carry_away()
    assert answers.file.stat().st_size > 1000
    (entry,) = exports.entries(page.session.store)
    assert (entry.file, entry.contacts) == ("w.hayat", way == "with")

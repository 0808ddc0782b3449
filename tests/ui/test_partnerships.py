"""The section of partnerships: lists and branches, what is refused at the field, plans of structures."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Activity, Agreement, Obligation, Organisation, Plan, Source
from hayat_app.domain.records.plan import ANSWERABLE
from hayat_app.errors import Problem
from hayat_app.services import dossiers
from hayat_app.services.history import History
from hayat_app.store.store import Store
from tests.ui.try_out import BODY, settle
from ui.forms.attached import AttachedFiles
from ui.forms.form import RecordForm
from ui.said import said
from ui.screens.partnerships.alike import AlikeBranch
from ui.screens.partnerships.branch import BranchScreen
from ui.screens.partnerships.plans import StructurePlans
from ui.screens.partnerships.screen import PartnershipsScreen
from ui.screens.plans import CurrentPlan
from ui.screens.tabs import TabbedScreen
from ui.session import Session
from ui.widgets.attachment import AttachmentEditor
from ui.widgets.text_editors import ParagraphsEditor


@pytest.fixture
def session() -> Session:
    store = Store(None)
    with store.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.put_new("agreement", {"title_ar": "اتفاقية إطار", "starts": "2020-01-01"}, "a")
        work.put_new("agreement", {"title_ar": "ملحق", "above": "a"}, "b")
        work.put_new("party", {"parent": "a", "name": "الجمعية"}, "p")
        work.put_new("party", {"parent": "b", "name": "المجلس"}, "q")
        work.put_new("organisation", {"name_ar": "هيأة المساواة"}, "o1")
        work.put_new("organisation", {"name_ar": "هيئة المساواة"}, "o2")
        work.put_new("structure", {"name_ar": "خلية", "type": "cell"}, "s")
    session = Session(store, History(store))
    session.open(BODY)
    return session


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> PartnershipsScreen:
    made = PartnershipsScreen(session)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def branch(screen: PartnershipsScreen, key: str, field: str = "") -> BranchScreen:
    assert screen.show_record(key, field)
    return part_in_sight(screen)


def part_in_sight(screen: TabbedScreen) -> BranchScreen:
    """Return the list and branch in sight, through tabs of tabs."""
    if isinstance(screen.tab, TabbedScreen):
        return part_in_sight(screen.tab)
    assert isinstance(screen.tab, BranchScreen)
    return screen.tab


def test_a_party_is_found_under_its_agreement(screen: PartnershipsScreen) -> None:
    tab = branch(screen, "p", "name")
    assert tab.table.key == "a"
    assert tab.groups[0].wake().table.key == "p"


def test_only_parties_of_the_same_agreement_are_offered(screen: PartnershipsScreen, session: Session) -> None:
    tab = branch(screen, "a")
    with session.store.work(BODY, "add") as work:
        key = work.add(Obligation, "a")
    tab.refresh()
    form = branch(screen, key).groups[1].wake().form
    form.show_record(key)
    assert [answer.key for answer in form._links.answers(("party",))] == ["p"]


def test_an_end_before_the_start_is_said_at_the_field_and_stays(
    screen: PartnershipsScreen, session: Session
) -> None:
    form = branch(screen, "a", "ends").form
    row = form.rows["ends"]
    row.editor.show_typed("31/12/2019")
    row.begin()
    form.flush()
    settle()
    assert row.problem is not None
    assert row.editor.typed() == "31/12/2019"
    assert session.dossier.all(Agreement)[0].ends is None


def test_a_chain_cannot_be_closed(screen: PartnershipsScreen, session: Session) -> None:
    form = branch(screen, "a", "above").form
    row = form.rows["above"]
    row.editor.show_value("b")
    row.begin()
    form.flush()
    assert row.problem is not None
    assert session.dossier.all(Agreement)[0].above is None


def test_a_structure_starts_a_plan_of_its_own(screen: PartnershipsScreen, session: Session) -> None:
    tab = branch(screen, "s")
    assert isinstance(tab, StructurePlans)
    tab.plans.begin()
    assert [plan.owner for plan in session.dossier.all(Plan)] == ["s"]


def test_two_that_look_alike_become_one(screen: PartnershipsScreen, session: Session) -> None:
    tab = branch(screen, "o1")
    assert isinstance(tab, AlikeBranch)
    assert tab.pair is not None
    tab.unite()
    assert [each.id for each in session.dossier.all(Organisation)] == ["o1"]
    assert (tab.pair, tab.table.key) == (None, "o1")


def test_what_points_at_an_agreement_is_listed(screen: PartnershipsScreen) -> None:
    tab = branch(screen, "a")
    asked: list[str] = []
    tab.linked.record_wanted.connect(asked.append)
    tab.tabs.show_part(len(tab.groups) + 1)
    page = tab.linked.widget()
    assert page is not None
    page.findChildren(QPushButton)[0].click()
    assert asked == ["b"]


def test_every_tab_and_sublist_opens_with_the_sample(qtbot: QtBot) -> None:
    store = Store(None)
    key = dossiers.create_from(store, dossiers.sample("cooperation-2020"))
    session = Session(store, History(store))
    session.open(key)
    screen = PartnershipsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    shown = 0
    for at in range(len(screen.TABS)):
        screen.tabs.choose(at)
        tab = screen.tab
        for page in tab.groups if isinstance(tab, BranchScreen) else ():
            for part in page.group.lists:
                page.segments.choose(part.cls.KIND)
                shown += len(page.wake().table.model.records)
    assert shown >= 2  # the parties of the first agreement


def test_a_file_is_kept_shown_and_copied(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    (tmp_path / "محضر.pdf").write_bytes(b"%PDF-1.4")
    with session.store.work(BODY, "add") as work:
        key = work.add(Source, title_ar="محضر")
    form = RecordForm(session, Source)
    qtbot.addWidget(form)
    form.show_record(key)
    editor = form.rows["file"].editor
    assert isinstance(editor, AttachmentEditor)
    editor.take(tmp_path / "محضر.pdf")
    [source] = session.dossier.all(Source)
    assert source.file is not None
    assert (source.file.name, editor.typed()) == ("محضر.pdf", "محضر.pdf")
    assert session.store.attachment(source.file.sha256) == b"%PDF-1.4"


@pytest.mark.parametrize(("opened", "words"), [(False, "no program"), (True, "")])
def test_a_file_that_no_program_opens_is_said(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: bool, words: str
) -> None:
    (tmp_path / "محضر.pdf").write_bytes(b"%PDF-1.4")
    files = AttachedFiles(session)
    monkeypatch.setattr("ui.forms.attached.QDesktopServices.openUrl", lambda _url: opened)
    with pytest.raises(Problem, match=words) if words else contextlib.nullcontext():
        files.open_file(files.keep_file(tmp_path / "محضر.pdf"))


def test_who_answers_in_the_plan_of_a_structure_is_no_member(qtbot: QtBot, session: Session) -> None:
    with session.store.work(BODY, "fill") as work:
        work.put_new("member", {"name_ar": "نادية المثال"}, "m")
        for plan, owner in (("of-s", "s"), ("own", None)):
            work.put_new("plan", {"title": plan, "owner": owner}, plan)
            work.put_new("activity", {"parent": plan, "title": "لقاء"}, f"in-{plan}")
    form = RecordForm(session, Activity)
    qtbot.addWidget(form)
    form.show_record("in-of-s")
    assert {answer.key for answer in form._links.answers(ANSWERABLE)} == {"s", "o1", "o2"}
    form.show_record("in-own")
    assert [answer.key for answer in form._links.answers(ANSWERABLE)] == ["m"]


def test_long_names_of_links_are_not_cut_at_the_edge(screen: PartnershipsScreen, session: Session) -> None:
    with session.store.work(BODY, "edit") as work:
        work.set("b", title_ar="ملحق " * 60)
    tab = branch(screen, "a")
    tab.tabs.show_part(len(tab.groups) + 1)
    tab.linked.refresh()
    settle()
    page = tab.linked.widget()
    assert page is not None
    room = tab.linked.viewport().width()
    assert page.findChildren(QPushButton)
    assert all(button.width() <= room for button in page.findChildren(QPushButton))
    assert page.width() <= room


def test_the_guide_speaks_of_the_structure_in_its_plan(session: Session) -> None:
    with session.store.work(BODY, "fill") as work:
        work.put_new("plan", {"title": "مخطط الخلية", "owner": "s"}, "of-s")
    CurrentPlan.of(session).choose("of-s")
    texts = {"write": "متى تجتمع الهيئة.", "law": "المادة 120"}
    assert said(session, "plan", texts) == {"write": "متى تجتمع البنية."}
    assert said(session, "member", texts) == texts


def test_an_example_in_the_plan_of_a_structure_speaks_of_the_structure(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {"activity.title": {"good": "تجتمع الهيئة كل شهر"}}
    monkeypatch.setattr("ui.forms.examples.guidance", lambda _kind, _language: texts)
    with session.store.work(BODY, "fill") as work:
        for plan, owner in (("of-s", "s"), ("own", None)):
            work.put_new("plan", {"title": plan, "owner": owner}, plan)
            work.put_new("activity", {"parent": plan}, f"in-{plan}")
    form = RecordForm(session, Activity)
    qtbot.addWidget(form)
    form.show_record("in-own")
    editor = form.rows["title"].editor
    assert isinstance(editor, ParagraphsEditor)
    assert "الهيئة" in editor.text.placeholderText()
    CurrentPlan.of(session).choose("of-s")
    form.show_record("in-of-s")
    assert "البنية" in editor.text.placeholderText()


def test_an_end_refused_is_judged_again_when_the_start_is_corrected(
    screen: PartnershipsScreen, session: Session
) -> None:
    form = branch(screen, "a", "ends").form
    for name, day in (("ends", "31/12/2019"), ("starts", "01/01/2019")):
        row = form.rows[name]
        row.editor.show_typed(day)
        row.editor.edited.emit()
        row.editor.left.emit()
        session.writer.finish()
        settle()
    assert form.rows["ends"].problem is None
    assert session.dossier.all(Agreement)[0].ends == RoughDate(2019, 12, 31)

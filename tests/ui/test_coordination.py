"""The coordinator's page: who has sent and who has not, notes and reminders; judged by the store."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Activity, Member, Plan
from hayat_app.services import coordinator, dossiers, expected, files
from hayat_app.store import desk
from hayat_app.store.store import Author, Store
from tests.ui.answers import Answers
from tests.ui.try_out import at_the_desk
from ui.coordination.bodies import Bodies
from ui.coordination.expecting import ExpectSheet
from ui.coordination.page import CoordinationPage
from ui.coordination.synthesis import SynthesisView
from ui.coordination.twice import Twice
from ui.window import Window

TYPED = "01.061.01 ; مكناس ; Meknès\nويسلان"


@pytest.fixture
def office(window: Window, qtbot: QtBot) -> Window:
    """A coordinator's window: two bodies expected, one of them received, and one more that nobody expected."""
    assert window.session is not None
    store = window.session.store
    coordinator.expect(store, expected.typed(TYPED, "commune", "061").bodies)
    for name, code in (("جماعة مكناس", "01.061.01"), ("تطوان", "")):
        dossiers.create(store, level="commune", region="03", province="061", place_ar=name, code=code)
    at_the_desk(window, qtbot)
    return window


def settled(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    tasks = window.session.tasks
    qtbot.waitUntil(lambda: not tasks.busy)


def page(window: Window) -> CoordinationPage:
    shown = window.places.currentWidget()
    assert isinstance(shown, CoordinationPage)
    return shown


def bodies(window: Window) -> Bodies:
    found = page(window).parts["bodies"]
    assert isinstance(found, Bodies)
    return found


def states(window: Window) -> list[tuple[str, str]]:
    """Return the name and state of each body in sight, in the order of sight."""
    shown = bodies(window).limited
    rows = range(shown.rowCount())
    return [(str(shown.index(row, 1).data()), str(shown.index(row, 2).data())) for row in rows]


def standing(window: Window) -> list[coordinator.Standing]:
    assert window.session is not None
    return coordinator.standings(window.session.store, datetime.datetime.now(datetime.UTC))


def test_those_that_are_missing_come_first(office: Window) -> None:
    assert states(office) == [
        ("جماعة ويسلان", "لم يرد"),
        ("جماعة تطوان", "خارج اللائحة"),
        ("جماعة مكناس", "ورد"),
    ]


def test_the_list_is_limited_to_a_state_and_a_word(office: Window) -> None:
    shown = bodies(office)
    shown.state.choose("received")
    assert [name for name, _state in states(office)] == ["جماعة مكناس"]
    shown.state.choose("")
    shown.search.setText("تطوان")
    assert [name for name, _state in states(office)] == ["جماعة تطوان"]


def test_a_note_is_kept_apart_from_the_dossier(office: Window, qtbot: QtBot) -> None:
    shown = bodies(office)
    key = next(s.key for s in shown.rows.standings if s.state == "received")
    shown.select(key)
    shown.card.note.setPlainText("اتصال يوم الاثنين")
    office.go("settings")
    settled(office, qtbot)
    assert office.session is not None
    assert desk.notes(office.session.store) == {key: "اتصال يوم الاثنين"}
    assert "اتصال" not in repr(office.session.store.dossier(key).rows)


def test_bodies_are_added_to_the_list(office: Window, qtbot: QtBot) -> None:
    page(office).coordination.ask_for_bodies()
    sheet = office.findChild(ExpectSheet)
    assert isinstance(sheet, ExpectSheet)
    sheet.regions.setChecked(True)
    sheet.names.setPlainText("بوفكران")
    sheet.agree.click()
    settled(office, qtbot)
    assert len(states(office)) == 3 + 12 + 1


def test_refused_lines_of_a_spreadsheet_are_told(office: Window, answers: Answers, tmp_path: Path) -> None:
    answers.file = tmp_path / "communes.csv"
    answers.file.write_text("name_ar,level\nبوفكران,commune\nسيدي,قمر", "utf-8")
    sheet = ExpectSheet(answers, office)
    sheet._choose_file()
    assert "السطر 3" in sheet.findings.text()
    assert [each.name_ar for each in sheet.bodies()] == ["بوفكران"]
    sheet.reject()


def test_a_body_is_expected_no_more(office: Window, answers: Answers, qtbot: QtBot) -> None:
    answers.agrees = True
    shown = bodies(office)
    shown.select(next(s.key for s in shown.rows.standings if s.state == "missing"))
    shown.card.off.click()
    settled(office, qtbot)
    assert [s.state for s in standing(office)].count("missing") == 0


def test_reminders_are_one_document_with_a_page_for_each_missing(
    office: Window, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    office.keep(coordinator="المكلفة بالتنسيق")
    answers.file = tmp_path / "reminders.pdf"
    bodies(office).remind.click()
    settled(office, qtbot)
    qtbot.waitUntil(lambda: (tmp_path / "reminders.pdf").exists())
    with pypdfium2.PdfDocument(answers.file) as pdf:
        text = pdf[0].get_textpage().get_text_range()
        assert (len(pdf), "ويسلان" in text, "المكلفة بالتنسيق" in text) == (1, True, True)


def test_the_dossier_of_a_body_opens_from_the_list(office: Window) -> None:
    shown = bodies(office)
    key = next(s.key for s in shown.rows.standings if s.state == "received")
    shown.select(key)
    shown.card.open.click()
    assert office.session is not None
    assert office.session.key == key


def test_what_has_come_is_told_with_sender_and_age(office: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert office.desk is not None
    with Store(None, Author("there", "نزهة")) as other:
        key = dossiers.create(other, level="commune", province="061", region="03", place_ar="ويسلان")
        files.export(other, key, tmp_path / "a.hayat")
    office.receive(tmp_path / "a.hayat")
    receiving = office.desk.receiving
    qtbot.waitUntil(lambda: receiving.state == "seen")
    receiving.receive([tmp_path / "a.hayat"])
    qtbot.waitUntil(lambda: receiving.state == "received")
    at_the_desk(office, qtbot)
    found = next(s for s in bodies(office).rows.standings if s.last)
    assert (found.state, found.last and found.last.sender, found.age) == ("received", "نزهة", 0)


# --- synthesis


@pytest.fixture
def compared(office: Window, qtbot: QtBot) -> SynthesisView:
    """The synthesis of two bodies, one of which has a plan."""
    assert office.session is not None
    first, _second = office.session.store.bodies()
    with office.session.store.work(first, "x") as work:
        work.add(Plan, title="مخطط العمل")
        work.add(Activity, title="تكوين", type="training", cost=Decimal(900))
    page(office).coordination.load()
    settled(office, qtbot)
    page(office).show_part("synthesis")
    view = page(office).parts["synthesis"]
    assert isinstance(view, SynthesisView)
    return view


def test_a_bar_shows_the_bodies_behind_it(compared: SynthesisView) -> None:
    plan = compared.bars[0]
    assert [button.bar.value for button in plan.buttons] == [1, 1]
    plan.buttons[0].click()
    assert compared.inside.list.count() == 1
    assert compared.behind_title.text() == "نعم"


def test_a_number_shows_who_is_left_out_and_a_body_opens(compared: SynthesisView, office: Window) -> None:
    compared.go("compared")
    table = compared.figures[0]
    women = [column.title for column in table.table.columns].index("Women (%)")
    table.setCurrentIndex(table.model().index(0, women + 1))
    assert (compared.inside.list.count(), compared.outside.list.count()) == (1, 2)
    compared.inside.list.itemActivated.emit(compared.inside.list.item(0))
    assert office.session is not None
    assert office.session.key in office.session.store.bodies()


def test_the_synthesis_is_limited_to_a_territory(compared: SynthesisView) -> None:
    compared.scope.choose("03")
    assert len(compared.synthesis.bodies) == 2
    assert compared.synthesis.scope.level == "region"


def test_the_synthesis_is_written_as_pdf_and_spreadsheet(
    compared: SynthesisView, office: Window, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    for button, name, magic in ((compared.pdf, "a.pdf", b"%PDF"), (compared.sheet, "a.xlsx", b"PK")):
        answers.file = path = tmp_path / name
        button.click()
        settled(office, qtbot)
        qtbot.waitUntil(path.exists)
        assert path.read_bytes().startswith(magic)


def test_without_bodies_there_is_nothing_to_write(window: Window, qtbot: QtBot) -> None:
    at_the_desk(window, qtbot)
    page(window).show_part("synthesis")
    view = page(window).parts["synthesis"]
    assert isinstance(view, SynthesisView)
    assert not view.pdf.isEnabled()


# --- there twice


@pytest.fixture
def doubles(office: Window, qtbot: QtBot) -> Twice:
    """Two dossiers of one commune, and one person in the dossiers of two communes."""
    assert office.session is not None
    store = office.session.store
    first, second = store.bodies()
    again = dossiers.create(store, level="commune", province="061", region="03", place_ar="مكناس")
    for key in (first, second, again):
        with store.work(key, "x") as work:
            work.add(Member, name_ar="مريم المثال" if key != again else "سعاد النموذج", sex="f")
    page(office).coordination.load()
    settled(office, qtbot)
    page(office).show_part("twice")
    settled(office, qtbot)
    found = page(office).parts["twice"]
    assert isinstance(found, Twice)
    return found


def button(card: QWidget, words: str) -> QPushButton:
    return next(each for each in card.findChildren(QPushButton) if words in each.text())


def test_two_dossiers_of_one_body_are_joined_on_request(
    doubles: Twice, office: Window, answers: Answers, qtbot: QtBot
) -> None:
    assert office.session is not None
    answers.agrees = True
    [card] = doubles.cards
    button(card, "ضمها").click()
    settled(office, qtbot)
    assert (len(office.session.store.bodies()), doubles.cards) == (2, [])


def test_without_agreeing_nothing_is_joined(
    doubles: Twice, office: Window, answers: Answers, qtbot: QtBot
) -> None:
    assert office.session is not None
    answers.agrees = False
    button(doubles.cards[0], "ضمها").click()
    settled(office, qtbot)
    assert len(office.session.store.bodies()) == 3


def test_people_are_decided_about_and_asked_again(doubles: Twice, office: Window, qtbot: QtBot) -> None:
    doubles.kind._group.button(1).click()
    [card] = doubles.cards
    button(card, "واحد").click()
    settled(office, qtbot)
    assert doubles.cards == []
    doubles.kind._group.button(3).click()
    button(doubles.cards[0], "إعادة السؤال").click()
    settled(office, qtbot)
    assert doubles.cards == []


def test_only_the_part_in_sight_is_made_anew(
    office: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The synthesis out of sight follows when it comes into sight, not with every note."""
    made: list[int] = []
    show_all = SynthesisView.show_all

    def counted(view: SynthesisView, *facts: object) -> None:
        made.append(1)
        show_all(view, *facts)  # type: ignore[arg-type]

    page(office).show_part("synthesis")
    page(office).show_part("bodies")
    monkeypatch.setattr(SynthesisView, "show_all", counted)
    page(office).coordination.note(bodies(office).rows.standings[0].key, "called")
    settled(office, qtbot)
    assert not made
    page(office).show_part("synthesis")
    assert made == [1]


def test_what_a_row_is_sorted_by_is_worked_out_once(office: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """1,600 names take a while; new bodies are sorted by what they are now."""
    rows = bodies(office).rows
    first = rows.sort_value(0, 1)
    with monkeypatch.context() as patched:
        patched.setattr("ui.coordination.rows.COLUMNS", ())
        assert rows.sort_value(0, 1) == first
    rows.show_all(list(reversed(rows.standings)))
    assert rows.sort_value(len(rows.standings) - 1, 1) == first

"""The main window: opening, going about, undo, languages, closing."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hayat_app import i18n
from hayat_app.domain.records import BY_KIND, Body
from hayat_app.errors import Problem
from hayat_app.services.lock import WorkspaceLock
from hayat_app.store.store import Store
from tests.ui.answers import Answers
from ui import acts
from ui.guide import PARTS, guidance
from ui.navigation import Place
from ui.preferences import Preferences
from ui.screens.fault import FaultPage
from ui.screens.plans import CurrentPlan
from ui.screens.settings import SettingsPage
from ui.screens.welcome import NewDossier, WelcomePage
from ui.sections import SECTIONS, Section, section_of
from ui.widgets.tabs import TabRow
from ui.window import Window

NEW = NewDossier("سلمى", "commune", "03", "061", "مكناس", "Meknès")
LANGUAGES = ("ar", "fr", "en")


@pytest.fixture
def at_work(window: Window) -> Window:
    """The window with a new dossier open."""
    assert window.desk is not None
    window.desk.create(NEW)
    return window


def body(window: Window) -> Body:
    assert window.session is not None
    return window.session.dossier.body


def write(window: Window, **values: object) -> None:
    assert window.session is not None
    with window.session.store.work(window.session.key, "Edit the body") as work:
        work.set(window.session.key, **values)


def page(window: Window) -> QWidget:
    shown = window.places.currentWidget()
    assert shown is not None
    return shown


def test_the_window_opens_without_the_heavy_libraries(tmp_path: Path) -> None:
    code = """
import sys
from importlib import import_module
from pathlib import Path
from ui.app import make_app
from ui.navigation import Place
from ui.preferences import Preferences
from ui.widgets.tabs import TabRow
from ui.window import Window
folder = Path(sys.argv[1])
preferences = Preferences(folder / "settings.toml")
app = make_app(preferences)
window = Window(folder, preferences)
window.show()
heavy = ("sqlalchemy", "reportlab", "uharfbuzz", "PIL", "pypdfium2", "hayat_app.domain", "hayat_app.store")
print([name for name in heavy if name in sys.modules])
"""
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_first_start_welcomes(window: Window) -> None:
    assert isinstance(page(window), WelcomePage)
    assert not window.navigation.isVisible()


def test_the_welcome_creates_a_dossier(window: Window, qtbot: QtBot) -> None:
    form = page(window)
    assert isinstance(form, WelcomePage)
    qtbot.keyClicks(form.author, "Salma")
    form.region.setCurrentIndex(form.region.findData("03"))
    form.province.setCurrentIndex(form.province.findData("061"))
    qtbot.keyClicks(form.place_fr, "Meknes")
    for letter in "مكناس":
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, form.place_ar, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
        )
    qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    found = body(window)
    assert (found.level, found.region, found.province, found.place_ar) == ("commune", "03", "061", "مكناس")
    assert window.places.key == "home"
    assert window.session is not None
    assert window.session.store.author.name == "Salma"


def test_the_welcome_says_what_it_needs(window: Window, qtbot: QtBot) -> None:
    form = page(window)
    assert isinstance(form, WelcomePage)
    qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    assert window.session is not None
    assert not window.session.is_open
    assert form.region.hasFocus()


def test_the_welcome_takes_back_what_is_put_right(window: Window, qtbot: QtBot) -> None:
    form = page(window)
    assert isinstance(form, WelcomePage)
    qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    said = form._complaints[form.place_ar]
    assert said.isVisible()
    form.place_ar.setText("البهاليل")
    assert not said.isVisible()


def test_only_the_chosen_regions_provinces_are_offered(window: Window) -> None:
    form = page(window)
    assert isinstance(form, WelcomePage)
    counts = []
    for code in (f"{n:02}" for n in range(1, 13)):
        form.region.setCurrentIndex(form.region.findData(code))
        counts.append(form.province.count() - 1)
    assert sum(counts) == 75
    assert min(counts) > 0


@pytest.mark.parametrize("level", ["region", "prefecture"])
def test_a_region_or_prefecture_is_named_by_the_map(window: Window, level: str) -> None:
    form = page(window)
    assert isinstance(form, WelcomePage)
    form.level.choose(level)
    form.region.setCurrentIndex(form.region.findData("03"))
    form.province.setCurrentIndex(form.province.findData("061"))
    assert form.answer().place_ar == {"region": "فاس - مكناس", "prefecture": "مكناس"}[level]


def test_the_sample_is_one_click_away(window: Window) -> None:
    form = page(window)
    assert isinstance(form, WelcomePage)
    form.sample_wanted.emit()
    assert body(window).place_ar
    assert window.places.key == "home"


def test_a_later_start_opens_the_last_dossier(at_work: Window, qtbot: QtBot) -> None:
    key, folder = at_work.preferences.now.dossier, at_work.folder
    at_work.close()
    again = Window(folder, Preferences(folder / "settings.toml"), Answers())
    qtbot.addWidget(again)
    again.start()
    assert again.session is not None
    assert again.session.key == key
    again.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_opens_in_every_language(at_work: Window, language: str, qtbot: QtBot) -> None:
    at_work.keep(language=language)
    at_work.rebuild()
    for key in [*at_work.navigation.keys(), "dossiers", "settings", "welcome"]:
        at_work.go(key)
        assert at_work.places.key == key
    assert at_work.session is not None
    tasks = at_work.session.tasks
    qtbot.waitUntil(lambda: not tasks.busy, timeout=30_000)


def test_everything_that_takes_keys_has_a_name(at_work: Window) -> None:
    assert at_work.desk is not None
    at_work.desk.act("sample")
    for key in [*at_work.navigation.keys(), "dossiers", "settings", "welcome"]:
        at_work.go(key)
        assert nameless(at_work) == []


def test_a_nameless_button_would_be_noticed(window: Window) -> None:
    button = QPushButton(window.header)
    button.show()
    assert nameless(window) == ["QPushButton in Header"]


def nameless(window: QWidget) -> list[str]:
    """Return the visible widgets that take the focus by Tab and have no name for a screen reader."""
    from PySide6.QtGui import QAccessible

    found = []
    for widget in window.findChildren(QWidget):
        by_tab = Qt.FocusPolicy(int(widget.focusPolicy().value) & int(Qt.FocusPolicy.TabFocus.value))
        if widget.isVisible() and by_tab != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
            face = QAccessible.queryAccessibleInterface(widget)
            if not face.text(QAccessible.Text.Name) and not widget.objectName().startswith("qt_"):
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_undo_and_redo_from_the_window(at_work: Window) -> None:
    write(at_work, motto="قبل")
    write(at_work, motto="بعد")
    at_work.replay.undo()
    assert body(at_work).motto == "قبل"
    at_work.replay.redo()
    assert body(at_work).motto == "بعد"


def test_undo_by_key(at_work: Window, qtbot: QtBot) -> None:
    write(at_work, motto="كلمة")
    qtbot.keyClick(at_work, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body(at_work).motto == ""


def test_undo_with_an_arabic_keyboard(at_work: Window) -> None:
    write(at_work, motto="كلمة")
    code = 44 if sys.platform == "win32" else 44 + 8  # the place of Z, where an Arabic keyboard types ئ
    key = QKeyEvent(QEvent.Type.KeyPress, 0x626, Qt.KeyboardModifier.ControlModifier, code, 0x5F6, 0, "ئ")
    QApplication.sendEvent(at_work, key)
    assert body(at_work).motto == ""


def test_the_tooltip_names_the_act_to_undo(at_work: Window) -> None:
    assert not at_work._actions["undo"].isEnabled()
    write(at_work, motto="كلمة")
    assert at_work._actions["undo"].isEnabled()
    assert "Edit the body" in at_work._actions["undo"].toolTip()


def test_the_language_changes_at_once(at_work: Window, qapp: QApplication, qtbot: QtBot) -> None:
    at_work.go("settings")
    settings = page(at_work)
    assert isinstance(settings, SettingsPage)
    settings.language.choose("fr")
    settings.language.chosen.emit("fr")
    qtbot.waitUntil(lambda: qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight)
    assert at_work.places.key == "settings"
    assert isinstance(page(at_work), SettingsPage)
    assert page(at_work) is not settings


def test_how_documents_are_written_is_chosen_in_the_settings(at_work: Window) -> None:
    at_work.go("settings")
    settings = page(at_work)
    assert isinstance(settings, SettingsPage)
    settings.gender.chosen.emit("parentheses")
    settings.hijri.chosen.emit("hijri")
    assert at_work.session is not None
    assert (at_work.session.settings.gender, at_work.session.settings.hijri) == ("parentheses", True)
    assert Preferences(at_work.folder / "settings.toml").now.hijri is True


def test_the_name_typed_in_the_settings_is_kept_on_closing(at_work: Window, qtbot: QtBot) -> None:
    at_work.go("settings")
    settings = page(at_work)
    assert isinstance(settings, SettingsPage)
    settings.author.clear()
    qtbot.keyClicks(settings.author, "Amina")
    folder = at_work.folder
    at_work.close()
    with Store(folder) as store:
        assert store.author.name == "Amina"


def test_closing_stores_what_is_typed(at_work: Window) -> None:
    flushed = []
    at_work.go("home")
    assert at_work.places.in_sight is not None
    at_work.places.in_sight.flush = lambda: flushed.append("home")  # type: ignore[method-assign]  # to hear of it
    at_work.close()
    assert flushed == ["home"]


def full(*_: object) -> None:
    raise Problem("The disk is full.")


@pytest.mark.parametrize("agrees", [True, False])
def test_nothing_typed_is_lost_in_silence(at_work: Window, answers: Answers, agrees: bool) -> None:
    assert at_work.places.in_sight is not None
    at_work.places.in_sight.flush = full  # type: ignore[method-assign]  # a disk that refuses
    answers.agrees = agrees
    assert at_work.close() is agrees
    assert len(answers.asked) == 1
    answers.agrees = True


def test_opening_again_closes_first(at_work: Window) -> None:
    at_work.restart()
    assert at_work.restarts
    assert not at_work.isVisible()


def test_a_workspace_in_use_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    with WorkspaceLock(tmp_path, "hayat show"):
        window = Window(tmp_path, Preferences(tmp_path / "settings.toml"), Answers())
        qtbot.addWidget(window)
        window.start()
        fault = page(window)
        assert isinstance(fault, FaultPage)
        assert "hayat show" in fault.sentence.text()
    fault.again.click()
    assert isinstance(page(window), WelcomePage)
    window.close()


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_workspace_is_a_sentence(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "workspace.hayatdb").write_bytes(content)
    window = Window(tmp_path, Preferences(tmp_path / "settings.toml"), Answers())
    qtbot.addWidget(window)
    window.start()
    assert isinstance(page(window), FaultPage)
    assert (tmp_path / "workspace.hayatdb").read_bytes() == content
    window.close()


def test_damaged_settings_are_told_and_kept_aside(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe language = [")
    answers = Answers()
    window = Window(tmp_path, Preferences(tmp_path / "settings.toml"), answers)
    qtbot.addWidget(window)
    window.start()
    window.close()
    assert len(answers.told) == 1
    assert (tmp_path / "settings.toml.damaged").exists()


def test_the_size_counts_from_the_next_start(at_work: Window, qtbot: QtBot) -> None:
    at_work.go("settings")
    settings = page(at_work)
    assert isinstance(settings, SettingsPage)
    settings.scale.chosen.emit("150")
    assert at_work.preferences.now.scale == 150
    assert settings.restart.isVisible()


def test_deleting_asks_and_keeps_a_backup(at_work: Window, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    assert at_work.session is not None
    assert at_work.desk is not None
    answers.agrees = True
    tasks = at_work.session.tasks
    at_work.desk.delete(at_work.session.key)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert not at_work.session.store.bodies()
    assert isinstance(page(at_work), WelcomePage)
    assert list((tmp_path / "backups").glob("*-before-delete.hayatdb"))


def test_not_agreeing_deletes_nothing(at_work: Window, answers: Answers) -> None:
    assert at_work.session is not None
    assert at_work.desk is not None
    answers.agrees = False
    at_work.desk.delete(at_work.session.key)
    assert at_work.session.store.bodies()


def test_every_act_can_be_done_by_the_menu(at_work: Window) -> None:
    menu = at_work.header.menu_button.menu()
    menu.aboutToShow.emit()
    assert {action.text() for action in menu.actions() if action.text()} == {
        action.text() for action in at_work._actions.values()
    }


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_the_navigation_names_the_screens_as_they_do(section: Section) -> None:
    module, name = section.screen.split(":")
    screen = getattr(import_module(module), name)
    assert (section.name, section.icon) == (screen.NAME, screen.ICON)


def test_every_kind_of_record_has_its_section() -> None:
    at_home = {"path_step"}  # what people say of the steps on the overview
    assert {kind for kind in BY_KIND if section_of(kind) == "home"} == at_home


def test_no_key_means_two_things() -> None:
    keys = [key for act in acts.ACTS for key in act.keys] + [section.keys for section in SECTIONS] + ["F10", "F2"]
    assert sorted(key for key in keys if keys.count(key) > 1) == []


@pytest.mark.parametrize(("width", "guide"), [(1366, True), (1024, False)])
def test_the_guide_leaves_room_in_a_small_window(at_work: Window, width: int, guide: bool) -> None:
    at_work.resize(width, 768)
    at_work.go("members")
    assert at_work.guide.isVisible() is guide


def test_the_guide_shows_one_text_at_a_time(at_work: Window, qtbot: QtBot) -> None:
    at_work.go("members")
    for field in ("name_ar", "sex", "capacity"):
        at_work.guide.show_field("member", field)
    written = [text for key, *_ in PARTS if (text := guidance("member", "ar")["member.capacity"].get(key))]

    def shown() -> list[str]:
        return [words.text() for words in at_work.guide.findChildren(QLabel, "words") if words.isVisible()]

    qtbot.waitUntil(lambda: shown() == written)


def test_the_guide_opens_on_demand_in_a_small_window(at_work: Window) -> None:
    at_work.resize(1024, 768)
    at_work.go("members")
    at_work.toggle_guide()
    assert at_work.guide.isVisible()
    at_work.toggle_guide()
    assert not at_work.guide.isVisible()


def test_a_problem_in_an_act_is_told(at_work: Window, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_work.desk is not None
    monkeypatch.setattr(at_work.desk, "open_sample", full)
    at_work.desk.act("sample")
    assert [str(problem) for problem in answers.told] == ["The disk is full."]


def test_another_dossier_opens_after_the_plan_was_in_sight(window: Window, qtbot: QtBot) -> None:
    assert window.desk is not None
    for _time in range(2):
        window.desk.open_sample()
        for key in ("plan", "objectives", "activities", "calendar"):
            window.go(key)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.session is not None
    CurrentPlan.of(window.session).changed.emit()
    assert window.places.key == "calendar"


def test_an_office_is_called_one_as_soon_as_it_is_one(at_work: Window, qtbot: QtBot) -> None:
    write(at_work, level="office")
    qtbot.waitUntil(lambda: "المصلحة" in at_work.navigation.findChildren(Place)[1].accessibleName())
    at_work.go("followup")
    assert [button.text() for button in page(at_work).findChildren(TabRow)[0].findChildren(QPushButton)] == [
        "كل ما يُتتبع",
        "سجل المراسلات",
    ]
    at_work.go("welcome")
    assert i18n._("The body") == "الهيئة"  # the page asks of another dossier
    at_work.go("home")
    assert i18n._("The body") == "المصلحة"
    write(at_work, level="commune")
    qtbot.waitUntil(lambda: "الهيئة" in at_work.navigation.findChildren(Place)[1].accessibleName())


def test_tab_never_leads_into_the_guide(at_work: Window) -> None:
    at_work.show()
    at_work.go("body")
    QApplication.processEvents()
    inside = at_work.guide.findChildren(QWidget)
    assert inside
    assert not [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]

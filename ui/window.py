"""The main window: header, navigation, the screens, the guide, the status line, and how they are wired."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hayat_app.errors import Damaged, Problem
from hayat_app.i18n import N_, _, current, isolate, use
from ui import acts, tidying
from ui.asks import Asks, Dialogs, Telling
from ui.drops import DropHint, DropTarget
from ui.guide import Guide
from ui.header import Header
from ui.marks import Marks
from ui.navigation import Navigation
from ui.panes import Panes
from ui.parting import Parting
from ui.places import Places
from ui.preferences import Preferences
from ui.replay import Replay
from ui.sections import ALSO, SECTIONS, section_of
from ui.sides import Sides
from ui.status import StatusLine
from ui.theme import theme, words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from hayat_app.services.lock import WorkspaceLock
    from hayat_app.store.step import Step
    from ui.ahead import Ahead
    from ui.desk import Desk
    from ui.opened import Opened
    from ui.screen import Screen
    from ui.session import Session
    from ui.warming import Warming

QUIET_MILLISECONDS = 3000
"""After the start, before the daily copy is made."""


class Window(DropTarget):
    """One window on one workspace."""

    def __init__(
        self, folder: Path, preferences: Preferences, asks: Asks | None = None, *, practising: bool = False
    ) -> None:
        super().__init__()
        self.folder = folder
        self.preferences = preferences
        self.asks: Asks = asks or Dialogs(preferences.now.folder)
        self.practising = practising
        """The workspace goes when the window closes."""
        self.restarts = False
        self.session: Session | None = None
        self.desk: Desk | None = None
        self.opened: Opened | None = None
        self.warming: Warming | None = None
        self.makes_ahead = False
        """Whether screens are made before somebody wants them, as in the program that people use."""
        self.ahead: Ahead | None = None
        self._lock: WorkspaceLock | None = None
        self._guide_asked: bool | None = None
        self._wording: Callable[[str], str] = str
        self.panes = Panes(preferences.now.panes)
        self.parting = Parting(self)
        self._whole = QVBoxLayout(room := QWidget())
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.setCentralWidget(room)
        self.setMinimumSize(560, 400)
        self.setAcceptDrops(True)
        self.build()
        self.resize(1240, 800)
        self.restoreGeometry(QByteArray.fromBase64(preferences.now.geometry.encode()))

    # --- making it

    def build(self) -> None:
        """Make everything in the window anew, in the language and theme of now."""
        self.setWindowTitle(_("Hayat: practice, nothing is kept") if self.practising else _("Hayat"))
        self._actions = self._make_actions()
        self.header = Header(self._actions)
        self.navigation = Navigation()
        self.places = Places(self._wire_screen, lambda: self.sides.make_room(), lambda key: self.sides.room(key))
        self.guide = Guide(lambda kind, texts: self.opened.said(kind, texts) if self.opened else texts)
        middle = (self.navigation, self.places, self.guide)
        self.sides = Sides(self, self._actions, self.header, middle, lambda: self._guide_asked)
        self.status = StatusLine()
        self.marks = Marks(self.header, self.navigation, lambda: self.opened)
        self.replay = Replay(self, self._actions, self.places, self.status.say)
        self.drop_hint = DropHint(self)
        self.navigation.chosen.connect(self.go)
        self.guide.closed.connect(self.toggle_guide)
        self._place()
        self.sides.fit()

    # who hears whom: the two blocks to read when something does not arrive

    def _wire_screen(self, screen: Screen) -> None:
        self.panes.watch(screen)
        screen.part_made.connect(self.panes.watch)
        screen.guide_wanted.connect(self.guide.show_field)
        screen.record_wanted.connect(self.show_record)
        screen.field_wanted.connect(self.show_record)
        screen.place_wanted.connect(self.go)
        screen.paper_wanted.connect(self.show_paper)
        screen.act_wanted.connect(lambda key: self._actions[key].trigger())

    def _wire_session(self, session: Session) -> None:
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)
        session.renewed.connect(self._renewed)
        session.said.connect(lambda sentence, path: self.status.say(sentence, path))
        session.waiting.connect(lambda waits: self.header.show_stored(not waits))
        session.refused.connect(self.header.show_refused)
        session.question_wanted.connect(self.show_question)
        session.record_wanted.connect(self.show_record)
        session.tasks.progressed.connect(lambda task: self.status.work(task))

    def _make_actions(self) -> dict[str, QAction]:
        for old in self.actions():
            self.removeAction(old)
            old.deleteLater()
        made = acts.make(self, {act.key: self._doer(act.key) for act in acts.ACTS})
        self.addActions(list(made.values()))
        for section in SECTIONS:
            jump = QAction(_(section.name), self)
            jump.setShortcuts([QKeySequence(section.keys)])
            jump.triggered.connect(lambda _checked=False, key=section.key: self._jump(key))
            self.addAction(jump)
        menu = QAction(_("Menu"), self)
        menu.setShortcuts([QKeySequence("F10")])
        menu.triggered.connect(lambda: self.header.menu_button.showMenu())
        self.addAction(menu)
        return made

    def _doer(self, key: str) -> Callable[[], object]:
        mine: dict[str, Callable[[], object]] = {
            "undo": lambda: self.replay.undo(),
            "redo": lambda: self.replay.redo(),
            "guide": self.toggle_guide,
            "preview": lambda: self.go("preview"),
            "settings": lambda: self.go("settings"),
            "dossiers": lambda: self.go("dossiers"),
            "coordination": lambda: self.go("coordination"),
            "quit": self.close,
        }
        return mine.get(key) or (lambda: self._desk_act(key))

    def _place(self) -> None:
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self.sides.row, 1)
        layout.addWidget(self.status)
        self._fill(centre)

    def _fill(self, centre: QWidget) -> None:
        """Put everything into the window; what was in it before goes."""
        before = self._whole.takeAt(0)
        self._whole.addWidget(centre)
        if before is not None and (widget := before.widget()):
            self.parting.take(widget)

    # --- the workspace

    def start(self) -> None:
        """Open the workspace (in the first idle moment after the window is shown)."""
        from ui.opening import open_session

        try:
            self.session, self._lock = open_session(self.folder, self.asks)
        except Problem as problem:
            self.show_fault(problem)
            return
        from ui.desk import Desk
        from ui.opened import Opened
        from ui.warming import Warming

        self.session.settings = self.preferences.now
        self.desk, self.opened = Desk(self, self.session), Opened(self.session)
        self._wire_session(self.session)
        try:
            self.desk.open_last()
        except Damaged as problem:
            self.break_off(problem)
            return
        if self.preferences.notice is not None:
            self.asks.tell(self.preferences.notice)
            self.preferences.notice = None
        QTimer.singleShot(QUIET_MILLISECONDS, self.desk.keep_daily_copy)
        self.warming = Warming(self)
        self.warming.done.connect(self._make_ahead)

    def _make_ahead(self) -> None:
        """Make the screens of the open dossier when idle, once their modules are loaded."""
        if self.session is None or self.warming is None or self.warming.waiting or not self.makes_ahead:
            return
        from ui.ahead import Ahead

        self.ahead = self.ahead or Ahead(self)
        self.ahead.begin(self.places, self.session)

    def show_fault(self, problem: Problem) -> None:
        """Fill the window with a sentence: nothing can be done here until the person acts."""
        from ui.screens.fault import FaultPage

        page = FaultPage(problem, self.folder, self.start)
        page.backup_wanted.connect(self._go_on_from)
        self.places.show_page("fault", page)
        self.sides.fit()

    def _go_on_from(self, backup: Path) -> None:
        from ui.opening import put_in_place

        aside = put_in_place(self.folder, backup, self.asks)
        if aside is not None:
            self.start()
            said = N_("You go on from a backup copy. The damaged file is kept: “{name}”.")
            self.status.say(_(said, name=isolate(aside.name)), aside)

    def break_off(self, problem: Problem) -> None:
        """Leave the workspace because of a fault in it, and say so."""
        self._release()
        self.show_fault(problem)

    def _opened(self) -> None:
        assert self.session is not None
        self._leave()
        tidying.wake()
        if not self.practising:
            self.keep(dossier=self.session.key)
        self._speak()
        self._show_standing()
        self.go("home" if self.session.is_open else "dossiers")
        self._make_ahead()

    def _leave(self) -> None:
        """Let go of the screens of the dossier, and of those that are just being made."""
        if self.ahead is not None:
            self.ahead.stop()
        for screen in self.places.leave():
            self.parting.take(screen)

    def _speak(self) -> None:
        """Say “the office” and not “the body” of an office, in everything that is already made too."""
        if self.opened is not None and self.opened.wording is not self._wording:
            self._wording = self.opened.wording
            use(current().language, self._wording)
            self.rebuild_soon()

    def _renewed(self) -> None:
        self.places.renew()
        self._show_standing()
        self.marks.count_questions()

    def _show_standing(self) -> None:
        self.marks.show_name()
        self.marks.show_progress()
        self.replay.name_acts()

    def rebuild(self) -> None:
        """Show everything in another language or theme, at the same place."""
        self.flush()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        key = self.places.key
        self._leave()
        if not theme.is_worn(self.preferences.now.theme):
            self.parting.finish()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or all that goes is dressed anew: seconds
        use(self.preferences.now.language, self._wording)
        words.speak(app, current().language)
        theme.wear(app, self.preferences.now.theme)
        self.build()
        if self.session is not None:
            self._show_standing()
            self.go(key)
            self._make_ahead()

    def keep(self, **values: object) -> None:
        """Keep some settings; what cannot be written is told, and holds until the window closes."""
        with Telling(self.asks):
            self.preferences.keep(**values)
        if self.session is not None:
            self.session.settings = self.preferences.now

    def rebuild_soon(self) -> None:
        """Rebuild after the act that asks for it has ended: its button goes too."""
        QTimer.singleShot(0, self.rebuild)

    def set_language(self, language: str) -> None:
        """Speak another language, at once and from now on."""
        self.keep(language=language)
        self.rebuild_soon()

    def set_theme(self, name: str) -> None:
        """Wear another theme, at once and from now on."""
        self.keep(theme=name)
        self.rebuild_soon()

    def restart(self) -> None:
        """Close, and be opened again by the program's start (the size of everything is read there)."""
        self.restarts = True
        self.close()

    # --- where the person is

    def go(self, key: str) -> None:
        """Bring a section (or "settings", "dossiers", "welcome") into sight."""
        if self.session is None or key == self.places.key:
            return
        self.flush()
        section = next((section for section in SECTIONS if section.key == key), None)
        use(current().language, self._wording if section else str)  # pages speak of bodies, not of what is open
        with self.guide.once():
            if section is not None:
                for kind in section.kinds[:1]:  # what is in sight may have more to say, after this
                    self.guide.show_field(kind, "")
                self.places.show_screen(section, self.session)
            else:
                from ui import pages

                assert self.desk is not None
                self.places.show_page(key, pages.make(key, self, self.desk))
        self.navigation.choose(key)

    def show_again(self, key: str) -> None:
        """Bring a page into sight anew, also when it is in sight."""
        self.places.key = ""
        self.go(key)

    def _jump(self, key: str) -> None:
        if self.session is not None and self.session.is_open:
            self.go(key)

    def show_record(self, key: str, field: str = "") -> None:
        """Bring a record into sight, on whichever screen holds it."""
        if self.session is None or not self.session.is_open:
            return
        record = self.session.dossier.records.get(key)
        if record is not None:
            for section in (section_of(record.KIND), ALSO.get(record.KIND, "")):
                if section:
                    self.go(section)
                if self.places.in_sight is None or self.places.in_sight.show_record(key, field):
                    return

    def show_paper(self, kind: str, record: str) -> None:
        """Bring a document into sight as it will be printed."""
        self.go("preview")
        if self.places.in_sight is not None:
            self.places.in_sight.show_document(kind, record)

    def show_question(self, key: str, field: str) -> None:
        """Bring a field that was written in several ways into sight, its versions side by side."""
        self.go("questions")
        if self.places.in_sight is not None:
            self.places.in_sight.show_record(key, field)

    # --- what was done

    def flush(self) -> None:
        """Store everything that is typed."""
        self.places.flush()

    def _changed(self, step: Step) -> None:
        self.places.hear(step)
        if "body" in step.kinds:
            self._speak()
            self.marks.show_name()
        self.replay.name_acts()
        self.marks.show_progress_soon()

    # --- what else is done in it

    def _desk_act(self, key: str) -> None:
        if self.desk is not None:
            self.desk.act(key)

    def receive(self, *paths: Path) -> None:
        """Look at received files, and offer to take them in."""
        if self.desk is not None:
            self.desk.receive(paths)

    def toggle_guide(self) -> None:
        """Show or hide the guide, and remember."""
        self._guide_asked = not self.guide.isVisible()
        self.keep(guide=self._guide_asked)
        self.sides.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what matters in sight in a small window."""
        super().resizeEvent(event)
        self.sides.fit()

    def _stored_or_given_up(self) -> bool:
        """Store what is typed; where the disk refuses, ask whether to lose it."""
        try:
            self.flush()
        except Problem as problem:
            lost = _("If the window is closed now, what was typed last is lost.")
            question = f"{problem.sentence(current())}\n\n{lost}"
            return self.asks.confirm(question, _("Close all the same"), danger=True)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Understand Ctrl with an Arabic letter, where the keyboard has no Latin ones."""
        from ui import keyboard

        if not keyboard.translate(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, stop the worker, release the workspace."""
        if not self._stored_or_given_up():
            event.ignore()
            return
        folder = self.asks.folder if isinstance(self.asks, Dialogs) else self.preferences.now.folder
        self.keep(
            panes=self.panes.text, geometry=bytes(self.saveGeometry().toBase64().data()).decode(), folder=folder
        )
        self._release()
        super().closeEvent(event)

    def _release(self) -> None:
        """Stop the worker and close the workspace."""
        if self.session is not None:
            self.session.tasks.stop()
            self._leave()
            self.parting.finish()
            self.session.store.close()
            self.session = None
            tidying.wake()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

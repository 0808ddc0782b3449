"""A session on a small dossier in memory, and hands to type with."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hayat_app import i18n
from hayat_app.domain.records import ALL
from hayat_app.services.history import History
from hayat_app.store.store import Author, Store
from ui.screen import Screen
from ui.session import Session
from ui.theme import words
from ui.window import Window

S = TypeVar("S", bound=Screen)
BODY = "body-1"
PARENTS = {"value": "plan-1", "axis": "plan-1", "objective": "axis-1", "result": "objective-1"} | {
    "indicator": "objective-1",
    "activity": "objective-1",
    "recommendation": "opinion-1",
    "measure": "indicator-1",
    "funding": "activity-1",
}


def open_session() -> Session:
    """Return a session on a dossier with one record of every class, named by its kind and "-1"."""
    store = Store(None, Author("tester", "تجربة"))
    with store.work(BODY, "fill") as work:
        work.put_new("body", {"place_ar": "مكناس"}, BODY)
        for cls in ALL:
            if cls.KIND != "body":
                title = {cls.TITLE: f"{cls.KIND} 1"}
                work.add(cls, PARENTS.get(cls.KIND), key=f"{cls.KIND}-1", **title)  # type: ignore[arg-type]  # titles
    session = Session(store, History(store))
    session.open(BODY)
    return session


def open_bare_session() -> Session:
    """Return a session on a dossier with a body and nothing else."""
    store = Store(None)
    with store.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
    session = Session(store, History(store))
    session.open(BODY)
    return session


def open_sent_opinion() -> Session:
    """Return such a session, in which the opinion was sent by a letter of January 2026."""
    made = open_session()
    with made.store.work(BODY, "fill") as work:
        work.set("opinion-1", state="sent", number="3/2026")
        work.put(
            "letter-1", {"about": "opinion-1", "type": "transmittal", "direction": "out", "date": "2026-01-05"}
        )
    return made


def of_sample(window: Window, section: str, cls: type[S]) -> S:
    """Open the sample dossier in a window, go to a section and return its screen."""
    assert window.desk is not None
    window.desk.act("sample")
    window.go(section)
    found = window.findChild(cls)
    assert isinstance(found, cls)
    return found


def wired(screen: Screen) -> Screen:
    """Show a screen as the window does: it hears of every change."""
    screen.session.changed.connect(screen.refresh)
    screen.resize(1000, 700)
    screen.refresh()
    screen.show()
    settle()
    return screen


def on_screen(cls: type[S], session: Session, qtbot: QtBot) -> S:
    """Make a screen on a session and show it as the window does."""
    made = cls(session)
    qtbot.addWidget(made)
    wired(made)
    return made


def speak(language: str) -> None:
    """Turn the application to a language; the next test begins in Arabic again."""
    i18n.use(language)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    words.speak(app, language)


def settle() -> None:
    """Let everything happen that waits in the queue."""
    for _ in range(5):
        QApplication.processEvents()


def type_text(widget: QWidget, text: str) -> None:
    """Type any letters, one by one."""
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, widget, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
        )


def kept(session: Session, key: str, name: str) -> object:
    """Return what the store holds in a field."""
    session.writer.finish()
    return session.dossier.rows[key].values.get(name)


def at_the_desk(window: Window, qtbot: QtBot) -> None:
    """Go to the coordinator's desk, and wait until it has read the workspace."""
    assert window.desk is not None
    with qtbot.waitSignal(window.desk.coordination.loaded):
        window.go("coordination")
    settle()


class Counted(QObject):
    """Counts how often an event comes to something."""

    def __init__(self, watched: QObject, kind: QEvent.Type) -> None:
        super().__init__(watched)
        self.times, self._kind = 0, kind
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt's
        self.times += event.type() == self._kind
        return False

"""The screens of the open dossier are made while nobody asks for anything: a click only brings one into sight.

A screen is made, filled, drawn, dressed and laid out in short turns, and stays hidden. A key, a click or a
movement of the mouse puts the rest off.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui import tidying
from ui.forms.drawn import DrawnForm
from ui.places import Places
from ui.screen import Screen
from ui.screens.unseen import Unseen
from ui.sections import SECTIONS
from ui.session import Session

T = TypeVar("T", bound=QWidget)
QUIET_MILLISECONDS, PAUSE_MILLISECONDS = 1000, 30
"""Without a key or a click before the next turn, and between two turns."""
TURN = 0.006
"""Seconds after which a waiting key or click is heard, where a part takes no longer by itself."""
LEFT_OUT = ("preview",)
"""Sections that begin to work when they are shown: they make a document."""
PENDING = Qt.WidgetAttribute.WA_PendingResizeEvent
INPUT = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class Ahead(QObject):
    """Makes the screens ahead in one window, from ``begin`` until all are there or ``stop``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._session: Session | None = None
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def waits(self) -> bool:
        """Whether something is still to be made."""
        return self._timer.isActive()

    def begin(self, places: Places, session: Session) -> None:
        """Make the screens of the dossier that is open now, if one is."""
        self.stop()
        if not session.is_open:
            return
        self._session, self._work = session, _made(places, session)
        window = self._window.windowHandle()
        if window is not None:
            window.installEventFilter(self)
        self._timer.start(QUIET_MILLISECONDS)

    def stop(self) -> None:
        """Make no more: the dossier or the window is closed."""
        self._timer.stop()
        self._work = iter(())
        window = self._window.windowHandle()
        if window is not None:
            window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put everything off while somebody does something."""
        if event.type() in INPUT and self._timer.isActive():
            self._timer.start(QUIET_MILLISECONDS)
        return False

    @property
    def _may(self) -> bool:
        """Whether nobody waits: for the disk, for the worker, or in a sheet above the window."""
        session, focus = self._session, QGuiApplication.focusWindow()
        free = session is not None and not session.tasks.busy and not session.writer.busy
        return free and focus in (None, self._window.windowHandle())

    def _go_on(self) -> None:
        if not self._may:
            self._timer.start(QUIET_MILLISECONDS)
            return
        end, ended = time.perf_counter() + TURN, object()
        while time.perf_counter() < end:
            if next(self._work, ended) is ended:
                self.stop()
                tidying.rest()
                return
        self._timer.start(PAUSE_MILLISECONDS)


def _made(places: Places, session: Session) -> Iterator[None]:
    for section in SECTIONS:
        if section.key not in LEFT_OUT and not places.holds(section.key):
            screen = places.made(section, session)
            yield
            places.bring_up_to_date(section.key)
            yield
            yield from _prepared(screen)


def _prepared(screen: Screen) -> Iterator[None]:
    """Do all that showing a screen would do first, but show it."""
    yield from _laid_out(screen)
    for part in _in_sight(screen, Unseen):
        part.catch_up()
        yield
    for form in _in_sight(screen, DrawnForm):
        yield from form.draw_ahead()
    yield from _laid_out(screen)


def _laid_out(screen: Screen) -> Iterator[None]:
    """Dress a hidden screen; let each part ask for its room; then give it: what is hidden hears of it here."""
    for widget in _in_sight(screen, QWidget):
        widget.ensurePolished()
        yield
    for widget in reversed([screen, *_in_sight(screen, QWidget)]):
        _activate(widget)
        yield
    for widget in chain((screen,), _in_sight(screen, QWidget)):
        _activate(widget)
        if widget.testAttribute(PENDING):
            widget.setAttribute(PENDING, False)
            QCoreApplication.sendEvent(widget, QResizeEvent(widget.size(), QSize()))
        yield


def _activate(widget: QWidget) -> None:
    if isValid(widget) and (layout := widget.layout()) is not None:
        layout.activate()


def _in_sight(screen: Screen, cls: type[T]) -> Iterator[T]:
    """Yield the parts that would be in sight with a screen, and are there still when their turn comes."""
    return (part for part in screen.findChildren(cls) if isValid(part) and part.isVisibleTo(screen))

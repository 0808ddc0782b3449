"""How long a person waits for the window: until it is painted, until all of it is made, and for a key meanwhile.

Milliseconds of the process where nothing else is said: other work on the computer does not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

QUIET = 0.3
"""A turn of the event loop below this many milliseconds did nothing."""
MOST_TURNS = 50
"""Turns after which what was done has painted nothing there: it was in sight already."""
CALM = 0.05
"""Seconds without anything to do after which nothing waits any more."""


class Waited(NamedTuple):
    """Milliseconds until painted, until everything is made, and of the longest turn after the painting."""

    painted: float
    whole: float
    turn: float


class _Painting(QObject):
    """Knows when a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first painting; the turn it happens in is waited for as well."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def turn() -> None:
    """Let the window do what waits. Outside ``exec`` Qt would never let go of what is to be deleted later."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def now() -> float:
    """Return the milliseconds this process has worked."""
    return time.process_time() * 1000


def waited(act: Callable[[], object], shown: Callable[[], QWidget]) -> Waited:
    """Do something and wait as a person does; ``shown`` is what comes into sight."""
    start = now()
    act()
    painting, turns = _Painting(shown()), 0
    while not painting.seen and turns < MOST_TURNS:
        turn()
        turns += 1
    painted = now() - start
    longest, worked = settle()
    return Waited(painted, painted + worked, longest)


def settle() -> tuple[float, float]:
    """Let everything happen that waits; return the milliseconds of the longest turn of the window, and of all."""
    longest, worked, quiet = 0.0, 0.0, time.perf_counter()
    while time.perf_counter() - quiet < CALM:
        start = now()
        turn()
        spent = now() - start
        longest = max(longest, spent)
        if spent >= QUIET:
            worked, quiet = worked + spent, time.perf_counter()
        else:
            time.sleep(0.001)
    return longest, worked


def middle(acts: list[Callable[[], object]]) -> float:
    """Return the milliseconds of the middle one of several acts, each with everything it makes Qt do."""
    found = []
    for act in acts:
        start = now()
        act()
        turn()
        found.append(now() - start)
        settle()
    return sorted(found)[len(found) // 2]

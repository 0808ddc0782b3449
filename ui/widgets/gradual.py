"""What is not in sight is made a few milliseconds at a time, when nothing else waits."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

TURN = 0.006
"""Seconds of work before a waiting key or click is heard."""
PAINTED = 10
"""Milliseconds between the painting of what is in sight and the rest."""


class Gradual(QTimer):
    """Goes on with some work once it is started, turn by turn, to its end."""

    def __init__(
        self, parent: QObject, work: Iterator[object], after: Callable[[], object] = lambda: None
    ) -> None:
        """``after`` is called at the end of each turn."""
        super().__init__(parent, singleShot=True)
        self._work, self._after = work, after
        self.timeout.connect(self._go_on)

    def _go_on(self) -> None:
        end = time.perf_counter() + TURN
        ended = object()
        while time.perf_counter() < end:
            if next(self._work, ended) is ended:
                break
        else:
            self.start(0)
        self._after()

"""What is typed is stored beside the window: the store's thread writes, the window hears of it by asking.

The thread never emits a signal (see ``tasks``): while something is being written, a timer asks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from hayat_app.errors import Problem
from ui.parting import is_gone

if TYPE_CHECKING:
    from concurrent.futures import Future

    from hayat_app.store.work import Work
    from ui.session import Session

POLL_MILLISECONDS = 15


class _Written(NamedTuple):
    future: Future[None]
    doer: QObject
    done: Callable[[], object]
    failed: Callable[[Problem], object]


class Writer(QObject):
    """The values that were handed over, in their order."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._written: deque[_Written] = deque()
        self._timer = QTimer(self, interval=POLL_MILLISECONDS)
        self._timer.timeout.connect(self._poll)

    def write(
        self,
        label: str,
        act: Callable[[Work], object],
        *,
        doer: QObject,
        done: Callable[[], object],
        failed: Callable[[Problem], object],
    ) -> None:
        """Have a unit of work done; then everybody hears of its step, and ``done`` or ``failed`` is called."""
        future = self._session.store.later(self._session.key, label, act, doer)
        self._written.append(_Written(future, doer, done, failed))
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether something is being stored."""
        return bool(self._written)

    def finish(self) -> None:
        """Wait for everything that was handed over, and let everybody hear of it."""
        while self._written:
            self._hear(self._written.popleft())
        self._timer.stop()

    def _poll(self) -> None:
        while self._written and self._written[0].future.done():
            self._hear(self._written.popleft())
        if not self._written:
            self._timer.stop()

    def _hear(self, written: _Written) -> None:
        fault = written.future.exception()
        self._session.store.tell()
        there = not is_gone(written.doer)  # a form may be before its value is stored
        if fault is not None and not isinstance(fault, Problem):
            raise fault
        if fault is None and there:
            written.done()
        elif fault is not None:
            (written.failed if there else self._session.asks.tell)(fault)

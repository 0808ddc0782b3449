"""Long work beside the window: one worker thread, progress polled by a timer, cancelled on request.

A task is a function of ``report(done, total)`` without Qt. The worker never emits a signal: floods of signals
across threads crashed test runs; polling never did.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from hayat_app.errors import Problem
from ui.parting import is_gone

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Report = Callable[[int, int], None]
POLL_MILLISECONDS = 40


class Cancelled(Exception):
    """The person cancelled: raised inside the work by its ``report``."""


class Task(Generic[T]):
    """One piece of long work, waiting, running or ended."""

    def __init__(self, name: str, work: Callable[[Report], T]) -> None:
        self.name = name
        """Words for the person: what is being done."""
        self.progress = (0, 0)
        """(done, total); a total of 0 means nobody knows yet."""
        self._work = work
        self._cancelled = False

    def cancel(self) -> None:
        """Ask it to stop at its next report; what it has begun to write is thrown away by the work itself."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled

    def run(self) -> T:
        """Do the work (in the worker)."""
        self._report(0, 0)
        return self._work(self._report)

    def _report(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled
        self.progress = (done, total)


class Tasks(QObject):
    """The worker and its queue. What follows a task happens in the window's thread."""

    progressed = Signal(object)
    """The ``Task`` that runs now, or None when there is nothing to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[_Started] = []
        self._worker: ThreadPoolExecutor | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Whether something runs or waits."""
        return bool(self._waiting)

    def start(
        self,
        name: str,
        work: Callable[[Report], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Task[T]:
        """Queue some work; then ``done(result)``, ``failed(fault)``, or ``stopped()`` when the person cancelled.

        Without ``failed``, faults are raised. A part of the window that is gone is told nothing.
        """
        if self._worker is None:
            from concurrent.futures import ThreadPoolExecutor

            self._worker = ThreadPoolExecutor(1, "hayat-work")
        task = Task(name, work)
        future = self._worker.submit(task.run)
        self._waiting.append(_Started(task, future, lambda: _finish(future, done, failed, stopped)))
        self._timer.start()
        return task

    def stop(self) -> None:
        """Cancel everything and wait for the worker (before closing)."""
        for started in self._waiting:
            started.task.cancel()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)
            self._worker = None
        self._waiting = []
        self._timer.stop()

    def _poll(self) -> None:
        """End what is done, one at a time: a fault of the one that is raised here leaves the next for later."""
        ended = next((started for started in self._waiting if started.future.done()), None)
        if ended is not None:
            self._waiting.remove(ended)
        if not self._waiting:
            self._timer.stop()
        self.progressed.emit(self._waiting[0].task if self._waiting else None)
        if ended is not None:
            ended.finish()


class _Started:
    def __init__(self, task: Task[T], future: Future[T], finish: Callable[[], None]) -> None:
        self.task: Task[object] = task  # type: ignore[assignment]  # only its name, progress and cancel are used
        self.future = future
        self.finish = finish


def _finish(
    future: Future[T],
    done: Callable[[T], None],
    failed: Callable[[Exception], None] | None,
    stopped: Callable[[], None] | None,
) -> None:
    if future.cancelled():
        return
    fault = future.exception()
    if fault is None:
        if not _is_gone(done):
            done(future.result())
    elif isinstance(fault, Cancelled):
        if stopped is not None and not _is_gone(stopped):
            stopped()
    elif failed is not None and isinstance(fault, Exception) and not _is_gone(failed):
        failed(fault)
    elif failed is None or not isinstance(fault, Problem):
        raise fault


def _is_gone(told: Callable[..., None]) -> bool:
    """Whether the part of the window that was to be told is there no more: its screen was left or made anew."""
    owner = getattr(told, "__self__", None)
    return isinstance(owner, QObject) and is_gone(owner)

"""Taking in files, step by step: looked at first, agreed to, received, or taken back days later.

It outlives the page that shows it, so that a page can be left, and drawn anew in another language, at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, ngettext
from ui.saving import failed
from ui.tasks import Cancelled, Report, Task

if TYPE_CHECKING:
    from hayat_app.services.merging import Gesture, TakenBack
    from ui.session import Session

T = TypeVar("T")
State = Literal[
    "waiting", "looking", "seen", "receiving", "received", "stopped", "foreseeing", "undoing", "redoing"
]
WORKS: Mapping[State, str] = {
    "looking": N_("Looking at the files…"),
    "receiving": N_("Receiving the files…"),
    "foreseeing": N_("Looking at what would be taken back…"),
    "undoing": N_("Taking back what the files brought…"),
    "redoing": N_("Bringing again what was taken back…"),
}
"""The states in which something goes on that can be cancelled, and what that is called."""


class Receiving(QObject):
    """One gesture of receiving at a time. Nothing is written before ``receive``."""

    changed = Signal()
    """It is in another state."""
    progressed = Signal(int, int)
    """(done, total) of the work that goes on."""

    def __init__(self, session: Session, flush: Callable[[], None]) -> None:
        super().__init__(session)
        self.state: State = "waiting"
        self._before: State = "waiting"
        self.gesture: Gesture | None = None
        """What the files would bring, or have brought."""
        self.password: str | None = None
        self._session = session
        self._flush = flush
        self._paths: tuple[Path, ...] = ()
        self._task: Task[Any] | None = None
        session.tasks.progressed.connect(self._progressed)

    @property
    def works(self) -> bool:
        """Whether something goes on that can be cancelled."""
        return self.state in WORKS

    def begin(self) -> None:
        """Forget the last gesture and wait for files."""
        if not self.works:
            self.gesture, self.password, self._paths = None, None, ()
            self._turn("waiting")

    def look(self, paths: Sequence[Path], password: str | None = None) -> None:
        """Look at files and folders; nothing is written."""
        if self.works:
            return
        self._paths, self.password = tuple(paths), password

        def work(report: Report) -> Gesture:
            from hayat_app.services import merging

            return merging.preview(self._session.store, paths, report, password)

        self._start("looking", work, self._ended)

    def look_again(self, password: str | None) -> None:
        """Look at the same files with a password."""
        self.look(self._paths, password)

    def receive(self, paths: Sequence[Path]) -> None:
        """Receive files that were looked at, each whole or not at all."""
        if self.works:
            return
        self._flush()
        password = self.password
        readings = self.gesture.readings if self.gesture else None

        def work(report: Report) -> Gesture:
            from hayat_app.services import merging
            from hayat_app.services.summaries import all_facts

            received = merging.receive(self._session.store, paths, report, password, readings, counted=True)
            if len(self._session.store.bodies()) > 1:
                with suppress(Cancelled):  # what is not counted now will be when a list wants it
                    all_facts(self._session.store, report)
            return self._read_ahead(received)

        self._start("receiving", work, self._ended)

    def cancel(self) -> None:
        """Stop after the file that is worked on; what was received before stays."""
        if self._task is not None:
            self._task.cancel()

    # --- taking back

    def take_back(self, gesture: str) -> None:
        """Take back what files brought, after a question; what was typed since stays."""
        if self.works:
            return
        self._flush()

        def work(report: Report) -> TakenBack:
            from hayat_app.services import merging

            return merging.preview_taking_back(self._session.store, gesture, report)

        self._start("foreseeing", work, partial(self._foreseen, gesture))

    def _foreseen(self, gesture: str, seen: TakenBack) -> None:
        asks = self._session.asks
        if not seen.changes:
            self._return()
            asks.tell(Problem(N_("Nothing would go: other files brought all of it too. Take those back first.")))
        elif asks.confirm(_takes_back(seen), _("Take it back"), danger=True):
            self._undo(gesture)
        else:
            self._return()

    def _undo(self, gesture: str) -> None:
        def work(report: Report) -> TakenBack:
            from hayat_app.services import merging

            return self._read_ahead(merging.take_back(self._session.store, gesture, report))

        said = _("What these files brought is taken back. It can be brought again.")
        self._start("undoing", work, lambda _done: self._renewed(said))

    def bring_again(self, gesture: str) -> None:
        """Bring back what was taken back."""
        if self.works:
            return
        self._flush()

        def work(report: Report) -> int:
            from hayat_app.services import merging

            return self._read_ahead(merging.bring_again(self._session.store, gesture, report))

        self._start("redoing", work, lambda _count: self._renewed(_("What these files brought is here again.")))

    def _read_ahead(self, done: T) -> T:
        """Read the open dossier anew in the worker too."""
        from hayat_app.services.dossiers import read_ahead

        read_ahead(self._session.store, self._session.key)
        return done

    def _renewed(self, sentence: str) -> None:
        self._session.renew()
        self._session.say(sentence)
        self._task = self.gesture = None
        self._turn("waiting")

    # --- the work

    def _start(self, state: State, work: Callable[[Report], T], done: Callable[[T], None]) -> None:
        if not self.works:
            self._before = self.state
        self._turn(state)  # first: who shows it looks into the workspace, which the work may hold
        name = _(WORKS[state])
        self._task = self._session.tasks.start(name, work, done, self._failed, self._stopped)

    def _progressed(self, _task: Task[Any] | None) -> None:
        if self._task is not None:
            self.progressed.emit(*self._task.progress)

    def _stopped(self) -> None:
        if self.state in ("looking", "receiving"):
            self._ended(None)
        else:
            if self.state == "redoing":  # some files are here again
                self._session.renew()
            self._return()

    def _return(self) -> None:
        """Show again what was in sight before the work."""
        self._task = None
        self._turn(self._before)

    def _ended(self, gesture: Gesture | None) -> None:
        self._task = None
        wrote = self.state == "receiving"
        if gesture is not None:
            self.gesture = _with_those_put_aside(self.gesture, gesture) if wrote else gesture
        if wrote:
            self._session.renew()
        self._turn("stopped" if gesture is None else "received" if wrote else "seen")

    def _failed(self, fault: Exception) -> None:
        self._stopped()
        failed(self._session, fault)

    def _turn(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _with_those_put_aside(seen: Gesture | None, received: Gesture) -> Gesture:
    """Return what was received with the files that were put aside when all were looked at."""
    if seen is None:
        return received
    taken = {report.path for report in received.files}
    aside = [report for report in seen.aside if report.path not in taken]
    return replace(received, files=(*aside, *received.files), others=seen.others)


def _takes_back(seen: TakenBack) -> str:
    """Return the question before taking back: what would go, and what would stay."""
    one, many = (
        N_("Take back {n} change that these files brought? What was typed since stays."),
        N_("Take back {n} changes that these files brought? What was typed since stays."),
    )
    lines = [ngettext(one, many, seen.changes)]
    kept = sum(len(keys) for keys in seen.kept.values())
    if kept:
        one, many = (
            N_("{n} record stays: somebody went on with it."),
            N_("{n} records stay: somebody went on with them."),
        )
        lines.append(ngettext(one, many, kept))
    if seen.elsewhere:
        one, many = (
            N_("{n} change stays: another file brought it too."),
            N_("{n} changes stay: other files brought them too."),
        )
        lines.append(ngettext(one, many, seen.elsewhere))
    return "\n".join(lines)

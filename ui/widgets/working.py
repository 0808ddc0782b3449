"""Long work of a sheet that stands above the window: its progress, a way to stop it, a sentence about its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from hayat_app.i18n import N_, _
from ui.saving import failed
from ui.tasks import Report, Task
from ui.theme import parts
from ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from ui.session import Session

T = TypeVar("T")
STOPPED = N_("Stopped: nothing was done.")


class Working(QWidget):
    """One piece of work at a time; ``page`` is out of reach meanwhile."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._task: Task[Any] | None = None
        self._done: Callable[[Any], object]
        self._sign = parts.sign("done", 16, "good")
        self.words = parts.label("", wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(_("Progress"))
        self.cancel = parts.button(_("Cancel"), "link")
        self.cancel.clicked.connect(self.stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._sign)
        layout.addWidget(self.words, 2)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel)
        session.tasks.progressed.connect(self._progressed)
        self.say("")

    @property
    def works(self) -> bool:
        """Whether something goes on."""
        return self._task is not None

    def start(
        self, name: str, work: Callable[[Report], T], done: Callable[[T], object], *, can_stop: bool = True
    ) -> None:
        """Begin some work; ``done`` says how it ended, or begins the next."""
        self._page.setEnabled(False)
        self._done = done
        self._show(name, can_stop=can_stop, works=True)
        self._task = self._session.tasks.start(name, work, self._finished, self._failed, self._stopped)

    def stop(self) -> bool:
        """Stop the work where that is still possible, else its end is told; return whether there is any."""
        if self._task is not None:
            self.cancel.setEnabled(False)
            self._task.cancel()
        return self.works

    def say(self, sentence: str) -> None:
        """Say how the work ended."""
        self._show(sentence, can_stop=False, works=False)

    def _show(self, words: str, *, can_stop: bool, works: bool) -> None:
        self.words.setText(words)
        self._sign.setVisible(bool(words) and not works)
        self.bar.setRange(0, 0)
        self.bar.setVisible(works)
        self.cancel.setVisible(can_stop)
        self.cancel.setEnabled(can_stop)
        self.setVisible(bool(words))

    def _progressed(self, task: Task[Any] | None) -> None:
        if task is not None and task is self._task:
            done, total = task.progress
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _finished(self, result: object) -> None:
        self._end("")
        self._done(result)

    def _failed(self, fault: Exception) -> None:
        self._end("")
        failed(self._session, fault)

    def _stopped(self) -> None:
        self._end(_(STOPPED))

    def _end(self, sentence: str) -> None:
        self._task = None
        self._page.setEnabled(True)
        self.say(sentence)

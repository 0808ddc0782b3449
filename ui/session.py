"""What is open: the workspace, one dossier of it, its history. Screens ask here and hear of changes here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hayat_app.settings import Settings
from ui.asks import Asks, Dialogs
from ui.tasks import Tasks
from ui.writer import Writer

if TYPE_CHECKING:  # the store loads SQLAlchemy: only after the window is shown
    from pathlib import Path

    from hayat_app.domain.dossier import Dossier
    from hayat_app.domain.search import Index
    from hayat_app.services.history import History
    from hayat_app.store.step import Step
    from hayat_app.store.store import Store


class Session(QObject):
    """The open workspace and dossier of one window, and what its screens share."""

    changed = Signal(object)
    """A ``Step`` was stored (typed here, undone, redone)."""
    opened = Signal()
    """Another dossier is open, or none."""
    renewed = Signal()
    """Files were received or taken back: anything in the open dossier may be different."""
    waiting = Signal(bool)
    """Something is typed and not stored yet (True), or no more (False); a form says so."""
    refused = Signal(bool)
    """Something that is typed cannot be stored as it is (False), or the disk takes nothing (True); a form says so,
    and why beside the field."""
    question_wanted = Signal(str, str)
    """(key, field): show what was written there in several ways, side by side."""
    record_wanted = Signal(str)
    """(key): show that record, on whichever screen holds it."""
    said = Signal(str, object)
    """(sentence, path of a file it is about or None): good news for the status line."""

    def __init__(self, store: Store, history: History, asks: Asks | None = None) -> None:
        super().__init__()
        self.store = store
        self.history = history
        self.asks: Asks = asks or Dialogs()
        """Questions to the person; tests answer them."""
        self.tasks = Tasks(self)
        """The worker for long work."""
        self.writer = Writer(self)
        """Stores what is typed without holding up the window."""
        self.settings = Settings()
        """How documents are wanted on this computer; the window keeps it true."""
        self.index: Index | None = None
        """What search knows of the open dossier; made when somebody searches first."""
        self._dossier = ""
        store.listen(self._tell)

    @property
    def is_open(self) -> bool:
        """Whether a dossier is open."""
        return bool(self._dossier)

    @property
    def key(self) -> str:
        """Key of the open dossier, or nothing."""
        return self._dossier

    @property
    def dossier(self) -> Dossier:
        """Return the open dossier as it stands; only when ``is_open``."""
        return self.store.dossier(self._dossier)

    def open(self, key: str) -> None:
        """Open a dossier of the workspace; an empty key closes."""
        self._dossier = key
        self.index = None
        self.history.clear()
        self.opened.emit()

    def renew(self) -> None:
        """Show what files brought or took away; the steps before can not be undone one by one any more."""
        self.history.clear()
        key = self.store.main_of(self._dossier) if self._dossier else ""
        if key and key not in self.store.bodies():
            key = ""
        if key == self._dossier:
            self.renewed.emit()
        else:
            self.open(key)

    def say(self, sentence: str, path: Path | None = None) -> None:
        """Tell good news quietly in the status line; with a file, offer to show its folder."""
        self.said.emit(sentence, path)

    def exported(self, what: str, path: Path, *, contacts: bool = False, dossier: str = "") -> None:
        """Note in the workspace that a file was written (law 09-08); ``dossier`` where it is a copy of one."""
        from hayat_app.services import exports

        exports.keep(self.store, what, path.name, contacts=contacts, dossier=dossier)

    def _tell(self, step: Step) -> None:
        if step.dossier == self._dossier:
            self.changed.emit(step)

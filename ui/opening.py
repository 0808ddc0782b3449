"""Opening the workspace after the window is shown: the lock, the store, the history. Loads SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, isolate
from ui.asks import Asks
from ui.session import Session

if TYPE_CHECKING:
    from hayat_app.services.lock import WorkspaceLock
    from ui.window import Window

PROGRAM = "Hayat"


def open_session(folder: Path, asks: Asks | None = None) -> tuple[Session, WorkspaceLock]:
    """Open the workspace of a folder; ``Problem`` when it is in use, newer, damaged or cannot be written."""
    from hayat_app.services.history import History
    from hayat_app.services.lock import WorkspaceLock
    from hayat_app.store.store import Store

    lock = WorkspaceLock(folder, PROGRAM)
    try:
        store = Store(folder)
    except BaseException:
        lock.close()
        raise
    return Session(store, History(store), asks), lock


def go_on_from(window: Window, backup: Path) -> None:
    """Put a backup copy in the place of a workspace that cannot be opened, and open it."""
    from hayat_app.services.recovery import put_back

    try:
        aside = put_back(window.folder, backup)
    except Problem as problem:
        window.asks.tell(problem)
        return
    window.start()
    said = _(N_("You go on from a backup copy. The damaged file is kept: “{name}”."), name=isolate(aside.name))
    window.status.say(said, aside)

"""Opening the workspace after the window is shown: the lock, the store, the history. Loads SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.asks import Asks
from ui.session import Session

if TYPE_CHECKING:
    from hayat_app.services.lock import WorkspaceLock

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

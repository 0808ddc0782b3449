"""Opening the workspace after the window is shown: the lock, the store, the history. Loads SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.errors import Problem
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


def put_in_place(folder: Path, backup: Path, asks: Asks) -> Path | None:
    """Put a backup copy in the place of a workspace that cannot be opened; return where that lies now."""
    from hayat_app.services.recovery import put_back

    try:
        return put_back(folder, backup)
    except Problem as problem:
        asks.tell(problem)
        return None

"""Opening the workspace after the window is shown: the lock, the store, the history. Loads SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.errors import Problem
from hayat_app.i18n import N_
from ui.asks import Asks
from ui.session import Session

if TYPE_CHECKING:
    from hayat_app.store.store import Store


def open_session(folder: Path, asks: Asks | None = None) -> Session:
    """Open the workspace of a folder; ``Problem`` when it is in use, newer, damaged or cannot be written."""
    from hayat_app.services.history import History

    store = _store(folder)
    return Session(store, History(store), asks)


def _store(folder: Path) -> Store:
    from hayat_app.store.store import Store

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Problem(
            N_("The folder “{path}” cannot be made: {why}"), path=folder, why=fault.strerror or fault
        ) from fault
    return Store(folder)

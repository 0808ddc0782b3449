"""Writing the database anew after something was taken out for good: SQLite leaves remains between what it keeps.

That it is due is noted in the same transaction: after a power cut, or on a full disk, the next opening does it.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine

from hayat_app.errors import Problem
from hayat_app.store import settings
from hayat_app.store.database import said_plainly, vacuum, writing

_DUE = "compacting"


def is_due(connection: Connection) -> bool:
    """Whether the database is still to be written anew."""
    return bool(settings.read(connection, _DUE))


def ask(connection: Connection) -> None:
    """Note that the database is to be written anew after this transaction."""
    settings.keep(connection, _DUE, "due")


def compact(engine: Engine) -> None:
    """Write the database anew where that is due; where the disk refuses, it stays due."""
    with engine.connect() as connection:
        if not is_due(connection):
            return
    try:
        with said_plainly(None):
            vacuum(engine)
            with writing(engine) as connection:
                settings.keep(connection, _DUE, "")
    except Problem:  # noted: done at the next opening
        return

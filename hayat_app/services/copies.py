"""Where else a dossier is than in its workspace: the last backup, the last copy sent, the last file received."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sqlalchemy import select

from hayat_app.services import backups, exports
from hayat_app.store.schema import FILE
from hayat_app.store.store import Store


@dataclass(frozen=True)
class Copies:
    """Moments by this computer's clock, ISO 8601; empty where there is none."""

    backup: str
    """The newest backup copy of the workspace that holds the dossier."""
    sent: str
    """The newest copy of the dossier that was written to be sent."""
    received: str
    """The newest file about the dossier that was received, and not taken back since."""
    sender: str
    """Who sent that file."""


def copies(store: Store, dossier: str) -> Copies:
    """Return which copies of a dossier there are."""
    newest = backups.newest(store)
    kept = datetime.datetime.fromtimestamp(newest.stat().st_mtime).astimezone() if newest else None
    sent = next((one.when for one in reversed(exports.entries(store)) if one.dossier == dossier), "")
    received, sender = _received(store, dossier)
    return Copies(kept.isoformat() if kept else "", sent, received, sender)


def _received(store: Store, dossier: str) -> tuple[str, str]:
    query = select(FILE.c.received, FILE.c.sender).where(FILE.c.dossier == dossier, FILE.c.undone == "")
    with store.reading() as connection:
        row = connection.execute(query.order_by(FILE.c.received.desc()).limit(1)).first()
    return (str(row.received), str(row.sender)) if row else ("", "")

"""The list of received files, inside a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select

from hayat_app.store.schema import FILE


@dataclass(frozen=True)
class ReceivedFile:
    """A file that was received, and what it brought."""

    sha256: str
    name: str
    dossier: str
    sender: str
    sent: str
    received: str
    gesture: str
    new: int
    known: int
    undone: str
    """When it was taken back; empty when it was not."""


_KNOWN = select(FILE).where(FILE.c.sha256 == bindparam("sha256"), FILE.c.undone == "", FILE.c.dossier != "")


def files(connection: Connection) -> list[ReceivedFile]:
    """Return every received file, the newest first."""
    query = select(FILE).order_by(FILE.c.received.desc(), FILE.c.sha256)
    return [_of(row) for row in connection.execute(query)]


def digests(connection: Connection) -> set[str]:
    """Return the SHA-256 of every file that was received whole and not taken back since."""
    return set(connection.scalars(select(FILE.c.sha256).where(FILE.c.undone == "", FILE.c.dossier != "")))


def known(connection: Connection, sha256: str) -> ReceivedFile | None:
    """Return a file that was received whole and not taken back since."""
    row = connection.execute(_KNOWN, {"sha256": sha256}).one_or_none()
    return _of(row) if row else None


def _of(row: Any) -> ReceivedFile:
    return ReceivedFile(
        row.sha256, row.name, row.dossier, row.sender, row.sent, row.received, row.gesture, row.new, row.known,
        row.undone,
    )  # fmt: skip

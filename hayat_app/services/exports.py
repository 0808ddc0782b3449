"""The log of exports: who wrote which file out of the workspace, when, with contact data or without (law 09-08).

It belongs to this workspace: it is in no dossier, so it never travels.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection

from hayat_app.domain.naming import Naming
from hayat_app.store import log, settings
from hayat_app.store.store import Store

MOST = 2000
"""Entries that are kept; older ones go."""
_NAME = "exports"


@dataclass(frozen=True)
class Export:
    """A file that was written."""

    when: str
    """This computer's time, ISO 8601."""
    who: str
    what: str
    """What it is, in the words of the person who wrote it."""
    file: str
    """The name of the file without its folder."""
    contacts: bool = False
    """Whether telephone numbers, addresses or notes about persons are in it."""
    dossier: str = ""
    """The key of the dossier of which it is a whole copy; nothing for papers and lists."""


def keep(store: Store, what: str, file: str, *, contacts: bool = False, dossier: str = "") -> None:
    """Note an export of now."""
    entry = Export(log.now(), store.author.name, what, file, contacts, dossier)
    with store.writing() as connection:
        _write(connection, [*_read(connection), entry][-MOST:])


def unname(connection: Connection, naming: Naming) -> None:
    """Take the names of persons out of the log."""
    kept = _read(connection)
    less = [
        replace(
            one,
            who="" if naming.is_one(one.who) else one.who,
            what=naming.without(one.what),
            file=naming.without(one.file),
        )
        for one in kept
    ]
    if less != kept:
        _write(connection, less)


def _write(connection: Connection, kept: Sequence[Export]) -> None:
    settings.keep(connection, _NAME, json.dumps([asdict(one) for one in kept], ensure_ascii=False))


def entries(store: Store) -> list[Export]:
    """Return what was exported, the oldest first."""
    with store.reading() as connection:
        return _read(connection)


def _read(connection: Connection) -> list[Export]:
    known = json.loads(settings.read(connection, _NAME) or "[]")
    return [_entry(one) for one in known if isinstance(one, Mapping)]


def _entry(one: Mapping[str, object]) -> Export:
    when, who, what, file, dossier = (
        str(one.get(name, "")) for name in ("when", "who", "what", "file", "dossier")
    )
    return Export(when, who, what, file, one.get("contacts") is True, dossier)

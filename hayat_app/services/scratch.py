"""An exchange file opened beside the workspace: in memory, for showing, reporting, checking and editing."""

from __future__ import annotations

import unicodedata
import uuid
from pathlib import Path

from hayat_app.exchange import content
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files
from hayat_app.store.store import Author, Store
from hayat_app.wholefiles import read_bounded

_AUTHORS = uuid.UUID("8f0c1b6e-5d0f-4c52-9a53-2f6f1c0f7b11")
NOBODY = "hayat"
"""Who writes when no name is given."""


def author_named(name: str) -> Author:
    """Return the author of a name: the same name is the same author in every script."""
    name = " ".join(unicodedata.normalize("NFC", name).split())[:200]
    return Author(str(uuid.uuid5(_AUTHORS, name or NOBODY)), name)


def empty(author: str = "") -> Store:
    """Return a workspace in memory, written by the author of that name."""
    return Store(None, author_named(author))


def open_file(path: Path, author: str = "") -> tuple[Store, str]:
    """Return an exchange file (or a content file, ``.json``) as a workspace in memory, and the dossier's key."""
    store = empty(author)
    if path.suffix.lower() == ".json":
        return store, dossiers.create_from(store, open_content(path))
    loaded = files.load(path)
    files.receive(store, loaded)
    return store, loaded.package.dossier


def open_content(path: Path) -> Content:
    """Return what a content file holds. Raises ``BadInput`` with every problem of it."""
    return content.read(read_bounded(path, content.MOST_BYTES), path.name)

"""Two offices that begin with the same dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.services import files
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY


@pytest.fixture
def theirs(mine: Store, tmp_path: Path) -> Store:
    """Return another office that received the dossier of ``mine``, which the module of the tests makes."""
    files.export(mine, BODY, tmp_path / "first.hayat")
    store = Store(None, Author("you", "أنت"))
    files.receive(store, files.load(tmp_path / "first.hayat"))
    return store

"""A workspace with the dossier of a module of tests; two offices that begin with the same dossier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY


@pytest.fixture
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Return a workspace in memory with the dossier that the module calls ``TREE``."""
    made = Store(None, Author("me", "أنا"))
    dossiers.create_from(made, Content(request.module.TREE))
    yield made
    made.close()


@pytest.fixture
def theirs(mine: Store, tmp_path: Path) -> Store:
    """Return another office that received the dossier of ``mine``, which the module of the tests makes."""
    files.export(mine, BODY, tmp_path / "first.hayat")
    store = Store(None, Author("you", "أنت"))
    files.receive(store, files.load(tmp_path / "first.hayat"))
    return store

"""Two offices that hold the same dossier, and the files that go between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hayat_app.domain.dossier import Dossier
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers
from hayat_app.store.store import Author, Source, Store
from tests.dossiers import BODY


@contextmanager
def holding(tree: Dossier) -> Iterator[tuple[Store, Store]]:
    """Open two workspaces with one dossier."""
    with Store(None, Author("one", "")) as one, Store(None, Author("two", "")) as other:
        dossiers.create_from(one, Content(tree))
        settle(one, other)
        yield one, other


def unite(source: Store, target: Store) -> None:
    source.seal(BODY)
    target.receive(BODY, source.changes(BODY), {}, Source(source.author.id * 20, "x", ""))


def settle(one: Store, other: Store) -> None:
    unite(one, other)
    unite(other, one)
    assert one.dossier(BODY).rows == other.dossier(BODY).rows

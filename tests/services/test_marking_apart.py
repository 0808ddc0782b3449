"""Two people mark who came to one meeting, each on a computer of their own, and exchange files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hayat_app.domain import attendance
from hayat_app.domain.records import Meeting
from hayat_app.exchange.content import Content
from hayat_app.exchange.package import pack, unpack
from hayat_app.services import dossiers, files
from hayat_app.store.store import Author, Source, Store
from tests.dossiers import BODY, dossier

MEMBERS = tuple(("member", f"m{n}", {"name_ar": f"عضوة {n}"}) for n in range(1, 5))
TREE = dossier(*MEMBERS, ("meeting", "a", {"title": "اجتماع", "absent": ["m4"]}))


@pytest.fixture
def offices() -> Iterator[list[Store]]:
    stores = [Store(None, Author(f"a{n}", f"مكتب {n}")) for n in range(2)]
    dossiers.create_from(stores[0], Content(TREE))
    send(stores[0], stores[1])
    yield stores
    for store in stores:
        store.close()


def send(source: Store, target: Store) -> None:
    package = unpack(pack(files.packed(source, BODY)), "file")
    target.receive(BODY, package.changes, {}, Source(source.author.id.rjust(64, "0"), "file", package.sender))


def mark(store: Store, member: str, state: attendance.State) -> None:
    meeting = store.dossier(BODY).get("a", Meeting)
    assert meeting
    with store.work(BODY, "mark") as work:
        work.set("a", **attendance.marked(meeting, member, state))


def test_marking_different_persons_asks_nothing(offices: list[Store]) -> None:
    one, other = offices
    mark(one, "m1", "present")
    mark(one, "m4", "excused")
    mark(other, "m2", "present")
    mark(other, "m3", "absent")
    send(one, other)
    send(other, one)
    for store in offices:
        found = store.dossier(BODY)
        meeting = found.get("a", Meeting)
        assert meeting
        states = [attendance.state_of(meeting, f"m{n}") for n in range(1, 5)]
        assert states == ["present", "present", "absent", "excused"]
        assert not found.rows["a"].conflicts

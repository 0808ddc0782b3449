"""Facts that are counted while files are received, and those that a list counts later."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hayat_app.exchange.package import pack
from hayat_app.merge.changes import DELETED
from hayat_app.services import merging
from hayat_app.services.counting import version
from hayat_app.services.summaries import all_facts
from hayat_app.store import desk
from hayat_app.store.store import Author, Store
from tests.exchange.packages import change, package


@pytest.fixture
def office() -> Store:
    return Store(None, Author("coordinator", ""))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "a.hayat"
    path.write_bytes(pack(package()))
    return path


def test_what_is_counted_while_receiving_is_what_a_list_would_count(office: Store, stick: Path) -> None:
    merging.receive(office, [stick], counted=True)
    [meanwhile] = desk.summaries(office, version()).values()
    with Store(None, Author("other", "")) as other:
        merging.receive(other, [stick])
        assert desk.summaries(other, version()) == {}
        all_facts(other)
        assert list(desk.summaries(other, version()).values()) == [meanwhile]


def test_a_later_file_of_the_body_in_the_same_gesture_is_counted_too(office: Store, tmp_path: Path) -> None:
    first = package()
    member = change("c9", "m9", "member", 9, name_ar="سعاد المثال")
    for name, changes in {"a": first.changes, "b": (*first.changes, member)}.items():
        (tmp_path / f"{name}.hayat").write_bytes(pack(dataclasses.replace(first, changes=changes)))
    merging.receive(office, [tmp_path], counted=True)
    assert desk.summaries(office, version()) == {}
    [facts] = all_facts(office).values()
    assert facts.members == 2


def test_what_a_file_deletes_does_not_count(office: Store, tmp_path: Path) -> None:
    sent = package()
    [member] = [c for c in sent.changes if c.kind == "member"]
    gone = member._replace(
        id="gone", lamport=9, values={DELETED: True}, withheld=(),
        replaces=dict.fromkeys(member.values, (member.id,)),
    )  # fmt: skip
    (tmp_path / "a.hayat").write_bytes(pack(dataclasses.replace(sent, changes=(*sent.changes, gone))))
    merging.receive(office, [tmp_path], counted=True)
    [facts] = all_facts(office).values()
    assert facts.members == 0

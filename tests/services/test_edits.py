"""Lists of edits: all or none, every problem with its place."""

from __future__ import annotations

import json

import pytest

from hayat_app.domain.records import Axis, Value
from hayat_app.errors import BadInputs
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, edits, scratch
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier

TREE = dossier(("plan", "p", ("axis", "a"), ("axis", "b"), ("value", "v")), ("member", "m"))


@pytest.fixture
def store() -> Store:
    found = scratch.empty("نادية")
    dossiers.create_from(found, Content(TREE))
    return found


def _do(store: Store, *items: object) -> None:
    edits.apply(store, BODY, edits.read(json.dumps(items).encode(), "edits.json"), "edits.json")


def test_every_act_is_done(store: Store) -> None:
    _do(
        store,
        {"set": {"record": "a", "values": {"title": "محور"}}},
        {"add": {"kind": "axis", "parent": "p", "before": "b", "id": "new", "values": {"title": "جديد"}}},
        {"move": {"record": "b", "before": "a"}},
        {"delete": {"record": "v"}},
    )
    found = store.dossier(BODY)
    assert [(axis.id, axis.title) for axis in found.all(Axis)] == [("b", ""), ("a", "محور"), ("new", "جديد")]
    assert found.all(Value) == []
    _do(store, {"restore": {"record": "v"}})
    assert len(store.dossier(BODY).all(Value)) == 1


def test_what_is_set_and_deleted_in_one_act_is_deleted_without_a_question(store: Store) -> None:
    _do(store, {"set": {"record": "v", "values": {"title": "x"}}}, {"delete": {"record": "v"}})
    assert store.dossier(BODY).rows["v"].life == "deleted"


def test_every_problem_is_named_and_nothing_is_done(store: Store) -> None:
    before = store.changes(BODY)
    with pytest.raises(BadInputs) as caught:
        _do(
            store,
            {"set": {"record": "a", "values": {"title": "kept out"}}},
            {"set": {"record": "gone"}},
            {"set": {"record": "m", "values": {"sex": "x", "dragon": 1, "position": "V", "since": [1]}}},
            {"add": {"kind": "axis", "parent": "m"}},
            {"add": {"kind": "body"}},
            {"add": {"kind": "opinion", "values": {"rapporteur": "p"}}},
            {"move": {"record": "a", "before": "m"}},
            {"fly": {}},
            7,
            {"delete": {"record": BODY}},
            {"delete": {"record": "a", "why": "x"}},
        )
    assert [finding.place for finding in caught.value.findings] == [
        "[1].set", "[2].set.values.sex", "[2].set.values.dragon", "[2].set.values.position",
        "[2].set.values.since", "[3].add", "[4].add", "[5].add.values.rapporteur", "[6].move",
        "[7]", "[8]", "[9].delete", "[10].delete",
    ]  # fmt: skip
    assert store.changes(BODY) == before


def test_a_deleted_record_is_restored_before_it_is_edited(store: Store) -> None:
    with pytest.raises(BadInputs, match="cannot be used"):
        _do(store, {"delete": {"record": "a"}}, {"set": {"record": "a", "values": {"title": "x"}}})


@pytest.mark.parametrize("data", [b"", b"{}", b"[", b"\xff"])
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(BadInputs):
        edits.read(data, "x")


def test_the_same_name_is_the_same_author() -> None:
    assert scratch.author_named(" نادية  المثال") == scratch.author_named("نادية المثال")
    assert scratch.author_named("a") != scratch.author_named("b")


def test_an_identity_number_is_refused_without_the_authorisation(store: Store) -> None:
    number = {"set": {"record": "m", "values": {"identity": "A123456"}}}
    with pytest.raises(BadInputs) as caught:
        _do(store, number)
    assert [finding.place for finding in caught.value.findings] == ["[0].set.values.identity"]
    _do(store, {"set": {"record": BODY, "values": {"cndp_authorisation": "A-1/2026"}}}, number)
    assert store.dossier(BODY).rows["m"].values["identity"] == "A123456"

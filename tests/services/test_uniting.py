"""Two records that are one: every link follows, nothing is lost, one undo takes it back."""

from __future__ import annotations

import pytest

from hayat_app.domain.records import Agreement, FormerName, Organisation, Party
from hayat_app.errors import BadInput
from hayat_app.services.history import History
from hayat_app.services.uniting import keep_apart, unite
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier

TREE = dossier(
    ("organisation", "a", {"name_fr": "UNICEF"}),
    ("organisation", "b", {"name_fr": "Unicef", "country": "Maroc"}, ("former_name", "f", {"name_fr": "x"})),
    ("agreement", "g", {"institutions": ["a", "b"]}, ("party", "p", {"organisation": "b"})),
)


def test_links_children_and_lacking_values_go_to_the_one_that_stays(store: Store) -> None:
    unite(store, BODY, "a", "b")
    held = store.dossier(BODY)
    assert [o.id for o in held.all(Organisation)] == ["a"]
    assert held.records["a"].country == "Maroc"  # type: ignore[attr-defined]  # an organisation
    assert [p.organisation for p in held.all(Party)] == ["a"]
    assert [g.institutions for g in held.all(Agreement)] == [("a",)]
    assert [n.parent for n in held.all(FormerName)] == ["a"]


def test_undo_takes_it_back(store: Store) -> None:
    history = History(store)
    history = History(store)
    unite(store, BODY, "a", "b")
    history.undo()
    assert [o.id for o in store.dossier(BODY).all(Organisation)] == ["a", "b"]


def test_two_that_are_two_are_remembered(store: Store) -> None:
    keep_apart(store, BODY, "a", "b")
    assert store.dossier(BODY).records["a"].different == ("b",)  # type: ignore[attr-defined]  # an organisation


def test_unlike_kinds_cannot_become_one(store: Store) -> None:
    with pytest.raises(BadInput):
        unite(store, BODY, "a", "g")

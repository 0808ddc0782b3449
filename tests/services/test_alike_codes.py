"""Dossiers made apart: what their codes say counts more than what their names are like."""

from __future__ import annotations

from hayat_app.services import dossiers, joining
from hayat_app.store.store import Author, Store


def made(*bodies: tuple[str, str]) -> tuple[Store, list[str]]:
    store = Store(None, Author("office", ""))
    facts = {"level": "commune", "province": "061"}
    return store, [dossiers.create(store, **facts, place_ar=name, code=code) for name, code in bodies]


def test_two_codes_are_two_bodies_whatever_their_names() -> None:
    store, _keys = made(("أيت ولال", "01.061.13"), ("تولال", "01.061.07"))
    assert joining.alike(store) == []


def test_a_dossier_without_a_code_may_be_either() -> None:
    store, (first, second, unknown) = made(("ويسلان", "1"), ("ويسلان", "2"), ("الويسلان", ""))
    groups = {frozenset(alike.dossiers) for alike in joining.alike(store)}
    assert groups == {frozenset({first, unknown}), frozenset({second, unknown})}

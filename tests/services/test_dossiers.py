"""Dossiers of a workspace: made, listed, copied, deleted."""

from __future__ import annotations

import hashlib

import pytest

from hayat_app.domain.records import Body
from hayat_app.errors import BadInput
from hayat_app.exchange import content
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers
from hayat_app.store.store import Store
from tests.dossiers import dossier

TREE = ("plan", "p", ("objective", "o", {"title": "هدف"}, ("activity", "t", {"responsible": "m"})))


def test_a_new_dossier_holds_what_was_said_of_its_body() -> None:
    with Store() as store:
        key = dossiers.create(store, place_ar="مكناس", level="commune")
        assert store.dossier(key).get(key, Body) == store.dossier(key).body
        assert store.dossier(key).body.place_ar == "مكناس"


def test_dossiers_are_listed_by_name() -> None:
    with Store() as store:
        keys = [dossiers.create(store, place_ar=name) for name in ("ب", "أ")]
        assert list(dossiers.listed(store)) == keys[::-1]


def test_content_goes_in_and_comes_out() -> None:
    digest = hashlib.sha256(b"x").hexdigest()
    given = Content(dossier(TREE, ("member", "m")), {digest: b"x"})
    with Store() as store:
        key = dossiers.create_from(store, given)
        with store.work(key, "logo") as work:
            work.set(key, logo=digest)
        found = dossiers.contents(store, key)
        expected = content.document(given.dossier, given.attachments)
        expected["records"][0]["logo"] = digest  # type: ignore[index]  # a JSON value
        assert content.document(found.dossier, found.attachments) == expected


def test_the_same_content_twice_is_refused() -> None:
    with Store() as store:
        dossiers.create_from(store, Content(dossier()))
        with pytest.raises(BadInput, match="already"):
            dossiers.create_from(store, Content(dossier()))


def test_a_copy_has_keys_of_its_own_and_the_same_links() -> None:
    given = Content(dossier(TREE, ("member", "m")))
    copy = dossiers.fresh(given).dossier
    assert not copy.rows.keys() & given.dossier.rows.keys()
    [activity] = [row for row in copy.rows.values() if row.kind == "activity"]
    assert copy.rows[str(activity.values["responsible"])].kind == "member"
    assert copy.rows[str(activity.values["parent"])].values["title"] == "هدف"


def test_a_deleted_dossier_is_gone() -> None:
    with Store() as store:
        key = dossiers.create(store)
        dossiers.delete(store, key)
        assert dossiers.listed(store) == {}


def test_a_sample_that_is_not_there_is_named() -> None:
    with pytest.raises(BadInput, match="no sample"):
        dossiers.sample("atlantis")

"""Cases of the peers' tests that have none of their own elsewhere (docs/merge.md, "Beside others")."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hayat_app.domain.records import Activity
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier
from tests.merge.two_offices import holding, settle

TREE = dossier(("plan", "p", ("objective", "o", {"title": "هدف"}), ("axis", "a", {"title": "محور"})))


@pytest.fixture
def two() -> Iterator[tuple[Store, Store]]:
    with holding(TREE) as both:
        yield both


def test_edits_of_different_fields_are_both_there(two: tuple[Store, Store]) -> None:
    for store, values in zip(two, ({"title": "س"}, {"description": "ص"}), strict=True):
        with store.work(BODY, "x") as work:
            work.set("a", **values)
    settle(*two)
    row = two[0].dossier(BODY).rows["a"]
    assert (row.values["title"], row.values["description"], dict(row.conflicts)) == ("س", "ص", {})


def test_a_move_and_an_edit_are_both_there(two: tuple[Store, Store]) -> None:
    one, other = two
    with one.work(BODY, "x") as work:
        work.move("o", "a")
    with other.work(BODY, "x") as work:
        work.set("o", title="هدف آخر")
    settle(*two)
    row = one.dossier(BODY).rows["o"]
    assert (row.values["parent"], row.values["title"], dict(row.conflicts)) == ("a", "هدف آخر", {})


def test_a_child_edited_elsewhere_keeps_its_parents(two: tuple[Store, Store]) -> None:
    one, other = two
    with one.work(BODY, "x") as work:
        work.delete("p")
    with other.work(BODY, "x") as work:
        added = work.add(Activity, "o", title="نشاط")
    settle(*two)
    shown = one.dossier(BODY)
    assert [record.id for record in shown.walk()] == [BODY, "p", "o", added]
    assert {shown.life("p"), shown.life("o")} == {"deleted"}

"""A question about a deleted record, decided and taken back: it is asked again as it was, nothing else with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier
from tests.merge.two_offices import holding, settle

TREE = dossier(("plan", "p", ("objective", "o", {"title": "هدف"})))


@pytest.fixture
def two() -> Iterator[tuple[Store, Store]]:
    with holding(TREE) as both:
        yield both


def _delete_and_bring_back(store: Store) -> None:
    with store.work(BODY, "delete") as work:
        work.delete("o")
    with store.work(BODY, "undo") as again:
        again.restore("o")


def _restore_and_undo(store: Store) -> None:
    with store.work(BODY, "decide") as work:
        work.restore("o")
    with store.work(BODY, "undo") as undone:
        undone.revert(work.step)


def test_what_was_deleted_and_brought_back_before_stays_settled(two: tuple[Store, Store]) -> None:
    one, other = two
    with one.work(BODY, "edit") as work:
        work.set("o", title="هدف معدل")
    _delete_and_bring_back(one)
    with other.work(BODY, "delete") as deleting:
        deleting.delete("o")
    settle(one, other)
    _restore_and_undo(one)
    assert one.dossier(BODY).life("o") == "contested"


def test_what_another_brings_back_after_a_decision_stays_settled(two: tuple[Store, Store]) -> None:
    one, other = two
    with one.work(BODY, "edit") as work:
        work.set("o", title="هدف معدل")
    with other.work(BODY, "delete") as deleting:
        deleting.delete("o")
    settle(one, other)
    with one.work(BODY, "decide") as decision:
        decision.restore("o")
    with other.work(BODY, "decide") as same:
        same.restore("o")
    _delete_and_bring_back(other)
    settle(one, other)
    with one.work(BODY, "undo") as undone:
        undone.revert(decision.step)
    assert one.dossier(BODY).life("o") == "contested"

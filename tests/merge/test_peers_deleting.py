"""The peers' cases of deleting, told again with our outcome (docs/merge.md, "Beside others")."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from hayat_app.domain.records import Axis
from hayat_app.services import questions
from hayat_app.store import log
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier
from tests.merge.two_offices import holding, settle

TREE = dossier(("plan", "p", ("axis", "a"), ("axis", "b"), ("objective", "o", {"title": "هدف"})))
DELETED, EDITED = "2026-01-01T00:00:00+00:00", "2026-01-01T00:01:00+00:00"


@pytest.fixture
def two() -> Iterator[tuple[Store, Store]]:
    with holding(TREE) as both:
        yield both


def _delete(store: Store, key: str) -> None:
    with store.work(BODY, "x") as work:
        work.delete(key)


def _asked(store: Store) -> set[str]:
    return {question.record for question in questions.questions(store, BODY)}


CASES = list(itertools.product((0, 1), ("o", "p"), ((DELETED, EDITED), (EDITED, DELETED))))


@pytest.mark.parametrize(("deleter", "deleted", "clocks"), CASES)
def test_whoever_deletes_and_whatever_the_clocks_say_it_stays_and_is_asked(
    two: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch, deleter: int, deleted: str, clocks: tuple[str, str]
) -> None:
    """The eight cases: by either side, itself or with its group, before or after the edit by the clock."""
    monkeypatch.setattr(log, "now", lambda: clocks[0])
    _delete(two[deleter], deleted)
    monkeypatch.setattr(log, "now", lambda: clocks[1])
    with two[1 - deleter].work(BODY, "x") as work:
        work.set("o", title="هدف معدل")
    settle(*two)
    shown = two[0].dossier(BODY)
    assert [record.id for record in shown.walk() if record.id in ("p", "o")] == ["p", "o"]
    assert (shown.rows["o"].values["title"], shown.life("o")) == ("هدف معدل", "contested")
    assert _asked(two[0]) == _asked(two[1]) == {"o"} | ({"p"} if deleted == "p" else set())


def test_deleted_here_and_another_one_there_both_are_gone(two: tuple[Store, Store]) -> None:
    _delete(two[0], "a")
    _delete(two[1], "b")
    settle(*two)
    assert [axis.id for axis in two[0].dossier(BODY).all(Axis)] == []


def test_deleted_on_both_sides_it_is_gone_and_nobody_is_asked(two: tuple[Store, Store]) -> None:
    for store in two:
        _delete(store, "o")
    settle(*two)
    assert (two[0].dossier(BODY).rows["o"].life, _asked(two[0])) == ("deleted", set())


def test_deleted_and_restored_with_an_edit_it_is_there_as_edited(two: tuple[Store, Store]) -> None:
    _delete(two[0], "o")
    settle(*two)
    with two[1].work(BODY, "x") as work:
        work.restore("o")
        work.set("o", title="عاد")
    settle(*two)
    row = two[0].dossier(BODY).rows["o"]
    assert (row.life, row.values["title"], _asked(two[0])) == ("alive", "عاد", set())


def test_what_is_put_behind_one_that_another_deletes_keeps_its_place(two: tuple[Store, Store]) -> None:
    _delete(two[0], "a")
    with two[1].work(BODY, "x") as work:
        added = work.add(Axis, "p", before="b")
    settle(*two)
    assert [axis.id for axis in two[0].dossier(BODY).all(Axis)] == [added, "b"]


def test_runs_put_at_one_place_stand_in_one_order_everywhere(two: tuple[Store, Store]) -> None:
    runs = []
    for store in two:
        with store.work(BODY, "x") as work:
            runs.append([work.add(Axis, "p", before="b") for _ in range(4)])
    settle(*two)
    shown = [axis.id for axis in two[0].dossier(BODY).all(Axis)]
    assert (shown[0], shown[-1], len(shown)) == ("a", "b", 10)
    assert all([key for key in shown if key in run] == run for run in runs), "each keeps its own order"


def test_moved_to_two_places_is_asked(two: tuple[Store, Store]) -> None:
    for store, parent in zip(two, ("a", "b"), strict=True):
        with store.work(BODY, "x") as work:
            work.move("o", parent)
    settle(*two)
    assert {version.value for version in two[1].dossier(BODY).alternatives("o", "parent")} == {"a", "b"}

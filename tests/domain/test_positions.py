"""Places in a list: there is always room between two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hayat_app.domain.kinds import Position
from hayat_app.domain.positions import between, many


@given(st.lists(st.integers(0, 40), max_size=60))
def test_there_is_room_wherever_one_inserts(places: list[int]) -> None:
    found: list[str] = []
    for place in places:
        at = place % (len(found) + 1)
        found.insert(at, between(found[at - 1] if at else "", found[at] if at < len(found) else ""))
    assert found == sorted(set(found))


def test_positions_stay_short_where_lists_grow() -> None:
    last = first = between("", "")
    for _ in range(500):
        last, first = between(last, ""), between("", first)
    assert len(last) < 40
    assert len(first) < 40


@given(st.integers(0, 5000))
def test_a_whole_list_is_in_order(count: int) -> None:
    found = many(count)
    assert len(found) == count
    assert found == sorted(set(found))


def test_two_people_do_not_get_the_same_place() -> None:
    assert len({between("A", "B") for _ in range(50)}) > 40


@given(st.integers(1, 50))
def test_every_place_can_be_written(count: int) -> None:
    assert all(
        Position().from_json(place) == place for place in [*many(count), between("", ""), between("A", "A")]
    )


def test_after_equal_neighbours_comes_a_place_behind_both() -> None:
    assert between("V", "V") > "V"

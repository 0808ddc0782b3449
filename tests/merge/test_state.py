"""A record as a set of changes makes it: the cases one can name."""

from __future__ import annotations

import itertools

import pytest

from hayat_app.domain.kinds import Json
from hayat_app.merge.changes import DELETED, Change, fuller, same, union, without
from hayat_app.merge.fingerprint import fingerprint
from hayat_app.merge.history import common_ancestor
from hayat_app.merge.state import State, record_state


def change(
    key: str, lamport: int, values: dict[str, Json], replaces: dict[str, tuple[str, ...]] | None = None
) -> Change:
    """Return a change of one record by an author of its own."""
    return Change(
        id=key, dossier="d", record="r", kind="axis", values=values, replaces=replaces or {},
        author=f"author of {key}", author_name="", lamport=lamport, time="", app_version="",
    )  # fmt: skip


FIRST = change("1", 1, {"title": "الأول"})


def _state(*changes: Change) -> State:
    found = [record_state(order) for order in itertools.permutations(changes)]
    assert all(state == found[0] for state in found), "the order of changes does not matter"
    return found[0]


def test_a_later_value_replaces_the_one_it_has_seen() -> None:
    state = _state(FIRST, change("2", 2, {"title": "الثاني"}, {"title": ("1",)}))
    assert (state.values, state.conflicts) == ({"title": "الثاني"}, {})


def test_two_values_written_apart_are_a_conflict_and_the_shown_one_is_first() -> None:
    state = _state(
        FIRST, change("2", 2, {"title": "x"}, {"title": ("1",)}), change("3", 3, {"title": "y"}, {"title": ("1",)})
    )
    assert [version.value for version in state.conflicts["title"]] == ["y", "x"] == [state.values["title"], "x"]


@pytest.mark.parametrize(("one", "other"), [("é", "e\u0301"), ("x", " x\n"), (None, None), (["a"], ["a"])])
def test_equal_values_are_no_conflict(one: Json, other: Json) -> None:
    assert same(one, other)
    assert _state(change("2", 2, {"title": one}), change("3", 2, {"title": other})).conflicts == {}


def test_a_text_against_an_emptied_field_is_a_conflict() -> None:
    state = _state(
        FIRST,
        change("2", 2, {"title": None}, {"title": ("1",)}),
        change("3", 2, {"title": "y"}, {"title": ("1",)}),
    )
    assert {version.value for version in state.conflicts["title"]} == {None, "y"}


def test_an_emptied_field_is_none_of_the_values() -> None:
    assert _state(FIRST, change("2", 2, {"title": None}, {"title": ("1",)})).values == {}


def test_where_the_latest_wins_nobody_is_asked() -> None:
    changes = [change("2", 2, {"position": "V"}), change("3", 3, {"position": "W"})]
    assert record_state(changes, {"position"}).conflicts == {}
    assert record_state(changes, {"position"}).values == {"position": "W"}


PRESENT = change("1", 1, {"present": ["m1", "m2"]})


def _present(*changes: Change) -> Json:
    found = [record_state(order, {"present"}) for order in itertools.permutations((PRESENT, *changes))]
    assert all(state == found[0] for state in found), "the order of changes does not matter"
    assert not found[0].conflicts
    return found[0].values.get("present")


def test_persons_marked_apart_are_all_there() -> None:
    one = change("2", 2, {"present": ["m1", "m2", "m3"]}, {"present": ("1",)})
    other = change("3", 2, {"present": ["m1", "m2", "m4"]}, {"present": ("1",)})
    assert _present(one, other) == ["m1", "m2", "m4", "m3"]


def test_a_person_taken_away_on_one_side_stays_away() -> None:
    one = change("2", 2, {"present": ["m1"]}, {"present": ("1",)})
    other = change("3", 2, {"present": ["m1", "m2", "m4"]}, {"present": ("1",)})
    assert _present(one, other) == ["m1", "m4"]


def test_taking_everybody_away_is_no_question_either() -> None:
    nobody = change("2", 2, {"present": None}, {"present": ("1",)})
    other = change("3", 2, {"present": ["m1", "m2", "m4"]}, {"present": ("1",)})
    assert _present(nobody, other) == ["m4"]


def test_what_was_seen_long_ago_counts_as_seen() -> None:
    longer = change("2", 2, {"present": ["m1", "m2", "m5"]}, {"present": ("1",)})
    shorter = change("3", 3, {"present": ["m1", "m2"]}, {"present": ("2",)})
    other = change("4", 3, {"present": ["m1", "m2", "m5", "m6"]}, {"present": ("2",)})
    assert _present(longer, shorter, other) == ["m1", "m2", "m6"]


def test_a_list_marked_after_the_union_is_the_list() -> None:
    one = change("2", 2, {"present": ["m1", "m2", "m3"]}, {"present": ("1",)})
    other = change("3", 2, {"present": ["m1", "m2", "m4"]}, {"present": ("1",)})
    assert _present(one, other, change("4", 4, {"present": ["m4"]}, {"present": ("2", "3")})) == ["m4"]


def test_nobody_takes_away_what_came_later() -> None:
    forged = change("2", 2, {"present": ["m1"]}, {"present": ("1", "3")})
    later = change("3", 3, {"present": ["m1", "m9"]}, {"present": ("1",)})
    assert _present(forged, later) == ["m1", "m9"]


def test_of_two_with_one_number_the_author_decides_which_is_shown() -> None:
    one = change("9", 2, {"title": "x"}, {"title": ("1",)})._replace(author="a")
    other = change("2", 2, {"title": "y"}, {"title": ("1",)})._replace(author="b")
    assert _state(FIRST, one, other).values == {"title": "y"}


def test_what_is_left_out_of_a_copy_was_still_seen() -> None:
    [first, second] = change("1", 1, {"phone": "1"}), change("2", 2, {"phone": "2"}, {"phone": ("1",)})
    assert without(second, ["phone"]).replaces == second.replaces
    assert record_state([first, without(second, ["phone"])]).conflicts == {}


def test_a_deletion_that_had_seen_everything_deletes() -> None:
    assert _state(FIRST, change("2", 2, {DELETED: True}, {"title": ("1",)})).life == "deleted"


def test_an_edit_the_deleter_had_not_seen_is_contested() -> None:
    edit = change("2", 2, {"title": "y"}, {"title": ("1",)})
    state = _state(FIRST, edit, change("3", 2, {DELETED: True}, {"title": ("1",)}))
    assert (state.life, state.values["title"]) == ("contested", "y")


def test_a_restore_that_saw_the_deletion_brings_back() -> None:
    deleted = change("2", 2, {DELETED: True}, {"title": ("1",)})
    assert _state(FIRST, deleted, change("3", 3, {DELETED: False}, {DELETED: ("2",)})).life == "alive"


def test_two_deletions_need_a_restore_that_saw_both() -> None:
    tombs = [change(key, 2, {DELETED: True}, {"title": ("1",)}) for key in "23"]
    assert _state(FIRST, *tombs, change("4", 3, {DELETED: False}, {DELETED: ("2",)})).life == "deleted"
    assert _state(FIRST, *tombs, change("4", 3, {DELETED: False}, {DELETED: ("2", "3")})).life == "alive"


def test_an_edit_and_a_deletion_in_one_change_leave_no_question() -> None:
    state = _state(FIRST, change("2", 2, {"title": "y", DELETED: True}, {"title": ("1",)}))
    assert (state.life, state.conflicts, state.values["title"]) == ("deleted", {}, "y")


def test_nobody_replaces_what_came_later() -> None:
    state = _state(
        change("1", 1, {"title": "x"}, {"title": ("2",)}), change("2", 2, {"title": "y"}, {"title": ("1",)})
    )
    assert state.values == {"title": "y"}


def test_a_withheld_value_is_taken_from_the_copy_that_has_it() -> None:
    whole = change("1", 1, {"phone": "06", "name": "x"})
    light = without(whole, ["phone", "email"])
    assert (light.values, light.withheld) == ({"name": "x"}, ("phone",))
    assert union([light], [whole])["1"] == whole == union([whole], [light])["1"]
    assert fuller(light, light) == light


def test_a_change_known_here_is_never_overwritten() -> None:
    forged = FIRST._replace(values={"title": "آخر"})
    assert union([FIRST], [forged])["1"] == FIRST


def test_a_fingerprint_depends_on_the_set_alone() -> None:
    assert fingerprint(["a", "b", "a"]) == fingerprint(["b", "a"]) != fingerprint(["a"])
    assert len(fingerprint([])) == 9


def test_the_ancestor_of_versions_is_what_all_had_seen_and_none_of_them() -> None:
    one, other = (
        change("2", 2, {"title": "x"}, {"title": ("1",)}),
        change("3", 3, {"title": "y"}, {"title": ("1",)}),
    )
    known = {c.id: c for c in (FIRST, one, other)}
    assert common_ancestor(known, ["2", "3"], "title") == common_ancestor(known, ["2"], "title") == FIRST
    assert common_ancestor(known, ["1"], "title") is None

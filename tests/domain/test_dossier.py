"""A dossier is a sound tree, whatever was merged."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from hayat_app.domain.dossier import Dossier, Row, misplaced
from hayat_app.domain.records import Activity, Decision, Objective, Plan
from hayat_app.domain.tree import DEEPEST
from tests.dossiers import BODY, dossier


def test_children_are_in_order_and_kinds_too() -> None:
    found = dossier(("plan", "p", ("activity", "t"), ("objective", "b"), ("objective", "a")))
    assert [r.id for r in found.walk()] == [BODY, "p", "b", "a", "t"]
    assert [r.id for r in found.children("p", Objective)] == ["b", "a"]
    assert found.all(Activity)[0].id == "t"


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghx"), min_size=1))
def test_circles_are_cut_and_nothing_is_lost(parents: dict[str, str]) -> None:
    rows = {key: Row(key, "objective", {"parent": parent}) for key, parent in parents.items()}
    found = Dossier(BODY, rows)
    assert sorted(r.id for r in found.walk()) == sorted(parents)
    shuffled = dict(random.Random(1).sample(sorted(rows.items()), len(rows)))
    assert [r.id for r in Dossier(BODY, shuffled).walk()] == [r.id for r in found.walk()]


def test_a_branch_too_deep_stands_at_the_top() -> None:
    rows = {f"o{i:05}": Row(f"o{i:05}", "objective", {"parent": f"o{i - 1:05}"}) for i in range(20_000)}
    found = Dossier(BODY, rows)
    assert len(list(found.walk())) == 20_000
    assert len(found.children(None, Objective)) == 20_000 // DEEPEST
    assert len(misplaced(found)) == 20_000 // DEEPEST


def test_a_deleted_record_above_a_visible_one_is_shown() -> None:
    rows = {
        "p": Row("p", "plan", {}, "deleted"),
        "o": Row("o", "objective", {"parent": "p"}),
        "q": Row("q", "plan", {}, "deleted"),
    }
    assert [r.id for r in Dossier(BODY, rows).walk()] == ["p", "o"]


def test_what_cannot_be_read_is_empty_and_listed() -> None:
    found = dossier(("plan", "p", {"starts": "32 March", "title": "خطة"}))
    plan = found.get("p", Plan)
    assert plan is not None
    assert (plan.starts, plan.title) == (None, "خطة")
    assert [finding.place for finding in found.unreadable] == ["plan/p/starts"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcx"),
            st.sampled_from(["title", "parent", "position", "life"]),
            st.sampled_from("abcV"),
        )
    )
)
def test_a_changed_dossier_is_the_one_read_anew(edits: list[tuple[str, str, str]]) -> None:
    found = dossier(("plan", "p", *(("objective", key) for key in "abc")))
    for key, name, value in edits:
        old = found.rows.get(key, Row(key, "objective", {}))
        life = old.life if name != "life" else "deleted" if old.life == "alive" else "alive"
        found = found.changed(
            [Row(key, "objective", {**old.values, name: value} if name != "life" else old.values, life)]
        )
        anew = Dossier(found.id, found.rows)
        assert found.records == anew.records
        assert list(found.walk()) == list(anew.walk())


def test_an_edit_reads_again_only_what_it_touched() -> None:
    before = dossier(("plan", "p", *(("objective", f"o{i}") for i in range(20))))
    after = before.changed([Row("o3", "objective", {**before.rows["o3"].values, "title": "هدف"})])
    assert [key for key, record in after.records.items() if record is not before.records[key]] == ["o3"]


def test_records_of_a_class_come_in_the_order_of_the_tree_and_after_a_change() -> None:
    found = dossier(("meeting", "b", ("decision", "d2")), ("meeting", "a", ("decision", "d1")))
    assert [record.id for record in found.all(Decision)] == ["d2", "d1"]
    changed = found.changed([Row("d1", "decision", {"text": "new", "parent": "a"})])
    assert [record.text for record in changed.all(Decision)] == ["", "new"]

"""Units of work: what is written, what is refused, what a step says."""

from __future__ import annotations

import pytest

from hayat_app.domain.records import Activity, Axis, Body, Objective, Plan
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers
from hayat_app.store.step import EXISTS, Step
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier

TREE = dossier(("plan", "p", ("axis", "a"), ("axis", "b"), ("objective", "o", ("activity", "t"))), ("dragon", "x"))


@pytest.fixture
def store() -> Store:
    found = Store()
    known = {key: row for key, row in TREE.rows.items() if row.kind != "dragon"}
    dossiers.create_from(found, Content(type(TREE)(BODY, known)))
    return found


def _axes(store: Store) -> list[str]:
    return [axis.id for axis in store.dossier(BODY).all(Axis)]


def test_a_step_says_what_changed(store: Store) -> None:
    heard: list[Step] = []
    store.listen(heard.append)
    with store.work(BODY, "Edit", doer="form") as work:
        work.set("a", title=" محور ")
        work.set("b", title="")
    [step] = heard
    assert step is work.step
    [edit] = step.edits
    assert (edit.record, edit.field, edit.before, edit.after, step.doer) == ("a", "title", None, "محور", "form")
    assert (step.records, step.kinds) == ({"a"}, {"axis"})


def test_nothing_changed_is_no_step_and_writes_nothing(store: Store) -> None:
    before = store.changes(BODY)
    with store.work(BODY, "x") as work:
        work.set("a", title="  ")
        work.put("a", {"title": None})
    assert work.step is None
    assert store.changes(BODY) == before


def test_a_fault_in_between_writes_nothing(store: Store) -> None:
    before = store.dossier(BODY)

    def edit() -> None:
        with store.work(BODY, "x") as work:
            work.set("a", title="kept out")
            work.put("p", {"starts": "yesterday"})

    with pytest.raises(Refused):
        edit()
    assert store.dossier(BODY) is before
    with store.work(BODY, "x") as work:  # and one can go on
        work.set("a", title="x")


def test_records_are_added_and_moved_before_others(store: Store) -> None:
    with store.work(BODY, "x") as work:
        first = work.add(Axis, "p", before="a", title="x")
        last = work.add(Axis, "p")
        work.move("b", "p", first)
    assert _axes(store) == ["b", first, "a", last]


def test_moving_under_another_parent_keeps_the_rest(store: Store) -> None:
    with store.work(BODY, "x") as work:
        work.set("o", title="هدف")
        work.move("o", "a")
    objective = store.dossier(BODY).get("o", Objective)
    assert objective is not None
    assert (objective.parent, objective.title) == ("a", "هدف")


def test_nothing_stands_under_itself(store: Store) -> None:
    with pytest.raises(Refused, match="under itself"), store.work(BODY, "x") as work:
        work.move("p", "t")


def test_deleting_takes_what_stands_below_and_restoring_one_shows_it_again(store: Store) -> None:
    with store.work(BODY, "x") as work:
        work.delete("p")
    assert store.dossier(BODY).all(Plan) == store.dossier(BODY).all(Activity) == []
    with store.work(BODY, "x") as work:
        work.restore("t")
    assert [r.id for r in store.dossier(BODY).walk()] == [BODY, "p", "o", "t"]


def test_the_body_stays(store: Store) -> None:
    with pytest.raises(Refused, match="whole dossier"), store.work(BODY, "x") as work:
        work.delete(BODY)


@pytest.mark.parametrize(("kind", "name"), [("axis", "dragon"), ("dragon", "title")])
def test_unknown_fields_and_kinds_are_refused(store: Store, kind: str, name: str) -> None:
    with pytest.raises(BadInput, match="has no field"), store.work(BODY, "x") as work:
        work.put_new(kind, {name: "x"})


def test_a_key_is_used_once(store: Store) -> None:
    with pytest.raises(BadInput, match="two records"), store.work(BODY, "x") as work:
        work.put_new("axis", {}, "a")


def test_a_record_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(BadInput, match="gone"), store.work(BODY, "x") as work:
        work.set("gone", title="x")


def test_a_work_inside_a_work_is_a_bug(store: Store) -> None:
    with pytest.raises(RuntimeError, match="inside"), store.work(BODY, "x"), store.work(BODY, "y"):
        pass
    with store.work(BODY, "x"):
        pass


def test_what_only_a_newer_version_knows_can_be_moved_deleted_and_restored(store: Store) -> None:
    from tests.exchange.packages import change

    newer = change("n", "x", "dragon", 9, fire="hot")
    store.receive(BODY, [newer._replace(dossier=BODY)], {}, _source())
    with store.work(BODY, "x") as work:
        work.delete("x")
    assert store.dossier(BODY).unknown == []
    with store.work(BODY, "x") as work:
        work.restore("x")
    assert store.dossier(BODY).rows["x"].values == {"fire": "hot"}
    with pytest.raises(BadInput), store.work(BODY, "x") as work:
        work.move("x", None)


def _source() -> object:
    from hayat_app.store.store import Source

    return Source("0" * 64, "newer.hayat", "")


def test_adding_says_that_the_record_is_there(store: Store) -> None:
    with store.work(BODY, "x") as work:
        key = work.add(Axis, "p")
    assert work.step is not None
    assert [(e.before, e.after) for e in work.step.edits if (e.record, e.field) == (key, EXISTS)] == [(None, True)]


def test_a_dossier_is_made_by_its_first_work() -> None:
    with Store() as store:
        with store.work("new", "x") as work:
            work.put_new(Body.KIND, {"place_ar": "مكناس"}, "new")
        assert store.bodies()["new"].values["place_ar"] == "مكناس"

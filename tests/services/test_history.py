"""Undo and redo across everything: any sequence of acts can be taken back and done again."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.domain.records import Activity, Axis, Objective, Plan
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers
from hayat_app.services.history import History
from hayat_app.store.store import Store
from hayat_app.store.work import Work
from tests.dossiers import BODY, dossier
from tests.strategies import CASES

TREE = dossier(("plan", "p", ("axis", "a", ("objective", "o", ("activity", "t"))), ("axis", "b")))
ACTS = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(["set", "set", "add", "move", "delete", "restore"]),
            st.integers(0, 20),
            st.integers(0, 20),
        ),
        min_size=1,
        max_size=3,
    ),
    max_size=8,
)


def _act(store: Store, work: Work, act: str, one: int, other: int) -> None:
    """Do an act that a person could do on some of the records."""
    alive = [r for r in store.dossier(BODY).records.values() if work.row(r.id) and work.row(r.id).life == "alive"]  # type: ignore[union-attr]  # it is there
    alive = [r for r in alive if r.id != BODY]
    gone = [row.id for row in store.dossier(BODY).rows.values() if row.life == "deleted"]
    if act == "restore" and gone:
        work.restore(gone[one % len(gone)])
    if not alive:
        return
    record = alive[one % len(alive)]
    if act == "set":
        work.set(record.id, title=f"عنوان {other}")
    elif act == "add":
        plans = [r for r in alive if isinstance(r, Plan | Axis)]
        if plans:
            work.add(Objective, plans[other % len(plans)].id, title="جديد")
    elif act == "move" and isinstance(record, Activity | Objective):
        places = [r for r in alive if isinstance(r, Axis)]
        if places:
            work.move(record.id, places[other % len(places)].id)
    elif act == "delete":
        work.delete(record.id)


def _shown(store: Store) -> list[Any]:
    return list(store.dossier(BODY).walk())


@settings(max_examples=CASES, deadline=None)
@given(ACTS)
def test_undoing_everything_restores_and_redoing_repeats(acts: list[list[tuple[str, int, int]]]) -> None:
    with Store() as store:
        dossiers.create_from(store, Content(TREE))
        history = History(store)
        stages = [_shown(store)]
        for steps in acts:
            with store.work(BODY, "act") as work:
                for act, one, other in steps:
                    _act(store, work, act, one, other)
            if work.step:
                stages.append(_shown(store))
        for stage in stages[-2::-1]:
            history.undo()
            assert _shown(store) == stage
        assert history.undo() is None
        for stage in stages[1:]:
            history.redo()
            assert _shown(store) == stage
        assert store.rebuild(BODY).rows == store.dossier(BODY).rows


def test_the_names_of_the_acts_are_known() -> None:
    with Store() as store:
        dossiers.create_from(store, Content(TREE))
        history = History(store)
        with store.work(BODY, "Edit axis") as work:
            work.set("a", title="x")
        assert (history.undo_label, history.redo_label) == ("Edit axis", "")
        history.undo()
        assert (history.undo_label, history.redo_label) == ("", "Edit axis")


def test_a_new_act_forgets_what_was_taken_back() -> None:
    with Store() as store:
        dossiers.create_from(store, Content(TREE))
        history = History(store)
        for title in "xy":
            with store.work(BODY, title) as work:
                work.set("a", title=title)
            history.undo()
        assert (history.redo_label, history.undo_label) == ("y", "")
        history.clear()
        assert history.redo() is None


def test_a_value_set_and_emptied_comes_back() -> None:
    with Store() as store:
        dossiers.create_from(store, Content(TREE))
        history = History(store)
        for title in ("x", ""):
            with store.work(BODY, "x") as work:
                work.set("a", title=title)
        history.undo()
        axis = store.dossier(BODY).get("a", Axis)
        assert axis is not None
        assert axis.title == "x"

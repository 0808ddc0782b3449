"""Undo and redo across everything: any sequence of acts can be taken back and done again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.domain.records import Activity, Axis, Objective, Plan
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, questions
from hayat_app.services.history import History
from hayat_app.store.store import Author, Source, Store
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


def _asked(mine: Store, theirs: Store) -> None:
    """Let two offices write one title apart, so that mine must ask."""
    dossiers.create_from(mine, Content(TREE))
    copy = [change._replace(origin="") for change in mine.changes(BODY)]
    theirs.receive(BODY, copy, {}, Source("a" * 64, "copy.hayat", "mine"))
    for store, title in ((mine, "من هنا"), (theirs, "من هناك")):
        with store.work(BODY, "x") as work:
            work.set("a", title=title)
    mine.receive(BODY, theirs.changes(BODY), {}, Source("b" * 64, "theirs.hayat", "theirs"))


def _versions(store: Store) -> set[tuple[object, str]]:
    """Return the titles that stand apart, and who wrote each."""
    wrote = {change.id: change.author_name for change in store.changes(BODY)}
    return {(v.value, wrote[v.change]) for v in store.dossier(BODY).rows["a"].conflicts.get("title", ())}


@pytest.mark.parametrize("answer", ["من هنا", "من هناك", "نص ثالث"])
def test_undoing_an_answer_asks_again_with_the_same_authors(answer: str) -> None:
    with Store(None, Author("m", "منى")) as mine, Store(None, Author("s", "سعاد")) as theirs:
        _asked(mine, theirs)
        asked = _versions(mine)
        history = History(mine)
        questions.settle(mine, BODY, [questions.Answer("a", "title", answer)])
        assert _versions(mine) == set()
        history.undo()
        assert _versions(mine) == asked == {("من هنا", "منى"), ("من هناك", "سعاد")}
        history.redo()
        assert (_versions(mine), mine.dossier(BODY).rows["a"].values["title"]) == (set(), answer)
        history.undo()
        assert _versions(mine) == asked
        assert mine.rebuild(BODY).rows == mine.dossier(BODY).rows


def test_a_question_asked_again_is_asked_everywhere() -> None:
    with Store(None, Author("m", "منى")) as mine, Store(None, Author("s", "سعاد")) as theirs:
        _asked(mine, theirs)
        history = History(mine)
        questions.settle(mine, BODY, [questions.Answer("a", "title", "نص ثالث")])
        theirs.receive(BODY, mine.changes(BODY), {}, Source("c" * 64, "x", "mine"))
        assert _versions(theirs) == set()
        history.undo()
        theirs.receive(BODY, mine.changes(BODY), {}, Source("d" * 64, "x", "mine"))
        assert _versions(theirs) == _versions(mine) != set()


@pytest.mark.parametrize("keep", [True, False])
def test_undoing_whether_a_record_stays_asks_again(keep: bool) -> None:
    with Store(None, Author("m", "منى")) as mine, Store(None, Author("s", "سعاد")) as theirs:
        dossiers.create_from(mine, Content(TREE))
        theirs.receive(BODY, mine.changes(BODY), {}, Source("a" * 64, "x", "mine"))
        with mine.work(BODY, "x") as work:
            work.set("t", title="كتبته")
        with theirs.work(BODY, "x") as work:
            work.delete("t")
        mine.receive(BODY, theirs.changes(BODY), {}, Source("b" * 64, "x", "theirs"))
        history = History(mine)
        for _ in range(2):
            assert mine.dossier(BODY).rows["t"].life == "contested"
            questions.settle(mine, BODY, [questions.Answer("t", keep=keep)])
            assert mine.dossier(BODY).rows["t"].life == ("alive" if keep else "deleted")
            history.undo()
        assert mine.dossier(BODY).rows["t"].life == "contested"


def test_an_answer_undone_does_not_fold_into_what_is_typed_next() -> None:
    with Store(None, Author("m", "منى")) as mine, Store(None, Author("s", "سعاد")) as theirs:
        _asked(mine, theirs)
        history = History(mine)
        questions.settle(mine, BODY, [questions.Answer("a", "title", "نص ثالث")])
        history.undo()
        asked = _versions(mine)
        with mine.work(BODY, "x") as work:
            work.set("a", description="شيء آخر")
        assert _versions(mine) == asked

"""Records that have one change: written at once, as their changes would make them."""

from __future__ import annotations

from hayat_app.merge.changes import DELETED
from hayat_app.store.store import Author, Source, Store
from tests.exchange.packages import change

BODY = change(place_ar="مكناس")
EMPTIED = change("c2", "p1", "plan", 2, title="برنامج", vision=None)
SEEN = change("c3", "p2", "plan", 3, title="«ثان»\n")._replace(
    replaces={"title": ("elsewhere",)}, withheld=("note",)
)
TWICE = [change("c4", "p3", "plan", 4, title="أ"), change("c5", "p3", "plan", 5, vision="ب")]
GONE = change("c6", "p4", "plan", 6, **{DELETED: True})


def test_they_are_what_a_rebuild_makes_of_them() -> None:
    with Store(None, Author("me", "")) as store:
        received = store.receive("d1", [BODY, EMPTIED, SEEN, *TWICE, GONE], {}, Source("s", "a", ""))
        rows = store.dossier("d1").rows
        assert received.records == ("d1", "p1", "p2", "p3", "p4")
        assert (rows["p1"].values, rows["p4"].life) == ({"title": "برنامج"}, "deleted")
        assert store.rebuild("d1").rows == rows


def test_their_changes_leave_as_they_came() -> None:
    with Store(None, Author("me", "")) as store:
        store.receive("d1", [BODY, EMPTIED, SEEN], {}, Source("s", "a", ""))
        assert [c._replace(origin="") for c in store.changes("d1")] == [BODY, EMPTIED, SEEN]

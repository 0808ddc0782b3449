"""The history of a value that was typed over one which was taken back with its file."""

from __future__ import annotations

from pathlib import Path

from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files, merging, provenance
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier

TREE = dossier(("plan", "p", ("axis", "a", {"title": "أصل"})))


def put(store: Store, title: str) -> None:
    with store.work(BODY, "x") as work:
        work.set("a", title=title)


def typed_over(tmp_path: Path) -> Store:
    """Return a store where a received title was typed over, and its file then taken back."""
    mine, path = Store(None, Author("me", "أنا")), tmp_path / "theirs.hayat"
    dossiers.create_from(mine, Content(TREE))
    files.export(mine, BODY, path)
    theirs = Store(None, Author("they", "هي"))
    files.receive(theirs, files.load(path))
    put(theirs, "عندهم")
    files.export(theirs, BODY, path)
    gesture = merging.receive(mine, [path]).key
    put(mine, "عندي بعدهم")
    merging.take_back(mine, gesture)
    return mine


def test_the_value_that_was_kept_is_told_once(tmp_path: Path) -> None:
    told = provenance.record_history(typed_over(tmp_path), BODY, "a")
    assert [entry.after["title"] for entry in told] == ["عندي بعدهم", "أصل"]


def test_it_shows_what_was_there_before_the_file(tmp_path: Path) -> None:
    typed, _first = provenance.record_history(typed_over(tmp_path), BODY, "a")
    assert (typed.before["title"], typed.after["title"]) == (("أصل",), "عندي بعدهم")


def test_taking_it_back_gives_what_was_there_before_the_file(tmp_path: Path) -> None:
    mine = typed_over(tmp_path)
    typed, _first = provenance.record_history(mine, BODY, "a")
    provenance.take_back(mine, BODY, "a", "title", typed.change)
    assert mine.dossier(BODY).rows["a"].values["title"] == "أصل"

"""What two files brought goes when both are taken back; what a kept record names stays, however it names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files, merging
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier

TREE = dossier(("plan", "p", ("axis", "a", {"title": "أصل"})))


@pytest.fixture
def mine(tmp_path: Path) -> Store:
    store = Store(None, Author("me", "أنا"))
    dossiers.create_from(store, Content(TREE))
    files.export(store, BODY, tmp_path / "first.hayat")
    return store


def sent(path: Path, name: str, *, after: Path, **values: object) -> Path:
    """Write what somebody sends who received a file and edited the axis."""
    with Store(None, Author(name, name)) as other:
        files.receive(other, files.load(after))
        with other.work(BODY, "x") as work:
            work.set("a", **values)
        files.export(other, BODY, path)
    return path


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_taken_back_one_after_the_other_both_are_gone(mine: Store, tmp_path: Path, order: tuple[int, int]) -> None:
    before = mine.dossier(BODY).rows, mine.fingerprint(BODY)
    first = sent(tmp_path / "1.hayat", "one", after=tmp_path / "first.hayat", title="واحد")
    second = sent(tmp_path / "2.hayat", "two", after=first, description="اثنان")
    gestures = [merging.receive(mine, [path]).key for path in (first, second)]
    for n in order:
        merging.take_back(mine, gestures[n])
    assert (mine.dossier(BODY).rows, mine.fingerprint(BODY)) == before


def test_what_the_points_of_a_ballot_name_stays(mine: Store, tmp_path: Path) -> None:
    with Store(None, Author("one", "")) as other:
        files.receive(other, files.load(tmp_path / "first.hayat"))
        with other.work(BODY, "x") as work:
            for kind, key in (("issue", "i1"), ("priority_criterion", "c1")):
                work.put_new(kind, {}, key)
        files.export(other, BODY, tmp_path / "x.hayat")
    gesture = merging.receive(mine, [tmp_path / "x.hayat"]).key
    with mine.work(BODY, "x") as work:
        work.put_new("ballot", {"scores": {"i1 c1": "3"}}, "b1")
    assert merging.preview_taking_back(mine, gesture).kept == {BODY: ("c1", "i1")}


def test_a_body_under_which_somebody_typed_stays(mine: Store, tmp_path: Path) -> None:
    with Store(None, Author("one", "")) as other:
        key = dossiers.create(other, place_ar="صفرو")
        files.export(other, key, tmp_path / "new.hayat")
    gesture = merging.receive(mine, [tmp_path / "new.hayat"]).key
    with mine.work(key, "x") as work:
        work.put_new("member", {"name_ar": "عضوة"}, "m")
    merging.take_back(mine, gesture)
    assert mine.dossier(key).body.place_ar == "صفرو"


def test_typed_over_and_deleted_it_comes_back_without_a_question(mine: Store, tmp_path: Path) -> None:
    first = sent(tmp_path / "1.hayat", "one", after=tmp_path / "first.hayat", title="واحد")
    gesture = merging.receive(mine, [first]).key
    with mine.work(BODY, "x") as work:
        work.set("a", title="عندي")
    with mine.work(BODY, "x") as work:
        work.delete("a")
    merging.take_back(mine, gesture)
    with mine.work(BODY, "x") as work:
        work.restore("a")
    row = mine.dossier(BODY).rows["a"]
    assert (row.values["title"], row.life, dict(row.conflicts)) == ("عندي", "alive", {})


def test_what_a_kept_record_stands_under_stays_however_far_up(mine: Store, tmp_path: Path) -> None:
    with Store(None, Author("one", "")) as other:
        files.receive(other, files.load(tmp_path / "first.hayat"))
        with other.work(BODY, "x") as work:
            for kind, key, parent in (("axis", "x", "p"), ("objective", "o", "x"), ("objective", "u", "o")):
                work.put_new(kind, {"parent": parent}, key)
        files.export(other, BODY, tmp_path / "x.hayat")
    gesture = merging.receive(mine, [tmp_path / "x.hayat"]).key
    with mine.work(BODY, "x") as work:
        work.put_new("activity", {"parent": "u"}, "mine")
    assert merging.preview_taking_back(mine, gesture).kept == {BODY: ("o", "u", "x")}


def test_typed_over_the_second_of_two_received_values_nobody_is_asked(mine: Store, tmp_path: Path) -> None:
    first = sent(tmp_path / "1.hayat", "one", after=tmp_path / "first.hayat", title="واحد")
    second = sent(tmp_path / "2.hayat", "two", after=first, title="اثنان")
    gesture = merging.receive(mine, [second]).key
    with mine.work(BODY, "x") as work:
        work.set("a", title="عندي")
    merging.take_back(mine, gesture)
    row = mine.dossier(BODY).rows["a"]
    assert (row.values["title"], dict(row.conflicts)) == ("عندي", {})

"""Files that are well formed and mean ill hide or take no sentence, record or dossier of an office."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_app.domain.records import Axis, Meeting
from hayat_app.errors import BadInput, BadInputs
from hayat_app.exchange.changes import HIGHEST_LAMPORT, MOST_AHEAD, MOST_CHANGES
from hayat_app.exchange.package import pack, unpack
from hayat_app.merge.changes import DELETED
from hayat_app.services import files
from hayat_app.store.store import Store
from tests.dossiers import BODY
from tests.merge.hands import SENTENCE, change, file, office


@pytest.fixture
def mine() -> Iterator[Store]:
    with office() as store:
        yield store


def test_a_known_record_cannot_be_made_one_of_another_kind(mine: Store) -> None:
    forged = file(change("e", "a", "dragon", 1, author="0", values={"title": "x"}))
    for act in (files.preview, files.receive):
        with pytest.raises(BadInputs, match=r"evil\.hayat") as caught:
            act(mine, forged)
        assert caught.value.findings[0].place == "changes.json/changes[0]"
    assert [axis.title for axis in mine.dossier(BODY).all(Axis)] == [SENTENCE]


def test_the_body_cannot_be_made_something_else(mine: Store) -> None:
    with pytest.raises(BadInputs) as caught:
        file(change("e", BODY, "member", 1, author="0", values={"name_ar": "x"}))
    assert "another dossier" in str(caught.value.findings[0].problem)


def test_a_body_is_never_deleted(mine: Store) -> None:
    seen = {c.id for c in mine.changes(BODY, [BODY])}
    names = mine.dossier(BODY).rows[BODY].values
    tomb = change("e", BODY, "body", values={DELETED: True}, replaces={name: tuple(seen) for name in names})
    files.receive(mine, file(tomb))
    assert list(mine.bodies()) == [BODY]
    assert mine.dossier(BODY).body.place_ar == "مكناس"


def test_a_number_at_the_top_leaves_room_for_everybody_after(mine: Store) -> None:
    with pytest.raises(BadInputs) as caught:
        file(change("e", "a", "axis", HIGHEST_LAMPORT, values={"title": "x"}))
    assert caught.value.findings[0].place == "changes.json/changes[0].lamport"
    files.receive(mine, file(change("e", "a", "axis", MOST_AHEAD, values={"title": "x"})))
    with mine.work(BODY, "x") as work:
        work.set("a", title="بعد")
    assert unpack(pack(files.packed(mine, BODY)), "own")
    assert MOST_CHANGES * MOST_AHEAD < HIGHEST_LAMPORT, "no single file reaches the top"


@pytest.mark.parametrize("elements", [[{"a": 1}], [["x"]], "abc", 5, [None]])
def test_a_list_of_who_came_may_hold_anything(mine: Store, elements: object) -> None:
    apart = [
        change(f"e{n}", "mt", "meeting", 50 + n, values={"present": one})
        for n, one in enumerate([elements, ["m"]])
    ]
    files.receive(mine, file(*apart))
    [meeting] = mine.dossier(BODY).all(Meeting)
    assert meeting.present == ("m",)


def test_a_place_that_is_none_does_not_stop_anybody_from_adding(mine: Store) -> None:
    odd = [
        change(f"e{n}", f"x{n}", "axis", values={"position": p, "parent": "p"})
        for n, p in enumerate(["~é", 5, "0"])
    ]
    files.receive(mine, file(*odd))
    with mine.work(BODY, "x") as work:
        added = [work.add(Axis, "p", before=key) for key in ("x0", "x1", "x2", None)]
    assert set(added) < {axis.id for axis in mine.dossier(BODY).all(Axis)}


def test_ten_thousand_versions_of_a_field_are_told_in_seconds(mine: Store) -> None:
    many = [change(f"e{n}", "a", "axis", author=f"q{n}", values={"title": f"x{n}"}) for n in range(10_000)]
    start = time.process_time()
    files.receive(mine, file(*many))
    assert time.process_time() - start < 20
    assert len(mine.dossier(BODY).alternatives("a", "title")) == 10_001


def test_many_who_marked_a_list_after_many_are_told_in_seconds(mine: Store) -> None:
    seen = [
        change(
            f"s{n}", "mt", "meeting", 50 + n, values={"present": [f"p{n}"]}, replaces={"present": (f"s{n - 1}",)}
        )
        for n in range(1, 5000)
    ]
    last = {"replaces": {"present": ("s4999",)}}
    heads = [
        change(f"h{n}", "mt", "meeting", 9000, author=f"q{n}", values={"present": [f"z{n}"]}, **last)
        for n in range(1000)
    ]
    start = time.process_time()
    files.receive(mine, file(*seen, *heads))
    assert time.process_time() - start < 10
    assert len(mine.dossier(BODY).all(Meeting)[0].present) == 1000


def test_the_name_of_a_file_may_be_in_any_encoding(mine: Store) -> None:
    legacy = b"\xe3\xdf\xe4\xc7\xd3.hayat".decode("utf-8", "surrogateescape")
    files.receive(mine, file(change("e", "a", "axis", values={"title": "x"}), name=legacy))
    assert [each.name.endswith(".hayat") for each in mine.files()] == [True]
    with pytest.raises(BadInput) as caught:
        files.load(Path(legacy))
    assert b".hayat" in str(caught.value).encode()


def test_a_very_long_name_does_not_make_ones_own_files_unreadable(mine: Store) -> None:
    mine.name_author("ن" * 400)
    with Store(None) as other:
        other.name_author("ن" * 400)
        files.receive(other, file(*mine.changes(BODY)))
        with other.work(BODY, "x") as work:
            work.set("a", title="x")
        assert unpack(pack(files.packed(other, BODY)), "own").sender == "ن" * 200


def test_a_known_change_that_says_something_else_is_counted_and_stays(mine: Store) -> None:
    [typed] = mine.changes(BODY, ["a"])
    for forged in (
        {"lamport": 40},
        {"author": "zz"},
        {"replaces": {"title": ("x",)}},
        {"values": {**typed.values, "title": "x"}},
    ):
        seen = files.preview(mine, file(typed._replace(**forged)))  # type: ignore[arg-type]  # any of its members
        assert (seen.changes, seen.contradictions) == (0, (typed.id,)), forged
    assert mine.changes(BODY, ["a"]) == [typed]


def test_what_takes_sentences_out_of_the_log_is_told_before(mine: Store) -> None:
    [typed] = mine.changes(BODY, ["a"])
    forgets = change("e", "a", "axis", values={"title": "x"}, extra={"redacts": {"title": [typed.id]}})
    assert files.preview(mine, file(forgets)).forgotten == 1
    assert SENTENCE in str(mine.changes(BODY))


def test_nothing_is_taken_out_of_another_record_nor_of_a_field_that_is_not_set(mine: Store) -> None:
    [typed] = mine.changes(BODY, ["a"])
    other = change("e", "p", "plan", values={"title": "x"}, extra={"redacts": {"title": [typed.id]}})
    unset = change("f", "a", "axis", values={"description": "x"}, extra={"redacts": {"title": [typed.id]}})
    files.receive(mine, file(other, unset))
    assert SENTENCE in str(mine.changes(BODY))


def test_nobody_takes_out_what_came_later(mine: Store) -> None:
    [typed] = mine.changes(BODY, ["a"])
    forgets = change(
        "e", "a", "axis", typed.lamport, values={"title": "x"}, extra={"redacts": {"title": [typed.id]}}
    )
    files.receive(mine, file(forgets))
    assert SENTENCE in str(mine.changes(BODY))

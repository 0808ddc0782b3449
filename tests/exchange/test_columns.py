"""Changes checked all at once, member by member: what is wrong with one is told of that one."""

from __future__ import annotations

from typing import Any

import pytest

from hayat_app.exchange import changes as changes_json
from hayat_app.exchange.jsontext import Findings
from tests.exchange.packages import change

HALF = "\ud800"
WRONG: list[tuple[str, object]] = [
    ("lamport", True),
    ("lamport", [1]),
    ("lamport", 0),
    ("id", "a b"),
    ("record", 7),
    ("kind", "~deleted"),
    ("author", ""),
    ("author_name", "x" * 301),
    ("time", HALF),
    ("values", {"title": HALF}),
    ("values", {"Title": "x"}),
    ("values", {"title": float("inf")}),
    ("values", {"~deleted": 1}),
    ("values", []),
    ("replaces", {"title": "c1"}),
    ("replaces", {"title": ["c3"]}),
]


def _document() -> dict[str, Any]:
    body = change(place_ar="مكناس")
    plans = [change(f"c{i}", f"p{i}", "plan", i, title="برنامج", seen=["a", None, 1.5]) for i in range(2, 6)]
    return changes_json.document("d1", [body, *plans])


def _findings(document: dict[str, Any], *, checked: bool = False) -> list[str]:
    findings = Findings()
    changes_json.read(document, "d1", findings, checked=checked)
    return [finding.place for finding in findings.found]


def test_what_is_sound_is_read_as_it_was_written() -> None:
    document = _document()
    found = changes_json.read(document, "d1", Findings())
    assert changes_json.document("d1", found) == document
    assert changes_json.read(document, "d1", Findings(), checked=True) == found


@pytest.mark.parametrize(("member", "value"), WRONG)
def test_only_the_wrong_one_is_named(member: str, value: object) -> None:
    document = _document()
    document["changes"][2][member] = value
    assert _findings(document) == [f"changes.json/changes[2].{member}"]


def test_two_halves_in_two_texts_make_no_letter() -> None:
    document = _document()
    document["changes"][1]["values"] = {"note": "\ud83d", "title": "\ude00"}
    assert _findings(document) == ["changes.json/changes[1].values"]


def test_changes_with_other_members_keep_their_place_among_the_usual_ones() -> None:
    document = _document()
    document["changes"][2] |= {"withheld": ["phone"], "mood": "calm"}
    found = changes_json.read(document, "d1", Findings())
    assert [each.id for each in found] == ["c1", "c2", "c3", "c4", "c5"]
    assert (found[2].withheld, found[2].extra) == (("phone",), {"mood": "calm"})

"""Content files: what goes in comes out, and every problem is named with its place."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.domain.dossier import holds
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent, Ref, Refs
from hayat_app.domain.records import ALL, Body
from hayat_app.errors import BadInputs
from hayat_app.exchange import content
from tests.dossiers import BODY, dossier
from tests.strategies import CASES, JSON_NOISE, plain_values

BELOW = {cls.KIND: [c for c in ALL if holds(cls.KIND, c)] for cls in ALL}
TOPS = [cls for cls in ALL if cls is not Body]


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Content with records of every kind, keys given, kinds in their order, links between them."""
    made: list[dict[str, Any]] = []

    def record(cls: type[Record], depth: int) -> dict[str, Any]:
        found = {"kind": cls.KIND, "id": f"k{len(made)}", **draw(plain_values(cls))}
        made.append(found)
        below = BELOW[cls.KIND] if depth < 3 else []
        children = [record(c, depth + 1) for c in below for _ in range(draw(st.integers(0, 1)))]
        return {**found, "children": children} if children else found

    body = {"kind": "body", "id": "the-body", **draw(plain_values(Body))}
    tops = [record(cls, 0) for cls in TOPS for _ in range(draw(st.integers(0, 1)))]
    document = {"format": "hayat-content", "version": 1, "dossier": "the-body", "records": [body, *tops]}
    _link(draw, document)
    return document


def _link(draw: st.DrawFn, document: dict[str, Any]) -> None:
    everything = list(_walk(document["records"]))
    for item in everything:
        cls = next(c for c in ALL if item["kind"] == c.KIND)
        for facts in fields_of(cls):
            if isinstance(facts.kind, Ref | Refs) and not isinstance(facts.kind, Parent):
                there = [other["id"] for other in everything if other["kind"] in facts.kind.kinds]
                if there and draw(st.booleans()):
                    chosen = draw(st.sampled_from(there))
                    item[facts.name] = [chosen] if isinstance(facts.kind, Refs) else chosen


def _walk(records: list[dict[str, Any]]) -> Any:
    for item in records:
        yield item
        yield from _walk(item.get("children", []))


@settings(max_examples=CASES, deadline=None)
@given(documents())
def test_what_goes_in_comes_out(document: dict[str, Any]) -> None:
    found = content.read(json.dumps(document).encode())
    assert content.document(found.dossier) == document
    assert json.loads(content.write(found.dossier)) == document


def test_the_first_version_of_the_format_is_read() -> None:
    golden = (Path(__file__).parents[1] / "golden" / "v1.content.json").read_bytes()
    assert content.document(content.read(golden).dossier) == json.loads(golden)


def test_attachments_come_out() -> None:
    digest = hashlib.sha256(b"x").hexdigest()
    written = content.write(dossier(), {digest: b"x"})
    assert content.read(written).attachments == {digest: b"x"}


def test_keys_are_made_where_none_are_given() -> None:
    found = content.read(_file({"kind": "body"}, {"kind": "member"}))
    assert len({found.dossier.id, *found.dossier.rows}) == 2


def test_a_fraction_may_be_a_number() -> None:
    found = content.read(_file({"kind": "body", "id": "b"}, {"kind": "activity", "id": "t", "cost": 12.50}))
    assert found.dossier.rows["t"].values["cost"] == "12.5"


def test_links_to_what_is_gone_are_left_out() -> None:
    lost = dossier(("activity", "t", {"responsible": "gone", "parent": "gone"}))
    assert content.read(content.write(lost)).dossier.rows["t"].values.keys() == {"position"}


def test_a_record_in_the_wrong_place_is_written_at_the_top() -> None:
    wrong = dossier(("member", "m", ("activity", "t", ("indicator", "i"))))
    records: Any = content.document(wrong)["records"]
    assert [(r["kind"], r["id"]) for r in records] == [
        ("body", BODY), ("member", "m"), ("activity", "t"), ("indicator", "i"),
    ]  # fmt: skip
    content.read(content.write(wrong))


def _file(*records: object, **more: object) -> bytes:
    return json.dumps({"format": "hayat-content", "version": 1, "records": records, **more}).encode()


def _problems(data: bytes) -> dict[str, str]:
    with pytest.raises(BadInputs) as caught:
        content.read(data, "x.json")
    return {finding.place: str(finding.problem) for finding in caught.value.findings}


def test_all_problems_are_reported_together_each_with_its_place() -> None:
    plan = {
        "kind": "plan",
        "children": [{"kind": "axis"}, {"kind": "member"}, {"kind": "axis", "starts": 3, "id": "a b"}],
    }
    opinion = {
        "kind": "opinion",
        "id": "o",
        "objectives": ["gone"],
        "plan": "o",
        "session": "2026-02-31",
        "children": 5,
    }
    found = _problems(_file({"kind": "body"}, plan, {"kind": "dragon"}, 7, opinion, {"kind": "member", "id": "o"}))
    assert set(found) == {
        "records[1].children[1]", "records[1].children[2].starts", "records[1].children[2].id", "records[2].kind",
        "records[3]", "records[4].objectives", "records[4].plan", "records[4].session", "records[4].children",
        "records[5].id",
    }  # fmt: skip


@pytest.mark.parametrize("bodies", [[], [{"kind": "body"}, {"kind": "body"}]])
def test_a_dossier_has_exactly_one_body(bodies: list[object]) -> None:
    assert "exactly one" in _problems(_file(*bodies))["records"]


def test_the_body_has_the_key_of_the_dossier() -> None:
    assert "same one" in _problems(_file({"kind": "body", "id": "x"}, dossier="y"))["records"]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff\xfe", b"{", b"[]", b"7", b'{"format": "other"}', b"[" * 100_000, b'{"a":1,"a":2}', b"NaN",
        b"1" * 9999,
        b'{"format":"hayat-content","version":2,"records":[]}', b'{"format":"hayat-content","version":1}',
    ],
)  # fmt: skip
def test_what_is_no_content_is_said_to_be_none(data: bytes) -> None:
    assert _problems(data)


def test_records_nested_too_deep_are_named() -> None:
    deep: dict[str, object] = {"kind": "objective"}
    for _ in range(60):
        deep = {"kind": "objective", "children": [deep]}
    assert any("nested" in sentence for sentence in _problems(_file({"kind": "body"}, deep)).values())


def test_too_many_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MOST_RECORDS", 3)
    assert "more than 3 records" in _problems(_file({"kind": "body"}, *({"kind": "member"} for _ in range(3))))[""]


def test_attachments_are_checked() -> None:
    found = _problems(_file({"kind": "body"}, attachments={"a" * 64: "eA==", "b" * 64: "?", "c": 5, "d": "é"}))
    assert set(found) == {"attachments." + "a" * 64, "attachments." + "b" * 64, "attachments.c", "attachments.d"}
    assert base64.b64decode("eA==") == b"x"


@settings(max_examples=2 * CASES, deadline=None)
@given(st.data())
def test_noise_anywhere_is_refused_or_read_and_never_breaks(data: st.DataObject) -> None:
    document = data.draw(documents())
    victim = data.draw(st.sampled_from([*_walk(document["records"]), document]))
    name = data.draw(st.sampled_from([*victim, "title", "starts", "cost", "children", "id", "kind"]))
    victim[name] = data.draw(JSON_NOISE)
    try:
        found = content.read(json.dumps(document).encode())
    except BadInputs:
        return
    content.read(content.write(found.dossier))

"""The sample dossier is real content: every value is one the application accepts, nothing points nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import resources
from hayat_app.domain.fields import field_of, fields_of
from hayat_app.domain.kinds import Parent, Ref, Refs, is_key
from hayat_app.domain.records import BY_KIND

SAMPLE = "meknes-2020.json"
ENVELOPE = {"kind", "id", "children"}
SOMETIMES = {
    "parent", "position", "ends", "done", "remarks", "origin", "session", "result", "equality", "risks",
    "continues", "women", "men", "held", "summary", "outputs", "spent", "coverage",
    "lessons", "agreements", "budget_line",
}  # fmt: skip
"""What not every activity of a plan has."""


def content() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(resources.path("samples", SAMPLE).read_text(encoding="utf-8"))
    return loaded


def records(kind: str = "") -> list[dict[str, Any]]:
    return [r for r, _ in walk(content()["records"], None) if kind in ("", r["kind"])]


def walk(found: list[dict[str, Any]], above: str | None) -> Iterator[tuple[dict[str, Any], str | None]]:
    for record in found:
        yield record, above
        yield from walk(record.get("children", []), record["kind"])


def facts_of(record: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for name in record.keys() - ENVELOPE:
        yield name, field_of(BY_KIND[record["kind"]], name), record[name]


def test_every_value_is_accepted_as_it_is_written() -> None:
    for record in records():
        for name, facts, value in facts_of(record):
            assert facts, f"{record['id']} has no field {name}"
            assert facts.kind.to_json(facts.kind.from_json(value)) == value, f"{record['id']}.{name}"


def test_keys_are_good_and_used_once() -> None:
    keys = [record["id"] for record in records()]
    assert all(is_key(key) for key in keys)
    assert len(set(keys)) == len(keys)


def test_links_point_at_records_of_the_right_kind() -> None:
    kinds = {record["id"]: record["kind"] for record in records()}
    for record in records():
        for name, facts, value in facts_of(record):
            if isinstance(facts.kind, Ref | Refs):
                keys = [value] if isinstance(value, str) else value
                assert {kinds[key] for key in keys} <= set(facts.kind.kinds), f"{record['id']}.{name}"


def test_records_stand_under_what_can_hold_them() -> None:
    for record, above in walk(content()["records"], None):
        parent = field_of(BY_KIND[record["kind"]], "parent")
        allowed = parent.kind.kinds if parent and isinstance(parent.kind, Parent) else (None,)
        allowed = (
            (*allowed, None) if record["kind"] == "problem" else allowed
        )  # a central problem stands by itself
        assert above in allowed, record["id"]


def test_nothing_required_is_missing() -> None:
    for record in records():
        required = {f.name for f in fields_of(BY_KIND[record["kind"]]) if f.required} - {"parent"}
        assert required <= record.keys(), record["id"]


def test_activities_fill_every_column_inside_the_period() -> None:
    plan = records("plan")[0]
    columns = {f.name for f in fields_of(BY_KIND["activity"])} - SOMETIMES
    for activity in records("activity"):
        assert columns <= activity.keys(), activity["id"]
        last = activity.get("ends", activity["starts"])
        assert plan["starts"] <= activity["starts"] <= last <= plan["ends"] + "-31"


def test_opinions_aim_at_ordinary_sessions_of_the_prefecture_council() -> None:
    assert {opinion["session"][5:] for opinion in records("opinion")} == {"01", "06", "09"}


def test_half_of_the_members_are_women_and_nobody_can_be_reached() -> None:
    members = records("member")
    assert len([m for m in members if m["sex"] == "f"]) * 2 >= len(members) == 15
    assert not {"phone", "email", "address", "notes"} & {name for m in members for name in m}


def test_budget_named_in_the_text_is_the_sum_of_the_activities() -> None:
    total = sum(float(activity["cost"]) for activity in records("activity"))
    assert f"{total:,.0f}".replace(",", ".") + " درهم" in records("plan")[0]["resources"]


def test_figures_by_sex_add_up() -> None:
    for indicator in records("indicator"):
        for name in ("baseline", "target"):
            women, men = indicator.get(f"{name}_women"), indicator.get(f"{name}_men")
            if indicator["unit"] != "%" and women and men:
                assert float(women) + float(men) == float(indicator[name]), indicator["id"]


def test_words_are_moroccan() -> None:
    text = json.dumps(content(), ensure_ascii=False)
    foreign = r"\b[وبلف]?(ال)?(بلدية|ديسمبر|نوفمبر|سبتمبر|أغسطس|يوليو|مايو|تدريب\w*|محافظة)\b|[٠-٩]"
    assert re.findall(foreign, text) == []

"""Adopted versions: what they keep, that they are read again, and what a comparison finds."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hayat_app.domain import comparing
from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Activity, Member, Need, Objective, Plan, PlanVersion, Structure
from hayat_app.domain.seals import is_whole
from hayat_app.errors import Refused
from hayat_app.services import files, merging, versions
from hayat_app.store.store import Store

BODY = "b"
DAY = RoughDate(2026, 3, 12)


@pytest.fixture
def store() -> Store:
    made = Store(None)
    with made.work(BODY, "fill") as work:
        work.put_new("body", {"email": "office@example.ma"}, BODY)
        work.add(Member, key="m", name_ar="نادية المثال", phone="0600000001")
        work.add(Plan, key="p", title="مخطط")
        work.add(Objective, "p", key="o", title="هدف")
        work.add(Activity, "o", key="a", title="نشاط", responsible="m")
    return made


def frozen(store: Store) -> PlanVersion:
    key = versions.freeze(store, BODY, "p", "النسخة الأولى", DAY, "الجمع العام")
    found = store.dossier(BODY).get(key, PlanVersion)
    assert found
    return found


def test_a_version_is_read_again_as_it_was(store: Store) -> None:
    version = frozen(store)
    with store.work(BODY, "edit") as work:
        work.set("a", title="نشاط آخر")
    then = versions.read(version)
    activity = then.get("a", Activity)
    assert activity
    assert (activity.title, activity.responsible, activity.parent) == ("نشاط", "m", "o")


def test_a_plan_is_as_its_version_until_something_changes(store: Store) -> None:
    with store.work(BODY, "edit") as work:
        work.add(Need, key="i", title="النقل", evidence="ما لا يُحتفظ به")
        work.set("o", origin=("i",))
    version = frozen(store)
    assert versions.changes(versions.read(version), store.dossier(BODY), "p") == []
    assert "النقل" in version.content
    assert "ما لا يُحتفظ به" not in version.content


def test_a_version_keeps_names_and_no_way_to_reach_people(store: Store) -> None:
    version = frozen(store)
    assert "نادية المثال" in version.content
    assert "0600000001" not in version.content
    assert "office@example.ma" not in version.content


def test_the_seal_shows_what_was_changed_behind_the_program(store: Store) -> None:
    version = frozen(store)
    assert is_whole(version)
    assert not is_whole(dataclasses.replace(version, content=version.content.replace("هدف", "غاية")))
    assert not is_whole(dataclasses.replace(version, adopted=RoughDate(2026, 3, 13)))


def test_a_version_without_a_day_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="the day it was adopted"):
        versions.freeze(store, BODY, "p", "نسخة", None, "الجمع العام")


def test_the_plan_says_what_its_version_says(store: Store) -> None:
    version = frozen(store)
    plan = store.dossier(BODY).get("p", Plan)
    assert plan
    assert (plan.state, plan.adopted, plan.adopted_by) == ("adopted", DAY, "الجمع العام")
    assert versions.changes(versions.read(version), store.dossier(BODY), "p") == []


def test_a_comparison_names_added_removed_and_changed(store: Store) -> None:
    then = versions.read(frozen(store))
    with store.work(BODY, "edit") as work:
        work.set("o", title="هدف أوضح")
        work.delete("a")
        work.add(Activity, "o", key="n", title="نشاط جديد")
    found = comparing.differences(then, store.dossier(BODY), (Plan, Objective, Activity), "p")
    assert [(d.change, d.record.id) for d in found] == [("changed", "o"), ("added", "n"), ("removed", "a")]
    assert [(c.facts.name, c.before, c.after) for c in found[0].fields] == [("title", "هدف", "هدف أوضح")]


def test_a_plan_that_did_not_change_has_no_differences(store: Store) -> None:
    then = versions.read(frozen(store))
    assert comparing.differences(then, store.dossier(BODY), (Plan, Objective, Activity), "p") == []


def test_a_field_made_after_the_version_is_no_difference_but_is_named(store: Store) -> None:
    version = frozen(store)
    older = dataclasses.replace(version, known=version.known.replace("objective.reason", ""))
    with store.work(BODY, "edit") as work:
        work.set("o", title="هدف أوضح", reason="لأن")
    then, now = versions.read(version), store.dossier(BODY)
    told = [c.facts.name for d in versions.changes(then, now, "p", [older]) for c in d.fields]
    assert told == ["title"]
    assert [facts.name for facts in versions.untold(then, now, "p", [older])] == ["reason"]
    assert versions.untold(then, now, "p", [version]) == []


def test_a_version_travels_whole_and_nobody_can_change_it_there(store: Store, tmp_path: Path) -> None:
    version = frozen(store)
    files.export(store, BODY, tmp_path / "a.hayat", contacts=False)
    with Store(None) as other:
        merging.receive(other, [tmp_path / "a.hayat"])
        arrived = other.dossier(BODY).get(version.id, PlanVersion)
        assert arrived == version
        assert is_whole(arrived)
        with pytest.raises(Refused, match="cannot be changed"), other.work(BODY, "edit") as work:
            work.set(version.id, title="أخرى")


def test_a_version_of_the_plan_of_a_structure_names_it_and_who_answers(store: Store) -> None:
    with store.work(BODY, "fill") as work:
        work.add(Structure, key="s", name_ar="خلية المثال", phone="0600000002")
        work.set("p", owner="s")
        work.set("a", responsible="s")
    version = frozen(store)
    then = versions.read(version)
    assert [record.title_text for record in then.all(Structure)] == ["خلية المثال"]
    assert "0600000002" not in version.content

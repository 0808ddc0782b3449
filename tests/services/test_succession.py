"""The next plan: what it takes over from the last one, and what it leaves behind."""

from __future__ import annotations

import pytest

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Plan
from hayat_app.services import succession
from hayat_app.store.store import Store

BODY = "b"


def following(ends: RoughDate, title: str = "") -> Plan:
    store = Store(None)
    with store.work(BODY, "fill") as work:
        work.put_new("body", {"mandate_ends": "2027-09"}, BODY)
        work.add(Plan, key="p", title=title, mission="رسالة", mandate="2021-2027", scope="year", ends=ends)
    key = succession.begin(store, BODY, "p", "frame")
    found = store.dossier(BODY).get(key, Plan)
    assert found
    return found


def test_it_keeps_mandate_and_span_within_the_mandate() -> None:
    found = following(RoughDate(2025, 12, 31))
    assert (found.mission, found.mandate, found.scope, found.starts) == (
        "رسالة",
        "2021-2027",
        "year",
        RoughDate(2026, 1, 1),
    )


@pytest.mark.parametrize("ends", [RoughDate(2027, 8), RoughDate(2027, 8, 31), RoughDate(2027)])
def test_the_plan_of_another_mandate_says_its_own(ends: RoughDate) -> None:
    found = following(ends)
    assert (found.mission, found.mandate, found.scope) == ("رسالة", "", "")


@pytest.mark.parametrize(("title", "kept"), [("مخطط عمل الهيئة", "مخطط عمل الهيئة"), ("مخطط 2021-2023", "")])
def test_a_title_without_years_holds_for_the_next_plan(title: str, kept: str) -> None:
    assert following(RoughDate(2025), title).title == kept

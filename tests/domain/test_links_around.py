"""Links of a record with all that stands under it, from either end."""

from __future__ import annotations

from hayat_app.domain.links import around
from tests.dossiers import dossier

HELD = dossier(
    ("plan", "p", {"title": "مخطط"}),
    ("activity", "x", {"parent": "p", "title": "تكوين"}),
    ("funding", "f", {"parent": "x", "title": "التغذية", "taken_from": "m"}),
    ("organisation", "o", {"name_ar": "الجهة"}),
    ("agreement", "a", {"title_ar": "اتفاقية"}),
    ("money_line", "m", {"parent": "a", "title": "مساهمة", "activity": "x", "party": "o"}),
)


def test_an_agreement_is_linked_with_the_activity_and_the_budget_line_that_its_money_pays_for() -> None:
    found = {(record.id, facts.name) for record, facts in around(HELD, HELD.records["a"])}
    assert found == {("x", "activity"), ("f", "taken_from")}


def test_an_activity_is_linked_with_the_amount_that_pays_for_it_and_for_its_cost_line() -> None:
    found = {(record.id, facts.name) for record, facts in around(HELD, HELD.records["x"])}
    assert found == {("m", "activity"), ("m", "taken_from")}

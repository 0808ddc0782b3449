"""The budget says of every source and of every group how much of the money serves equality."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from hayat_app.domain import budget
from hayat_app.domain.records import Activity
from tests.documents.conftest import words_of
from tests.dossiers import dossier

PLAN = (
    "plan",
    "p",
    {"title": "Plan"},
    ("activity", "a", {"title": "A", "cost": "1000", "funding": "Commune", "equality": "25", "groups": ["women"]}),
    ("activity", "b", {"title": "B", "cost": "300", "funding": "Commune", "groups": ["women", "men"]}),
)


def test_each_group_has_its_part() -> None:
    found = dossier(PLAN)
    assert budget.by_group(found, found.all(Activity)) == {"women": Decimal(1300), "men": Decimal(300)}
    assert budget.equality_by_group(found, found.all(Activity)) == {"women": Decimal(250)}


def test_the_tables_say_it_of_every_source(printed: Callable[..., Path]) -> None:
    said = words_of(printed(dossier(PLAN), "fr", "budget")).replace("\u00a0", " ")
    assert "Au service de l’égalité" in said
    assert "250 (19,2 %)" in said


def test_nothing_is_said_where_no_activity_says_it(printed: Callable[..., Path]) -> None:
    silent = dossier(("plan", "p", ("activity", "a", {"title": "A", "cost": "1000"})))
    assert "Au service de l’égalité" not in words_of(printed(silent, "fr", "budget"))

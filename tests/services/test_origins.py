"""What is made of a finding keeps the trace, both ways. ``output`` and the like are kinds of other subjects."""

from __future__ import annotations

from hayat_app.domain import origins
from hayat_app.domain.records import Objective, Opinion
from tests.dossiers import dossier


def test_the_trace_is_read_both_ways() -> None:
    found = dossier(
        ("opinion", "o1", {"title": "رأي", "origin": ["a1"]}),
        ("objective", "a1", {"title": "هدف", "origin": ["gone"]}),
    )
    objective = found.get("a1", Objective)
    assert objective is not None
    assert origins.sources(found, objective) == []
    assert [record.id for record in origins.outcomes(found, "a1")] == ["o1"]


def test_records_that_can_come_from_something_say_so() -> None:
    assert {Objective, Opinion} <= set(origins.TARGETS)

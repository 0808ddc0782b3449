"""What is made of a finding keeps the trace, both ways. ``output`` and the like are kinds of other subjects."""

from __future__ import annotations

from hayat_app.domain import origins
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Indicator, Objective, Opinion
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers
from hayat_app.services import origins as making
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier


def test_the_trace_is_read_both_ways() -> None:
    found = dossier(
        ("opinion", "o1", {"title": "رأي", "origin": ["a1"]}),
        ("objective", "a1", {"title": "هدف", "origin": ["gone"]}),
    )
    objective = found.get("a1", Objective)
    assert objective is not None
    assert found.existing(objective.origin, Record) == []
    assert [record.id for record in origins.outcomes(found, "a1")] == ["o1"]


def test_records_that_can_come_from_something_say_so() -> None:
    assert {Objective, Opinion} <= set(origins.TARGETS)


def test_an_indicator_of_a_figure_begins_with_it_under_the_objective_of_its_issue() -> None:
    with_store = Store(None, Author("a", "مكتب"))
    figure = {
        "title": "التمدرس",
        "unit": "تلميذة وتلميذ",
        "women": "40",
        "men": "60",
        "total": "100",
        "source": "المديرية",
    }
    tree = dossier(
        ("figure", "f", figure),
        ("issue", "i", {"title": "الانقطاع", "figures": ["f"]}),
        ("plan", "p", {}, ("objective", "o", {"title": "هدف", "origin": ["i"]})),
    )
    dossiers.create_from(with_store, Content(tree))
    key = making.make(with_store, BODY, "f", "indicator")
    made = with_store.dossier(BODY).get(key, Indicator)
    assert made
    assert (made.parent_id, made.origin, made.baseline_women, made.baseline, made.source) == (
        "o", ("f",), 40, 100, "المديرية",
    )  # fmt: skip
    with_store.close()


def test_without_an_objective_one_is_made_with_the_indicator() -> None:
    with_store = Store(None, Author("a", "مكتب"))
    dossiers.create_from(with_store, Content(dossier(("need", "n", {"title": "ماء قريب"}))))
    making.make(with_store, BODY, "n", "indicator")
    found = with_store.dossier(BODY)
    [objective], [indicator] = found.all(Objective), found.all(Indicator)
    assert (indicator.parent_id, objective.origin, indicator.origin) == (objective.id, ("n",), ("n",))
    with_store.close()

"""The ranking follows the votes, and says why."""

from __future__ import annotations

import pytest

from hayat_app.domain import priorities
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import PriorityCriterion
from tests.dossiers import dossier

CRITERIA = (
    ("priority_criterion", "c1", {"title": "الحدة", "weight": "3"}),
    ("priority_criterion", "c2", {"title": "الكلفة", "weight": "1"}),
)
ISSUES = (("issue", "i1", {"title": "النقل"}), ("issue", "i2", {"title": "الماء"}))


def voted(*ballots: dict[str, str], sexes: str = "fm") -> Dossier:
    votes = [
        ("ballot", f"b{n}", {"voter": str(n), "sex": sexes[n % 2], "scores": b}) for n, b in enumerate(ballots)
    ]
    return dossier(*CRITERIA, *ISSUES, *votes)


def test_the_mean_is_weighted() -> None:
    first = priorities.results(voted({"i1 c1": "5", "i1 c2": "1"}))[0]
    assert (first.issue.id, first.mean) == ("i1", 4.0)


def test_an_empty_cell_weighs_nothing() -> None:
    first = priorities.results(voted({"i1 c1": "2"}))[0]
    assert first.mean == 2.0


def test_spread_is_the_standard_deviation_of_the_voters() -> None:
    first = priorities.results(voted({"i1 c1": "5"}, {"i1 c1": "1"}))[0]
    assert (first.mean, first.spread) == (3.0, 2.0)


def test_equal_means_share_a_rank_and_nothing_comes_last() -> None:
    found = priorities.results(voted({"i1 c1": "3", "i2 c1": "3"}))
    assert [result.rank for result in found] == [1, 1]
    assert [result.rank for result in priorities.results(voted())] == [None, None]


def test_women_and_men_are_told_apart() -> None:
    first = priorities.results(voted({"i1 c1": "5"}, {"i1 c1": "2"}))[0]
    assert (first.women, first.men) == (5.0, 2.0)


def test_a_criterion_without_weight_counts_once_and_zero_never() -> None:
    found = dossier(("priority_criterion", "c0", {"title": "x", "weight": "0"}), *CRITERIA[:1], *ISSUES)
    points = {("i1", "c0"): 5, ("i1", "c1"): 2}
    assert priorities.judgement(points, "i1", found.all(PriorityCriterion)) == 2.0


def test_reasons_name_what_lifts_and_what_holds_back() -> None:
    found = voted({"i1 c1": "5", "i1 c2": "1", "i2 c1": "1", "i2 c2": "5"})
    ranked = priorities.results(found)
    lifting, holding = priorities.reasons(ranked[0], found.all(PriorityCriterion), ranked)
    assert ([c.id for c in lifting], [c.id for c in holding]) == (["c1"], ["c2"])


@pytest.mark.parametrize("points", [0, 6, "x"])
def test_points_beyond_the_scale_are_refused(points: object) -> None:
    found = voted({"i1 c1": str(points)})
    assert [finding.place for finding in found.unreadable] == ["ballot/b0/scores"]

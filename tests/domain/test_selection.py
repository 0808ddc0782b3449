"""How candidatures are compared, and what is remarked about the choice of members."""

import pytest

from hayat_app.domain import selection
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Json
from hayat_app.domain.records import Call, Candidature
from hayat_app.domain.rules import selection as selection_rules
from tests.dossiers import dossier

CRITERIA = (("selection_criterion", "x", {"weight": "3"}), ("selection_criterion", "y", {"weight": "1"}))


def call(*below: tuple[object, ...]) -> Dossier:
    return dossier(("call", "c", {"deadline": "2026-03-15"}, *below))


def sheet(key: str, scores: dict[str, Json]) -> tuple[object, ...]:
    return ("selection_sheet", key, {"scores": scores})


def test_totals_are_weighted_means_and_equal_ones_share_a_rank() -> None:
    files = tuple(("candidature", key) for key in ("a", "b", "d"))
    first = sheet("s1", {"a x": "5", "a y": "0", "b x": "5", "b y": "0", "d x": "1"})
    found = call(*files, *CRITERIA, first, sheet("s2", {"a x": "3", "b x": "3"}))
    standings = selection.standings(found, found.all(Call)[0])
    assert [(s.candidature.id, s.rank, s.total, s.empty) for s in standings] == [
        ("a", 1, 12.0, 0),
        ("b", 1, 12.0, 0),
        ("d", 3, 3.0, 1),
    ]


def test_a_file_without_points_comes_last_and_has_no_rank() -> None:
    found = call(("candidature", "a"), ("candidature", "b"), *CRITERIA, sheet("s", {"b x": "0"}))
    standings = selection.standings(found, found.all(Call)[0])
    assert [(s.candidature.id, s.rank, s.total) for s in standings] == [("b", 1, 0.0), ("a", None, None)]


def test_the_accepted_are_counted_by_sex() -> None:
    decided = [("a", "f", "accepted"), ("b", "f", "accepted"), ("d", "m", "accepted"), ("e", "m", "reserve")]
    files = (("candidature", key, {"sex": sex, "decision": decision}) for key, sex, decision in decided)
    chosen = selection.chosen(call(*files).all(Candidature))
    assert (chosen.all, chosen.women, chosen.reserve, round(chosen.share or 0)) == (3, 2, 1, 67)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"complete": False}, "reminded"),
        ({"received": "2026-03-16"}, "received"),
        ({"decision": "rejected", "notified": "2026-04"}, "reason"),
        ({"decision": "reserve"}, "notified"),
        ({"decision": "accepted", "notified": "2026-04"}, "member"),
    ],
)
def test_an_unexplained_choice_is_remarked(values: dict[str, Json], field: str) -> None:
    found = call(("candidature", "a", values), *CRITERIA)
    assert [(r.record, r.field) for r in selection_rules.advice(found)] == [("a", field)]


def test_a_choice_in_the_open_is_not_remarked() -> None:
    told: dict[str, Json] = {"complete": False, "reminded": "2026-03-10", "received": "2026-03-15"}
    told |= {"decision": "rejected", "reason": "المعيار", "notified": "2026-04"}
    assert list(selection_rules.advice(call(("candidature", "a", told), *CRITERIA))) == []


def test_files_without_criteria_are_remarked() -> None:
    assert [r.record for r in selection_rules.advice(call(("candidature", "a")))] == ["c"]

"""Gaps between women and men, data that are missing, trees, self-evaluation, and the trace to what is done."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hayat_app.domain import self_evaluation, trees
from hayat_app.domain.checks import problems
from hayat_app.domain.gaps import gap
from hayat_app.domain.lacking import lacking
from hayat_app.domain.origins import begun, outcomes, targets
from hayat_app.domain.records import Evaluation, Figure, Issue, Objective, Problem
from tests.dossiers import dossier

TODAY = datetime.date(2026, 3, 3)


def figure(**values: str) -> Figure:
    found = dossier(("figure", "f", {"title": "x", **values})).get("f", Figure)
    assert found
    return found


def test_persons_are_added_up_and_shares_are_not() -> None:
    persons = gap(figure(women="30", men="70", unit="شخص"))
    assert (persons.whole, persons.share, persons.difference) == (Decimal(100), Decimal("30.0"), Decimal(-40))
    shares = gap(figure(women="30", men="70", unit="%"))
    assert (shares.whole, shares.share, shares.is_share) == (None, None, True)


def test_a_gap_needs_both_sexes() -> None:
    assert gap(figure(women="30")).difference is None


def test_what_is_missing_is_listed_with_its_lateness() -> None:
    found = dossier(
        ("figure", "f", {"title": "x", "women": "1", "source": "s"}),
        ("data_request", "r1", {"title": "y", "sent": "2026-01-01", "due": "2026-02-01"}),
        ("data_request", "r2", {"title": "z", "sent": "2026-01-01", "state": "received"}),
    )
    said = [(one.record.id, one.what, one.days) for one in lacking(found, TODAY)]
    assert said == [("f", "men", 0), ("r1", "overdue", 30)]


def test_what_hangs_on_a_cause_is_a_cause() -> None:
    found = dossier(
        ("problem", "p", {}, ("problem", "c", {"side": "cause"}, ("problem", "d", {"side": "effect"})))
    )
    root = found.get("p", Problem)
    assert root
    tree = trees.branch(found, root)
    assert trees.side_of(tree, "cause")[0].below[0].side == "cause"


def test_a_box_without_another_wording_keeps_the_problem() -> None:
    found = dossier(
        ("problem", "p", {"title": "بعد المدرسة", "wording": "قرب المدرسة"}, ("problem", "c", {"title": "t"}))
    )
    tree = trees.branch(found, trees.roots(found)[0])
    assert (tree.words(objectives=True), tree.below[0].words(objectives=True)) == ("قرب المدرسة", "t")


def test_means_of_a_self_evaluation_leave_out_what_has_no_score() -> None:
    items = [("evaluation_item", f"i{n}", {"domain": "legal", "score": score}) for n, score in enumerate("31")]
    found = dossier(("evaluation", "e", {}, *items, ("evaluation_item", "x", {"domain": "planning"})))
    one = found.get("e", Evaluation)
    assert one
    assert self_evaluation.means(found, one) == {"legal": 2.0}


def test_an_objective_begins_with_the_positive_wording_and_the_trace() -> None:
    found = dossier(("problem", "p", {"title": "انقطاع", "wording": "مواصلة الدراسة"}))
    values = begun(found.records["p"], Objective)
    assert (values["title"], values["origin"], values["reason"]) == ("مواصلة الدراسة", ("p",), "انقطاع")


def test_the_trace_leads_both_ways() -> None:
    found = dossier(("issue", "i", {"title": "x"}), ("objective", "o", {"title": "y", "origin": ["i"]}))
    assert [record.id for record in outcomes(found, "i")] == ["o"]
    assert Objective in targets(Issue)


def test_more_women_and_men_than_people_is_remarked() -> None:
    values = {"title": "x", "unit": "شخص", "women": "6", "men": "5", "total": "10"}
    found = [r.field for r in problems(dossier(("figure", "f", values))) if r.severity == "advice"]
    assert found == ["total"]


def test_a_priority_issue_is_served_by_an_objective_that_names_it() -> None:
    idle = ("issue", "i", {"title": "x", "priority": "high"})
    served = ("objective", "o", {"title": "y", "origin": ["i"]})
    remarks = [
        [r for r in problems(d) if r.record == "i" and r.severity == "advice"]
        for d in (dossier(idle), dossier(idle, served))
    ]
    assert [len(found) for found in remarks] == [1, 0]

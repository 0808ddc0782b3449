"""What the review of a plan says, and what stays said when somebody accepts it."""

from __future__ import annotations

from hayat_app.domain.acceptances import judged, rule_of
from hayat_app.domain.checks import problems
from hayat_app.domain.dossier import Dossier
from hayat_app.i18n import Translator
from tests.dossiers import dossier

ENGLISH = Translator("en")


def said(found: Dossier) -> list[str]:
    return [remark.problem.sentence(ENGLISH) for remark in problems(found)]


def test_a_session_without_an_opinion_is_named() -> None:
    found = dossier(
        ("plan", "p", {"starts": "2026-01", "ends": "2026-12"}), ("opinion", "o", {"session": "2026-06"})
    )
    sessions = [sentence for sentence in said(found) if "aimed at" in sentence]
    assert [sentence[-16:] for sentence in sessions] == ["of January 2026.", " September 2026."]


def test_a_priority_issue_that_no_objective_serves_is_named() -> None:
    found = dossier(
        ("issue", "i", {"title": "a", "priority": "high"}),
        ("issue", "j", {"title": "b", "priority": "high"}),
        ("objective", "o", {"title": "c", "origin": ["i"]}),
    )
    assert [r.record for r in problems(found) if "priority issue" in r.problem.text] == ["j"]


def test_a_gap_in_the_numbers_is_named() -> None:
    found = dossier(("opinion", "a", {"number": "1/2026"}), ("opinion", "b", {"number": "03/2026"}))
    assert "The numbers of 2026 have a gap: 2 is missing." in said(found)


def test_cost_lines_that_do_not_add_up_are_named() -> None:
    lines = (("funding", "f", {"amount": "300"}), ("funding", "g", {"amount": "200"}))
    found = dossier(("activity", "a", {"cost": "600"}, *lines))
    assert "The cost lines add up to 500 dirhams; the estimate: 600." in said(found)


def test_an_opinion_sent_without_a_letter_is_named() -> None:
    assert any("No letter says" in sentence for sentence in said(dossier(("opinion", "o", {"state": "sent"}))))


def test_an_accepted_remark_is_listed_apart() -> None:
    found = dossier(("opinion", "o", {"state": "sent"}))
    remark = next(r for r in problems(found) if "No letter" in r.problem.text)
    accepted = ("acceptance", "x", {"rule": rule_of(remark), "place": remark.place, "reason": "قديم"})
    again = dossier(("opinion", "o", {"state": "sent"}), accepted)
    sorted_ = judged(again, problems(again))
    assert [pair[0].place for pair in sorted_.accepted] == [remark.place]
    assert remark not in sorted_.open


def test_what_is_broken_cannot_be_accepted() -> None:
    found = dossier(("plan", "p", {"starts": "2027", "ends": "2026"}))
    remark = next(r for r in problems(found) if r.severity == "broken")
    accepted = ("acceptance", "x", {"rule": rule_of(remark), "place": remark.place, "reason": "لا بأس"})
    again = dossier(("plan", "p", {"starts": "2027", "ends": "2026"}), accepted)
    assert judged(again, problems(again)).accepted == []

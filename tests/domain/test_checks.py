"""Every remark a dossier can deserve, with its place."""

from __future__ import annotations

import pytest

from hayat_app.domain.checks import problems, review
from hayat_app.domain.dossier import Alternative, Dossier, Row
from hayat_app.domain.kinds import Json
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier

PLAN_DATES: dict[str, Json] = {"starts": "2026", "ends": "2026-12"}


def _found(found: Dossier, severity: str = "") -> set[str]:
    return {remark.place for remark in problems(found) if severity in ("", remark.severity)}


def _words(found: Dossier, place: str) -> str:
    return " ".join(str(remark.problem) for remark in problems(found) if remark.place == place)


def test_expected_fields_that_are_empty_are_missing() -> None:
    assert _found(dossier(("member", "m", {"name_ar": "مريم"})), "missing") >= {
        "member/m/sex",
        "member/m/capacity",
    }
    assert "“Sex” is not filled in" in _words(dossier(("member", "m")), "member/m/sex")


def test_links_to_what_is_gone_are_broken() -> None:
    found = dossier(("opinion", "o", {"rapporteur": "gone", "plan": "o"}))
    assert _found(found, "broken") >= {"opinion/o/rapporteur", "opinion/o/plan"}


def test_misplaced_and_unreadable_are_broken() -> None:
    found = dossier(("activity", "t", {"parent": "gone", "cost": "many"}), ("member", "m", ("axis", "a")))
    assert _found(found, "broken") >= {"activity/t", "activity/t/cost", "axis/a"}


def test_conflicts_and_contested_deletions_are_broken() -> None:
    both = {"title": (Alternative("c", "x"), Alternative("d", "y"))}
    rows = {BODY: Row(BODY, "body", {}), "a": Row("a", "axis", {}, "contested", both)}
    assert _found(Dossier(BODY, rows), "broken") == {"axis/a", "axis/a/title"}


def test_a_deleted_record_that_holds_others_is_broken() -> None:
    rows = {
        BODY: Row(BODY, "body", {}),
        "p": Row("p", "plan", {}, "deleted"),
        "a": Row("a", "axis", {"parent": "p"}),
    }
    assert _found(Dossier(BODY, rows), "broken") == {"plan/p"}


def test_a_dossier_without_its_body_says_so() -> None:
    assert _found(Dossier(BODY, {}), "broken") == {f"body/{BODY}"}


def test_what_only_a_newer_version_knows_is_mentioned() -> None:
    found = dossier(("dragon", "x"), ("member", "m", {"mood": "calm"}))
    assert _found(found, "advice") >= {"dragon/x", "member/m/mood"}


ACTIVITY = ("activity", "t", {"starts": "2025-05", "ends": "2028"})
BROKEN_PEOPLE: dict[str, Json] = {"unit": "مستفيدة", "target": "10", "target_women": "4", "target_men": "5"}


@pytest.mark.parametrize(
    ("tree", "place"),
    [
        (("plan", "p", {"starts": "2026", "ends": "2025-12"}), "plan/p/ends"),
        (("member", "m", {"since": "2026-03-03", "until": "2026-03-02"}), "member/m/until"),
        (("plan", "p"), "plan/p"),
        (("plan", "p", {"ends": "2030"}), "plan/p/ends"),
        (("plan", "p", PLAN_DATES, ("objective", "o", ACTIVITY)), "activity/t/starts"),
        (("plan", "p", PLAN_DATES, ("objective", "o", ACTIVITY)), "activity/t/ends"),
        (("plan", "p", PLAN_DATES, ("objective", "o", {"due": "2027"})), "objective/o/due"),
        (("plan", "p", ("activity", "t")), "activity/t/parent"),
        (("plan", "p", ("objective", "o")), "objective/o"),
        (
            ("objective", "o", ("indicator", "i", {"unit": "عدد المستفيدات", "target": "5"})),
            "indicator/i/target_women",
        ),
        (("objective", "o", ("indicator", "i", BROKEN_PEOPLE)), "indicator/i/target"),
        (("activity", "t", {"status": "done", "done": "90"}), "activity/t/done"),
        (("activity", "t", {"status": "planned", "done": "1"}), "activity/t/status"),
        (("activity", "t", {"status": "running", "done": "100"}), "activity/t/status"),
        (("opinion", "o"), "opinion/o"),
    ],
)
def test_what_does_not_fit_is_said(tree: tuple[object, ...], place: str) -> None:
    body = ("body", BODY, {"mandate_ends": "2027-09"})
    assert place in {r.place for r in problems(dossier(body, tree)) if r.severity != "missing"}


@pytest.mark.parametrize(
    ("tree", "place"),
    [
        (("plan", "p", {"starts": "2026", "ends": "2026"}), "plan/p/ends"),
        (("plan", "p", PLAN_DATES, ("activity", "t", {"starts": "2026-12-31"})), "activity/t/ends"),
        (("objective", "o", ("indicator", "i", {**BROKEN_PEOPLE, "unit": "%"})), "indicator/i/target"),
        (("objective", "o", ("indicator", "i", {"unit": "جلسة", "target": "5"})), "indicator/i/target_women"),
        (("activity", "t", {"status": "done", "done": "100"}), "activity/t/done"),
        (("opinion", "o", ("recommendation", "r")), "opinion/o"),
    ],
)
def test_what_fits_is_not_mentioned(tree: tuple[object, ...], place: str) -> None:
    assert place not in _found(dossier(tree))


def test_doubled_opinion_numbers_are_broken() -> None:
    found = dossier(("opinion", "a", {"number": "03/2026"}), ("opinion", "b", {"number": "3 / 2026"}))
    assert _found(found, "broken") == {"opinion/a/number", "opinion/b/number"}


def test_too_few_women_and_too_many_members_are_said() -> None:
    body = ("body", BODY, {"parity": "50", "seats": 1})
    found = dossier(body, ("member", "m", {"sex": "m"}), ("member", "n", {"sex": "m", "status": "resigned"}))
    assert f"body/{BODY}/parity" in _found(found)
    assert f"body/{BODY}/seats" not in _found(found)
    assert f"body/{BODY}/parity" not in _found(
        dossier(body, ("member", "m", {"sex": "f"}), ("member", "n", {"sex": "m"}))
    )


def test_broken_things_come_first_and_the_rest_in_order() -> None:
    found = problems(dossier(("member", "m"), ("plan", "p", {"starts": "2027", "ends": "2026"})))
    assert found[0].severity == "broken"
    assert [r.record for r in found if r.severity == "missing"] == sorted(
        (r.record for r in found if r.severity == "missing"), key=[BODY, "m", "p"].index
    )


def test_every_sentence_is_whole_in_every_language() -> None:
    for remark in problems(dossier(("activity", "t", {"status": "done", "done": "1"}), ("opinion", "o"))):
        for language in ("ar", "fr", "en"):
            assert "{" not in remark.problem.sentence(Translator(language))


def test_a_review_rule_by_rule_finds_the_same() -> None:
    found = dossier(("body", BODY, {}), ("member", "m", {"sex": "f"}), ("opinion", "o", {}))
    steps = 0
    while review(found).step(found):
        steps += 1
    assert steps > 10
    whole = problems(Dossier(found.id, found.rows))
    assert [one.place for one in review(found).remarks(found)] == [one.place for one in whole]

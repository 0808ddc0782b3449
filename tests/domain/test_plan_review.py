"""Every check that the review of a plan promises: it fires at its place, and can be accepted with a reason."""

from __future__ import annotations

import pytest

from hayat_app.domain.acceptances import judged, rule_of
from hayat_app.domain.checks import problems
from hayat_app.domain.remarks import Remark
from hayat_app.i18n import LANGUAGES, Translator
from tests.dossiers import BODY, dossier

YEAR = {"title": "مخطط", "starts": "2026-01", "ends": "2026-12"}
EARLY = {"starts": "2025-12"}
LONG = {"ends": "2028-01"}
OF_A_COMMUNE = {"level": "commune", "mandate_starts": "2021-09", "mandate_ends": "2027-09", "parity": "50"}
FAULTS: dict[str, tuple[str, tuple[object, ...]]] = {
    "an objective without an indicator": ("objective/o", ("plan", "p", YEAR, ("objective", "o", {}))),
    "an objective without a figure": (
        "objective/o",
        ("plan", "p", YEAR, ("objective", "o", {}, ("activity", "a"), ("indicator", "i", {}))),
    ),
    "an objective without a date": ("objective/o/due", ("plan", "p", YEAR, ("objective", "o", {}))),
    "an objective for nobody": ("objective/o/target_group", ("plan", "p", YEAR, ("objective", "o", {}))),
    "an activity without an objective": ("activity/a/parent", ("plan", "p", YEAR, ("activity", "a", {}))),
    "an activity of nobody": ("activity/a/responsible", ("plan", "p", YEAR, ("activity", "a", {}))),
    "an activity without a date": ("activity/a/starts", ("plan", "p", YEAR, ("activity", "a", {}))),
    "an activity before the plan": ("activity/a/starts", ("plan", "p", YEAR, ("activity", "a", EARLY))),
    "an activity after the plan": ("activity/a/ends", ("plan", "p", YEAR, ("activity", "a", {"ends": "2027-02"}))),
    "an activity after the mandate": ("activity/a/ends", ("plan", "p", {}, ("activity", "a", LONG))),
    "an indicator without a baseline": ("indicator/i/baseline", ("objective", "o", {}, ("indicator", "i", {}))),
    "an indicator without a source": ("indicator/i/source", ("objective", "o", {}, ("indicator", "i", {}))),
    "an indicator without sex": (
        "indicator/i/target_women",
        ("objective", "o", {}, ("indicator", "i", {"unit": "عدد المستفيدات", "target": "5"})),
    ),
    "a session without an opinion": ("plan/p", ("plan", "p", YEAR, ("axis", "x"))),
    "a priority that nothing serves": ("issue/i", ("issue", "i", {"title": "قضية", "priority": "high"})),
    "too few women": (f"body/{BODY}/parity", ("member", "m", {"sex": "m", "status": "active"})),
}  # fmt: skip


def review(tree: tuple[object, ...], *more: tuple[object, ...]) -> tuple[list[Remark], list[Remark]]:
    """Return the open and the accepted remarks of a dossier."""
    found = dossier(("body", BODY, OF_A_COMMUNE), tree, *more)
    sorted_ = judged(found, problems(found))
    return sorted_.open, [remark for remark, _acceptance in sorted_.accepted]


@pytest.mark.parametrize("name", FAULTS)
def test_it_fires_says_why_and_is_accepted_with_a_reason(name: str) -> None:
    place, tree = FAULTS[name]
    here = [remark for remark in review(tree)[0] if remark.place == place]
    assert here
    assert all(remark.problem.sentence(Translator(language)) for remark in here for language in LANGUAGES)
    reasons = (
        ("acceptance", f"x{n}", {"rule": rule_of(r), "place": r.place, "reason": "بقرار من الهيئة"})
        for n, r in enumerate(here)
    )
    still, accepted = review(tree, *reasons)
    assert {remark.place for remark in accepted} == {place}
    assert place not in {remark.place for remark in still}


def test_an_acceptance_does_not_hold_for_another_value() -> None:
    late = {"title": "نشاط", "starts": "2026-02", "ends": "2027-02"}
    before = review(("plan", "p", YEAR, ("activity", "a", late)))[0]
    remark = next(r for r in before if r.place == "activity/a/ends")
    accepted = ("acceptance", "x", {"rule": rule_of(remark), "place": "activity/other/ends", "reason": "لا بأس"})
    assert "activity/a/ends" in {
        r.place for r in review(("plan", "p", YEAR, ("activity", "a", late)), accepted)[0]
    }

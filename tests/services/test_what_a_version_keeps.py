"""What of a dossier goes into an adopted version, and what stays out."""

from __future__ import annotations

import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Opinion
from hayat_app.exchange import content
from hayat_app.services.versions import NAMES, SERVES, SHOWN, snapshot
from tests.dossiers import BODY, dossier

BODY_FACTS = {
    "level": "region", "region": "03", "province": "061", "place_ar": "فاس", "place_fr": "Fès", "name_ar": "هيئة",
    "name_fr": "Instance", "motto": "معا", "parity": "50", "seats": 9, "mandate_starts": "2021-09",
    "mandate_ends": "2027-09", "letterhead_ar": "سطر", "letterhead_fr": "ligne", "letterhead_zgh": "ⴰ",
}  # fmt: skip
MEMBER = {
    "name_ar": "نور", "name_fr": "Nour", "sex": "f", "function": "chair", "capacity": "association",
    "status": "active", "since": "2022-01", "until": "2026-12",
}  # fmt: skip
SECRET = {"email": "a@exemple.ma", "phone": "0600000001"}


def kept(*tree: tuple[object, ...]) -> Dossier:
    return content.read(snapshot(dossier(*tree), "p").encode(), "v").dossier


def test_the_body_is_kept_as_its_papers_show_it() -> None:
    found = kept(("body", BODY, {**BODY_FACTS, **SECRET}), ("plan", "p"))
    assert found.rows[found.body.id].values.items() >= BODY_FACTS.items()
    assert BODY_FACTS.keys() == SHOWN
    assert not SECRET.keys() & found.rows[found.body.id].values.keys()


def test_members_are_kept_by_name_and_place_and_cannot_be_reached() -> None:
    values = kept(("plan", "p"), ("member", "m", {**MEMBER, **SECRET})).rows["m"].values
    assert values.items() >= MEMBER.items()
    assert values.keys() <= NAMES | SERVES


@pytest.mark.parametrize(
    ("plans", "opinions"),
    [(["p"], ["mine", "free"]), (["p", "q"], ["mine"])],
)
def test_opinions_of_no_plan_are_kept_with_the_only_one(plans: list[str], opinions: list[str]) -> None:
    tree = [("plan", key) for key in plans]
    mine, free = ("opinion", "mine", {"plan": "p"}), ("opinion", "free", {})
    found = kept(*tree, mine, free, ("opinion", "other", {"plan": "q"}))
    assert [opinion.id for opinion in found.all(Opinion)] == opinions

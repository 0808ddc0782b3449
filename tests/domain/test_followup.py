"""The register of what is to be followed."""

from __future__ import annotations

import datetime

from hayat_app.domain import followup
from hayat_app.i18n import Translator
from tests.dossiers import dossier

FOUND = dossier(
    (
        "opinion",
        "o",
        {"state": "sent"},
        ("recommendation", "r1", {"text": "a", "addressee": "council", "planned": "2026-05", "status": "running"}),
        ("recommendation", "r2", {"text": "b", "service": "مصلحة", "planned": "2026-05", "status": "done"}),
        ("recommendation", "r3", {"text": "c"}),
    )
)


def test_what_is_done_is_never_overdue() -> None:
    late = [item.what for item in followup.items(FOUND) if item.is_overdue(datetime.date(2026, 6, 1))]
    assert late == ["a"]


def test_a_month_is_overdue_after_its_last_day() -> None:
    assert not followup.items(FOUND)[0].is_overdue(datetime.date(2026, 5, 31))


def test_the_service_is_named_before_the_kind_of_addressee() -> None:
    words = [followup.who(FOUND, item, Translator("en")) for item in followup.items(FOUND)]
    assert words == ["The council", "مصلحة", ""]


def test_each_item_knows_what_it_comes_from() -> None:
    assert {item.source.id for item in followup.items(FOUND) if item.source} == {"o"}


def test_recommendations_of_a_draft_are_not_followed() -> None:
    found = dossier(("opinion", "o", {"state": "draft"}, ("recommendation", "r", {"text": "a"})))
    assert followup.items(found) == []


def test_the_name_of_a_file_is_a_proof_beside_the_words() -> None:
    file = {"sha256": "0" * 64, "name": "visit.pdf"}
    found = dossier(
        ("meeting", "m", ("decision", "d", {"text": "a", "evidence": "visite", "evidence_file": file}))
    )
    assert followup.items(found)[0].proofs == ("visite", "visit.pdf")

"""The last step of the path says what it is made of, before and after there is something to follow."""

from __future__ import annotations

from hayat_app.services import dossiers
from tests.dossiers import dossier
from ui.standing import standing


def test_the_follow_up_says_when_it_begins() -> None:
    assert standing(dossier()).counts["followup"] == "يبدأ مع أول توصية أو قرار."


def test_the_follow_up_counts_what_is_open() -> None:
    assert "قيد التتبع" in standing(dossiers.sample().dossier).counts["followup"]

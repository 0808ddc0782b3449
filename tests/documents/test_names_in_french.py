"""Members who have a name in Latin letters bear it in French papers that name them elsewhere than in a list."""

from __future__ import annotations

from pathlib import Path

from hayat_app.domain.dossier import Dossier
from reports.documents import Printing, compose
from tests.documents.conftest import words_of


def test_the_follow_up_names_who_acts_and_who_checked_in_latin_letters(sample: Dossier, tmp_path: Path) -> None:
    compose("follow-up", sample, Printing("fr")).save(tmp_path / "register.pdf")
    text = words_of(tmp_path / "register.pdf")
    assert "Elqanadil" in text  # who is to do it
    assert "Elfajr" in text  # who checked

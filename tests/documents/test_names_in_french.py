"""Members who have a name in Latin letters bear it in French papers that name them elsewhere than in a list."""

from __future__ import annotations

from pathlib import Path

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Plan
from hayat_app.i18n import Translator
from reports.blocks.paragraphs import Paragraph
from reports.documents import Printing, compose
from reports.documents.passages import labelled
from reports.text.runs import plain
from tests.documents.conftest import words_of


def test_the_follow_up_names_who_acts_and_who_checked_in_latin_letters(sample: Dossier, tmp_path: Path) -> None:
    compose("follow-up", sample, Printing("fr")).save(tmp_path / "register.pdf")
    text = words_of(tmp_path / "register.pdf")
    assert "Elqanadil" in text  # who is to do it
    assert "Elfajr" in text  # who checked


def test_a_year_after_an_arabic_title_stays_whole(sample: Dossier) -> None:
    [title] = [plan.title for plan in sample.all(Plan)]
    document = compose("quarters", sample, Printing("fr"))
    beneath = [plain(block.text) for block in document.blocks if isinstance(block, Paragraph)]
    assert f"\u2068{title}\u2069 · \u2068avril 2020 – août 2021\u2069" in beneath


def test_an_arabic_value_ends_with_its_own_point() -> None:
    said = labelled(Translator("fr"), "Question", "إطار مرجعي.")
    assert said == "Question posée\u00a0: \u2067إطار مرجعي.\u2069"
    assert "\u2067" not in labelled(Translator("ar"), "Question", "إطار مرجعي.")

"""What every kind of document keeps: whole when empty or large, archivable, accessible, nothing personal."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import outloud
import page
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.errors import BadInput
from reports.documents import KINDS, Printing, compose
from tests.documents.conftest import outside, words_of
from tests.documents.filled import PRIVATE, PRIVATE_EMAIL, PRIVATE_PHONE, filled
from tests.dossiers import dossier

Print = Callable[..., Path]
LONGEST = "ع" * 400


def activities(count: int) -> Dossier:
    """Return a plan of so many activities, each with a date and a cost."""
    each = [
        ("activity", f"a{n}", {"title": f"نشاط رقم {n}", "starts": "2026-03", "cost": "500"}) for n in range(count)
    ]
    return dossier(("plan", "p", {"title": "مخطط", "starts": "2026", "ends": "2027"}, *each))


SIZES = {
    "empty": dossier(),
    "large": filled("فقرة طويلة من الكلام المتواصل حول المساواة وتكافؤ الفرص. " * 6, 8),
    "one word": filled(LONGEST, 2),
    "taller than a page": filled("نص " * 4000, 2),
    "500 activities": activities(500),
}
CASES = [(size, language) for size in ("empty", "sample", "large") for language in ("ar", "fr")]
CASES += [(size, "ar") for size in ("one word", "taller than a page", "500 activities")]


@pytest.fixture
def of_size(sample: Dossier) -> dict[str, Dossier]:
    return {**SIZES, "sample": sample}


@pytest.mark.parametrize(("size", "language"), CASES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_archivable_and_accessible(
    kind: str, size: str, language: str, of_size: dict[str, Dossier], printed: Print
) -> None:
    path = printed(of_size[size], language, kind)
    broken = [f.rule_id for profile in ("3a", "ua1") for f in page.validate_pdf(path, profile=profile).failures]
    errors = [f for f in outloud.check(path).findings if f.severity == "error"]
    assert (broken, [f.rule for f in errors if not _is_header_said_before(f, path)]) == ([], [])


def _is_header_said_before(finding: outloud.Finding, path: Path) -> bool:
    """Whether a checker took the header of a table that goes on for prose: its titles were said before."""
    said = Counter(words_of(path).split())  # the checker reads a line across the cells: words, not sentences
    return finding.rule == "TAG-002" and all(said[word] > 1 for word in str(finding.evidence).split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_of_400_letters_stays_on_the_page(kind: str, printed: Print) -> None:
    assert outside(printed(SIZES["one word"], "ar", kind)) == []


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_sample_is_without_a_glyph(kind: str, language: str, sample: Dossier) -> None:
    document = compose(kind, sample, Printing(language))
    document.pdf()
    assert (document.missing_characters, document.notices) == ([], [])


@pytest.mark.parametrize("kind", KINDS)
def test_no_contact_of_a_person_is_printed(kind: str, printed: Print) -> None:
    text = words_of(printed(SIZES["large"], "ar", kind))
    assert [value for value in (PRIVATE, PRIVATE_PHONE, PRIVATE_EMAIL) if value in text] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_dossier_gives_the_same_bytes(kind: str, sample: Dossier) -> None:
    assert compose(kind, sample, Printing()).pdf() == compose(kind, sample, Printing()).pdf()


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.about is None])
def test_a_document_about_everything_refuses_one_record(kind: str, sample: Dossier) -> None:
    with pytest.raises(BadInput, match="cannot be about"):
        compose(kind, sample, Printing(record=sample.id))


def test_naming_the_documents_loads_none_of_their_libraries() -> None:
    code = "import sys, reports.documents; print([n for n in ('reportlab', 'uharfbuzz') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

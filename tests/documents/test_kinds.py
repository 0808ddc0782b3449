"""What every kind of document keeps: whole when empty or large, archivable, accessible, nothing personal."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import outloud
import page
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.errors import BadInput
from reports.documents import KINDS, Printing, compose
from tests.documents.conftest import outside, words_of
from tests.dossiers import dossier

Print = Callable[..., Path]
LONGEST = "ع" * 400
CONTACTS = {"phone": "0600000001", "email": "someone@example.ma", "address": "زنقة السرية", "notes": "ملاحظة سرية"}


def filled(words: str, count: int, each: int, **member: str) -> Dossier:
    """Return a dossier whose every text is the same words: some opinions with recommendations, axes, members."""
    asks = [{"text": words, "addressee_name": words, "cost": "1250", "indicator": words} for _ in range(each)]
    texts = dict.fromkeys(("title", "context", "diagnosis", "analysis", "method", "vote"), words[:200])
    opinions = [
        (
            "opinion",
            f"o{n}",
            {**texts, "state": "adopted"},
            *(("recommendation", f"r{n}-{k}", a) for k, a in enumerate(asks)),
        )
        for n in range(count)
    ]
    axes = [("axis", f"x{n}", {"title": words[:300]}, *_objectives(words, n, each)) for n in range(count)]
    people = [("member", f"m{n}", {"name_ar": words[:120], "sex": "f", **member}) for n in range(count)]
    return dossier(
        ("plan", "p", {"title": words[:300], "mission": words, "vision": words}, *axes), *opinions, *people
    )


def _objectives(words: str, n: int, each: int) -> list[tuple[object, ...]]:
    measured = {"title": words[:300], "unit": "%", "baseline": "3", "target": "9"}
    planned = {"title": words[:300], "place": words[:200], "cost": "500", "starts": "2026-03", "ends": "2026-05"}
    return [
        (
            "objective",
            f"b{n}-{k}",
            {"title": words},
            ("indicator", f"i{n}-{k}", measured),
            ("activity", f"a{n}-{k}", planned),
        )
        for k in range(each)
    ]


SIZES = {
    "empty": dossier(),
    "large": filled("فقرة طويلة من الكلام المتواصل حول المساواة وتكافؤ الفرص. " * 6, 10, 8),
    "one word": filled(LONGEST, 2, 3),
}


@pytest.fixture
def of_size(sample: Dossier) -> dict[str, Dossier]:
    return {**SIZES, "sample": sample}


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("size", ["empty", "sample", "large", "one word"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_archivable_and_accessible(
    kind: str, size: str, language: str, of_size: dict[str, Dossier], printed: Print
) -> None:
    path = printed(of_size[size], language, kind)
    broken = [f.rule_id for profile in ("3a", "ua1") for f in page.validate_pdf(path, profile=profile).failures]
    errors = [f.rule for f in outloud.check(path).findings if f.severity == "error"]
    assert (broken, errors) == ([], [])


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
    text = words_of(printed(filled("نص", 1, 1, function="chair", **CONTACTS), "ar", kind))
    assert [value for value in CONTACTS.values() if value in text] == []


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

"""Both sexes in one word, in the two ways that people write."""

from __future__ import annotations

import pytest

from hayat_app.domain.inclusive import OF_SEX, WAYS


@pytest.mark.parametrize(
    ("once", "twice"),
    [
        ("رئيس(ة) الهيئة", "رئيسة/رئيس الهيئة"),
        ("إلى السيد(ة) رئيس(ة) المجلس", "إلى السيدة رئيسة / السيد رئيس المجلس"),
        ("Rapporteur(e) adjoint(e)", "Rapporteure adjointe / Rapporteur adjoint"),
        ("Vice-président(e) de l’instance", "Vice-présidente/Vice-président de l’instance"),
        ("Article 120 (1)", "Article 120 (1)"),
    ],
)
def test_an_ending_in_parentheses_becomes_two_words_feminine_first(once: str, twice: str) -> None:
    assert WAYS["doubled"](once) == twice


@pytest.mark.parametrize(
    ("twice", "once"),
    [
        ("لائحة العضوات والأعضاء", "لائحة الأعضاء (العضوات)"),
        ("المشاركات والمشاركين", "المشاركين(ات)"),
        ("ممثلات وممثلو الجمعيات", "ممثلو(ات) الجمعيات"),
        ("المقترحات والآراء", "المقترحات والآراء"),
        ("رئيس(ة) الهيئة", "رئيس(ة) الهيئة"),
    ],
)
def test_a_doubled_plural_becomes_one_word(twice: str, once: str) -> None:
    assert WAYS["parentheses"](twice) == once


@pytest.mark.parametrize(
    ("sex", "said"),
    [("f", "باحثة أو أستاذة جامعية"), ("m", "باحث أو أستاذ جامعي")],
)
def test_words_about_somebody_known_agree(sex: str, said: str) -> None:
    assert OF_SEX[sex]("باحث(ة) أو أستاذ(ة) جامعي(ة)") == said

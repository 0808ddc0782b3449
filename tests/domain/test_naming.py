"""Names in texts: whatever the spelling and the order, in names of files too, and never a part of other words."""

from __future__ import annotations

import pytest

from hayat_app.domain.naming import Naming

HER = Naming(["فاطمة الزهراء النموذجية", "Fatima Zahra Namoudajia"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("قالت فَاطِمَة الزهراء النموذجيه.", "قالت اسم محذوف."),
        ("النموذجية فاطمة الزهراء", "اسم محذوف"),
        ("وفاطمة الزهراء النموذجية", "واسم محذوف"),
        ("cv_FATIMA-ZAHRA_Namoudajia.pdf", "cv_Nom retiré.pdf"),
        ("NAMOUDAJIA Fatima Zahra", "Nom retiré"),
        ("فاطمة الزهراء", "فاطمة الزهراء"),
        ("فاطمة الزهراء النموذجيات", "فاطمة الزهراء النموذجيات"),
    ],
)
def test_names_are_taken_out(text: str, left: str) -> None:
    assert HER.without(text).replace("supprimé", "retiré") == left


def test_the_longer_of_two_names_is_found_first() -> None:
    assert Naming(["سعاد النموذجية", "سعاد النموذجية الأولى"]).without("سعاد النموذجية الأولى") == "اسم محذوف"


def test_nobody_is_looked_for_by_the_words_that_stand_for_the_forgotten() -> None:
    assert not Naming(["اسم محذوف"]).names("اسم محذوف")


def test_values_are_cleaned_however_deep_they_lie() -> None:
    assert HER.cleaned({"a": ["Fatima Zahra Namoudajia"]}) == {"a": [HER.without("Fatima Zahra Namoudajia")]}

"""Signs between two numbers of an Arabic paragraph read from right to left, as on the printed page."""

from __future__ import annotations

import pytest

from reports.office.runs import pieces
from reports.text.runs import runs


@pytest.mark.parametrize(("text", "sign"), [("رأي رقم 01/2020 · 25 يوليوز", " · "), ("1 من أصل 2 (50)", " (")])
def test_a_sign_between_numbers_carries_a_mark(text: str, sign: str) -> None:
    assert "\u200f" + sign in [piece.text for piece in pieces(runs(text), True) if piece.right_to_left]


def test_arabic_words_and_latin_paragraphs_carry_none() -> None:
    found = [*pieces(runs("من 16:00 إلى 18:00"), True), *pieces(runs("12 · 13"), False)]
    assert not [piece for piece in found if "\u200f" in piece.text]

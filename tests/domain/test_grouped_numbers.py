"""Numbers on paper: a count has no decimals, whatever type carries it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hayat_app.domain.kinds import Whole, grouped
from hayat_app.i18n import Translator


@pytest.mark.parametrize(
    ("number", "written"),
    [(340, "340"), (0, "0"), (1200, "1.200"), (-1200, "-1.200"), (Decimal("1250000.50"), "1.250.000,50")],
)
def test_a_count_is_written_without_decimals(number: int | Decimal, written: str) -> None:
    assert grouped(number, Translator("ar")) == written


def test_french_writes_spaces_between_thousands() -> None:
    assert grouped(Decimal("-1250000.50"), Translator("fr")) == "-1\u202f250\u202f000,50"


def test_people_are_counted_in_thousands_and_years_are_not() -> None:
    assert Whole().show(1200, Translator("fr")) == "1\u202f200"
    assert Whole(1900, 2100).show(2026, Translator("fr")) == "2026"

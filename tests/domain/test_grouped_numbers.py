"""Numbers on paper: a count has no decimals, whatever type carries it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hayat_app.domain.kinds import grouped


@pytest.mark.parametrize(
    ("number", "written"),
    [(340, "340"), (0, "0"), (1200, "1.200"), (-1200, "-1.200"), (Decimal("1250000.50"), "1.250.000,50")],
)
def test_a_count_is_written_without_decimals(number: int | Decimal, written: str) -> None:
    assert grouped(number) == written

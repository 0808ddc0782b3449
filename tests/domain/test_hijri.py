"""The Hijri date as a suggestion that a person may move."""

from __future__ import annotations

import datetime

import pytest

from hayat_app.domain import hijri
from hayat_app.domain.days import RoughDate, exact
from hayat_app.i18n import Translator

DAY = exact(datetime.date(2020, 3, 3))


@pytest.mark.parametrize(
    ("correction", "said"),
    [("", "8 رجب 1441"), ("earlier", "7 رجب 1441"), ("two_later", "10 رجب 1441")],
)
def test_the_date_of_an_exact_day_can_be_moved(correction: str, said: str) -> None:
    assert hijri.suggested(DAY, Translator("ar"), correction) == said


def test_a_correction_may_reach_into_the_month_before() -> None:
    first = exact(datetime.date(2020, 2, 25))
    assert hijri.suggested(first, Translator("ar")) == "1 رجب 1441"
    assert hijri.suggested(first, Translator("ar"), "earlier") == "30 جمادى الآخرة 1441"


@pytest.mark.parametrize("date", [None, RoughDate(2020, 3), RoughDate(2020), exact(datetime.date(1901, 1, 1))])
def test_what_is_no_day_or_before_the_tables_has_none(date: RoughDate | None) -> None:
    assert hijri.suggested(date, Translator("ar")) == ""
    assert hijri.beside(date, "x", Translator("ar")) == "x"


def test_it_stands_before_the_gregorian_date() -> None:
    assert hijri.beside(DAY, "3 mars 2020", Translator("fr")) == "8 rajab 1441 (3 mars 2020)"


def test_every_correction_counts() -> None:
    moved = {hijri.suggested(DAY, Translator("en"), code) for code, _ in hijri.CORRECTIONS}
    assert len(moved) == 4

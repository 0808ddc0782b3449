"""The number of a meeting after an edit of its type or day."""

from __future__ import annotations

import pytest

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import new
from hayat_app.domain.numbering import followed_number
from hayat_app.domain.records import Meeting

EMPTY = Dossier("d", {})


def followed(number: str) -> str:
    before = new(Meeting, "m", number=number, date=RoughDate(2020, 3, 5))
    return followed_number(EMPTY, before, new(Meeting, "m", number=number, date=RoughDate(2026, 3, 5)))


def test_a_number_given_by_itself_follows_the_year() -> None:
    assert followed("1/2020") == "1/2026"


@pytest.mark.parametrize("words", ["الاجتماع التأسيسي", "2/2020 مكرر", "3/", "٥"])
def test_what_a_person_typed_as_a_number_stays(words: str) -> None:
    assert followed(words) == words

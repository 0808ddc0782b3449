"""The number of an opinion: when it comes, when it follows the year, and when it stays."""

from __future__ import annotations

import datetime

import pytest

from hayat_app.domain.adoption import brought, may_go, renumbered
from hayat_app.domain.kinds import Json

TODAY = datetime.date(2026, 4, 1)
Facts = dict[str, Json]
ADOPTED: Facts = {"state": "adopted", "adopted": "2026-03-01", "number": "01/2026"}
CORRECTED: Facts = {**ADOPTED, "adopted": "2025-12-30"}


def test_a_corrected_year_brings_the_number_of_that_year() -> None:
    others: list[Facts] = [{"number": "04/2025"}]
    assert renumbered(ADOPTED, CORRECTED, others, has_letters=False) == {"number": "05/2025"}


@pytest.mark.parametrize(
    ("before", "after", "others", "has_letters"),
    [
        (ADOPTED, CORRECTED, [], True),
        (ADOPTED, CORRECTED, [{"number": "02/2026"}], False),
        (ADOPTED, {**ADOPTED, "adopted": "2026-03-02"}, [], False),
        (ADOPTED, {**CORRECTED, "number": "09/2026"}, [], False),
        (ADOPTED, {**CORRECTED, "state": "draft"}, [], False),
        (ADOPTED, {**ADOPTED, "adopted": None}, [], False),
        ({**ADOPTED, "number": "01/2024"}, {**CORRECTED, "number": "01/2024"}, [], False),
        ({**ADOPTED, "number": ""}, {**CORRECTED, "number": ""}, [], False),
    ],
)
def test_otherwise_the_number_stays(before: Facts, after: Facts, others: list[Facts], has_letters: bool) -> None:
    assert renumbered(before, after, others, has_letters=has_letters) == {}


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ({"state": "adopted", "adopted": "2026-03-01"}, {"number": "03/2026"}),
        ({"state": "adopted", "adopted": None}, {}),
        ({"state": "draft", "adopted": "2026-03-01"}, {}),
        ({"state": "adopted", "adopted": "2026-03-01", "number": "09/2026"}, {}),
    ],
)
def test_the_number_comes_with_the_day_of_adoption(after: Facts, found: Facts) -> None:
    assert brought({}, after, [{"number": "02/2026"}, {"number": "07/2025"}], TODAY) == found


def test_an_adoption_taken_back_says_since_when() -> None:
    after: Facts = {"state": "draft", "number": "01/2026"}
    assert brought(ADOPTED, after, [], TODAY) == {"withdrawn": "2026-04-01"}
    assert brought({"state": "draft", "number": "01/2026"}, after, [], TODAY) == {}


def test_a_number_told_by_a_letter_cannot_go() -> None:
    assert may_go(ADOPTED, [], has_letters=False)
    assert not may_go(ADOPTED, [], has_letters=True)

"""Numbers that are given: the next of a series, and the number of a meeting after an edit of its type or day."""

from __future__ import annotations

import pytest

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import new
from hayat_app.domain.given_numbers import (
    followed_number,
    is_last,
    next_letter_number,
    next_meeting_number,
    number_after,
)
from hayat_app.domain.records import Meeting
from tests.dossiers import dossier

EMPTY = Dossier("d", {})


def followed(number: str, **facts: object) -> str:
    """Return the number of a meeting of 2020 after its day was moved to 2026, or as the facts say."""
    before = new(Meeting, "m", number=number, date=RoughDate(2020, 3, 5), **facts)
    return followed_number(EMPTY, before, new(Meeting, "m", number=number, date=RoughDate(2026, 3, 5), **facts))


def test_a_number_given_by_itself_follows_the_year() -> None:
    assert followed("1/2020") == "1/2026"


@pytest.mark.parametrize("words", ["الاجتماع التأسيسي", "2/2020 مكرر", "3/", "٥"])
def test_what_a_person_typed_as_a_number_stays(words: str) -> None:
    assert followed(words) == words


def test_the_next_number_follows_the_highest_of_the_year() -> None:
    given = ["٣/2026", "2/2026", "9/2025"]
    assert number_after(given, 2026) == "04/2026"
    assert number_after(given, 2027) == "01/2027"


def test_meetings_are_numbered_by_type_and_year() -> None:
    held = dossier(
        ("meeting", "a", {"type": "ordinary", "number": "03/2026"}),
        ("meeting", "b", {"type": "bureau", "number": "7/2026"}),
    )
    assert next_meeting_number(held, new(Meeting, "", type="ordinary"), 2026) == "4/2026"
    assert next_meeting_number(held, new(Meeting, "", type="assembly"), 2026) == "1/2026"


def test_a_number_under_which_people_were_called_stays() -> None:
    assert followed("1/2020", state="planned") == "1/2026"
    assert followed("1/2020", state="called") == "1/2020"


def test_a_number_that_is_not_the_next_of_its_series_was_chosen_and_stays() -> None:
    assert followed("7/2020") == "7/2020"


def test_each_committee_numbers_its_own_meetings() -> None:
    held = dossier(("meeting", "a", {"type": "committee", "committee": "c", "number": "3/2026"}))
    found = [
        next_meeting_number(held, new(Meeting, "", type="committee", committee=c), 2026) for c in ("c", "d", None)
    ]
    assert found == ["4/2026", "1/2026", "1/2026"]


def test_letters_that_came_in_are_not_counted_among_those_sent() -> None:
    letters = [("out", "2/2026"), ("in", "9/2026"), ("", "1/2026")]
    tree = [("letter", f"l{n}", {"direction": d, "number": given}) for n, (d, given) in enumerate(letters)]
    assert next_letter_number(dossier(*tree), 2026) == "3/2026"


@pytest.mark.parametrize(
    ("number", "others", "last"),
    [
        ("3/2026", ["2/2026", "9/2025"], True),
        ("3/2026", ["4/2026"], False),
        ("3/2026", ["3/2026"], False),
        ("03 / 2026", [], True),
        ("بدون", [], False),
    ],
)
def test_the_last_of_its_year_leaves_no_gap(number: str, others: list[str], last: bool) -> None:
    assert is_last(number, others) is last

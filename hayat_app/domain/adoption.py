"""The number of an opinion: given with the day of its adoption, and its own for ever after.

A number that was given stays, even when the adoption is taken back: papers and registers name the opinion by it.
Facts are read as they are stored, for the store asks before anything is a record.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping

from hayat_app.domain.days import Day, exact
from hayat_app.domain.given_numbers import is_last, number_after, plain
from hayat_app.domain.kinds import Json
from hayat_app.domain.lifecycle import ADOPTED
from hayat_app.i18n import N_

Values = Mapping[str, Json]
OTHER_YEAR = N_(
    "The number {number} stays as it is, though the adoption is of another year: papers name the opinion by it."
)
_YEAR_DIGITS = 4


def keeps_number(opinion: Values) -> bool:
    """Whether the number of an opinion stays whatever becomes of it: it is adopted, or it was once."""
    return bool(opinion.get("number")) and (opinion.get("state") in ADOPTED or bool(opinion.get("withdrawn")))


def is_shared(opinion: Values, others: Iterable[Values]) -> bool:
    """Whether another opinion has the same number: two people gave it apart, and one has to get another."""
    number = plain(_text(opinion.get("number")))
    return any(plain(_text(other.get("number"))) == number for other in others)


def may_go(opinion: Values, others: Iterable[Values], *, has_letters: bool) -> bool:
    """Whether a number that was just given can be taken back without a gap: nothing tells it to anybody yet."""
    numbers = [_text(other.get("number")) for other in others]
    return not has_letters and is_last(_text(opinion.get("number")), numbers)


def is_of_another_year(opinion: Values) -> bool:
    """Whether the number of an opinion tells another year than its day of adoption, which was corrected since."""
    year, day = plain(_text(opinion.get("number"))).rpartition("/")[2], Day().from_json(opinion.get("adopted"))
    if not year.isdecimal() or len(year) != _YEAR_DIGITS or day is None or day.year is None:
        return False
    return int(year) != day.year


def renumbered(before: Values, after: Values, others: Collection[Values], *, has_letters: bool) -> dict[str, Json]:
    """Return the number of the right year once the day of adoption is corrected, while nobody knows the old one.

    Where it is told already, or where a gap would be left behind, the number stays.
    """
    was, day = before.get("number"), Day().from_json(after.get("adopted"))
    is_corrected = was == after.get("number") and before.get("adopted") != after.get("adopted")
    of_its_year = bool(was) and not is_of_another_year(before)
    if not (is_corrected and of_its_year and is_of_another_year(after) and day and day.year):
        return {}
    if after.get("state") not in ADOPTED or not may_go(before, others, has_letters=has_letters):
        return {}
    return {"number": number_after((_text(other.get("number")) for other in others), day.year)}


def brought(before: Values, after: Values, others: Iterable[Values], today: datetime.date) -> dict[str, Json]:
    """Return what follows from an edit: a number with the day of adoption, the day an adoption is taken back."""
    adopted, day = after.get("state") in ADOPTED, Day().from_json(after.get("adopted"))
    if adopted and after.get("withdrawn") and after.get("state") != "closed":
        return {"withdrawn": None}
    if adopted and day and day.year and not after.get("number"):
        return {"number": number_after((_text(other.get("number")) for other in others), day.year)}
    if not adopted and keeps_number(before) and after.get("number") and not after.get("withdrawn"):
        return {"withdrawn": before.get("withdrawn") or Day().to_json(exact(today))}
    return {}


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""

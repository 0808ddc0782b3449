"""Numbers that are given once and kept: those of opinions, letters and meetings, a series for each year.

What follows from the order of the records, and is never stored, is numbered by ``numbering``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import western
from hayat_app.domain.records import Letter, Meeting, Opinion


def number_after(numbers: Iterable[str], year: int) -> str:
    """Return the number after the highest that opinions of a year have, such as ``04/2026``."""
    return _next(numbers, year, digits=2)


def is_last(number: str, numbers: Iterable[str]) -> bool:
    """Whether no number of the same year is higher: taken away, this one leaves no gap."""
    year = plain(number).rpartition("/")[2]
    if not year.isdecimal():
        return False
    return max(_taken([number], int(year)), default=0) > max(_taken(numbers, int(year)), default=0)


@lru_cache(maxsize=4096)
def plain(number: str) -> str:
    """Return a number as it counts: 03/2026 and ٣ / 2026 are one."""
    return "/".join(part.lstrip("0") for part in western(number).replace(" ", "").split("/"))


def missing_opinion_numbers(dossier: Dossier, year: int) -> list[int]:
    """Return the numbers below the highest of a year that no opinion has."""
    taken = _taken((opinion.number for opinion in dossier.all(Opinion)), year)
    return sorted(set(range(1, max(taken, default=0))) - taken)


def next_letter_number(dossier: Dossier, year: int) -> str:
    """Return the number after the highest that outgoing letters have in a year."""
    return _next((letter.number for letter in dossier.all(Letter) if letter.direction != "in"), year)


def series(meeting: Meeting) -> tuple[str, str]:
    """Return what a meeting is numbered within: its type and, where it has one, its committee."""
    return meeting.own_type or meeting.type, meeting.committee or ""


def next_meeting_number(dossier: Dossier, like: Meeting, year: int) -> str:
    """Return the number after the highest that other meetings of the same series have in a year."""
    same = (m for m in dossier.all(Meeting) if m.id != like.id and series(m) == series(like))
    return _next((meeting.number for meeting in same), year)


def followed_number(dossier: Dossier, before: Meeting, after: Meeting) -> str:
    """Return the number of a meeting after an edit.

    One that was given by itself follows the type and the year, as long as nobody was called under it.
    """
    words = plain(before.number).rpartition("/")[2]
    given = int(words) if words.isdecimal() else 0  # any words can be typed as a number
    year = after.date.year if after.date and after.date.year else given
    stays = before.state not in ("", "planned") or not year or (series(after), year) == (series(before), given)
    if stays or before.number != next_meeting_number(dossier, before, given):
        return before.number
    return next_meeting_number(dossier, after, year)


def _next(numbers: Iterable[str], year: int, digits: int = 1) -> str:
    return f"{1 + max(_taken(numbers, year), default=0):0{digits}}/{year}"


def _taken(numbers: Iterable[str], year: int) -> set[int]:
    shape = re.compile(rf"\D*(\d+)\s*[/\-]\s*{year}\D*")
    return {int(match[1]) for number in numbers if (match := shape.fullmatch(western(number)))}

"""Days written as a stretch: “27-30 January”, « du 16 au 19 septembre 2014 », «من 27 إلى 30 يناير».

The words stay what a person wrote; what is read here only sorts and draws them.
"""

from __future__ import annotations

import re

from hayat_app.domain.days import RoughDate, month_named
from hayat_app.domain.kinds import western

_LAST_DAY = 31
_PARTS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}(?!\d)|[^\W\d_]+")


def read_range(words: str) -> tuple[RoughDate, RoughDate] | None:
    """Return the first and the last day that words name; the year may be missing. None when no month is named."""
    parts = _PARTS.findall(western(words))
    months = [month for part in parts if (month := month_named(part))]
    years = [int(part) for part in parts if re.fullmatch(r"\d{4}", part)]
    days = [int(part) for part in parts if re.fullmatch(r"\d{1,2}", part) and 1 <= int(part) <= _LAST_DAY]
    if not months:
        return None
    year = years[-1] if years else None
    first = RoughDate(years[0] if years else None, months[0], days[0] if days else None)
    last = RoughDate(year, months[-1], days[-1] if days else None)
    try:
        _ = (first.last, last.last)  # the 31st of a month that has none is no day
    except ValueError:
        return None
    return first, last


def span(starts: RoughDate | None, ends: RoughDate | None, words: str = "") -> tuple[RoughDate, RoughDate] | None:
    """Return the first and last day of something: from its dates, else from the words they were written in."""
    if starts and starts.words:
        return read_range(starts.words) or (read_range(words) if words else None)
    known = [date for date in (starts, ends) if date and not date.words]
    if known:
        return known[0], known[-1]
    return read_range(words) if words else None


def sort_key(
    starts: RoughDate | None, ends: RoughDate | None = None, words: str = ""
) -> tuple[int, int, int, str]:
    """Return a key that sorts by time: known years first, then by month and day, then what has no date."""
    found = span(starts, ends, words)
    return found[0].sort_key if found else (9999, 99, 0, words)

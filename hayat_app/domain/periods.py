"""Periods of time a report is about, and what falls into one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from hayat_app.domain.days import RoughDate, exact
from hayat_app.i18n import N_

QUARTERS = (
    N_("First quarter of {year}"),
    N_("Second quarter of {year}"),
    N_("Third quarter of {year}"),
    N_("Fourth quarter of {year}"),
)
"""English names of the quarters of a year, in their order."""
MONTHS_OF_HALF = 6


@dataclass(frozen=True)
class Period:
    """From one day to another, both inside; None leaves an end open."""

    first: datetime.date | None
    last: datetime.date | None

    @classmethod
    def of(cls, starts: RoughDate | None, ends: RoughDate | None) -> Period:
        """Return the period between two dates of any precision."""
        return cls(starts.first if starts else None, ends.last if ends else None)

    @classmethod
    def year(cls, year: int) -> Period:
        """Return a year of the calendar."""
        return cls(datetime.date(year, 1, 1), datetime.date(year, 12, 31))

    @classmethod
    def half(cls, day: datetime.date) -> Period:
        """Return the half of the calendar's year that a day falls into."""
        year = cls.year(day.year)
        if day.month <= MONTHS_OF_HALF:
            return cls(year.first, datetime.date(day.year, 6, 30))
        return cls(datetime.date(day.year, 7, 1), year.last)

    @property
    def starts(self) -> RoughDate | None:
        """Return the first day as a date that is shown."""
        return exact(self.first) if self.first else None

    @property
    def ends(self) -> RoughDate | None:
        """Return the last day as a date that is shown."""
        return exact(self.last) if self.last else None

    def touches(self, starts: RoughDate | None, ends: RoughDate | None = None) -> bool:
        """Whether something that lasts from one date to another falls into the period, even in part."""
        end = ends or starts
        begins, over = starts.first if starts else None, end.last if end else None
        if begins is None or over is None:
            return False
        return (self.last is None or begins <= self.last) and (self.first is None or over >= self.first)

    def holds(self, *dates: RoughDate | None) -> bool:
        """Whether one of the dates falls into the period."""
        return any(self.touches(date) for date in dates)


def usual(kind: str, day: datetime.date, mandate: Period) -> Period:
    """Return the period that a report of a kind (half, year, mandate) tells of on a day, as a rule."""
    if kind == "mandate":
        return mandate
    return Period.half(day) if kind == "half" else Period.year(day.year)

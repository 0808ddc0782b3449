"""The Hijri date beside the Gregorian one, as a suggestion: Morocco begins its months by sight, often a day later
than the tables of Umm al-Qura, so a person may move the date by up to two days."""

from __future__ import annotations

import datetime

from hayat_app.domain.days import RoughDate
from hayat_app.i18n import N_, Translator

MONTHS = (
    N_("Muharram"), N_("Safar"), N_("Rabi I"), N_("Rabi II"), N_("Jumada I"), N_("Jumada II"),
    N_("Rajab"), N_("Shaaban"), N_("Ramadan"), N_("Shawwal"), N_("Dhu al-Qada"), N_("Dhu al-Hijja"),
)  # fmt: skip
CORRECTIONS = (
    ("two_earlier", N_("Two days earlier")),
    ("earlier", N_("One day earlier")),
    ("later", N_("One day later")),
    ("two_later", N_("Two days later")),
)
"""How a Hijri date that was worked out may be moved; the ends of a month are seen, not computed."""
_DAYS = {"": 0, "two_earlier": -2, "earlier": -1, "later": 1, "two_later": 2}
BOTH = N_("{hijri} ({date})")


def suggested(date: RoughDate | None, translate: Translator, correction: str = "") -> str:
    """Return the Hijri date of an exact day in words, or nothing where the tables end.

    ``correction`` is a code of ``CORRECTIONS``: «earlier» makes 8 رجب 7 رجب.
    """
    day = date.first if date and date.day and date.month else None
    if day is None:
        return ""
    from hijridate import Gregorian  # its tables are loaded only where a date is printed

    try:
        moved = day + datetime.timedelta(days=_DAYS[correction])
        found = Gregorian(moved.year, moved.month, moved.day).to_hijri()
    except OverflowError:
        return ""
    return f"{found.day} {translate(MONTHS[found.month - 1])} {found.year}"


def beside(date: RoughDate | None, shown: str, translate: Translator, correction: str = "") -> str:
    """Return a date in words with its Hijri date before it: 8 رجب 1441 (3 مارس 2020)."""
    hijri = suggested(date, translate, correction)
    return translate(BOTH, hijri=hijri, date=shown) if hijri else shown

"""Days as people know them: exact, a month, a year, or only the words that were written.

``Day`` is the kind of every date field. Moroccan month names are shown; the variants seen in official
papers are understood (domain brief, section 8.3).
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property

from hayat_app.domain.kinds import Json, Kind, clean, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_SPELLINGS = (
    "يناير جانفي janvier january janv jan",
    "فبراير فيفري février fevrier february févr fév feb",
    "مارس mars march mar",
    "أبريل ابريل أفريل avril april avr apr",
    "ماي مايو mai may",
    "يونيو يونيه جوان juin june jun",
    "يوليوز يوليو جويلية juillet july juil jul",
    "غشت أغسطس اغسطس أوت août aout august aug",
    "شتنبر سبتمبر septembre september sept sep",
    "أكتوبر اكتوبر octobre october oct",
    "نونبر نوفمبر novembre november nov",
    "دجنبر ديسمبر décembre decembre december déc dec",
)
_MONTH_OF = {word: i for i, words in enumerate(_SPELLINGS, 1) for word in words.split()}
_WEEKDAY_WORDS = re.compile(
    r"\b(الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
FIRST_YEAR, LAST_YEAR = 1900, 2100
LONGEST_WORDS = 200


@dataclass(frozen=True)
class RoughDate:
    """A date of any precision. Parts that nobody knows are None; ``words`` keeps what cannot be read as a date."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    words: str = ""

    @cached_property
    def first(self) -> datetime.date | None:
        """Return the first day it can mean, or None without a year."""
        if self.year is None:
            return None
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last(self) -> datetime.date | None:
        """Return the last day it can mean, or None without a year."""
        if self.year is None:
            return None
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Return a key that sorts known dates by time and the rest after them, by month and day."""
        return (self.year or 9999, self.month or 0, self.day or 0, self.words)


def exact(date: datetime.date) -> RoughDate:
    """Return an exact day."""
    return RoughDate(date.year, date.month, date.day)


class Day(Kind[RoughDate | None]):
    """A date of any precision: 3/3/2026, 3 مارس 2026, mars 2026, 2026, 27 janvier, or a weekday alone."""

    empty = None

    def parse(self, text: str) -> RoughDate | None:
        value = " ".join(western(clean(text)).split())
        if not value:
            return None
        return _read(value) or _words(value)

    def show(self, value: RoughDate | None, translate: Translator) -> str:
        if value is None:
            return ""
        if value.words:
            return value.words
        if value.day and value.month and value.year:
            return f"{value.day:02}/{value.month:02}/{value.year:04}"
        return _in_words(value, translate)

    def long(self, value: RoughDate | None, translate: Translator) -> str:
        """Write the date in words, as official papers do: 3 مارس 2026."""
        return "" if value is None else value.words or _in_words(value, translate)

    def to_json(self, value: RoughDate | None) -> Json:
        if value is None:
            return None
        if value.words:
            return {"words": value.words}
        year = f"{value.year:04}" if value.year else "-"
        return year + (f"-{value.month:02}" if value.month else "") + (f"-{value.day:02}" if value.day else "")

    def from_json(self, data: Json) -> RoughDate | None:
        if data is None:
            return None
        if isinstance(data, dict) and isinstance(data.get("words"), str) and clean(data["words"]):
            return self.parse(data["words"])
        match = re.fullmatch(r"(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?", data) if isinstance(data, str) else None
        if not match or match[0] == "-":
            raise Refused(N_("“{value}” is not a date."), value=str(data)[:80])
        year, month, day = match.groups()
        return _checked(None if year == "-" else year, month, day, str(data))


def figures(date: RoughDate | None) -> str:
    """Return a date without words of any language, except the ones that were written: 03/03/2026, 03/2026."""
    if date is None:
        return ""
    parts = (date.day, date.month, date.year)
    return date.words or "/".join(f"{part:02}" for part in parts if part)


def month_named(word: str) -> int | None:
    """Return the number of the month that a word names, in Arabic, French or English."""
    return _MONTH_OF.get(word.casefold().rstrip("."))


def weekday(date: RoughDate | None, translate: Translator) -> str:
    """Return the name of the day of the week of an exact date, computed and never typed."""
    if not date or not (date.year and date.month and date.day):
        return ""
    return translate(WEEKDAYS[datetime.date(date.year, date.month, date.day).weekday()])


def _in_words(value: RoughDate, translate: Translator) -> str:
    month = translate(MONTHS[value.month - 1]) if value.month else ""
    day = "1er" if value.day == 1 and translate.language == "fr" else str(value.day or "")
    return " ".join(part for part in (day, month, str(value.year or "")) if part)


def _read(value: str) -> RoughDate | None:
    text = " ".join(_WEEKDAY_WORDS.sub(" ", value).replace("،", " ").replace(",", " ").split())
    if m := re.fullmatch(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})", text):
        return _checked(m[3], m[2], m[1], value)
    if m := re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", text):
        return _checked(m[1], m[2], m[3], value)
    if m := re.fullmatch(r"(\d{1,2})\s*/\s*(\d{4})", text):
        return _checked(m[2], m[1], None, value)
    if m := re.fullmatch(r"\d{4}", text):
        return _checked(text, None, None, value)
    if m := re.fullmatch(r"(?:(\d{1,2})(?:er)?\s+)?([^\W\d]+\.?)(?:\s+(\d{4}))?", text):
        month = _MONTH_OF.get(m[2].casefold().rstrip("."))
        if month:
            return _checked(m[3], month, m[1], value)
    return None


def _words(value: str) -> RoughDate:
    """Keep as written what names a weekday, a month or a year; refuse the rest."""
    known = _WEEKDAY_WORDS.search(value) or any(w.casefold() in _MONTH_OF for w in re.findall(r"[^\W\d]+", value))
    numeric = re.fullmatch(r"[\d\s/.\-]+", value)
    if (known or re.search(r"\b(19|20)\d\d\b", value)) and not numeric and len(value) <= LONGEST_WORDS:
        return RoughDate(words=value)
    raise Refused(
        N_("“{value}” is not a date. Write for example 3/3/2026, 03/2026, 2026 or the name of the month."),
        value=value[:80],
    )


def _checked(year: str | None, month: str | int | None, day: str | None, typed: str) -> RoughDate:
    y, m, d = (int(part) if part else None for part in (year, month, day))
    real = (y is None or FIRST_YEAR <= y <= LAST_YEAR) and (m is None or 1 <= m <= 12)
    # Without a year the 29th of February is possible.
    real = real and (d is None or (m is not None and 1 <= d <= calendar.monthrange(y or 2000, m)[1]))
    if not real:
        raise Refused(N_("There is no day {value}."), value=typed[:80])
    return RoughDate(y, m, d)


def today() -> datetime.date:
    """Return the day it is where the person sits."""
    return datetime.datetime.now().astimezone().date()

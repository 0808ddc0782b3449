"""What a cell of a printed table says, read back as a number or a date, so that a spreadsheet can compute."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hayat_app.domain.days import Day
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator
from reports.office.book import Value

DATE = "dd/mm/yyyy"
_GROUPED = re.compile(r"-?[1-9]\d{0,2}([.\u202f]\d{3})+(,\d+)?", re.ASCII)
_BETWEEN_THOUSANDS = re.compile(r"[.\u202f]")
_PLAIN = re.compile(r"-?(0|[1-9]\d{0,14})(,\d+)?", re.ASCII)


@dataclass(frozen=True)
class Typed:
    """A value and how it is written."""

    value: Value
    shape: str = ""


def money_shape(words: Translator) -> str:
    """Return how amounts are written."""
    return f'#,##0.00 "{words(N_("dirhams"))}"'


def number(text: str) -> Decimal | None:
    """Read a number as our documents print it: 1.250.000,50 or 1 250 000,50; else None, of 007 too."""
    if _GROUPED.fullmatch(text):
        return Decimal(_BETWEEN_THOUSANDS.sub("", text).replace(",", "."))
    return Decimal(text.replace(",", ".")) if _PLAIN.fullmatch(text) else None


def typed(text: str, words: Translator) -> Typed | None:
    """Return a text as a number, share, amount or exact day; None where it is none of them."""
    plain = text.strip()
    amount = plain.removesuffix(words(N_("dirhams"))).strip()
    if amount != plain and (found := number(amount)) is not None:
        return Typed(found, money_shape(words))
    share = plain.removesuffix("%").strip()
    if share != plain and (found := number(share)) is not None:
        return Typed(found / 100, "0.0%" if found % 1 else "0%")
    if (found := number(plain)) is not None:
        return Typed(found, _shape(plain))
    return _date(" ".join(plain.split()))


def _shape(text: str) -> str:
    fraction = len(text.partition(",")[2])
    return ("#,##0" if _BETWEEN_THOUSANDS.search(text) else "0") + ("." + "0" * fraction if fraction else "")


def _date(text: str) -> Typed | None:
    if not re.search(r"\d", text):
        return None
    try:
        date = Day().parse(text)
    except Refused:
        return None
    if date is None or not (date.year and date.month and date.day):
        return None
    return Typed(datetime.date(date.year, date.month, date.day), DATE)


def column(texts: Sequence[str], words: Translator) -> list[Typed]:
    """Return the cells of a column: read back where all that say something are of one nature, else texts.

    In a column of days those of which only the month is known stay as they are written.
    """
    read = [typed(text, words) if text.strip() else Typed(None) for text in texts]
    natures = {type(one.value) for one in read if one and one.value is not None}
    if all(read) and len(natures) == 1:
        return [one for one in read if one]
    if natures == {datetime.date}:
        return [one or Typed(text) for one, text in zip(read, texts, strict=True)]
    return [Typed(text) for text in texts]

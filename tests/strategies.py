"""Hypothesis strategies for values, records and content, made from the declared fields."""

from __future__ import annotations

import datetime
import os
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.days import Day, RoughDate, exact
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    Kind,
    Parent,
    Pattern,
    Picture,
    Position,
    Quantity,
    Ref,
    Refs,
    Text,
    Whole,
    YesNo,
)
from hayat_app.domain.money import CODES, Currency
from hayat_app.domain.points import Points, Score
from hayat_app.domain.scores import Scores
from hayat_app.domain.times import Time

CASES = int(os.environ.get("HAYAT_CASES", "20"))
"""Generated cases of each property: few while working, HAYAT_CASES=2000 for a night."""

KEYS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,20}", fullmatch=True)
WORDS = st.text(
    st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآؤئ َُِّ 0123456789٣٤abcéÀ«»()[]%،؛/-.\n\t😀\u200c\u200f\u0000"),
    max_size=30,
)
ANY_TEXT = st.one_of(WORDS, st.text(max_size=30))
JSON_NOISE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def _days() -> st.SearchStrategy[RoughDate]:
    day = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)).map(exact)
    year = st.integers(1900, 2100).map(RoughDate)
    month = st.tuples(st.integers(1900, 2100) | st.none(), st.integers(1, 12)).map(lambda t: RoughDate(*t))
    words = st.sampled_from(["الثلاثاء", "نهاية مارس 2026", "تورقات: Tue", "fin mars"]).map(_words)
    return st.one_of(day, year, month, words.filter(lambda d: d is not None))


def _words(text: str) -> Any:
    return Day().parse(text) if "Tue" not in text else RoughDate(words="Tuesday")


def _pattern(kind: Pattern) -> st.SearchStrategy[str]:
    known = ["a@b.ma", "0612345678", "+212 5 35 00 00 00", "https://example.ma/x", "example.ma"]
    return st.sampled_from([text for text in known if _readable(kind, text)])


def _readable(kind: Kind[Any], text: str) -> bool:
    from hayat_app.errors import Refused

    try:
        kind.parse(text)
    except Refused:
        return False
    return True


def _quantity(kind: Quantity) -> st.SearchStrategy[Decimal]:
    least = kind.least if kind.least is not None else Decimal(-(10**12))
    most = kind.most if kind.most is not None else Decimal(10**12)
    numbers = st.decimals(least, most, places=kind.places, allow_nan=False, allow_infinity=False)
    return numbers.map(lambda n: kind.from_json(format(n, "f"))).filter(lambda n: n is not None)


def values(kind: Kind[Any]) -> st.SearchStrategy[Any]:  # noqa: C901  # one line for each kind
    """Return a strategy of the values of a kind that are not empty."""
    if isinstance(kind, Pattern):
        return _pattern(kind)
    if isinstance(kind, Currency):
        return st.sampled_from(sorted(CODES))
    if isinstance(kind, Text):
        return ANY_TEXT.map(lambda text: kind.parse(text[: kind.longest // 2])).filter(bool)
    if isinstance(kind, Day):
        return _days()
    if isinstance(kind, Whole):
        return st.integers(kind.least, kind.most)
    if isinstance(kind, Quantity):
        return _quantity(kind)
    if isinstance(kind, Time):
        return st.times().map(lambda time: f"{time:%H:%M}")
    if isinstance(kind, YesNo):
        return st.booleans()
    if isinstance(kind, Choice):
        return st.sampled_from([option.code for option in kind.options])
    if isinstance(kind, Choices):
        codes = [option.code for option in kind.options]
        return st.sets(st.sampled_from(codes), min_size=1).map(lambda s: tuple(c for c in codes if c in s))
    if isinstance(kind, Refs):
        return st.lists(KEYS, min_size=1, max_size=3, unique=True).map(tuple)
    if isinstance(kind, Ref):
        return KEYS
    if isinstance(kind, Scores):
        marks = st.dictionaries(st.from_regex("[a-z0-9_]{1,20}", fullmatch=True), st.integers(1, 5), min_size=1)
        return marks.map(lambda found: tuple(sorted(found.items())))
    if isinstance(kind, Points):
        one = st.builds(Score, KEYS, KEYS, st.integers(1, 5))
        return st.lists(one, min_size=1, max_size=4, unique_by=lambda s: s[:2]).map(lambda s: tuple(sorted(s)))
    if isinstance(kind, Position):
        return st.from_regex(r"[0-9A-Za-z]{1,12}", fullmatch=True)
    digests = st.from_regex("[0-9a-f]{64}", fullmatch=True)
    if isinstance(kind, Attachment):
        return st.builds(AttachedFile, digests, st.sampled_from(["اتفاقية.pdf", "accord signé.docx"]))
    assert isinstance(kind, Picture), kind
    return digests


@st.composite
def plain_values(draw: st.DrawFn, cls: type[Record], most: int = 4) -> dict[str, Any]:
    """Draw exchanged values of some fields of a record, in their order; links and places are left out."""
    plain = [f for f in fields_of(cls) if not isinstance(f.kind, Parent | Position | Ref | Refs)]
    chosen = draw(st.sets(st.integers(0, len(plain) - 1), max_size=most))
    return {plain[i].name: plain[i].kind.to_json(draw(values(plain[i].kind))) for i in sorted(chosen)}

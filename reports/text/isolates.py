"""Pieces that are read left to right even in the middle of Arabic: phone numbers, dates, ranges, signs, addresses.

UAX #9 turns ``+212 5 37`` or ``12-03-2026`` round after an Arabic letter. Each such piece is therefore handed to
the algorithm as one number, which it never cuts, and which keeps to Latin words as well as to Arabic ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reports.text import bidi

# A first character that few texts have lets the search run fast; what must be before it is looked at after it.
_NUMBERS = re.compile(
    r"""[-+\u2212\d](?<![\w.,/+-][-+\u2212\d])(?:
    (?:(?<=\+)|(?<=0)0)\d(?:[ .()\u00a0\u202f-]{0,2}\d){7,13}  # +212 5 37 00 11 22, 00212 (0)5 37 00 11 22
    | (?<=0)[5-8](?:[ .\u00a0\u202f-]?\d){8}                   # 06 12 34 56 78
    | (?<=\d)\d{0,2}(?:[ ]\d{3})+(?:[.,]\d+)?                 # 1 250 000,00
    | (?<=\d)\d*(?:[-\u2010-\u2013/.:]\d+)+                   # 15-03-2026, 2025-2028, 62/2022, 1.15.85
    | (?<=[-+\u2212])(?<!\d[ ][-+\u2212])\d+(?:[ .]\d{3})*(?:,\d+)?  # -5, +1.250,5
    )(?![\w]|[-/.,]\d)""",
    re.VERBOSE | re.ASCII,
)
_ADDRESSES = re.compile(
    r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?:https?://|www\.)[^\s\u0590-\u08ff«»\u2066-\u2069]*[^\s\u0590-\u08ff«»\u2066-\u2069.,;:!?)\]]"
)
_A_SPACE_IN_DIGITS = re.compile(r"\d \(?\d", re.ASCII)
_DAY_OF_A_MONTH = re.compile(
    r"(?<![\w/])(?:1er|[0-3]?\d) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre)\b)"
)
_ONE_NUMBER = "E"


def levels(text: str, classes: str, base: int) -> Sequence[bidi.Span]:
    """Return the levels of a paragraph (its class letters are given) in which every such piece is one
    left-to-right run."""
    if (base or "A" in classes) and ("E" in classes or has_address(text)):
        pieces = _pieces(text)
        if pieces:
            return _stretched(bidi.levels_of_classes(_shortened(classes, pieces), base), pieces)
    return bidi.levels_of_classes(classes, base)


def addresses(text: str) -> list[tuple[int, int]]:
    """Return where the text has web and mail addresses."""
    return [m.span() for m in _ADDRESSES.finditer(text)] if has_address(text) else []


def has_address(text: str) -> bool:
    """Say whether a text may have a web or mail address."""
    return "@" in text or "://" in text or "www." in text


@lru_cache(maxsize=1 << 14)
def _pieces(text: str) -> tuple[tuple[int, int], ...]:
    links = addresses(text)
    numbers = [m.span() for m in _NUMBERS.finditer(text)]
    free = [(a, b) for a, b in numbers if not any(a < end and start < b for start, end in links)]
    return tuple(sorted(links + free))


@lru_cache(maxsize=1 << 14)
def held_spaces(text: str) -> frozenset[int]:
    """Return where the text has spaces inside numbers and French days, at which no line may end."""
    days = frozenset(found.end() - 1 for found in _DAY_OF_A_MONTH.finditer(text))
    if not _A_SPACE_IN_DIGITS.search(text):
        return days
    return days | {i for start, end in _pieces(text) for i in range(start, end) if text[i] == " "}


def _shortened(classes: str, pieces: Sequence[tuple[int, int]]) -> str:
    out, done = [], 0
    for start, end in pieces:
        out += [classes[done:start], _ONE_NUMBER]
        done = end
    return "".join([*out, classes[done:]])


def _stretched(spans: Sequence[bidi.Span], pieces: Sequence[tuple[int, int]]) -> list[bidi.Span]:
    """Map levels of the shortened text back to the text."""
    waiting = iter([*pieces, (1 << 60, 1 << 60)])
    shift, start_of, end_of = 0, *next(waiting)
    out: list[bidi.Span] = []
    for start, end, level in spans:
        first = start + shift
        while start_of < end + shift:
            shift += end_of - start_of - 1
            start_of, end_of = next(waiting)
        out.append((first, end + shift, level))
    return out

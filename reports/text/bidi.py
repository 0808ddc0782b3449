"""The order of letters: the Unicode Bidirectional Algorithm (UAX #9), levels and reordering.

A paragraph becomes a string of class letters (``str.translate``, in C). Everything after depends on that string
alone, so its levels are cached by it. Ordinary paragraphs take a fast way: one regex joins the runs that cannot
influence one another and the rules work on a handful of units. Explicit controls and isolates take the long way,
letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from reports.text.bidi_classes import CLASSES
from reports.text.bidi_explicit import base_of, levels_letter_by_letter
from reports.text.bidi_rules import resolve

Span = tuple[int, int, int]
"""Start, end and level of a piece of text, in logical order."""

_needs_long_way = re.compile("[bxywzpijfqBS]").search
_units = re.compile(r"A(?:[AMWO]*A)?M*|L(?:[LMWO]*L)?M*|R+|E+|\++|,+|%+|N+|M+|W+|O+|[\ue000-\uf8ff]").finditer


def base_level(text: str) -> int:
    """Return 0 or 1: the direction of the first strong character outside isolates (rules P2, P3)."""
    return base_of(text.translate(CLASSES))


def levels(text: str, base: int) -> Sequence[Span]:
    """Return the embedding levels of one paragraph as spans; ``base`` is 0 (left to right) or 1."""
    return levels_of_classes(text.translate(CLASSES), base)


@lru_cache(maxsize=1 << 15)
def levels_of_classes(classes: str, base: int) -> tuple[Span, ...]:
    """Return the levels of a paragraph whose class letters are given."""
    if _needs_long_way(classes):
        return _spans(levels_letter_by_letter(classes, base))
    found = [(classes[m.start()], *m.span()) for m in _units(classes)]
    strong = "R" if base else "L"
    resolved = resolve([u[0] for u in found], [u[2] - u[1] for u in found], (strong, strong), base)
    out: list[Span] = []
    for (_, start, end), level in zip(found, resolved, strict=True):
        if out and out[-1][2] == level:
            out[-1] = (out[-1][0], end, level)
        else:
            out.append((start, end, level))
    return _blank_tail(classes, base, out)


def reorder(line: Sequence[int]) -> list[int]:
    """Return the visual order (logical indexes from left to right) of items with these levels (rule L2)."""
    if line and max(line) == 2 and min(line) == 1:
        return _arabic_with_numbers(line)
    order = list(range(len(line)))
    if not line:
        return order
    lowest_odd = min((level for level in line if level & 1), default=max(line) + 1)
    for floor in range(max(line), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line[order[end]] >= floor:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def _arabic_with_numbers(line: Sequence[int]) -> list[int]:
    """Reorder the commonest line: levels 1 and 2 only."""
    order: list[int] = []
    end = len(line)
    while end:
        start = end - 1
        if line[start] == 2:
            while start and line[start - 1] == 2:
                start -= 1
        order += range(start, end)
        end = start
    return order


def _spans(line: Sequence[int]) -> tuple[Span, ...]:
    edges = [0, *(i for i in range(1, len(line)) if line[i] != line[i - 1]), len(line)]
    return tuple((a, b, line[a]) for a, b in pairwise(edges) if b > a)


def _blank_tail(classes: str, base: int, spans: list[Span]) -> tuple[Span, ...]:
    """White space at the end has the paragraph's level (rule L1)."""
    end = len(classes.rstrip("W"))
    if end < len(classes):
        spans = [(a, min(b, end), level) for a, b, level in spans if a < end]
        spans.append((end, len(classes), base))
    return tuple(spans)

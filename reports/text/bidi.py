"""The order of letters: the Unicode Bidirectional Algorithm (UAX #9), levels and reordering.

A paragraph becomes a string of class letters (in C). Everything after depends on that string alone. Ordinary
paragraphs take a fast way: what stands between two letters of the paragraph's own direction (a number, a French
word) has the same levels wherever it stands, so it is worked out once; there, one regex joins the runs that cannot
influence one another and the rules work on a handful of units. Explicit controls and isolates take the long way,
letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from reports.text.bidi_classes import classes_of
from reports.text.bidi_explicit import levels_letter_by_letter
from reports.text.bidi_rules import pairs, resolve

Span = tuple[int, int, int]
"""Start, end and level of a piece of text, in logical order."""

_needs_long_way = re.compile("[bxywzpijfqBS]").search
_units = re.compile(r"A(?:[AMWO]*A)?M*|L(?:[LMWO]*L)?M*|R+|E+|\++|,+|%+|N+|M+|W+|O+|[\ue000-\uf8ff]").finditer
_brackets = re.compile("[\ue000-\uf8ff]").findall
_crowded = re.compile("(?:[^\ue000-\uf8ff]*[\ue000-\uf8ff]){64}").match
# By direction: its letters, and how to find what may have another level than they and what joins them.
_OWN = (
    ("L", re.compile("[^LMWOE+,%\ue000-\uf8ff]").search),
    ("A", re.compile("[^AMWO\ue000-\uf8ff]").search),
)


def levels(text: str, base: int) -> Sequence[Span]:
    """Return the embedding levels of one paragraph as spans; ``base`` is 0 (left to right) or 1."""
    return levels_of_classes(classes_of(text), base)


@lru_cache(maxsize=1 << 12)
def levels_of_classes(classes: str, base: int) -> tuple[Span, ...]:
    """Return the levels of a paragraph whose class letters are given."""
    if _needs_long_way(classes):
        return _spans(levels_letter_by_letter(classes, base))
    if not _crowded(classes):
        found = _by_stretches(classes, base)
        if found is not None:
            return tuple(found)
    return resolved_whole(classes, base)


def _by_stretches(classes: str, base: int) -> list[Span] | None:
    """Resolve only what stands between letters of the paragraph's direction; None: brackets tie it to the rest."""
    strong, search = _OWN[base]
    out: list[Span] = []
    done = at = 0
    while found := search(classes, at):
        first = max(classes.rfind(strong, 0, found.start()), 0)
        at = classes.find(strong, found.start())
        at = at if at > 0 else len(classes)
        inner = _stretch(classes[first:at], base)
        if inner is None:
            return None
        for start, end, level in inner:
            if first + start > done:
                out.append((done, first + start, base))
            done = first + end
            out.append((first + start, done, level))
    if done < len(classes):
        out.append((done, len(classes), base))
    return out


@lru_cache(maxsize=1 << 14)
def _stretch(classes: str, base: int) -> tuple[Span, ...] | None:
    """Return what has another level than the paragraph; None where a bracket has no partner in the stretch."""
    if _brackets_left(classes):
        return None
    return tuple([span for span in resolved_whole(classes, base) if span[2] != base])


def _brackets_left(classes: str) -> bool:
    return len(_brackets(classes)) > 2 * len(pairs(list(classes)))


def resolved_whole(classes: str, base: int) -> tuple[Span, ...]:
    """Return the levels of a paragraph without explicit controls, worked out in one piece."""
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

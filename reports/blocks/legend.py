"""The names of what a drawing shows in colours or signs, in rows above or below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.blocks.drawing import Drawing, label_height
from reports.blocks.layout import Layout
from reports.text.lines import START

LABEL = 9.0
ROW, APART = 18.0, 16.0
SQUARE = 10.0
_BESIDE = 4.0
"""Between a sign and its name."""

Sign = Callable[[Drawing, int, float, float], None]
"""Paints the sign of the n-th name; told its left edge and its top."""


@dataclass(frozen=True)
class _Entry:
    """A name: its distance from the starting side and from the top, and the width it is broken to."""

    name: str
    at: float
    top: float
    width: float


def _entries(layout: Layout, names: Sequence[str], room: float) -> tuple[list[_Entry], float]:
    """Return the names in rows, and the height of all rows."""
    out: list[_Entry] = []
    at, top, tall = 0.0, 0.0, ROW
    for name in names:
        width = min(layout.setter.width(layout.runs(name, size=LABEL)) + 4, layout.width - room)
        if at and at + room + width > layout.width:
            at, top, tall = 0.0, top + tall, ROW
        out.append(_Entry(name, at, top, width))
        tall = max(tall, label_height(layout, name, width, LABEL) + 6)
        at += width + room + APART
    return out, top + tall


def legend_height(layout: Layout, names: Sequence[str], sign: float = SQUARE) -> float:
    """Return the height of a legend whose signs have a width; a single name needs none."""
    return 0 if len(names) < 2 else _entries(layout, names, sign + _BESIDE)[1]


def legend(drawing: Drawing, names: Sequence[str], paint: Sign, top: float, sign: float = SQUARE) -> float:
    """Paint the names below ``top``, each after its sign; return the height."""
    entries, height = _entries(drawing.layout, names, sign + _BESIDE)
    for k, entry in enumerate(entries):
        y = top - entry.top
        if drawing.layout.right_to_left:
            paint(drawing, k, drawing.width - entry.at - sign, y)
            left = drawing.width - entry.at - sign - _BESIDE - entry.width
        else:
            paint(drawing, k, entry.at, y)
            left = entry.at + sign + _BESIDE
        drawing.label(entry.name, left, y, entry.width, LABEL, START)
    return height

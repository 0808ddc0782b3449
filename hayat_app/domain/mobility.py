"""The mobility map as a drawing: home in the middle, a ring for each length of way, a spoke for each place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from hayat_app.domain.records import Journey

RINGS = (15, 30, 60, 120)
"""Minutes of the rings, the same distance apart: twice as long is one ring further."""


@dataclass(frozen=True)
class Spoke:
    """A place to go to. Distances are shares of the outermost ring, None where nobody said."""

    journey: Journey
    angle: float
    """In radians, from above, in the direction of reading; straight up stays free for the minutes of the rings."""
    women: float | None
    men: float | None


def distance(minutes: int) -> float:
    """Return how far from the middle a way of so many minutes ends, 1 at the outermost ring."""
    first = 1 / len(RINGS)
    if minutes <= RINGS[0]:
        return first * minutes / RINGS[0]
    return min(1.0, first * (1 + math.log2(minutes / RINGS[0])))


def spokes(journeys: Sequence[Journey]) -> list[Spoke]:
    """Return the places around home, in their order."""
    return [
        Spoke(one, 2 * math.pi * (n + 0.5) / len(journeys), _end(one.women_minutes), _end(one.men_minutes))
        for n, one in enumerate(journeys)
    ]


def _end(minutes: int | None) -> float | None:
    return None if minutes is None else distance(minutes)

"""Ways from a middle over rings, each with its ends as dots and its name at the edge."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reports.blocks.drawing import Drawing
from reports.blocks.layout import Layout
from reports.blocks.legend import LABEL, legend, legend_height
from reports.text.lines import END, START

DOT, SIGN = 3.4, 24.0
_EDGE, _APART, _SMALL = 12.0, 5.0, 8.0
"""From the outermost ring to the names; between two names; size of what is not a name."""


@dataclass(frozen=True)
class Look:
    """How a line is painted: also without colours it is known by its dashes and its weight."""

    colour: str
    dashed: bool = False
    weight: float = 1.2


@dataclass(frozen=True)
class Way:
    """A way from the middle. Distances are shares of the outermost ring, None where nobody knows."""

    name: str
    angle: float
    """In radians, from above, in the direction of reading."""
    full: float | None
    open: float | None
    look: str = ""
    """A key of the looks of the drawing."""


@dataclass(frozen=True)
class Rings:
    """The drawing: rings with their names, ways, and what dots and lines mean."""

    centre: str
    rings: Sequence[str]
    ways: Sequence[Way]
    dots: tuple[str, str]
    """What a full and an open dot mean."""
    looks: dict[str, tuple[str, Look]]
    """Name and look of each kind of line."""
    alternative: str
    caption: str = ""
    diameter: float = 250
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """The whole drawing."""
        return self._height(layout) + 40

    def _names(self) -> list[str]:
        return [*self.dots, *(name for name, _look in self.looks.values())]

    def _height(self, layout: Layout) -> float:
        return self.diameter + 24 + legend_height(layout, self._names(), SIGN)

    def place(self, layout: Layout) -> None:
        """Paint the rings, the ways over them, and the names around."""
        drawing = Drawing(layout, layout.width, self._height(layout), self.alternative, self.caption)
        explained = legend(drawing, self._names(), self._sign, legend_height(layout, self._names(), SIGN), SIGN)
        middle = (drawing.width / 2, explained + (drawing.height - explained) / 2)
        self._paint_rings(drawing, middle)
        for way in self.ways:
            self._paint_way(drawing, middle, way)
        self._paint_names(drawing, middle, explained)
        _boxed(drawing, self.centre, middle, LABEL)
        drawing.finish()

    def _paint_rings(self, drawing: Drawing, middle: tuple[float, float]) -> None:
        for n, name in enumerate(self.rings, 1):
            radius = self.diameter / 2 * n / len(self.rings)
            drawing.circle(middle, radius, stroke=drawing.layout.theme.rule)
            _boxed(drawing, name, (middle[0], middle[1] + radius), _SMALL)

    def _end(self, drawing: Drawing, middle: tuple[float, float], way: Way, far: float) -> tuple[float, float]:
        across = math.sin(way.angle) * (-1 if drawing.layout.right_to_left else 1)
        radius = self.diameter / 2 * far
        return middle[0] + across * radius, middle[1] + math.cos(way.angle) * radius

    def _paint_way(self, drawing: Drawing, middle: tuple[float, float], way: Way) -> None:
        look = self._look(way.look)
        known = [far for far in (way.full, way.open) if far is not None]
        if known:
            ends = [self._end(drawing, middle, way, far) for far in (0.1, max(known))]
            drawing.line(ends, look.colour, look.weight, look.dashed)
        if way.open is not None:
            drawing.circle(self._end(drawing, middle, way, way.open), DOT + 1.2, "#ffffff", look.colour)
        if way.full is not None:
            drawing.circle(self._end(drawing, middle, way, way.full), DOT, look.colour)

    def _look(self, key: str) -> Look:
        return self.looks[key][1] if key in self.looks else Look("#5f6b76")

    def _paint_names(self, drawing: Drawing, middle: tuple[float, float], floor: float) -> None:
        """Write the names at both sides, from above, none over another, each with a thin line to its way."""
        reach = self.diameter / 2 + _EDGE
        for at_right in (True, False):
            ends = [(self._end(drawing, middle, way, 1.0), way) for way in self.ways]
            side = sorted((e for e in ends if (e[0][0] >= middle[0]) == at_right), key=lambda e: -e[0][1])
            width = drawing.width / 2 - reach - 4
            left = middle[0] + reach + 4 if at_right else 0.0
            tall = [drawing.label_height(way.name, width, LABEL) for _end, way in side]
            wanted = [end[1] + h / 2 for (end, _way), h in zip(side, tall, strict=True)]
            tops = _spread(wanted, tall, drawing.height, floor)
            for (end, way), top, h in zip(side, tops, tall, strict=True):
                edge = middle[0] + reach if at_right else middle[0] - reach
                drawing.line([end, (edge, top - h / 2)], drawing.layout.theme.rule, 0.4)
                inwards = drawing.layout.right_to_left != at_right
                drawing.label(way.name, left, top, width, LABEL, START if inwards else END)

    def _sign(self, drawing: Drawing, k: int, left: float, top: float) -> None:
        middle = (left + SIGN / 2, top - 6.5)
        if k < len(self.dots):
            fill = drawing.layout.theme.grey if k == 0 else "#ffffff"
            drawing.circle(middle, DOT + (1.2 if k else 0), fill, drawing.layout.theme.grey)
            return
        look = list(self.looks.values())[k - len(self.dots)][1]
        drawing.line([(left, middle[1]), (left + SIGN, middle[1])], look.colour, look.weight, look.dashed)


def _spread(wanted: list[float], tall: list[float], top: float, floor: float) -> list[float]:
    """Return the tops of names so that none stands over another and all stay between two heights."""
    tops: list[float] = []
    for n, at in enumerate(wanted):
        tops.append(min(at, tops[-1] - tall[n - 1] - _APART if tops else top))
    for n in range(len(tops) - 1, -1, -1):
        tops[n] = max(tops[n], floor + tall[n])
        floor = tops[n] + _APART
    return tops


def _boxed(drawing: Drawing, text: str, middle: tuple[float, float], size: float) -> None:
    """Write a few words over what is painted, on white."""
    width = drawing.layout.setter.width(drawing.layout.runs(text, size=size)) + 6
    tall = drawing.label_height(text, width, size)
    drawing.rectangle(middle[0] - width / 2, middle[1] - tall / 2, width, tall, "#ffffff")
    drawing.label(text, middle[0] - width / 2, middle[1] + tall / 2, width, size)

"""Where the boxes of a problem tree stand: effects above the central problem, causes below, level by level."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from hayat_app.domain.trees import Branch, side_of

GAP_X, GAP_Y, MARGIN = 16.0, 40.0, 20.0
Measure = Callable[[Branch], float]
"""The height a box needs for its words."""


@dataclass(frozen=True)
class Box:
    """A box of the drawing, and the box it hangs on."""

    branch: Branch
    place: QRectF
    above: str
    """Key of the problem it hangs on, nothing for the central one."""


@dataclass(frozen=True)
class Drawing:
    """All boxes, each parent before what hangs on it, and the size of the whole."""

    boxes: list[Box]
    size: QSizeF

    def at(self, point: QPointF) -> Box | None:
        """Return the box at a point."""
        return next((box for box in self.boxes if box.place.contains(point)), None)

    def of(self, key: str) -> Box | None:
        """Return the box of a problem."""
        return next((box for box in self.boxes if box.branch.problem.id == key), None)


def drawing(tree: Branch, width: float, measure: Measure, *, right_to_left: bool) -> Drawing:
    """Return the drawing of a tree; siblings follow the direction of reading."""
    effects, causes = side_of(tree, "effect"), side_of(tree, "cause")
    whole = max(_breadth(effects, width), _breadth(causes, width), width)
    height = measure(tree)
    ups, downs = _levels(effects, measure), _levels(causes, measure)
    top = MARGIN + sum(h + GAP_Y for h in ups)
    boxes = [Box(tree, QRectF(MARGIN + (whole - width) / 2, top, width, height), "")]
    for side, heights, way in ((effects, ups, -1), (causes, downs, 1)):
        start = MARGIN + (whole - _breadth(side, width)) / 2
        edge = top if way < 0 else top + height
        boxes += _row(side, tree.problem.id, start, edge, heights, way, width)
    size = QSizeF(whole + 2 * MARGIN, top + height + sum(h + GAP_Y for h in downs) + MARGIN)
    if right_to_left:
        boxes = [Box(b.branch, _mirrored(b.place, size.width()), b.above) for b in boxes]
    return Drawing(boxes, size)


def _breadth(branches: list[Branch], width: float) -> float:
    spans = [_span(branch, width) for branch in branches]
    return sum(spans) + GAP_X * max(0, len(spans) - 1)


def _span(branch: Branch, width: float) -> float:
    return max(width, _breadth(list(branch.below), width))


def _levels(branches: list[Branch], measure: Measure) -> list[float]:
    """Return the height of each level: its tallest box."""
    heights: list[float] = []
    while branches:
        heights.append(max(measure(branch) for branch in branches))
        branches = [below for branch in branches for below in branch.below]
    return heights


def _row(
    branches: list[Branch], above: str, start: float, edge: float, heights: list[float], way: int, width: float
) -> Iterator[Box]:
    """Yield the boxes of a level and of those beyond it; ``way`` is 1 downwards, -1 upwards."""
    for branch in branches:
        span, tall = _span(branch, width), heights[0]
        y = edge + GAP_Y if way > 0 else edge - GAP_Y - tall
        yield Box(branch, QRectF(start + (span - width) / 2, y, width, tall), above)
        inner = start + (span - _breadth(list(branch.below), width)) / 2
        beyond = y + tall if way > 0 else y
        yield from _row(list(branch.below), branch.problem.id, inner, beyond, heights[1:], way, width)
        start += span + GAP_X


def _mirrored(place: QRectF, width: float) -> QRectF:
    return QRectF(width - place.right(), place.y(), place.width(), place.height())

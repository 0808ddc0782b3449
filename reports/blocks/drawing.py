"""A figure under construction: shapes and labels in a box, with words for those who do not see it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reports.blocks.layout import Layout
from reports.pdf import structure
from reports.pdf.structure import Element
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import CENTRE, START
from reports.text.pen import Line, rgb
from reports.text.runs import Text, plain

LABEL_LEAD = 1.35


class Drawing:
    """Paints one tagged figure; x runs from the box's left edge, y upwards from its lower edge."""

    def __init__(self, layout: Layout, width: float, height: float, alternative: str, caption: Text = "") -> None:
        self.layout = layout
        self.width = width
        self.height = height
        self._caption = caption
        caption_lines = self._caption_lines()
        layout.need(height + len(caption_lines) * layout.theme.body * layout.theme.lead + 8)
        self.x = layout.left + (layout.width - width) / 2
        self.y = layout.y - height
        box = (self.x, self.y, self.x + width, self.y + height)
        words = alternative or plain(caption) or "…"
        self.element = Element("Figure", layout.root, structure.alternative(words, box))
        self._out = layout.page.operators
        self._out.append(layout.page.begin(self.element))

    def finish(self) -> None:
        """Close the figure and paint its caption below."""
        self._out.append("EMC")
        layout = self.layout
        layout.y = self.y - 4
        lines = self._caption_lines()
        if lines:
            size = layout.theme.small + 1
            layout.flow(lines, layout.left, size * layout.theme.lead, size, Element("Caption", self.element))
        layout.y -= 8

    def _caption_lines(self) -> list[Line]:
        layout = self.layout
        if not self._caption:
            return []
        text = layout.runs(self._caption, REGULAR, layout.theme.small + 1, layout.theme.grey)
        return layout.lines(text, layout.width, CENTRE)

    # --- shapes

    def rectangle(self, x: float, y: float, width: float, height: float, fill: str = "", stroke: str = "") -> None:
        """Paint a rectangle whose lower left corner is (x, y)."""
        path = f"{self.x + x:.2f} {self.y + y:.2f} {width:.2f} {height:.2f} re"
        self._path(path, fill, stroke)

    def line(
        self, points: Sequence[tuple[float, float]], stroke: str = "", weight: float = 0.6, dashed: bool = False
    ) -> None:
        """Paint a line through points."""
        path = self._through(points)
        dash = ("[3 2] 0 d", "[] 0 d") if dashed else ("", "")
        self._out.append(f"{rgb(stroke, stroke=True)} {weight:g} w {dash[0]} {path} S {dash[1]} 0 G")

    def polygon(self, points: Sequence[tuple[float, float]], fill: str = "", stroke: str = "") -> None:
        """Paint a closed shape."""
        self._path(f"{self._through(points)} h", fill, stroke)

    def circle(self, centre: tuple[float, float], radius: float, fill: str = "", stroke: str = "") -> None:
        """Paint a circle."""
        steps = max(12, round(radius))
        turn = [2 * math.pi * n / steps for n in range(steps)]
        points = [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in turn]
        self.polygon(points, fill, stroke)

    def sector(
        self, centre: tuple[float, float], radii: tuple[float, float], angles: tuple[float, float], fill: str
    ) -> None:
        """Paint a piece of a ring between two radii and two angles (degrees, counter-clockwise from the right)."""
        steps = max(2, int(abs(angles[1] - angles[0]) / 3) + 1)
        turn = [math.radians(angles[0] + (angles[1] - angles[0]) * i / steps) for i in range(steps + 1)]
        outer = [(centre[0] + radii[1] * math.cos(a), centre[1] + radii[1] * math.sin(a)) for a in turn]
        inner = [(centre[0] + radii[0] * math.cos(a), centre[1] + radii[0] * math.sin(a)) for a in reversed(turn)]
        self.polygon(outer + inner, fill, "#ffffff")

    def _through(self, points: Sequence[tuple[float, float]]) -> str:
        path = [f"{self.x + x:.2f} {self.y + y:.2f} {'l' if i else 'm'}" for i, (x, y) in enumerate(points)]
        return " ".join(path)

    def _path(self, path: str, fill: str, stroke: str) -> None:
        parts = ([rgb(fill)] if fill else []) + ([rgb(stroke, stroke=True), ".6 w"] if stroke else [])
        paint = "B" if fill and stroke else "f" if fill else "S"
        self._out.append(" ".join([*parts, path, paint, "0 g 0 G"]))

    # --- labels

    def label(
        self,
        text: Text,
        x: float,
        top: float,
        width: float,
        size: float = 9,
        align: str = CENTRE,
        bold: bool = False,
        colour: str = "",
    ) -> float:
        """Paint a label in a column of this width below ``top``; return its height."""
        style = BOLD if bold else REGULAR
        lines = self.layout.lines(self.layout.runs(text, style, size, colour), width, align, True)
        lead = size * LABEL_LEAD
        self.layout.page.text(lines, self.x + x, self.y + top, lead, size, None)
        return lead * len(lines)

    def label_height(self, text: Text, width: float, size: float = 9, bold: bool = False) -> float:
        """Return the height that a label would have."""
        return label_height(self.layout, text, width, size, bold)


def label_height(layout: Layout, text: Text, width: float, size: float = 9, bold: bool = False) -> float:
    """Return the height of a label before there is a drawing."""
    runs = layout.runs(text, BOLD if bold else REGULAR, size)
    return size * LABEL_LEAD * len(layout.lines(runs, width, START, True))

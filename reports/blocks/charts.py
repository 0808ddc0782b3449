"""Charts: bars, stacked bars, a ring. Values are printed; colours only help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from hayat_app.i18n import Translator
from reports.blocks.drawing import Drawing, label_height
from reports.blocks.layout import Layout
from reports.blocks.legend import LABEL, SQUARE, legend, legend_height
from reports.blocks.words import COMMA, labelled, told
from reports.text.lines import START
from reports.text.runs import Text

SMALLEST = 6.5
ENTRY = 20.0


def number(value: float) -> str:
    """Print a value as Moroccan documents do: decimal comma, no needless decimals."""
    text = f"{value:.1f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
    return text.replace(".", ",")


def percent(part: float, total: float) -> str:
    """Print a share."""
    return measured(100 * part / total, "%")


def measured(value: float, unit: str) -> str:
    """Print a number with its unit; with the space before it, a percent sign stands on one side in Arabic."""
    return number(value) + ("\u00a0%" if unit == "%" else unit)


@dataclass(frozen=True)
class Series:
    """Values of one kind, one for each label."""

    name: str
    values: Sequence[float]


@dataclass(frozen=True)
class Bars:
    """Upright bars, side by side or stacked; the first label stands where reading starts."""

    labels: Sequence[str]
    series: Sequence[Series]
    alternative: str = ""
    caption: Text = ""
    stacked: bool = False
    unit: str = ""
    height: float = 190
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """The whole chart."""
        return self._height(layout) + 30

    def _slot(self, layout: Layout) -> float:
        return layout.width / max(len(self.labels), 1)

    def _foot(self, layout: Layout) -> float:
        slot, size = self._slot(layout) - 6, self._label_size(layout)
        return max((label_height(layout, text, slot, size) for text in self.labels), default=size) + 6

    def _label_size(self, layout: Layout) -> float:
        """Return the type size at which no word of a label is torn apart, where there is one that can be read."""
        words = [word for label in self.labels for word in label.split()]
        widest = max((layout.setter.width(layout.runs(word, size=LABEL)) for word in words), default=1)
        return max(SMALLEST, min(LABEL, LABEL * (self._slot(layout) - 7) / max(widest, 1)))

    def _height(self, layout: Layout) -> float:
        return self.height + self._foot(layout) + (legend_height(layout, [s.name for s in self.series]))

    def words(self, words: Translator) -> str:
        """Return the chart in words."""
        lines = []
        for i, label in enumerate(self.labels):
            values = [f"{s.name} {measured(s.values[i], self.unit)}".strip() for s in self.series]
            lines.append(labelled(words, label, words(COMMA).join(values)))
        return told(words, self.caption, lines)

    def place(self, layout: Layout) -> None:
        """Paint the chart."""
        if not self.labels or not self.series:
            return
        drawing = Drawing(
            layout, layout.width, self._height(layout), self.alternative or self.words(layout.words), self.caption
        )
        names = [s.name for s in self.series]
        above = legend(drawing, names, _square, drawing.height) if len(names) > 1 else 0
        foot = self._foot(layout)
        self._columns(drawing, foot, drawing.height - foot - above - 20)
        drawing.line([(0, foot), (drawing.width, foot)], layout.theme.rule, 0.8)
        drawing.finish()

    def _amount(self, value: float) -> str:
        return measured(value, self.unit)

    def _columns(self, drawing: Drawing, foot: float, height: float) -> None:
        slot, size = self._slot(drawing.layout), self._label_size(drawing.layout)
        totals = [sum(max(s.values[i], 0) for s in self.series) for i in range(len(self.labels))]
        most = max(totals if self.stacked else [max(s.values) for s in self.series]) or 1
        for i, label in enumerate(self.labels):
            x = drawing.width - (i + 1) * slot if drawing.layout.right_to_left else i * slot
            drawing.label(label, x + 3, foot - 4, slot - 6, size)
            values = [max(s.values[i], 0) for s in self.series]
            if self.stacked:
                self._stack(drawing, values, (x, foot, slot, height / most))
            else:
                self._group(drawing, values, (x, foot, slot, height / most))

    def _group(self, drawing: Drawing, values: Sequence[float], box: tuple[float, float, float, float]) -> None:
        x, foot, slot, scale = box
        width = slot * 0.7 / len(values)
        for k, value in enumerate(values):
            place = len(values) - 1 - k if drawing.layout.right_to_left else k
            left = x + slot * 0.15 + place * width
            drawing.rectangle(left + 1, foot, width - 2, value * scale, _colour(drawing, k))
            drawing.label(self._amount(value), left - 8, foot + value * scale + 14, width + 16, LABEL - 0.5)

    def _stack(self, drawing: Drawing, values: Sequence[float], box: tuple[float, float, float, float]) -> None:
        x, foot, slot, scale = box
        width = min(slot * 0.6, 90)
        left = x + (slot - width) / 2
        for k, (value, top) in enumerate(zip(values, accumulate(values), strict=True)):
            drawing.rectangle(
                left, foot + (top - value) * scale, width, value * scale, _colour(drawing, k), "#ffffff"
            )
            if value * scale > LABEL * 1.4:
                middle = foot + (top - value / 2) * scale + LABEL * 0.7
                drawing.label(self._amount(value), left, middle, width, LABEL - 0.5, bold=True, colour="#ffffff")
        drawing.label(
            self._amount(sum(values)),
            left - 10,
            foot + sum(values) * scale + 14,
            width + 20,
            LABEL,
            bold=True,
        )


@dataclass(frozen=True)
class Ring:
    """Parts of a whole as a ring, with their percentages in the legend."""

    parts: Sequence[tuple[str, float]]
    alternative: str = ""
    caption: Text = ""
    centre: Text = ""
    diameter: float = 150
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """The whole chart."""
        return self.diameter + 40

    def _share(self, name: str, value: float, layout: Layout) -> str:
        total = sum(value for _, value in self.parts)
        shown = f"{number(value)} ({percent(value, total)})"
        return labelled(layout.words, name, shown)

    def words(self, layout: Layout) -> str:
        """Return the chart in words."""
        return told(layout.words, self.caption, [self._share(name, value, layout) for name, value in self.parts])

    def place(self, layout: Layout) -> None:
        """Paint the ring beside its legend."""
        total = sum(value for _, value in self.parts)
        if total <= 0:
            return
        height = min(max(self.diameter, ENTRY * len(self.parts)) + 8, layout.full_room - 40)
        drawing = Drawing(layout, layout.width, height, self.alternative or self.words(layout), self.caption)
        radius = self.diameter / 2
        middle = (drawing.width * (0.68 if layout.right_to_left else 0.32), height / 2)
        angle = 90.0
        for k, (_, value) in enumerate(self.parts):
            # Clockwise from the top, as a clock is read in every language.
            sweep = -360 * value / total
            drawing.sector(middle, (radius * 0.58, radius), (angle, angle + sweep), _colour(drawing, k))
            angle += sweep
        if self.centre:
            tall = drawing.label_height(self.centre, radius, 12, True)
            drawing.label(self.centre, middle[0] - radius / 2, middle[1] + tall / 2, radius, 12, bold=True)
        self._legend(drawing)
        drawing.finish()

    def _legend(self, drawing: Drawing) -> None:
        step = min(ENTRY, drawing.height / len(self.parts))
        top = drawing.height / 2 + step / 2 * len(self.parts)
        right_to_left = drawing.layout.right_to_left
        width = drawing.width * 0.42
        left = 0.0 if right_to_left else drawing.width - width
        for k, (name, value) in enumerate(self.parts):
            square = left + width - 10 if right_to_left else left
            drawing.rectangle(square, top - 13, 10, 10, _colour(drawing, k))
            text = self._share(name, value, drawing.layout)
            drawing.label(text, left if right_to_left else left + 16, top, width - 16, 10, START)
            top -= step


def _colour(drawing: Drawing, k: int) -> str:
    palette = drawing.layout.theme.palette
    return palette[k % len(palette)]


def _square(drawing: Drawing, k: int, left: float, top: float) -> None:
    drawing.rectangle(left, top - 11, SQUARE, SQUARE, _colour(drawing, k))

"""A time plan: one row for each activity, bars over months; time runs in reading direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from hayat_app.i18n import Translator
from reports.blocks.drawing import Drawing, label_height
from reports.blocks.layout import Layout
from reports.blocks.words import COMMA, labelled, told
from reports.text.lines import START
from reports.text.runs import Text, plain

LABEL = 8.5
HEAD = 20.0


@dataclass(frozen=True)
class Bar:
    """From the beginning of month ``start`` to the end of month ``end`` (counted from 0), part of it done."""

    start: int
    end: int
    done: float = 0
    colour: str = ""


@dataclass(frozen=True)
class Task:
    """One row."""

    label: Text
    bars: Sequence[Bar] = field(default=())


@dataclass(frozen=True)
class Gantt:
    """A time plan over named months; ``groups`` (years, quarters) name stretches: (name, number of months)."""

    tasks: Sequence[Task]
    months: Sequence[str]
    groups: Sequence[tuple[str, int]] = ()
    caption: Text = ""
    label_share: float = 0.28
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """Header and two rows."""
        return self._head() + sum(self._row(layout, task) for task in self.tasks[:2]) + 10

    def place(self, layout: Layout) -> None:
        """Paint as many figures as pages are needed."""
        rest = [part for task in self.tasks for part in self._parts(layout, task)]
        while rest and self.months:
            layout.need(self.opening(layout))
            room = layout.room - self._head() - (30 if self.caption else 12)
            fitting = self._fitting(layout, rest, room)
            self._figure(layout, rest[:fitting], last=fitting == len(rest))
            rest = rest[fitting:]
            if rest:
                layout.new_page()

    def _parts(self, layout: Layout, task: Task) -> list[Task]:
        """Give a label too long for half a page further rows, so that none of it is lost."""
        words = plain(task.label).split()
        if len(words) < 2 or self._row(layout, task) <= layout.full_room / 2:
            return [task]
        middle = len(words) // 2
        first, second = (Task(" ".join(half)) for half in (words[:middle], words[middle:]))
        return [*self._parts(layout, Task(first.label, task.bars)), *self._parts(layout, second)]

    def _head(self) -> float:
        return HEAD * (2 if self.groups else 1)

    def _row(self, layout: Layout, task: Task) -> float:
        return max(24.0, label_height(layout, task.label, layout.width * self.label_share - 8, LABEL) + 8)

    def _fitting(self, layout: Layout, tasks: Sequence[Task], room: float) -> int:
        used, count = 0.0, 0
        for task in tasks:
            used += self._row(layout, task)
            if used > room and count:
                break
            count += 1
        return count

    def words(self, words: Translator, tasks: Sequence[Task]) -> str:
        """Return the plan in words."""
        spans = [words(COMMA).join(self._span(bar) for bar in task.bars) for task in tasks]
        rows = [labelled(words, plain(task.label), span) for task, span in zip(tasks, spans, strict=True)]
        return told(words, self.caption, rows)

    def _span(self, bar: Bar) -> str:
        last = len(self.months) - 1
        first, end = (self._dated(min(place, last)) for place in (bar.start, bar.end))
        return first if first == end else f"{first} – {end}"

    def _dated(self, place: int) -> str:
        """Return the name of a month with that of its year, where the plan names years."""
        ends = accumulate(count for _name, count in self.groups)
        group = next((name for (name, _), end in zip(self.groups, ends, strict=True) if place < end), "")
        return f"{self.months[place]} {group}".strip()

    def _figure(self, layout: Layout, tasks: Sequence[Task], last: bool) -> None:
        rows = [self._row(layout, task) for task in tasks]
        height = self._head() + sum(rows)
        drawing = Drawing(
            layout, layout.width, height, self.words(layout.words, tasks), self.caption if last else ""
        )
        self._grid(drawing, rows)
        top = height - self._head()
        for task, tall in zip(tasks, rows, strict=True):
            self._task(drawing, task, top, tall)
            top -= tall
        drawing.finish()

    def _month(self, drawing: Drawing) -> float:
        return drawing.width * (1 - self.label_share) / len(self.months)

    def _x(self, drawing: Drawing, months: float) -> float:
        """Return the place of a point in time."""
        way = drawing.width * self.label_share + months * self._month(drawing)
        return drawing.width - way if drawing.layout.right_to_left else way

    def _band(self, drawing: Drawing, start: float, end: float) -> tuple[float, float]:
        a, b = self._x(drawing, start), self._x(drawing, end)
        return min(a, b), abs(b - a)

    def _grid(self, drawing: Drawing, rows: Sequence[float]) -> None:
        theme = drawing.layout.theme
        body = drawing.height - self._head()
        # Bands instead of lines: a ruled grid would pass for a table that has no tags.
        for i in range(0, len(self.months), 2):
            x, width = self._band(drawing, i, i + 1)
            drawing.rectangle(x, 0, width, body, theme.zebra_fill)
        drawing.rectangle(0, drawing.height - self._head(), drawing.width, self._head(), theme.head_fill)
        top, at = drawing.height, 0
        for name, count in self.groups:
            x, width = self._band(drawing, at, min(at + count, len(self.months)))
            drawing.label(name, x, top - 3, width, LABEL + 1, bold=True)
            at += count
            drawing.line([(self._x(drawing, at), top), (self._x(drawing, at), 0)], theme.rule, 0.6)
        top -= HEAD if self.groups else 0
        for i, name in enumerate(self.months):
            x, width = self._band(drawing, i, i + 1)
            drawing.label(name, x - 2, top - 4, width + 4, min(8.0, width / 4.4))
        y = body
        for tall in rows:
            drawing.line([(0, y), (drawing.width, y)], "#c9d1d9", 0.4)
            y -= tall
        drawing.rectangle(0, 0, drawing.width, drawing.height, stroke=theme.rule)

    def _task(self, drawing: Drawing, task: Task, top: float, tall: float) -> None:
        share = drawing.width * self.label_share
        left = drawing.width - share + 4 if drawing.layout.right_to_left else 4
        own = drawing.label_height(task.label, share - 8, LABEL)
        drawing.label(task.label, left, top - (tall - own) / 2, share - 8, LABEL, START)
        for bar in task.bars:
            self._bar(drawing, bar, top, tall)

    def _bar(self, drawing: Drawing, bar: Bar, top: float, tall: float) -> None:
        start, end = max(0, bar.start), min(len(self.months), bar.end + 1)
        if end <= start:
            return
        colour = bar.colour or drawing.layout.theme.accent
        y, height = top - tall / 2 - 5, 10
        x, width = self._band(drawing, start, end)
        drawing.rectangle(x, y, width, height, "#b3cce6", colour)
        if bar.done > 0:
            x, width = self._band(drawing, start, start + (end - start) * min(bar.done, 1))
            drawing.rectangle(x, y, width, height, colour)

"""Room to write by hand: dotted lines as long as there is place for, all of the same points."""

from __future__ import annotations

import re
from collections.abc import Callable

from reports.text.runs import Run, paragraphs

LONG = 40
"""So many points are a line to write on, which goes on to the end of its line of text."""
_SHORT = "....."
_POINTS = re.compile(r"[\u2066-\u2069]*(\.{5,})[\u2066-\u2069]*")
_LINE = re.compile(rf"\.{{{LONG},}}[\u2066-\u2069]*$")

Measure = Callable[[tuple[Run, ...]], float]


def with_room(text: tuple[Run, ...], width: float, measure: Measure) -> tuple[Run, ...]:
    """Return a text whose dotted lines fill the width, each point from left to right: Arabic has a larger one."""
    if not any(_SHORT in run.text for run in text):
        return text
    out: list[Run] = []
    for place, paragraph in enumerate(paragraphs(text)):
        runs = _filled(paragraph, width, measure)
        out += [runs[0]._replace(text="\n" * bool(place) + runs[0].text), *runs[1:]]
    return tuple(out)


def _filled(text: tuple[Run, ...], width: float, measure: Measure) -> list[Run]:
    *before, last = text
    if _LINE.search(last.text):
        label = last._replace(text=_LINE.sub("", last.text))
        each = measure((last._replace(text=f"\u2066{'.' * LONG}\u2069"),)) / LONG
        count = int((width - measure((*before, label)) - each) / each)
        last = last._replace(text=label.text + "." * max(count, LONG // 4))
    return [run._replace(text=_POINTS.sub("\u2066\\1\u2069", run.text)) for run in (*before, last)]

"""How wide the columns of a table are: their shares, but no head so narrow that a word of it is torn apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reports.blocks.cells import Column
from reports.blocks.layout import Layout
from reports.text.faces import BOLD
from reports.text.runs import Text, plain

_PARTS = re.compile(r"[\s/-]+")
"""Where a line of a head may end."""


def widths(columns: Sequence[Column], layout: Layout, size: float, *, titled: bool) -> list[float]:
    """Return the widths; ``titled`` columns have their titles as heads."""
    least = [_longest(layout, column.title, size) if titled else 0.0 for column in columns]
    weights = [column.weight for column in columns]
    if sum(least) > layout.width:
        return _shared(weights, {}, layout.width)
    held: dict[int, float] = {}
    while True:
        found = _shared(weights, held, layout.width)
        narrow = {i: least[i] for i, width in enumerate(found) if i not in held and width < least[i]}
        if not narrow:
            return found
        held |= narrow


def _shared(weights: Sequence[float], held: dict[int, float], whole: float) -> list[float]:
    """Return the widths where some are held fast and the others share the rest."""
    rest = sum(weight for i, weight in enumerate(weights) if i not in held) or 1
    room = whole - sum(held.values())
    return [held.get(i, room * weight / rest) for i, weight in enumerate(weights)]


def _longest(layout: Layout, title: Text, size: float) -> float:
    """Return the width that the longest word of a title needs with the room around it."""
    words = [word for word in _PARTS.split(plain(title)) if word] if title else []
    most = max((layout.setter.width(layout.runs(word, BOLD, size)) for word in words), default=0.0)
    return most + 2 * layout.theme.padding + 0.5

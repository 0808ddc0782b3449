"""Text as runs that a word processor shows in the right order.

Word decides the direction of a run by its mark ``w:rtl`` and LibreOffice by the letters themselves. So a paragraph
is cut where the direction changes (the levels are those of the printed page), pieces that read right to left
carry the mark, and numbers in Arabic begin with an invisible left-to-right mark. Isolates are for neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reports.office.xml import Element, element, flag, text, valued
from reports.text import isolates
from reports.text.bidi_classes import classes_of
from reports.text.faces import BOLD
from reports.text.runs import Run, paragraphs

_ISOLATES = re.compile("[\u2066-\u2069]")
_LATIN_START = re.compile(r"\s*[^\W\d_]")
_LETTER = re.compile(r"[^\W\d_]")
_MARK, _FROM_RIGHT = "\u200e", "\u200f"


@dataclass(frozen=True)
class Piece:
    """Characters of one look and one direction; a line break is a piece of its own."""

    run: Run
    text: str
    right_to_left: bool

    @property
    def breaks(self) -> bool:
        """Whether it is the end of a forced line."""
        return self.text == "\n"


def pieces(runs: Sequence[Run], right_to_left: bool) -> Iterator[Piece]:
    """Yield the pieces of a paragraph that reads in a direction, in reading order."""
    for n, line in enumerate(paragraphs(tuple(runs))):
        if n:
            yield Piece(Run(""), "\n", right_to_left)
        yield from _of_line([run for run in line if run.text], right_to_left)


def _of_line(runs: Sequence[Run], right_to_left: bool) -> Iterator[Piece]:
    whole = "".join(run.text for run in runs)
    levels = isolates.levels(whole, classes_of(whole), int(right_to_left))
    directions = {start: bool(level & 1) for start, _, level in levels}
    ends = list(accumulate((len(run.text) for run in runs), initial=0))
    firm = _held_together(whole)
    now = right_to_left
    for a, b in pairwise(sorted({*directions, *ends})):
        now = directions.get(a, now)
        if words := _ISOLATES.sub("", firm[a:b]):
            run = next(run for run, end in zip(runs, ends[1:], strict=True) if a < end)
            yield Piece(run, _marked(words, now, right_to_left), now)


def _held_together(text: str) -> str:
    """Return a text whose numbers no justified line can tear apart."""
    held = isolates.held_spaces(text)
    return "".join("\u00a0" if i in held else char for i, char in enumerate(text)) if held else text


def _marked(words: str, piece: bool, paragraph: bool) -> str:
    """Put a mark before numbers inside Arabic, and before signs between them, which would go along with both."""
    if not paragraph:
        return words
    if piece:
        return words if _LETTER.search(words) else _FROM_RIGHT + words
    return words if _LATIN_START.match(words) else _MARK + words


def look(run: Run, right_to_left: bool = False) -> list[Element]:
    """Return the properties of a run: weight, colour and size for both scripts, direction."""
    found: list[Element] = []
    if run.style == BOLD:
        found += [flag("w:b"), flag("w:bCs")]
    if run.colour:
        found.append(valued("w:color", run.colour.lstrip("#").upper()))
    if run.size:
        half_points = round(run.size * 2)
        found += [valued("w:sz", half_points), valued("w:szCs", half_points)]
    if right_to_left:
        found.append(flag("w:rtl"))
    return found


def run_of(piece: Piece) -> Element:
    """Return a piece as a run."""
    content = element("w:br") if piece.breaks else text("w:t", piece.text)
    properties = look(piece.run, piece.right_to_left and not piece.breaks)
    return element("w:r", None, *([element("w:rPr", None, *properties)] if properties else []), content)

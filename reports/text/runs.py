"""Text as a document gives it: runs of one look. User text is never parsed as markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reports.text.clean import clean
from reports.text.faces import BOLD, REGULAR


class Run(NamedTuple):
    """Characters of one look; size 0 is the block's own, colour ``#rrggbb``, link an address or ``#anchor``."""

    text: str
    style: str = REGULAR
    size: float = 0
    colour: str = ""
    link: str = ""


Text = str | Run | Iterable[str | Run]
"""What a block takes as text."""


def bold(text: str, colour: str = "") -> Run:
    """Return a bold run."""
    return Run(text, BOLD, colour=colour)


def link(text: str, target: str) -> Run:
    """Return a run that leads to a web or mail address, or to ``#anchor`` inside the document."""
    return Run(text, link=target)


def runs(text: Text, style: str = REGULAR, size: float = 0, colour: str = "") -> tuple[Run, ...]:
    """Return clean runs; ``style``, ``size`` and ``colour`` fill what a run leaves open."""
    if isinstance(text, (str, Run)):
        text = (text,)
    return tuple(_filled(part, style, size, colour) for part in text)


def _filled(part: str | Run, style: str, size: float, colour: str) -> Run:
    if isinstance(part, str):
        return Run(clean(part), style, size, colour)
    own = style if part.style == REGULAR else part.style
    return Run(clean(part.text), own, part.size or size, part.colour or colour, part.link)


def plain(text: Text) -> str:
    """Return the characters alone."""
    if isinstance(text, str):
        return text
    if isinstance(text, Run):
        return text.text
    return "".join(plain(part) for part in text)

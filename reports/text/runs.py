"""Text as a document gives it: runs of one look. User text is never parsed as markup."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from reports.text.clean import clean
from reports.text.faces import BOLD, REGULAR
from reports.text.isolates import addresses, has_address


class Run(NamedTuple):
    """Characters of one look; size 0 is the block's own, colour ``#rrggbb``, link a web or mail address."""

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


def runs(text: Text, style: str = REGULAR, size: float = 0, colour: str = "", linked: str = "") -> tuple[Run, ...]:
    """Return clean runs; ``style``, ``size`` and ``colour`` fill what a run leaves open.

    Web and mail addresses become links, and links take the colour ``linked``.
    """
    if isinstance(text, str) and not has_address(text):
        return (Run(clean(text), style, size, colour),)
    return _made((text,) if isinstance(text, (str, Run)) else tuple(text), style, size, colour, linked)


@lru_cache(maxsize=1 << 12)
def _made(text: tuple[str | Run, ...], style: str, size: float, colour: str, linked: str) -> tuple[Run, ...]:
    """Make the runs once: a block is measured before it is painted."""
    out: list[Run] = []
    for part in text:
        run = _filled(part, style, size, colour)
        if not run.link and has_address(run.text):
            out += _with_links(run)
        else:
            out.append(run)
    if linked:
        out = [run._replace(colour=linked) if run.link and not run.colour else run for run in out]
    return tuple(out)


def _filled(part: str | Run, style: str, size: float, colour: str) -> Run:
    if isinstance(part, str):
        return Run(clean(part), style, size, colour)
    own = style if part.style == REGULAR else part.style
    return Run(clean(part.text), own, part.size or size, part.colour or colour, part.link)


def _with_links(run: Run) -> list[Run]:
    out, done = [], 0
    for start, end in addresses(run.text):
        address = run.text[start:end]
        scheme = "" if "://" in address else "https://" if address.startswith("www.") else "mailto:"
        out += [run._replace(text=run.text[done:start]), run._replace(text=address, link=scheme + address)]
        done = end
    return [*(piece for piece in out if piece.text), run._replace(text=run.text[done:])]


def paragraphs(made: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Cut runs where the text has line ends: each paragraph has a direction of its own."""
    if not any("\n" in run.text for run in made):
        return [made]
    out: list[list[Run]] = [[]]
    for run in made:
        first, *rest = run.text.split("\n")
        out[-1].append(run._replace(text=first))
        out += [[run._replace(text=piece)] for piece in rest]
    return [tuple(part) for part in out]


def plain(text: Text) -> str:
    """Return the characters alone."""
    if isinstance(text, str):
        return text
    if isinstance(text, Run):
        return text.text
    return "".join(plain(part) for part in text)

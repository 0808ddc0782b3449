"""How long work says how far it is, and is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Report = Callable[[int, int], None]
"""Called with (done, total) between two pieces of work; it may raise to stop. A total of 0 means nobody knows."""


def told(pieces: Sequence[T], report: Report | None) -> Iterator[T]:
    """Yield pieces of work, telling before each how many are done, and at the end that all are."""
    for number, piece in enumerate(pieces):
        if report:
            report(number, len(pieces))
        yield piece
    if report:
        report(len(pieces), len(pieces))

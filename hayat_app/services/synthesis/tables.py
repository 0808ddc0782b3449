"""A table of a synthesis: typed values, the bodies behind each line, and those that each total leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

Shape = Literal["text", "word", "yes", "count", "share", "money", "day"]
Value = str | bool | int | Decimal | None
"""None: nobody wrote it down. Words are English sources to be translated."""


@dataclass(frozen=True)
class Column:
    """A column and how its values are shown; a share is in per cent."""

    title: str
    shape: Shape


class Line(NamedTuple):
    """What one body, or one theme, has in each column; ``dossiers`` stand behind it, to be opened.

    A country's calendar has hundreds of thousands.
    """

    name: str
    values: tuple[Value, ...]
    dossiers: tuple[str, ...]
    is_word: bool = False
    """Whether the name is an English source, to be translated; else it is somebody's own."""


@dataclass(frozen=True)
class Table:
    """A table with its totals, and the bodies that each column's total leaves out."""

    title: str
    heading: str
    """What its lines are (English source)."""
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    totals: tuple[Value, ...] = ()
    left_out: tuple[tuple[str, ...], ...] = ()
    """For each column the keys of the dossiers that gave no value."""
    charted: int = -1
    """The column that a chart of it shows."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the dossiers that some total leaves out, each once."""
        return tuple(dict.fromkeys(key for keys in self.left_out for key in keys))


def share(part: int | Decimal, whole: int) -> Decimal | None:
    """Return a part in per cent with one decimal, None of nothing."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1")) if whole else None


def total(values: Iterable[Value]) -> int:
    """Return the sum of counts; a yes counts one, what nobody wrote down nothing."""
    return sum(int(value) for value in values if isinstance(value, bool | int))


def amount(values: Iterable[Value]) -> Decimal:
    """Return the sum of amounts of money."""
    return sum((value for value in values if isinstance(value, Decimal)), Decimal(0))

"""Rows of words that stay the text they are kept as until somebody looks at them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from hayat_app.store.codec import compact

Words = Sequence[str]


class Unread(Sequence[Words]):
    """Rows of words as JSON: 1,600 bodies have half a million of them, and a list of bodies shows none."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _rows(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(self._text)
        return found

    @overload
    def __getitem__(self, at: int) -> Words: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Words]: ...
    def __getitem__(self, at: int | slice) -> Words | Sequence[Words]:
        """Return one row, or some."""
        return self._rows[at]

    def __iter__(self) -> Iterator[Words]:
        """Return every row; without asking for one after the other."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        """Whether these are the same rows, kept as the same text; told without reading them."""
        return isinstance(other, Unread) and self._text == other._text

    def __hash__(self) -> int:
        """Return the same for the same text."""
        return hash(self._text)

    def __bool__(self) -> bool:
        """Whether there is any; told without reading them."""
        return self._text != "[]"


def kept(rows: Sequence[Words]) -> str:
    """Return rows as the text that ``Unread`` reads."""
    return compact([list(row) for row in rows])

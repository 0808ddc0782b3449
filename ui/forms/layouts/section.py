"""A titled part of a form."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A titled part of a form. Each row holds one field, or several side by side where there is room."""

    title: str
    rows: Rows
    words: str = ""
    """A quiet sentence under the title."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return its fields in order."""
        return tuple(name for row in self.rows for name in row)

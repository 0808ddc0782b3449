"""A text as one line that is read in passing."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """Return a text as one line; where it is too long to be read in passing it ends after a whole word."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    whole, _space, _part = line[:longest].rpartition(" ")
    return f"{whole or line[: longest - 1]}…"

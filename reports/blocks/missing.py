"""Characters that no font can print."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple


class MissingCharacter(NamedTuple):
    """A character that no font has, its Unicode name, and the words around it."""

    character: str
    name: str
    place: str


def missing(found: Sequence[tuple[str, str]]) -> list[MissingCharacter]:
    """Return each once for every place; ``found`` are characters and the text they stand in."""
    out: dict[tuple[str, str], MissingCharacter] = {}
    for characters, text in found:
        for character in characters:
            at = text.find(character)
            place = text[max(0, at - 30) : at + 30].strip()
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            out.setdefault((character, place), MissingCharacter(character, name, place))
    return list(out.values())

"""The registers of letters: those that went out, and those that came in (domain brief, 8.5)."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Letter

_UNDATED = (9999, 0, 0, "")


def register(dossier: Dossier, direction: str) -> list[Letter]:
    """Return the letters of a direction, the oldest first; a letter that does not say went out."""
    found = [letter for letter in dossier.all(Letter) if (letter.direction or "out") == direction]
    return sorted(found, key=lambda letter: letter.date.sort_key if letter.date else _UNDATED)

"""Which shaping backend this machine has."""

from __future__ import annotations

from reports.text.shaping import Shaper


def best_shaper() -> Shaper:
    """Return HarfBuzz, or arabic-reshaper where HarfBuzz cannot be loaded."""
    try:
        from reports.text.harfbuzz import HarfBuzz
    except ImportError:
        from reports.text.reshaper import Reshaper

        return Reshaper()
    return HarfBuzz()

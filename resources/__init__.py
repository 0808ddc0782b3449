"""Fonts, icons, catalogues, reference lists, guidance texts and sample dossiers."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return where a bundled file lies, for example ``path("fonts", "Amiri-Regular.ttf")``."""
    return ROOT.joinpath(*parts)

"""The bundled fonts of the windows: one look everywhere, Arabic right also where no font is installed."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

import resources
from ui.theme.tokens import TYPES

FAMILIES = ["Noto Sans Arabic UI", "Noto Sans"]
FILES = (
    "NotoSansArabicUI-Regular.ttf",
    "NotoSansArabicUI-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
)


class FontMissing(RuntimeError):
    """A bundled font cannot be loaded: the installation is incomplete."""


def load() -> None:
    """Make the bundled fonts known; Qt stays silent about a missing file, so ask."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resources.path("fonts", name))) < 0:
            raise FontMissing(f"the bundled font {name} cannot be loaded")


def font(role: str) -> QFont:
    """Return the font of a step of the type scale (ui/theme/tokens.py)."""
    step = TYPES[role]
    made = QFont(FAMILIES)
    made.setPixelSize(step.size)
    made.setBold(step.bold)
    return made

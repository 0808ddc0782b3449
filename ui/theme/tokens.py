"""Colours, spacing, corners and type scale: the one place that decides them.

Sizes are device-independent pixels; the scaling setting enlarges them all together (Qt's scale factor).
"""

from __future__ import annotations

from typing import NamedTuple

TIGHT, SMALL, MEDIUM, LARGE, WIDE = 4, 8, 12, 16, 24
"""Spacing, from the gap inside a control to the margin of a page."""
RADIUS = 8
"""Corners of fields, buttons and cards."""
RADIUS_SMALL = 5
CONTROL = 34
"""Height of a button and of a field of one line."""
ICON = 20
"""Width of an icon in a button or in the navigation."""
READING_WIDTH = 860
"""Widest column of text and fields that is comfortable to read."""


class Type(NamedTuple):
    """A step of the type scale: height in pixels, and whether it is bold."""

    size: int
    bold: bool = False


TYPES = {
    "display": Type(26, bold=True),
    "title": Type(20, bold=True),
    "heading": Type(16, bold=True),
    "strong": Type(14, bold=True),
    "calm": Type(16),
    "body": Type(14),
    "small": Type(12),
}
"""Used as ``role`` of a label; "muted" is a colour of the body size, "small" is muted too."""


class Colours(NamedTuple):
    """The colours of one theme. Every pair used for text reads at 4.5 to 1 or better (a test)."""

    dark: bool
    page: str
    """Behind everything."""
    surface: str
    """Cards, header, navigation."""
    field: str
    """Where a person types."""
    hover: str
    pressed: str
    line: str
    """Hairlines between surfaces."""
    edge: str
    """Outline of fields: must be seen (3 to 1)."""
    text: str
    muted: str
    faint: str
    """Placeholders and what is switched off."""
    accent: str
    accent_hover: str
    accent_soft: str
    """Quiet background of what is chosen."""
    on_accent: str
    on_soft: str
    link: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shadow: str


LIGHT = Colours(
    dark=False,
    page="#f5f4f1",
    surface="#ffffff",
    field="#ffffff",
    hover="#eeece7",
    pressed="#e4e1da",
    line="#e6e3dc",
    edge="#83878e",
    text="#1d2226",
    muted="#5a626b",
    faint="#6b727b",
    accent="#0b6a61",
    accent_hover="#085950",
    accent_soft="#e0f0ed",
    on_accent="#ffffff",
    on_soft="#084f48",
    link="#0b6a61",
    good="#20703a",
    good_soft="#e5f3e8",
    warn="#8a5300",
    warn_soft="#fbf0dc",
    bad="#b3261e",
    bad_soft="#fbe9e7",
    shadow="#1a000000",
)

DARK = Colours(
    dark=True,
    page="#14171a",
    surface="#1c2024",
    field="#15181b",
    hover="#282d33",
    pressed="#31373e",
    line="#2c3137",
    edge="#727a83",
    text="#e8eaec",
    muted="#a7afb7",
    faint="#8d959d",
    accent="#5ec6b6",
    accent_hover="#7ad4c6",
    accent_soft="#173a36",
    on_accent="#062421",
    on_soft="#a5e5da",
    link="#6fd0c1",
    good="#7fce93",
    good_soft="#1a3322",
    warn="#e8b25c",
    warn_soft="#3a2c12",
    bad="#f5958c",
    bad_soft="#41201d",
    shadow="#66000000",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (``#rrggbb``) as WCAG defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

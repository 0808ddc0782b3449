"""Putting a theme on: which colours are worn, our palette, the stylesheet. Made for Qt's style "fusion"."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import fonts, style
from ui.theme.tokens import DARK, LIGHT, TYPES, Colours

MIDDLE = 128
"""Lightness between black and white."""


class _Worn:
    colours: Colours = LIGHT
    name = ""


def colours() -> Colours:
    """Return the colours worn now. Ask when painting: they change with the setting."""
    return _Worn.colours


def is_worn(name: str) -> bool:
    """Whether a theme is the one that was put on last."""
    return _Worn.name == name


def wear(app: QApplication, name: str) -> None:
    """Put on a theme: "light", "dark", or "system" for the computer's own choice."""
    _Worn.name = name
    dark = name == "dark" or (name == "system" and _system_is_dark(app))
    _Worn.colours = DARK if dark else LIGHT
    app.setPalette(_palette(_Worn.colours))
    app.setFont(fonts.font("body"))
    sheet = style.sheet(_Worn.colours)
    if sheet != app.styleSheet():  # or everything is dressed anew to look the same
        app.setStyleSheet(sheet)


def font(role: str) -> QFont:
    """Return the font of a step of the type scale."""
    return fonts.font(role)


def role(widget: QWidget, name: str) -> None:
    """Give a widget a role the stylesheet knows (``title``, ``muted``, ``card``, ``primary``, ``quiet``...)."""
    dressed = widget.isVisible() or widget.property("role") is not None
    widget.setProperty("role", name)
    if name in TYPES:
        widget.setFont(fonts.font(name))
    if dressed:  # what is new will be when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _system_is_dark(app: QApplication) -> bool:
    app.setPalette(QPalette())  # take ours off: what is beneath is the system's
    return app.palette().color(QPalette.ColorRole.Window).lightness() < MIDDLE


def _palette(c: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for colour_role, value in {
        roles.Window: c.page,
        roles.WindowText: c.text,
        roles.Base: c.field,
        roles.AlternateBase: c.page,
        roles.Text: c.text,
        roles.PlaceholderText: c.faint,
        roles.Button: c.surface,
        roles.ButtonText: c.text,
        roles.BrightText: c.on_accent,
        roles.ToolTipBase: c.text,
        roles.ToolTipText: c.surface,
        roles.Highlight: c.accent,
        roles.HighlightedText: c.on_accent,
        roles.Accent: c.accent,
        roles.Link: c.link,
        roles.LinkVisited: c.link,
        roles.Light: c.surface,
        roles.Midlight: c.hover,
        roles.Mid: c.line,
        roles.Dark: c.edge,
        roles.Shadow: c.edge,
    }.items():
        palette.setColor(colour_role, QColor(value))
    for colour_role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(c.faint))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(c.line))
    return palette

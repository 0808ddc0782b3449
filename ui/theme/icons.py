"""Our own line icons (resources/icons), in the colours of the theme, mirrored where they have a direction."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import theme

MIRRORED = frozenset(
    {"back", "next", "forward", "previous", "undo", "redo", "list", "indent", "outdent", "recommendation", "pages"}
    | {"opinions", "plan", "file", "questions"}
)
"""Icons with a reading direction. A search glass, a clock or a check mark has none."""
BUTTON, MENU = (20,), (16, 20)
"""Sizes in which icons are drawn: others are scaled from these."""


def icon(name: str, colour: str = "", *, checked: str = "", sizes: tuple[int, ...] = BUTTON) -> QIcon:
    """Return an icon in a colour of the theme (``text`` unless said), and in another one while it is checked."""
    colours = theme.colours()
    made = QIcon()
    for state, role in ((QIcon.State.Off, colour or "text"), (QIcon.State.On, checked)):
        for size in sizes if role else ():
            for ratio in _ratios():
                paint = getattr(colours, role)
                made.addPixmap(pixmap(name, size, paint, ratio), QIcon.Mode.Normal, state)
                made.addPixmap(pixmap(name, size, colours.faint, ratio), QIcon.Mode.Disabled, state)
    return made


def picture(name: str, size: int, colour: str = "text") -> QPixmap:
    """Return one icon as a picture of that size, for a label."""
    return pixmap(name, size, getattr(theme.colours(), colour), max(_ratios()))


def pixmap(name: str, size: int, paint: str, ratio: float) -> QPixmap:
    """Return an icon in a paint (``#rrggbb``), mirrored where the windows are written from right to left."""
    mirrored = name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _drawn(name, size, paint, ratio, mirrored)


def _ratios() -> list[float]:
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})


@cache
def _drawn(name: str, size: int, paint: str, ratio: float, mirrored: bool) -> QPixmap:
    drawing = _source(name).replace("currentColor", paint)
    side = round(size * ratio)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if mirrored:
        drawn = drawn.transformed(QTransform().scale(-1, 1))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")

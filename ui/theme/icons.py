"""Our own line icons (resources/icons), in the colours of the theme, mirrored where they have a direction."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import theme

MIRRORED = frozenset(
    {"back", "next", "forward", "previous", "undo", "redo", "list", "indent", "outdent", "recommendation", "pages"}
    | {"opinions", "plan", "file", "questions"}
)
"""Icons with a reading direction. A search glass, a clock or a check mark has none."""


def icon(name: str, colour: str = "text", *, checked: str = "") -> QIcon:
    """Return an icon in a colour of the theme, and in another one while it is checked."""
    return QIcon(_Engine(name, colour, checked or colour))


class _Engine(QIconEngine):
    """Draws an icon when it is painted, in the size and state that are asked for: most are not in sight."""

    def __init__(self, name: str, off: str, on: str) -> None:
        super().__init__()
        self._name, self._off, self._on = name, off, on

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon in a size of the screen's own pixels."""
        colour = self._on if state == QIcon.State.On else self._off
        if mode == QIcon.Mode.Disabled:
            colour = "faint"
        return pixmap(self._name, min(size.width(), size.height()), getattr(theme.colours(), colour), 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon into a rectangle."""
        painter.drawPixmap(rect, self.pixmap(rect.size() * painter.device().devicePixelRatioF(), mode, state))

    def clone(self) -> QIconEngine:
        """Return the same again: Qt asks before it changes a copy of an icon."""
        return _Engine(self._name, self._off, self._on)


def picture(name: str, size: int, colour: str = "text") -> QPixmap:
    """Return one icon as a picture of that size, for a label."""
    return pixmap(name, size, getattr(theme.colours(), colour), max(_ratios()))


def pixmap(name: str, size: int, paint: str, ratio: float) -> QPixmap:
    """Return an icon in a paint (``#rrggbb``), mirrored where the windows are written from right to left."""
    mirrored = name in MIRRORED and QGuiApplication.isRightToLeft()
    return _drawn(name, size, paint, ratio, mirrored)


def _ratios() -> list[float]:
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})


@cache
def _drawn(name: str, size: int, paint: str, ratio: float, mirrored: bool) -> QPixmap:
    drawing = _source(name).replace("currentColor", paint)
    side = round(size * ratio)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(QColor(0, 0, 0, 0))
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

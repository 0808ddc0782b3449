"""Words on the lines of a small room, for what is painted: each line ends after a whole word."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from hayat_app.i18n import isolate


def lines_of(text: str, room: QSizeF, metrics: QFontMetricsF) -> list[str]:
    """Return the lines of a text, as many as there is room for, an ellipsis after the last of too many.

    Qt's own wrapping leaves the space at the end of a right-to-left line inside of it.
    """
    lines = _wrapped(text, room.width(), metrics)
    most = max(1, int(room.height() / metrics.lineSpacing()))
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
    return [isolate(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())) for line in lines]


def _wrapped(text: str, width: float, metrics: QFontMetricsF) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

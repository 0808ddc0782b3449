"""Bars of the means of a self-evaluation by domain, each with the mark of the one before."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hayat_app.domain.records.evaluation import DOMAINS
from hayat_app.domain.self_evaluation import HIGHEST
from hayat_app.i18n import N_, _, labelled
from ui.theme import theme

LINE, BAR, NAME, NUMBER = 22, 10, 210, 46


class Means(QWidget):
    """One bar for each domain, from 0 to 3."""

    def __init__(self) -> None:
        super().__init__()
        self._means: list[tuple[str, float, float | None]] = []
        self.setAccessibleName(_(N_("Means by domain")))

    def show_means(self, means: Mapping[str, float], before: Mapping[str, float]) -> None:
        """Show means, and beside them those of the self-evaluation before."""
        words = dict(DOMAINS)
        self._means = [(_(words[code]), mean, before.get(code)) for code, mean in means.items()]
        self.setAccessibleDescription(
            "\n".join(labelled(name, number(mean)) for name, mean, _before in self._means)
        )
        self.setFixedHeight(LINE * len(self._means))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, bars, numbers."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        right = self.isRightToLeft()
        room = max(60.0, self.width() - NAME - NUMBER)
        for at, (name, mean, before) in enumerate(self._means):
            y = at * LINE
            start = NUMBER if right else NAME
            painter.setPen(QColor(colours.text))
            box = QRectF(self.width() - NAME if right else 0, y, NAME - 8, LINE)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, name)
            track = QRectF(start, y + (LINE - BAR) / 2, room, BAR)
            long = room * mean / HIGHEST
            bar = QRectF(track.right() - long if right else track.x(), track.y(), long, BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            for place, colour in ((track, colours.line), (bar, colours.accent)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(place, 3, 3)
            if before is not None:
                x = track.right() - room * before / HIGHEST if right else track.x() + room * before / HIGHEST
                painter.setPen(QPen(QColor(colours.warn), 2))
                painter.drawLine(QPointF(x, y + 3), QPointF(x, y + LINE - 3))
            painter.setPen(QColor(colours.muted))
            edge = QRectF(0 if right else self.width() - NUMBER, y, NUMBER, LINE)
            painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, number(mean))
        painter.end()


def number(mean: float) -> str:
    """Write a mean with one decimal."""
    return f"{mean:.1f}".replace(".", ",")

"""Bars that answer a click: each line of a table as a bar to choose, its number beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.i18n import isolate, labelled
from ui.theme import theme
from ui.theme.tokens import SMALL, TIGHT

HEIGHT, TRACK = 46, 10
LABEL, VALUE = 0.42, 96
"""Share of the width for the label; room for the number."""


@dataclass(frozen=True)
class Bar:
    """A label, how much, and that in words."""

    label: str
    value: float
    words: str


class BarButton(QPushButton):
    """One bar: the label where reading begins, the bar, the number."""

    def __init__(self, bar: Bar, most: float) -> None:
        super().__init__()
        self.bar = bar
        self._share = bar.value / most if most > 0 else 0.0
        theme.role(self, "row")
        self.setCheckable(True)
        self.setAccessibleName(labelled(bar.label, bar.words))
        self.setToolTip(bar.label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(260, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the label, the bar on its track, and the number."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        rtl = self.isRightToLeft()
        inner = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        label, value = inner.width() * LABEL, VALUE
        track = QRectF(0, (self.height() - TRACK) / 2, max(inner.width() - label - value - 2 * SMALL, 1), TRACK)
        track.moveLeft(inner.right() - label - SMALL - track.width() if rtl else inner.left() + label + SMALL)
        filled = QRectF(track)
        filled.setWidth(track.width() * self._share)
        if rtl:
            filled.moveRight(track.right())
        for rectangle, colour in ((track, colours.line), (filled, colours.accent)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(rectangle, TRACK / 2, TRACK / 2)
        self._write(painter, inner, label, rtl=rtl)
        painter.end()

    def _write(self, painter: QPainter, inner: QRectF, label: float, *, rtl: bool) -> None:
        words = QRectF(inner)
        words.setWidth(label)
        number = QRectF(inner)
        number.setWidth(VALUE)
        if rtl:
            words.moveRight(inner.right())
        else:
            number.moveRight(inner.right())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        far = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(theme.colours().accent if self.isChecked() else theme.colours().text))
        painter.setFont(theme.font("strong" if self.isChecked() else "body"))
        shown, wrap = isolate(self.bar.label), Qt.TextFlag.TextWordWrap
        if painter.boundingRect(words, side | wrap, shown).height() > self.height():  # not even in two lines
            shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, int(label))
        painter.drawText(words, side | middle | wrap, shown)
        painter.drawText(number, far | middle, isolate(self.bar.words))


class Bars(QWidget):
    """Bars below each other; one of them may be chosen."""

    chosen = Signal(int)
    """Number of the line."""

    def __init__(self, bars: Sequence[Bar], most: float = 0) -> None:
        """Show bars; ``most`` is what a full one stands for, else that is the longest."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        most = most or max((bar.value for bar in bars), default=0)
        self.buttons = [BarButton(bar, most) for bar in bars]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _checked=False, number=number: self._choose(number))
            column.addWidget(button)

    def _choose(self, number: int) -> None:
        self.mark(number)
        self.chosen.emit(number)

    def mark(self, number: int) -> None:
        """Mark one bar as chosen; -1 for none."""
        for each, button in enumerate(self.buttons):
            button.setChecked(each == number)

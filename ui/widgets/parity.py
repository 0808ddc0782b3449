"""The shares of women and men as a bar, with the numbers in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, ngettext
from ui.theme import parts, theme

WIDTH, HEIGHT = 220, 8


class _Bar(QWidget):
    """Women from the side where reading begins, then men, then those of whom it is not said."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = (0, 0, 0)
        self.least: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a short line."""
        return QSize(WIDTH, HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the three shares, and a mark at the least share of women of the internal rules."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        colours = theme.colours()
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, 2, self.width(), HEIGHT), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(colours.line))
        total, left = sum(self.counts) or 1, 0.0
        for count, colour in zip(self.counts, (colours.accent, colours.edge, colours.line), strict=True):
            width = self.width() * count / total
            painter.fillRect(QRectF(left, 0, width, self.height()), QColor(colour))
            left += width
        if self.least is not None:
            painter.setClipping(False)
            painter.fillRect(
                QRectF(self.width() * self.least / 100 - 1, 0, 2, self.height()), QColor(colours.text)
            )


class ParityMeter(QWidget):
    """How many women and men, and the share of women."""

    def __init__(self) -> None:
        super().__init__()
        self.words = parts.label("", "small")
        self.bar = _Bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)

    def show_counts(self, women: int, men: int, unsaid: int, least: float | None = None) -> None:
        """Show the counts; ``least`` is the least share of women in percent, where the rules fix one."""
        total = women + men + unsaid
        known = women + men
        said = [ngettext("{n} woman", "{n} women", women), ngettext("{n} man", "{n} men", men)]
        if known:
            said.append(_(N_("women: {share} %"), share=round(100 * women / known)))
        self.words.setText(" · ".join(said))
        self.bar.counts, self.bar.least = (women, men, unsaid), least
        self.bar.setToolTip(_(N_("The internal rules ask for {least} %"), least=f"{least:g}") if least else "")
        self.setAccessibleName(self.words.text())
        self.setVisible(total > 0)
        self.bar.update()

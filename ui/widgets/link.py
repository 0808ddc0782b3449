"""A sentence that leads somewhere: a button whose words go on to the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from hayat_app.i18n import isolate
from ui.theme import parts, theme
from ui.theme.tokens import RADIUS

_EDGE, _NARROWEST = 4, 120
"""Space around the words; width below which they are not broken further."""


class Link(QPushButton):
    """Words in the colour of a link."""

    def __init__(self, words: str) -> None:
        super().__init__(parts.keyless(words))
        theme.role(self, "link")
        self.words = words
        self._heights: dict[int, int] = {}
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the words on one line."""
        width = self.fontMetrics().horizontalAdvance(self.words) + 3 * _EDGE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow place: the words go on below."""
        return QSize(min(_NARROWEST, self.sizeHint().width()), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in a width. Layouts ask again and again."""
        if width not in self._heights:
            room = QRect(0, 0, max(1, width - 2 * _EDGE), 10_000)
            laid = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, isolate(self.words))
            self._heights[width] = laid.height() + 2 * _EDGE
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, underlined below the mouse, and where the keyboard is."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(bool(option.state & QStyle.StateFlag.State_MouseOver))
        painter.setFont(font)
        painter.setPen(theme.colours().link)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        how = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(room, int(how) | int(Qt.TextFlag.TextWordWrap), isolate(self.words))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

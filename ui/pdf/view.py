"""Looking through the pages of a document: scrolling, zoom, fitting the width. Pages are drawn when in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from hayat_app.i18n import _
from ui.pdf.pages import POINTS, Pages
from ui.theme import theme

GAP = 16
INCH = 96.0
"""Pixels of an inch on the screen at 100 %."""
LEAST, MOST, STEP = 0.25, 4.0, 1.25
KEPT = 8
"""Drawn pages kept for scrolling back."""
LINE = 60


class PageView(QAbstractScrollArea):
    """A column of pages."""

    page_changed = Signal(int)
    """The page in the middle of the view, from 0."""
    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._message = ""
        self._fits = True
        self._zoom = 1.0
        self._drawn: dict[tuple[int, int], QPixmap] = {}
        self._current = -1
        self.setAccessibleName(_("Pages of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # --- what is shown

    def show_pages(self, pages: Pages | None) -> None:
        """Show a document, at the place where the one before was left."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._pages, self._message = pages, ""
        self._drawn.clear()
        self._current = -1
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))
        self._scrolled()

    def show_message(self, sentence: str) -> None:
        """Say something in the place of pages."""
        self._message = sentence
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """1.0 is the size of the paper."""
        return self._zoom

    @property
    def fits(self) -> bool:
        """Whether the width of the window decides the zoom."""
        return self._fits

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller, the middle of the view staying where it is."""
        self._fits = False
        self._rezoom(min(max(zoom, LEAST), MOST))

    def fit_width(self) -> None:
        """Make the widest page as wide as the view, now and when the window changes."""
        self._fits = True
        self._lay_out()
        self.zoom_changed.emit()

    def go_to(self, number: int) -> None:
        """Show a page from its top."""
        tops = self._tops()
        if 0 <= number < len(tops):
            self.verticalScrollBar().setValue(round(tops[number] - GAP))

    # --- geometry

    def _size(self, number: int) -> QSizeF:
        assert self._pages is not None
        return self._pages.sizes[number] * (self._zoom * INCH / POINTS)

    def _tops(self) -> list[float]:
        tops, at = [], float(GAP)
        for number in range(len(self._pages) if self._pages else 0):
            tops.append(at)
            at += self._size(number).height() + GAP
        return [*tops, at] if tops else []

    def _lay_out(self) -> None:
        if not self._pages or not len(self._pages):
            self.verticalScrollBar().setRange(0, 0)
            self.viewport().update()
            return
        widest = max(size.width() for size in self._pages.sizes)
        if self._fits:
            room = self.viewport().width() - 2 * GAP
            self._zoom = min(max(room / (widest * INCH / POINTS), LEAST), 2.0)
        height, width = self._tops()[-1], widest * self._zoom * INCH / POINTS + 2 * GAP
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, self.viewport().height()),
            (self.horizontalScrollBar(), width, self.viewport().width()),
        ):
            bar.setRange(0, max(0, round(whole) - seen))
            bar.setPageStep(max(seen - LINE, LINE))
        self.viewport().update()

    def _rezoom(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / self._zoom
        self._zoom = zoom
        self._lay_out()
        bar.setValue(round(middle * zoom - self.viewport().height() / 2))
        self.zoom_changed.emit()

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        tops = self._tops()[:-1]
        number = max((n for n, top in enumerate(tops) if top <= middle), default=0)
        if number != self._current and tops:
            self._current = number
            self.page_changed.emit(number)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: pages are drawn at their place, not moved."""
        self.viewport().update()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        painter = QPainter(self.viewport())
        colours = theme.colours()
        painter.fillRect(self.viewport().rect(), QColor(colours.hover))
        if self._message or not self._pages:
            painter.setPen(QColor(colours.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(40, 0, -40, 0), flags, self._message)
            return
        top, bottom = self.verticalScrollBar().value(), self.verticalScrollBar().value() + self.height()
        for number, at in enumerate(self._tops()[:-1]):
            size = self._size(number)
            if at + size.height() >= top and at <= bottom:
                self._paint_page(
                    painter, number, QRectF(self._left(size.width()), at - top, size.width(), size.height())
                )

    def _left(self, width: float) -> float:
        bar = self.horizontalScrollBar()
        if bar.maximum():
            value = bar.maximum() - bar.value() if self.isRightToLeft() else bar.value()
            return (self.viewport().width() + bar.maximum() - width) / 2 - value
        return (self.viewport().width() - width) / 2

    def _paint_page(self, painter: QPainter, number: int, at: QRectF) -> None:
        colours = theme.colours()
        painter.fillRect(at.translated(0, 2).adjusted(-1, -1, 1, 1), QColor(colours.shadow))
        picture = self._picture(number)
        painter.drawPixmap(at, picture, QRectF(picture.rect()))

    def _picture(self, number: int) -> QPixmap:
        assert self._pages is not None
        ratio = self.devicePixelRatioF()
        key = (number, round(self._zoom * ratio * 1000))
        if key not in self._drawn:
            while len(self._drawn) >= KEPT:
                del self._drawn[next(iter(self._drawn))]
            drawn = self._pages.picture(number, self._zoom * ratio * INCH / POINTS)
            self._drawn[key] = QPixmap.fromImage(drawn)
        return self._drawn[key]

    # --- moving about

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting the width."""
        super().resizeEvent(event)
        self._lay_out()
        if self._fits:
            self.zoom_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, go to the ends, zoom with + and -."""
        keys, bar = Qt.Key, self.verticalScrollBar()
        does = {
            keys.Key_Home: lambda: bar.setValue(0),
            keys.Key_End: lambda: bar.setValue(bar.maximum()),
            keys.Key_Plus: lambda: self.set_zoom(self._zoom * STEP),
            keys.Key_Minus: lambda: self.set_zoom(self._zoom / STEP),
            keys.Key_0: self.fit_width,
        }
        if Qt.Key(event.key()) in does:
            does[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

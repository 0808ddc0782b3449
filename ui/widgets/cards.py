"""Cards one below the other on a page that scrolls: there may be hundreds, and few are in sight."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import parts
from ui.theme.tokens import SMALL

_CARD, _LEAST = 48, 480
"""Least height of a card, and of a page that nobody saw yet."""
_TOGETHER = 8


class Cards(QObject):
    """Makes the cards that come into sight; ``area`` shows them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.area = parts.scrolling(QWidget())
        self._adding: Iterator[None] = iter(())
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(lambda: self._add(_TOGETHER))
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)

    def show_cards(self, cards: Iterator[QWidget], *, stay: bool = False) -> None:
        """Show other cards, each made when its turn comes, from the first or at the same place of the page."""
        at = self.area.verticalScrollBar().value() if stay else 0
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addStretch(1)
        self._adding = _added(column, cards)
        self._add((at + max(self.area.height(), _LEAST)) // _CARD + 1)
        parts.turn(self.area, page)
        if at:
            QTimer.singleShot(0, page, lambda: self.area.verticalScrollBar().setValue(at))

    def _add(self, count: int) -> None:
        for _card in islice(self._adding, count):
            pass

    def _look(self) -> None:
        """Make some more before the end comes into sight."""
        bar = self.area.verticalScrollBar()
        if bar.value() + self.area.height() // 2 >= bar.maximum():
            self._more.start()


def _added(column: QVBoxLayout, cards: Iterator[QWidget]) -> Iterator[None]:
    """Put each card below those before it, some together: another one does not lay out all of them again."""
    room = column
    for at, card in enumerate(cards):
        if at % _TOGETHER == 0:
            together = QWidget()
            room = QVBoxLayout(together)
            room.setContentsMargins(0, 0, 0, 0)
            room.setSpacing(SMALL)
            column.insertWidget(column.count() - 1, together)
        room.addWidget(card)
        yield

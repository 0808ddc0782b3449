"""Cards one below the other on a page that scrolls: there may be hundreds, and few are in sight."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import chain, islice

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import parts
from ui.theme.tokens import SMALL
from ui.widgets.kept import Wanted

_CARD, _LEAST = 48, 480
"""Least height of a card, and of a page that nobody saw yet."""
_TOGETHER = 8
"""Cards of a group: another one does not lay out all of them again."""


class Cards(QObject):
    """Makes the cards that come into sight; ``area`` shows them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self._column = _column(self._page)
        self._column.addStretch(1)
        self.area = parts.scrolling(self._page)
        self._shown: list[Hashable] = []
        self._groups: list[QWidget] = []
        self._waiting: Iterator[Wanted] = iter(())
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._look)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._look_soon)
        bar.rangeChanged.connect(self._look_soon)
        self.area.installEventFilter(self)

    def show_cards(self, cards: Iterable[Wanted], *, stay: bool = False) -> None:
        """Show other cards, each made when its turn comes, from the first or at the same place of the page.

        Those above the first that says something else stay as they are.
        """
        bar = self.area.verticalScrollBar()
        at = bar.value() if stay else 0
        self._waiting = self._others(iter(cards))
        self._add((at + max(self.area.height(), _LEAST)) // _CARD + 1 - len(self._shown))
        bar.setValue(at)
        self._look_soon()
        if at:
            QTimer.singleShot(0, self, lambda: bar.setValue(at))

    def _others(self, cards: Iterator[Wanted]) -> Iterator[Wanted]:
        """Let go of the group in which a card differs, and of those below; return what is not shown yet."""
        read = list(islice(cards, len(self._shown)))
        same = sum(1 for _ in _same(self._shown, read))
        kept = same if same == len(self._shown) else same - same % _TOGETHER
        for group in self._groups[-(-kept // _TOGETHER) :]:
            self._groups.remove(group)
            self._column.removeWidget(group)
            group.hide()
            group.deleteLater()
        del self._shown[kept:]
        return chain(read[kept:], cards)

    def _add(self, count: int) -> bool:
        """Make so many more; False when none was waiting."""
        before = len(self._shown)
        for facts, make in islice(self._waiting, max(0, count)):
            if len(self._shown) % _TOGETHER == 0:
                self._groups.append(QWidget(self._page))
                _column(self._groups[-1])
                self._column.insertWidget(self._column.count() - 1, self._groups[-1])
            room = self._groups[-1].layout()
            assert room is not None
            room.addWidget(make(self._groups[-1]))
            self._shown.append(facts)
        return len(self._shown) > before

    def _look(self) -> None:
        """Make some more before the end comes into sight, until it is far enough away."""
        bar = self.area.verticalScrollBar()
        near = bar.value() + self.area.height() // 2 >= bar.maximum()
        if near and self.area.isVisible() and self._add(_TOGETHER):
            self._look_soon()

    def _look_soon(self) -> None:
        """Look when the page is laid out. The signals of the bar say more than a timer must hear."""
        self._more.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where there is more room, or somebody sees the page first."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._look_soon()
        return False


def _same(before: Iterable[Hashable], after: Iterable[Wanted]) -> Iterator[Hashable]:
    """Yield the facts that both begin with."""
    for facts, (others, _make) in zip(before, after, strict=False):
        if facts != others:
            return
        yield facts


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SMALL)
    return column

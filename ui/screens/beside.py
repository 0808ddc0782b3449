"""A list at the side where reading begins, and the form of one record beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QVBoxLayout, QWidget

from hayat_app.i18n import _
from ui.screen import Screen
from ui.screens.turns import Turns
from ui.theme import parts
from ui.theme.theme import role
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session

BOTH = 760
"""Below this width the list and the form take turns."""
ONE_LINE = 560
"""Width from which the title and what stands beside it fit on one line."""
LEAST = 320
"""Narrowest screen."""
LIST, FORM = 5, 6
"""How the width is shared at first."""


class Beside(QWidget):
    """Two rooms side by side; in a narrow window one at a time, with a way back to the list.

    What stands in a room is best made inside it: moving a finished form into another widget styles it all anew.
    """

    def __init__(self, parent: QWidget, share: tuple[int, int]) -> None:
        super().__init__(parent)
        self._ordered = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.list_room, self.form_room = QWidget(self.splitter), QWidget(self.splitter)
        for at, weight in enumerate(share):
            self.splitter.setStretchFactor(at, weight)
        self.splitter.setSizes([100 * weight for weight in share])
        QVBoxLayout(self.list_room).setContentsMargins(WIDE, SMALL, LARGE, LARGE)
        self.turns = Turns(self.list_room, (self.form_room,))
        self.on, self.back = self.turns.on, self.turns.back
        self.fill, self.show_form, self.show_list = self.turns.fill, self.turns.show_form, self.turns.show_list
        column = QVBoxLayout(self.form_room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.setMinimumWidth(LEAST)  # not what both panes need: below that they take turns
        self.turns.adapt(narrow=self.is_narrow)

    def put(self, pane: QWidget, form: QWidget) -> None:
        """Put the list and the form into their rooms."""
        for room, part in ((self.list_room, pane), (self.form_room, form)):
            layout = room.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addWidget(part, 1)
            if part is pane:
                layout.addWidget(self.on, 0, Qt.AlignmentFlag.AlignLeading)
        self.turns.pane = pane

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.width() < BOTH

    def showEvent(self, event: QShowEvent) -> None:
        """Put the list before the form for the keyboard, when both are first seen."""
        super().showEvent(event)
        if not self._ordered:
            self._ordered = True
            _follow(self.list_room, self.form_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both panes where there is room for both."""
        super().resizeEvent(event)
        self.turns.adapt(narrow=self.is_narrow)


def _follow(first: QWidget, then: QWidget) -> None:
    """Let the keyboard go through one room before the other, whichever was made first.

    Qt's own chain is not walked: asking a widget for the next one of the window ties the two together in Python,
    and a window of thousands of widgets then takes minutes to let a page go.
    """
    stops = [*_stops(first), *_stops(then)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(room: QWidget) -> list[QWidget]:
    """Return what the keyboard can reach in a room; lists that drop down are windows of their own."""
    inside = (widget for widget in room.findChildren(QWidget) if widget.window() is room.window())
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


class Headed(Screen):
    """A screen with a title line, and things to its side."""

    TITLED: ClassVar[bool] = True
    """Whether its name stands on it; on a tab the name is on the tab."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "page")
        self.head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.head.setContentsMargins(WIDE, LARGE if self.TITLED else SMALL, WIDE, MEDIUM if self.TITLED else 0)
        self.head.setSpacing(LARGE)
        if self.TITLED:
            self.head.addWidget(parts.label(_(self.NAME), "title"))
        self.head.addStretch()
        self.setMinimumWidth(LEAST)  # not what the title line needs: below that its things go under it
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self.head)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the guide to what this screen is about."""
        super().showEvent(event)
        self.guide_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the things of the title line below it in a narrow window."""
        super().resizeEvent(event)
        beside = event.size().width() >= max(ONE_LINE, self._one_line())
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.head.setDirection(direction)
        self.head.setSpacing(LARGE if beside else SMALL)
        side = Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeading
        for at in range(self.head.count()):
            item = self.head.itemAt(at)
            if item and (widget := item.widget()):
                self.head.setAlignment(widget, side)  # below the title they stand where reading begins

    def _one_line(self) -> int:
        """Return how wide the title and the things beside it are on one line."""
        items = [item for at in range(self.head.count()) if (item := self.head.itemAt(at)) and not item.isEmpty()]
        return sum(item.minimumSize().width() + LARGE for item in items) + 2 * WIDE

    def panes(self, share: tuple[int, int] = (LIST, FORM)) -> Beside:
        """Give the screen a list and a form, and return the rooms for them."""
        beside = Beside(self, share)
        self.body.addWidget(beside, 1)
        return beside

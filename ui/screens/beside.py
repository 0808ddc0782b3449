"""A list at the side where reading begins, and the form of one record beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _
from ui.screen import Screen
from ui.theme import parts
from ui.theme.theme import role
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session

BOTH = 760
"""Below this width the list and the form take turns."""
LEAST = 320
"""Narrowest screen."""
LIST, FORM = 5, 6
"""How the width is shared at first."""


class Beside(QWidget):
    """Two panes side by side; in a narrow window one at a time, with a way back to the list."""

    def __init__(self, pane: QWidget, form: QWidget, share: tuple[int, int] = (LIST, FORM)) -> None:
        super().__init__()
        self._pane, self._form = pane, form
        self._in_form = False
        self.back = parts.button(_(N_("Back to the list")), "link", "back")
        self.back.clicked.connect(self.show_list)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(form, 1)
        self._beside = beside
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part, weight in ((pane, share[0]), (beside, share[1])):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, weight)
        self.splitter.setSizes([100 * share[0], 100 * share[1]])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.setMinimumWidth(LEAST)  # not what both panes need: below that they take turns
        self._adapt()

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.width() < BOTH

    def show_form(self) -> None:
        """Bring the form into sight."""
        self._in_form = True
        self._adapt()

    def show_list(self) -> None:
        """Bring the list into sight."""
        self._in_form = False
        self._adapt()
        self._pane.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both panes where there is room for both."""
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        narrow = self.is_narrow
        self.back.setVisible(narrow)
        self._pane.setVisible(not narrow or not self._in_form)
        self._beside.setVisible(not narrow or self._in_form)


class Headed(Screen):
    """A screen with a title line, and things to its side."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "page")
        self.head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.head.setContentsMargins(WIDE, LARGE, WIDE, MEDIUM)
        self.head.setSpacing(LARGE)
        self.head.addWidget(parts.label(_(self.NAME), "title"))
        self.head.addStretch()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self.head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the things of the title line below it in a narrow window."""
        super().resizeEvent(event)
        beside = event.size().width() >= BOTH
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.head.setDirection(direction)
        self.head.setSpacing(LARGE if beside else SMALL)

    def panes(self, pane: QWidget, form: QWidget, share: tuple[int, int] = (LIST, FORM)) -> Beside:
        """Fill the screen with a list and a form."""
        held = QWidget()
        layout = QVBoxLayout(held)
        layout.setContentsMargins(WIDE, SMALL, LARGE, LARGE)
        layout.addWidget(pane)
        beside = Beside(held, form, share)
        self.body.addWidget(beside, 1)
        return beside

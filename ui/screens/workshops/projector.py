"""One group at a time in large letters on the wall: lines are typed live, dots are given with the plus key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain.records import Output, WorkGroup
from hayat_app.i18n import N_, _
from ui.asks import Telling
from ui.forms.links import UNTITLED
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL, WIDE
from ui.widgets.text import Line

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_LETTERS = {"title": 40, "question": 26, "line": 30, "hint": 16}
"""Heights of letters in pixels, for the last row of a room."""
_MOST_DOTS = 12
"""More dots than these are said by their number only."""


class LiveLine(Line):
    """The line that is typed; while it is empty, plus and minus are dots and no letters."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave plus and minus on an empty line to the window."""
        if not self.text() and event.text() in ("+", "-"):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Projector(QWidget):
    """A window of its own over the whole screen."""

    left = Signal()

    def __init__(self, session: Session, workshop: str, group: str = "") -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.role(self, "page")
        self.session, self.workshop = session, workshop
        self.group = group
        self.setWindowTitle(_(N_("Group work")))
        self.title, self.question = _label("title", bold=True), _label("question")
        self.place = parts.label("", "muted")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setFont(_font("line"))
        self.list.setSpacing(6)
        self.list.setAccessibleName(_(Output.PLURAL))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line = LiveLine()
        self.line.setFont(_font("line"))
        self.line.setMinimumHeight(2 * _LETTERS["line"])
        self.line.setPlaceholderText(_(N_("Write a line and press Enter")))
        self.line.setAccessibleName(_(Output.NAME))
        self._lay_out()
        self.line.returnPressed.connect(self.add)
        session.changed.connect(self.refresh)
        if not self.group:
            self.turn(1)
        self.refresh()
        self.line.setFocus()

    def _lay_out(self) -> None:
        keys = _(N_("Page Up, Page Down: other group · up, down: choose a line · + and −: dots · Esc: close"))
        hint = _label("hint")
        hint.setText(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * WIDE, WIDE, 2 * WIDE, WIDE)
        column.setSpacing(LARGE)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        column.addLayout(head)
        column.addWidget(self.question)
        column.addWidget(self.list, 1)
        column.addWidget(self.line)
        column.addWidget(hint)
        column.setSpacing(SMALL + LARGE)

    # --- what is shown

    @property
    def groups(self) -> list[WorkGroup]:
        """Return the groups of the workshop."""
        return self.session.dossier.children(self.workshop, WorkGroup)

    @property
    def outputs(self) -> list[Output]:
        """Return the lines of the group in sight."""
        return self.session.dossier.children(self.group, Output) if self.group else []

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now; the person stays on the same line."""
        groups = self.groups
        found = next((group for group in groups if group.id == self.group), None)
        self.title.setText((found.title_text if found else "") or _(UNTITLED))
        self.question.setText(found.question if found else "")
        self.question.setVisible(bool(found and found.question))
        at = groups.index(found) + 1 if found else 0
        self.place.setText(_(N_("Group {n} of {count}"), n=at, count=len(groups)))
        row = self.list.currentRow()
        self.list.clear()
        for output in self.outputs:
            item = QListWidgetItem(said(output))
            item.setData(Qt.ItemDataRole.UserRole, output.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def turn(self, by: int) -> None:
        """Go to another group."""
        keys = [group.id for group in self.groups]
        if keys:
            at = keys.index(self.group) + by if self.group in keys else 0
            self.group = keys[at % len(keys)]
            self.list.setCurrentRow(-1)
            self.refresh()

    # --- acts

    def add(self) -> None:
        """Add the line that is typed to the group."""
        text = self.line.text().strip()
        if text and self.group:
            self._write(text)
            self.line.clear()
            self.list.setCurrentRow(self.list.count() - 1)
            self.list.scrollToBottom()

    def _write(self, text: str) -> None:
        with (
            Telling(self.session.asks),
            self.session.store.work(self.session.key, N_("Add an output"), doer=self) as work,
        ):
            work.add(Output, self.group, text=text)

    def vote(self, by: int) -> None:
        """Give a dot to the line that is chosen, or take one back."""
        item = self.list.currentItem()
        output = self.session.dossier.get(str(item.data(Qt.ItemDataRole.UserRole)), Output) if item else None
        if output is None:
            return
        dots = max(0, (output.dots or 0) + by)
        with self.session.store.work(self.session.key, N_("Dots"), doer=self) as work:
            work.set(output.id, dots=dots)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn groups, choose lines, give dots, close."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.list.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
            self.list.setCurrentRow(max(-1, min(row, self.list.count() - 1)))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.vote(1 if key == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the wall is free again."""
        self.left.emit()
        super().closeEvent(event)


def said(output: Output) -> str:
    """Return a line as the wall shows it: the words, then its dots."""
    dots = output.dots or 0
    if not dots:
        return output.text
    return f"{output.text}\n{'●' * min(dots, _MOST_DOTS)} \u2066{dots}\u2069"


def _font(role: str, *, bold: bool = False) -> QFont:
    font = QFont(theme.font("body"))
    font.setPixelSize(_LETTERS[role])
    font.setBold(bold)
    return font


def _label(role: str, *, bold: bool = False) -> QLabel:
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(_font(role, bold=bold))
    parts.align(made)
    return made

"""Lists of events side by side: the months of a quarter, or the sessions of the council with what aims at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain.calendar import CATEGORIES, Event
from hayat_app.i18n import N_, _
from ui.screens.calendar.events import EventLine
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE


@dataclass(frozen=True)
class Column:
    """A list with its title, a line or two about it, and its events."""

    title: str
    about: Sequence[str]
    events: Sequence[Event]
    act: str = ""
    """Words of a button below the title, nothing without one."""
    code: str = ""
    """What the button is pressed for."""
    urgent: bool = False


class ColumnsPage(QWidget):
    """Columns of events that scroll, each by itself."""

    record_wanted = Signal(str)
    act_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        self._row.setSpacing(MEDIUM)
        self.buttons: dict[str, QPushButton] = {}

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other lists."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for column in columns:
            self._row.addWidget(self._list(column), 1)

    def _list(self, column: Column) -> QScrollArea:
        card = parts.card()
        inside = card.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.setSpacing(SMALL)
        inside.addWidget(parts.label(column.title, "heading", wrap=True))
        for n, words in enumerate(column.about):
            inside.addWidget(parts.label(words, "warn" if column.urgent and not n else "muted", wrap=True))
        if column.act:
            button = self.buttons[column.code] = parts.button(column.act, "", "edit")
            button.clicked.connect(lambda: self.act_wanted.emit(column.code))
            inside.addLayout(parts.row(button))
        for category in CATEGORIES:
            self._category(inside, card, category, [e for e in column.events if e.category == category])
        if not column.events:
            inside.addWidget(parts.label(_(N_("Nothing here yet.")), "muted"))
        inside.addStretch(1)
        return parts.scrolling(card)

    def _category(self, inside: QVBoxLayout, card: QWidget, category: str, events: list[Event]) -> None:
        if not events:
            return
        inside.addWidget(parts.label(_(CATEGORIES[category]), "small"))
        for event in events:
            line = EventLine(event, card, dated=True)
            if event.key:
                line.clicked.connect(lambda _checked=False, key=event.key: self.record_wanted.emit(key))
            inside.addWidget(line)

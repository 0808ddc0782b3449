"""Lists of events side by side: the months of a quarter, or the sessions of the council with what aims at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain.calendar import CATEGORIES, Event
from hayat_app.i18n import N_, _
from ui.screens.calendar.events import EventLine
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.kept import Kept


@dataclass(frozen=True)
class Column:
    """A list with its title, a line or two about it, and its events."""

    title: str
    about: tuple[str, ...]
    events: tuple[Event, ...]
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
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        row.setSpacing(MEDIUM)
        self._kept = Kept(row, 1)
        self.buttons: dict[str, QPushButton] = {}

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these lists; one that is in sight already stays as it is."""
        self._kept.show((column, partial(self._list, column)) for column in columns)
        self.buttons = {column.code: self.buttons[column.code] for column in columns if column.act}

    def _list(self, column: Column, parent: QWidget) -> QScrollArea:
        card = parts.card()
        area = parts.scrolling(card)
        area.setParent(parent)
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
        return area

    def _category(self, inside: QVBoxLayout, card: QWidget, category: str, events: list[Event]) -> None:
        if not events:
            return
        inside.addWidget(parts.label(_(CATEGORIES[category]), "small"))
        for event in events:
            line = EventLine(event, card, dated=True)
            if event.key:
                line.clicked.connect(lambda _checked=False, key=event.key: self.record_wanted.emit(key))
            inside.addWidget(line)

"""Figures to read in passing: a large number, what it counts, and how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL


@dataclass(frozen=True)
class Tile:
    """A figure, its name, and the counts behind it."""

    figure: str
    name: str
    counts: str = ""


class Tiles(QWidget):
    """Some figures side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other figures."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tile in tiles:
            self._row.addWidget(_card(tile), 1)


def _card(tile: Tile) -> QWidget:
    card = parts.card()
    column = card.layout()
    assert isinstance(column, QVBoxLayout)
    column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
    column.setSpacing(0)
    head = parts.row(parts.label(tile.figure, "title"), parts.label(tile.counts, "small"), gap=SMALL)
    column.addLayout(head)
    column.addWidget(parts.label(tile.name, "small", wrap=True))
    card.setAccessibleName(f"{tile.name}: {tile.figure} {tile.counts}".strip())
    return card

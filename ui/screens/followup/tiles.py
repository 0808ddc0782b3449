"""Figures to read in passing: a large number, what it counts, and how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.i18n import labelled
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL
from ui.widgets.flow import Flow

WIDTH, HEIGHT = 144, 98
"""Of one figure."""


@dataclass(frozen=True)
class Tile:
    """A figure, its name, and the counts behind it."""

    figure: str
    name: str
    counts: str = ""


class Tiles(QWidget):
    """Some figures side by side, on a second line where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: Flow | None = None
        self._tiles: Sequence[Tile] = ()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these figures; the same ones stay as they are."""
        if tiles == self._tiles:
            return
        self._tiles = tiles
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = Flow([_card(tile) for tile in tiles])
        self._column.addWidget(self._shown)


def _card(tile: Tile) -> QWidget:
    card = parts.card()
    column = card.layout()
    assert isinstance(column, QVBoxLayout)
    column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
    column.setSpacing(0)
    head = parts.row(parts.label(tile.figure, "title"), parts.label(tile.counts, "small"), gap=SMALL)
    column.addLayout(head)
    column.addWidget(parts.label(tile.name, "small", wrap=True))
    card.setFixedSize(WIDTH, HEIGHT)
    card.setAccessibleName(labelled(tile.name, f"{tile.figure} {tile.counts}").strip())
    return card

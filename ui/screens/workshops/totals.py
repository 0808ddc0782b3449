"""How many took part: by capacity and by commune, women and men beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain import participation
from hayat_app.domain.fields import field_of
from hayat_app.domain.participation import Tally
from hayat_app.domain.records import Participant, Workshop
from hayat_app.i18n import N_, _, current
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session

_HEADS = (N_("Women"), N_("Men"), N_("Not said"), N_("Total"))


class Totals(QScrollArea):
    """Two tables of numbers, counted anew when they are shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_workshop(self, key: str) -> None:
        """Count a workshop."""
        page = QWidget()
        theme.role(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, SMALL, WIDE, WIDE)
        column.setSpacing(LARGE)
        dossier = self._session.dossier
        workshop = dossier.get(key, Workshop)
        facts = field_of(Participant, "capacity")
        if workshop and facts:
            by_capacity = participation.by(dossier, workshop, lambda one: facts.kind.show(one.capacity, current()))
            self._table(column, _(N_("Capacity")), by_capacity)
            communes = participation.by(dossier, workshop, lambda one: one.commune)
            self._table(column, _(N_("Body or commune")), communes)
        column.addStretch()
        self.setWidget(page)

    def _table(self, column: QVBoxLayout, title: str, found: Sequence[tuple[str, Tally]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(WIDE)
        grid.addWidget(parts.label(title, "heading"), 0, 0)
        for at, words in enumerate(_HEADS, 1):
            grid.addWidget(parts.label(_(words), "small"), 0, at)
        whole = sum((tally for _name, tally in found), Tally())
        lines = [*((name or _(N_("Not said")), tally) for name, tally in found), (_(N_("Total")), whole)]
        for row, (name, tally) in enumerate(lines, 1):
            look = "strong" if row == len(lines) else "body"
            grid.addWidget(parts.label(name, look, wrap=True), row, 0)
            for at, number in enumerate((tally.women, tally.men, tally.unsaid, tally.total), 1):
                grid.addWidget(parts.label(str(number), look), row, at)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)

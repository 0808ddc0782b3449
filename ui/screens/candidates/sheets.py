"""The selection sheets of a call: who gives points, and the grid of one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hayat_app.domain.points import with_points
from hayat_app.domain.records import Candidature, SelectionCriterion, SelectionSheet
from hayat_app.domain.records.candidatures import LEAST, MOST
from hayat_app.i18n import N_, _, ngettext
from ui.screens.nested import Nested
from ui.tables.voting import VotingGrid
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL

if TYPE_CHECKING:
    from ui.forms.form import RecordForm
    from ui.session import Session

FILL_IN = N_("Points of a candidature")
"""What undo calls points that were given."""
LIST, FORM, GRID = 190, 96, 300
LOW = 420
"""Height below which the list stands beside the grid, and the form of a sheet that has its name gives way."""
"""How the height is shared at first."""


class SheetsPage(Nested):
    """One sheet for each person who compares the files, or one of the technical committee together."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            SelectionSheet,
            parent,
            columns=("assessor", "date"),
            empty=N_("No sheet yet. Add one for each person who gives points, or one for the whole committee."),
            add=N_("Add a selection sheet"),
        )

    def furnish(self, inside: QSplitter, form: RecordForm) -> None:
        """Add the grid of the chosen sheet."""
        form.setMaximumHeight(FORM)
        self.whole = QWidget(inside)
        self.grid = VotingGrid(self.whole, LEAST, MOST)
        self.said = parts.label("", "muted", wrap=True)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(self.said)
        column.addWidget(self.grid, 1)
        inside.setSizes([LIST, FORM, GRID])
        self.grid.given.connect(self.give)

    def _choose(self, key: str) -> None:
        super()._choose(key)
        sheet = self.session.dossier.get(key, SelectionSheet) if self.session.is_open else None
        self.whole.setVisible(sheet is not None)
        if sheet is None:
            return
        self._make_room(sheet)
        files = self.session.dossier.children(self.above, Candidature)
        criteria = self.session.dossier.children(self.above, SelectionCriterion)
        self.grid.votes.show_votes(files, criteria, sheet.scores)
        self.grid.setVisible(bool(files and criteria))
        self.said.setText(_words(len(files) * len(criteria), len(self.grid.votes.points)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the grid in a low window."""
        super().resizeEvent(event)
        sheet = self.session.dossier.get(self._inside.table.key, SelectionSheet) if self.session.is_open else None
        if sheet is not None:
            self._make_room(sheet)

    def _make_room(self, sheet: SelectionSheet) -> None:
        low = self.height() < LOW and bool(sheet.assessor)
        self._inside.form.setVisible(not low)
        wanted = Qt.Orientation.Horizontal if low else Qt.Orientation.Vertical
        if self._inside.orientation() != wanted:
            self._inside.setOrientation(wanted)
            self._inside.setSizes([LIST, 0, self.width() - LIST] if low else [LIST, FORM, GRID])

    def give(self, candidature: str, criterion: str, points: int | None) -> None:
        """Store points of the sheet in sight; None takes them back."""
        key = self.table.key
        sheet = self.session.dossier.get(key, SelectionSheet)
        if sheet is None:
            return
        with self.session.store.work(self.session.key, FILL_IN, doer=self) as work:
            work.set(key, scores=with_points(sheet.scores, candidature, criterion, points))
        self._choose(key)


def _words(cells: int, filled: int) -> str:
    if not cells:
        return _(N_("Write the candidatures and the criteria first: points are given to every file."))
    left = cells - filled
    if left <= 0:
        return _(N_("Every cell has its points."))
    words = _(N_("Type a digit from 0 to 5: it is stored, and the next cell is chosen."))
    return f"{words} {ngettext('{n} cell is empty.', '{n} cells are empty.', left)}"

"""The selection sheets of a call: who gives points, and the grid of one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from hayat_app.domain.records import Candidature, SelectionCriterion, SelectionSheet
from hayat_app.domain.records.candidatures import LEAST, MOST
from hayat_app.i18n import N_
from ui.screens.nested import Nested
from ui.screens.points import PointsPanel

if TYPE_CHECKING:
    from ui.forms.form import RecordForm
    from ui.session import Session

FILL_IN = N_("Points of a candidature")
"""What undo calls points that were given."""
NOTHING = N_("Write the candidatures and the criteria first: points are given to every file.")
LIST, FORM, GRID = 190, 96, 300
"""How the height is shared at first."""
LOW = 420
"""Height below which the list stands beside the grid, and the form of a sheet that has its name gives way."""


class SheetsPage(Nested):
    """One sheet for each person who compares the files, or one of the technical committee together."""

    LOW: ClassVar[int] = 0  # the grid is what is wanted: list and form never take turns

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
        self.points = PointsPanel(self.session, inside, FILL_IN, NOTHING, LEAST, MOST)
        inside.setSizes([LIST, FORM, GRID])
        self.points.stored.connect(lambda: self._choose(self.table.key))

    def _choose(self, key: str) -> None:
        super()._choose(key)
        sheet = self.session.dossier.get(key, SelectionSheet) if self.session.is_open else None
        self.points.setVisible(sheet is not None)
        if sheet is None:
            return
        self._make_room(sheet)
        files = self.session.dossier.children(self.above, Candidature)
        criteria = self.session.dossier.children(self.above, SelectionCriterion)
        self.points.show_points(sheet, files, criteria)

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

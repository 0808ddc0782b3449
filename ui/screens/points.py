"""The points of one ballot or sheet, what is still empty said above them; each is stored as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.fields import Record
from hayat_app.domain.points import LEAST, MOST, with_points
from hayat_app.domain.records import Ballot, SelectionSheet
from hayat_app.i18n import N_, _, ngettext
from ui.tables.voting import VotingGrid
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL

if TYPE_CHECKING:
    from ui.session import Session


class PointsPanel(QWidget):
    """What is judged down, criteria across; hidden while there is nothing of both."""

    stored = Signal()
    """A person gave points, or took them back."""

    def __init__(
        self, session: Session, parent: QWidget, act: str, nothing: str, least: int = LEAST, most: int = MOST
    ) -> None:
        """``act`` is what undo calls points given, ``nothing`` is said while there is nothing to judge."""
        super().__init__(parent)
        self._session, self._act, self._nothing = session, act, nothing
        self._range = {"least": least, "most": most}
        self._ballot: Ballot | SelectionSheet | None = None
        self.grid = VotingGrid(self, least, most)
        self.said = parts.label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(self.said)
        column.addWidget(self.grid, 1)
        self.grid.given.connect(self.give)

    def show_points(
        self, ballot: Ballot | SelectionSheet, subjects: Sequence[Record], criteria: Sequence[Record]
    ) -> None:
        """Show the points of a ballot or a sheet."""
        self._ballot = ballot
        self.grid.votes.show_votes(subjects, criteria, ballot.scores)
        self.grid.setVisible(bool(subjects and criteria))
        self.said.setText(self._words(len(subjects) * len(criteria), len(self.grid.votes.points)))

    def give(self, subject: str, criterion: str, points: int | None) -> None:
        """Store points of what is in sight; None takes them back."""
        ballot = self._ballot
        if ballot is None:
            return
        with self._session.store.work(self._session.key, self._act, doer=self) as work:
            work.set(ballot.id, scores=with_points(ballot.scores, subject, criterion, points))
        self.stored.emit()

    def _words(self, cells: int, filled: int) -> str:
        if not cells:
            return _(self._nothing)
        left = cells - filled
        if left <= 0:
            return _(N_("Every cell has its points."))
        typed = N_("Type a digit from {least} to {most}: it is stored, and the next cell is chosen.")
        words = _(typed, **self._range)
        return f"{words} {ngettext('{n} cell is empty.', '{n} cells are empty.', left)}"

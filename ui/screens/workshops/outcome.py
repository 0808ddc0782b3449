"""Recommendations of a workshop, followed up as decisions are: who does what by when, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hayat_app.domain.records import Decision
from hayat_app.i18n import N_
from ui.screens.workshops.part import RecordsPart

if TYPE_CHECKING:
    from ui.session import Session


class OutcomePart(RecordsPart):
    """Conclusions and recommendations, each with its owner and date."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            Decision,
            parent,
            columns=("text", "responsible", "due", "status"),
            empty=N_("No recommendation yet. Each one says who does what, and by when."),
            add=N_("Add a recommendation"),
        )

"""Below the form of a finding: what was made of it, with a way there, and buttons that make more."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.domain import origins
from hayat_app.domain.fields import Record
from hayat_app.domain.links import top_of
from hayat_app.domain.records import Activity, Indicator, Objective, Opinion, Plan
from hayat_app.domain.shortening import shortened
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, labelled
from ui.forms.links import titled
from ui.forms.numbered import numbers
from ui.forms.side_by_side import SideBySide
from ui.session import Session
from ui.theme import parts
from ui.theme.tokens import SMALL

_LONGEST = 58
"""Letters of a title that fit beside its arrow."""
OFFERED: dict[type[Record], str] = {
    Objective: N_("Make an objective of it"),
    Activity: N_("Make an activity of it"),
    Opinion: N_("Make an opinion of it"),
    Indicator: N_("Make an indicator of it"),
}
"""What a person can make of a finding with one button, and the words on it."""
_BUTTON = 170
"""Narrowest button that shows its words; below that the buttons stand under each other."""


def of(session: Session, cls: type[Record], parent: QWidget) -> Outcomes | None:
    """Return the part of a form that shows what came of a record; None where nothing can."""
    return Outcomes(session, parent) if cls.KIND in origins.ORIGINS else None


class Outcomes(QWidget):
    """What came of one record."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self.buttons: dict[type[Record], QPushButton] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(parts.label(_(N_("What came of it")), "heading"))
        self._none = parts.label(
            _(N_("Nothing yet. Begin something here: the trace is kept.")), "muted", wrap=True
        )
        column.addWidget(self._none)
        column.addLayout(self._list)
        row = SideBySide(self)
        for cls, words in OFFERED.items():
            button = self.buttons[cls] = parts.button(_(words), "", "add")
            button.clicked.connect(lambda _checked=False, kind=cls.KIND: self.make(kind))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.hold(list(self.buttons.values()), least=_BUTTON)
        column.addWidget(row)

    def show_of(self, record: Record | None) -> None:
        """Show what came of a record."""
        self.setVisible(record is not None)
        self._key = record.id if record else ""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = origins.outcomes(self._session.dossier, self._key) if record else []
        for outcome in found:
            self._list.addWidget(self._line(outcome))
        self._none.setVisible(not found)

    def _line(self, record: Record) -> QPushButton:
        number = numbers(self._session.dossier).get(record.id, "")
        words = labelled(self._kind(record), titled(record, number))
        line = parts.button(shortened(words, _LONGEST), "link", "forward", words)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.clicked.connect(lambda: self._session.record_wanted.emit(record.id))
        return line

    def _kind(self, record: Record) -> str:
        """Return what a record is; among several plans with the year that its plan begins in."""
        dossier = self._session.dossier
        plan = top_of(dossier, record)
        if isinstance(plan, Plan) and plan.starts and len(dossier.children(None, Plan)) > 1:
            return f"{_(record.NAME)} ({plan.starts.year})"
        return _(record.NAME)

    def make(self, kind: str) -> None:
        """Make a record of a kind of the finding, and go there."""
        from hayat_app.services import origins as making  # the store's room loads late

        try:
            key = making.make(self._session.store, self._session.key, self._key, kind)
        except Problem as problem:
            self._session.asks.tell(problem)
        else:
            self._session.record_wanted.emit(key)

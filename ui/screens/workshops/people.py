"""Participants: typed one after the other, imported, picked, marked present; numbers by sex beside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from hayat_app.domain import participation
from hayat_app.domain.namesakes import twins
from hayat_app.domain.records import Headcount, Participant
from hayat_app.i18n import N_, _, isolate, ngettext
from ui.forms.numbered import numbers
from ui.screens.workshops.entry import QuickEntry
from ui.screens.workshops.part import RecordsPart
from ui.screens.workshops.presence import PresenceTable
from ui.screens.workshops.totals import Totals
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE
from ui.widgets.parity import ParityMeter

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_MOST_TWINS = 3
_ROOMY = 1000
"""Width from which there is room for the count in words."""


class PeoplePart(RecordsPart):
    """The list of participants, the line to type them quickly, and who came when."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            Participant,
            parent,
            columns=("name", "sex", "commune", "capacity", "group"),
            empty=N_(
                "Nobody yet. Type names one after the other above, paste them from a spreadsheet, or import."
            ),
            add=N_("Add a participant"),
        )
        self.entry = QuickEntry(session, self)
        self.presence = PresenceTable(session)
        self.pages = QStackedWidget(self)
        self.column.removeWidget(self.beside)
        self.pages.addWidget(self.beside)
        self.totals = Totals(session)
        self.pages.addWidget(self.presence)
        self.pages.addWidget(self.totals)
        self.column.addLayout(self._head())
        self.column.addWidget(self.entry)
        self.twins = parts.label("", "tag-warn", wrap=True)
        self.column.addWidget(self.twins)
        self.column.addWidget(self.pages, 1)
        self.entry.added.connect(self._added)

    def _head(self) -> QHBoxLayout:
        self.parity = ParityMeter()
        self.count = parts.label("", "muted", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, 0, LARGE, SMALL)
        head.setSpacing(SMALL)
        head.addWidget(self.parity)
        head.addWidget(self.count, 1)
        self.came = self._button(head, N_("Who came"), "check", self._switch)
        self.sums = self._button(head, N_("Totals"), "indicator", self._switch)
        for button, other in ((self.came, self.sums), (self.sums, self.came)):
            button.setCheckable(True)
            button.toggled.connect(lambda on, other=other: other.setChecked(other.isChecked() and not on))
        self._button(head, N_("Pick…"), "members", self.pick)
        self._button(head, N_("Paste or import…"), "receive", self.bring_in)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the count out where there is no room for it beside the acts."""
        super().resizeEvent(event)
        self.count.setVisible(event.size().width() >= _ROOMY)

    def _button(self, row: QHBoxLayout, words: str, sign: str, act: Callable[[], object]) -> QPushButton:
        made = parts.button(_(words), "", sign)
        made.clicked.connect(lambda: act())
        row.addWidget(made)
        return made

    # --- acts

    def _switch(self) -> None:
        shown = self.totals if self.sums.isChecked() else self.beside
        self.pages.setCurrentWidget(self.presence if self.came.isChecked() else shown)
        self.refresh()
        if self.came.isChecked():
            self.presence.setFocus()

    def _added(self, key: str) -> None:
        self.refresh()
        self.table.select(key)
        self.entry.begin()

    def bring_in(self) -> None:
        """Take in a list from a spreadsheet: pasted, or a file."""
        from ui.screens.workshops.roster import RosterSheet

        self.flush()
        sheet = RosterSheet(self.session, self.key, self)
        sheet.exec()
        self.refresh()

    def pick(self) -> None:
        """Pick members and participants of earlier workshops."""
        from ui.screens.workshops.picking import PickSheet

        self.flush()
        PickSheet(self.session, self.key, self).exec()
        self.refresh()

    # --- what is shown

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        super().refresh(step)
        self.entry.show_workshop(self.key)
        if self.came.isChecked():
            self.presence.show_workshop(self.key)
        if self.sums.isChecked():
            self.totals.show_workshop(self.key)
        self._count()

    def _count(self) -> None:
        workshop = self.workshop
        if workshop is None:
            return
        dossier = self.session.dossier
        people = dossier.children(workshop, Participant)
        heads = participation.tally((), dossier.children(workshop, Headcount))
        whole = participation.whole(dossier, workshop)
        self.parity.show_counts(whole.women, whole.men, whole.unsaid)
        said = [ngettext("{n} person named", "{n} persons named", len(people))]
        if heads.total:
            said.append(ngettext("{n} counted without a name", "{n} counted without a name", heads.total))
        self.count.setText(" · ".join(said))
        self._tell_twins(people)

    def _tell_twins(self, people: list[Participant]) -> None:
        number = numbers(self.session.dossier)
        found = twins(people)
        said = [
            _(
                N_("Numbers {numbers} are probably one person: {name}."),
                numbers=isolate(", ".join(number[person.id] for person in group)),
                name=isolate(group[0].name),
            )
            for group in found[:_MOST_TWINS]
        ]
        if len(found) > _MOST_TWINS:
            said.append(_(N_("and {n} more"), n=len(found) - _MOST_TWINS))
        self.twins.setText("\n".join(said))
        self.twins.setVisible(bool(said))

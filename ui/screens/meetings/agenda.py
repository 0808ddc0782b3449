"""The agenda of a meeting, and what was decided: on an item, or by the meeting as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_app.domain import voting
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import AgendaItem, Decision
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate
from hayat_app.services import adopting, ballots
from ui.asks import Telling
from ui.forms.links import titled
from ui.screens.nested import Nested
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from ui.session import Session

_LONGEST = 60
"""Letters of an item's title that fit on a button."""


class AgendaPage(Nested):
    """The items, and a way to write down what was decided on the chosen one."""

    decision_wanted = Signal(str)
    """(item): write a new decision on it."""
    adopted = Signal(str, str)
    """(opinion, field): it was adopted; go to its number."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            AgendaItem,
            parent,
            columns=("title", "presenter", "vote"),
            empty=N_("No item yet. Write each point of the agenda; after the meeting, what was said of it."),
            add=N_("Add an item"),
        )
        self.decide = parts.button(_(N_("Add a decision on this item")), "", "add")
        self.decide.clicked.connect(lambda: self.decision_wanted.emit(self.table.key))
        self.adopt = parts.button(_(N_("Write the adoption into the opinion")), "", "opinions")
        self.adopt.clicked.connect(self._adopt)
        self.again = parts.button(_(N_("Second ballot")), "", "undo", _(N_("Votes are equal: count them anew")))
        self.again.clicked.connect(self._vote_again)
        self.taken = parts.label("", "muted", wrap=True)
        self.column.addLayout(_line(Flow((self.decide, self.again, self.adopt))))
        self.odd = parts.label("", "warn", wrap=True)
        for words in (self.taken, self.odd):
            words.setContentsMargins(LARGE, SMALL, LARGE, 0)
            self.column.addWidget(words)

    def _choose(self, key: str) -> None:
        super()._choose(key)
        taken = self.session.dossier.children(key, Decision) if key else []
        said = _(N_(", ")).join(isolate(shortened(titled(one), _LONGEST)) for one in taken)
        self.decide.setVisible(bool(key))
        self.adopt.setVisible(bool(key) and adopting.adoptable(self.session.dossier, key) is not None)
        self._show_vote(self.session.dossier.get(key, AgendaItem) if key else None)
        self.taken.setVisible(bool(taken))
        self.taken.setText(_(N_("Decided on it: {decisions}"), decisions=said) if said else "")

    def _show_vote(self, item: AgendaItem | None) -> None:
        """Say where the counts do not agree with the answer, and offer a second ballot of equal votes."""
        dossier = self.session.dossier
        odd = [one.problem.sentence(current()) for one in voting.advice(dossier, item)] if item else []
        self.odd.setText("\n".join(odd))
        self.odd.setVisible(bool(odd))
        tied = item is not None and voting.result(dossier, item) == "tied" and item.vote != "casting"
        self.again.setVisible(tied)

    def _vote_again(self) -> None:
        """Keep the counts as an earlier ballot, and go to the field of the next ones."""
        self.flush()
        with Telling(self.session.asks):
            ballots.again(self.session.store, self.session.key, self.table.key)
            self.show_record(self.table.key, "votes_for")

    def _adopt(self) -> None:
        """Write what was voted into the opinion, and go to it."""
        self.flush()
        with Telling(self.session.asks):
            opinion = adopting.adopt(self.session.store, self.session.key, self.table.key)
            self.adopted.emit(opinion, "number")


class DecisionsPage(Nested):
    """The decisions of a meeting and of the items of its agenda."""

    item_wanted = Signal(str)
    """(item): go to the item a decision was taken on."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            Decision,
            parent,
            columns=("text", "responsible", "due", "status"),
            empty=N_("No decision yet. Each one says what is to be done, by whom and until when."),
            add=N_("Add a decision"),
        )
        self._item = ""
        self.on = parts.button("", "link", "forward")
        self.on.clicked.connect(lambda: self.item_wanted.emit(self._place()))
        self.column.addLayout(_line(self.on))

    def parent_key(self) -> str | None:
        """Put a new decision on the item that asked for it, else under the meeting as a whole."""
        return self._item or self.above or None

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return them item by item, then those of the meeting as a whole."""
        if not self.above:
            return []
        places = [*(item.id for item in dossier.children(self.above, AgendaItem)), self.above]
        return [decision for key in places for decision in dossier.children(key, Decision)]

    def add_on(self, item: str) -> None:
        """Add a decision on an item of the agenda and go to it."""
        self._item = item
        self.table.add()
        self._item = ""

    def _choose(self, key: str) -> None:
        super()._choose(key)
        item = self.session.dossier.get(self._place(), AgendaItem)
        self.on.setVisible(item is not None)
        if item:
            self.on.setText(_(N_("Decided on the item: {item}"), item=isolate(shortened(titled(item), _LONGEST))))

    def _place(self) -> str:
        decision = self.session.dossier.get(self._inside.table.key, Decision)
        return (decision.parent_id if decision else None) or ""


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = parts.row(*widgets)
    line.setContentsMargins(LARGE, SMALL, LARGE, 0)
    return line

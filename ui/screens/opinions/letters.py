"""The letters about one opinion: what was sent, every reminder, what came back; each begun with one click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import lifecycle
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Letter, Opinion
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _
from hayat_app.services import correspondence
from ui.screens.nested import Nested
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

ACTS = (
    ("transmittal", N_("Record the sending"), "send"),
    ("reminder", N_("Write a reminder"), "clock"),
    ("reply", N_("Record the answer"), "receive"),
)
PAPERS = {"transmittal": "transmittal", "reminder": "reminder"}
"""Letters the program writes: type and kind of document."""


class LettersPage(Nested):
    """The letters about an opinion, the oldest first."""

    paper_wanted = Signal(str, str)
    """(kind of document, key of the opinion)."""
    outcome_wanted = Signal()
    """An answer is there: go to what the council decided."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            Letter,
            parent,
            columns=("subject", "date", "type"),
            empty=N_(
                "No letter yet. The letter that sends the opinion is the first; its stamp proves it arrived."
            ),
            add=N_("Add a letter"),
            values=lambda: {"about": self.above, "direction": "out", "type": "other"},
        )
        self._buttons = {type_: parts.button(_(words), "", sign) for type_, words, sign in ACTS}
        self.print = parts.button(_(N_("Print the letter")), "", "print")
        self.print.clicked.connect(self._print)
        self.decided = parts.button(_(N_("What the council decided")), "", "forward")
        self.decided.clicked.connect(self.outcome_wanted)
        for type_, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, type_=type_: self.begin(type_))
        row = QVBoxLayout()
        row.setContentsMargins(LARGE, SMALL, LARGE, 0)
        row.addWidget(Flow((*self._buttons.values(), self.print, self.decided)))
        self.column.addLayout(row)

    def parent_key(self) -> str | None:
        """Put a new letter under nothing: it names the opinion it is about."""
        return None

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return the letters about the opinion."""
        opinion = dossier.get(self.above, Opinion)
        return lifecycle.letters(dossier, opinion) if opinion else []

    def show_now(self, step: Step | None) -> None:
        """Show what the dossier holds now, and only the acts that make sense at this stage."""
        super().show_now(step)
        opinion = self.session.dossier.get(self.above, Opinion)
        sent = opinion is not None and lifecycle.is_sent(self.session.dossier, opinion)
        waits = sent and opinion is not None and not lifecycle.is_answered(self.session.dossier, opinion)
        told = opinion is not None and lifecycle.sending(self.session.dossier, opinion) is not None
        self._buttons["transmittal"].setVisible(opinion is not None and not told)
        self._buttons["reminder"].setVisible(waits)
        self._buttons["reply"].setVisible(sent)

    def begin(self, type_: str) -> None:
        """Record a letter of a type with what is known already, and go to it."""
        try:
            key = correspondence.begin(self.session.store, self.session.key, self.above, type_)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        self.refresh()
        self.show_record(key, "number" if type_ != "reply" else "date")

    def _choose(self, key: str) -> None:
        super()._choose(key)
        letter = self.session.dossier.get(key, Letter) if self.session.is_open else None
        self.print.setVisible(letter is not None and self._is_printed(letter))
        self.decided.setVisible(letter is not None and letter.type == "reply")

    def _is_printed(self, letter: Letter) -> bool:
        """Whether a letter is the one of its type that is printed: the sending, the last reminder."""
        same = [one for one in self.records(self.session.dossier) if getattr(one, "type", "") == letter.type]
        printed = same[0] if letter.type == "transmittal" else same[-1]
        return letter.type in PAPERS and letter.id == printed.id

    def _print(self) -> None:
        letter = self.session.dossier.get(self.table.key, Letter)
        if letter and letter.type in PAPERS:
            self.flush()
            self.paper_wanted.emit(PAPERS[letter.type], self.above)

"""The register of letters: everything that went out and came in, whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from hayat_app.domain.correspondence import register
from hayat_app.domain.days import exact, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.given_numbers import next_letter_number
from hayat_app.domain.records import Letter
from hayat_app.domain.records.letters import DIRECTIONS
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.screens.listed import Listed
from ui.segments import Segments
from ui.tables.table import RecordTable
from ui.theme import parts

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class LettersTab(Listed, Headed):
    """Letters sent and received, one register each."""

    NAME: ClassVar[str] = N_("Register of letters")
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.direction = Segments([(code, _(words)) for code, words in DIRECTIONS])
        self.direction.choose("out")
        self.direction.chosen.connect(lambda _code: self.refresh())
        self.print = parts.button(_(N_("Print the register")), "quiet", "print")
        self.print.clicked.connect(lambda: self.paper_wanted.emit("letters-register", ""))
        self.head.insertWidget(0, self.direction)
        self.head.addWidget(self.print)
        self.table = RecordTable(
            session,
            Letter,
            self._letters,
            columns=("date", "subject", "type"),
            empty=N_(
                "No letter of this kind yet. Those about opinions and data requests come here by themselves."
            ),
            add=N_("Add a letter"),
            values=self._begun,
            movable=False,
        )
        self.table.grid.widest = 2
        self.beside = self.panes()
        self.form = RecordForm(session, Letter, self.beside.form_room)
        self.beside.put(self.table, self.form)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)

    def _letters(self, dossier: Dossier) -> Sequence[Letter]:
        return register(dossier, self.direction.value)

    def _begun(self) -> dict[str, object]:
        """Return what a letter written down here begins with."""
        out = self.direction.value == "out"
        number = next_letter_number(self.session.dossier, today().year) if out else ""
        return {"direction": self.direction.value, "type": "other", "number": number, "date": exact(today())}

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if self.session.is_open:
            self.table.refresh(step)
            self._choose(self.table.key)
            self.form.refresh(step)

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a letter, in the register it stands in."""
        letter = self.session.dossier.get(key, Letter)
        if letter is None:
            return False
        self.direction.choose(letter.direction or "out")
        self.refresh()
        return super().show_record(key, field)

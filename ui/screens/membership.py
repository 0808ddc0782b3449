"""The section of the members: who sits in the body, its committees, the functions people held."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from hayat_app.domain.fields import Record
from hayat_app.domain.records import Committee, FunctionTerm, Member
from hayat_app.i18n import N_
from ui.screens.beside import Headed
from ui.screens.members import MembersScreen
from ui.screens.nested import Nested
from ui.screens.records import RecordsScreen
from ui.screens.tabs import Tab, TabbedScreen
from ui.tables.table import RecordTable

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_HERE = "ui.screens.membership"
CALL_KINDS = ("call", "candidature", "selection_criterion", "selection_sheet")


class MembershipScreen(TabbedScreen):
    """Everybody who has to do with the body."""

    NAME: ClassVar[str] = N_("Members")
    ICON: ClassVar[str] = "members"
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(N_("Members"), ("member",), f"{_HERE}:MembersTab"),
        Tab(N_("Committees"), ("committee",), f"{_HERE}:CommitteesTab"),
        Tab(N_("Functions held"), ("function_term",), f"{_HERE}:FunctionsTab"),
        Tab(N_("Candidates"), CALL_KINDS, "ui.screens.candidates:CandidatesTab"),
    )


class MembersTab(MembersScreen):
    """The members; the section's title stands above the tabs."""

    NAME: ClassVar[str] = ""


class CommitteesTab(RecordsScreen):
    """The committees of the body and the technical committee."""

    CLASS: ClassVar[type[Record]] = Committee
    EMPTY: ClassVar[str] = N_("No committee yet. A committee has a head, members and a task.")
    ADD: ClassVar[str] = N_("Add a committee")


class FunctionsTab(Headed):
    """The functions each member held over time."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.table = RecordTable(
            session,
            Member,
            lambda dossier: dossier.all(Member),
            columns=("name_ar", "function"),
            empty=N_("No member yet. Begin with the chair and the rapporteur."),
            add=N_("Add a member"),
        )
        self.beside = self.panes((4, 7))
        self.terms = Nested(
            session,
            FunctionTerm,
            self.beside.form_room,
            columns=("function", "since", "until", "how"),
            empty=N_("No earlier function. Write down those that began or ended in this mandate."),
            add=N_("Add a function"),
        )
        self.beside.put(self.table, self.terms)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _key: self.beside.show_form())
        self.terms.guide_wanted.connect(self.guide_wanted)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if self.session.is_open:
            self.table.refresh(step)
            self._choose(self.table.key)
            self.terms.refresh(step)

    def flush(self) -> None:
        """Store what is typed."""
        self.terms.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.terms.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a function, under its member."""
        term = self.session.dossier.get(key, FunctionTerm)
        if term is None or not self.table.select(term.parent_id or ""):
            return False
        self.beside.show_form()
        return self.terms.show_record(key, field)

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        self.terms.show_under(key)

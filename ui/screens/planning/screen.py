"""The plan: its sections, and its values, communication plan, risks, adopted versions, reports and review."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hayat_app.domain.fields import Record
from hayat_app.domain.owners import owner_of, type_words
from hayat_app.domain.records import Acceptance, Communication, Plan, PlanVersion, Review, Risk, Value
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current
from hayat_app.services import succession
from ui.screens.nested import Nested
from ui.screens.parted import PartedScreen
from ui.screens.planning.remarks import RemarksPage
from ui.screens.planning.reports import ReportsPage
from ui.screens.planning.values import ValuesPage
from ui.screens.planning.versions import VersionsPage
from ui.screens.plans import NO_PLAN, START, CurrentPlan, PlanChooser
from ui.tables.empty import Empty
from ui.theme import parts

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


OWNED = {
    N_("Why the body exists, and what its territory will be like when it succeeds."): N_(
        "{structure}: why it exists, and what will be different when it succeeds."
    ),
    N_("With what, with whom, and how the body will know where it stands."): N_(
        "{structure}: with what, with whom, and how it will know where it stands."
    ),
}
"""What the form of a structure's plan says in the place of a sentence about the body."""


class Part(Protocol):
    """A page beside the sections of the form."""

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""

    def flush(self) -> None:
        """Store what is typed."""

    def guide_again(self) -> None:
        """Ask for the guidance of what is in sight."""

    def show_record(self, key: str, field: str = "") -> bool:
        """Bring a record into sight."""


class PlanScreen(PartedScreen):
    """One plan of the body."""

    NAME: ClassVar[str] = N_("The plan")
    ICON: ClassVar[str] = "plan"

    def __init__(self, session: Session) -> None:
        self.current = CurrentPlan.of(session)
        super().__init__(session, Plan)
        self.parts: dict[type[Record], tuple[int, Part]] = {}
        """Where the records of a class are shown: the place in the list, and the page."""
        self._make_pages(session)
        self.chooser = PlanChooser(session, self._begin)
        self.next = parts.button(
            _(N_("The plan after this one")), "quiet", "next", _(N_("Next plan from this one"))
        )
        self.next.setMenu(self._menu())
        self.head.addWidget(self.next)
        self.head.addWidget(self.chooser)
        self.empty = Empty(_(NO_PLAN), _(START), self._start)
        self.body.addWidget(self.empty, 1)
        self.current.changed.connect(self.refresh)  # not a lambda: it would outlive the screen

    def _make_pages(self, session: Session) -> None:
        self.values = ValuesPage(session, self.current, self.pages)
        self.versions = VersionsPage(session, self.current, self.pages)
        self.reports = ReportsPage(session, self.current, self.pages)
        self.remarks = RemarksPage(session, self.pages)
        talk = N_("No message yet. What is to be told, to whom, by which way and when.")
        risk = N_("No risk yet. What could spoil the plan, and what is done so that it does not.")
        columns = ("title", "audience", "channel", "starts")
        self.talks = self._nested(Communication, columns, talk, N_("Add a message"))
        self.risks = self._nested(Risk, ("title", "likelihood", "impact"), risk, N_("Add a risk"))
        self._add(Value, Value.PLURAL, self.values)
        self._add(Communication, Communication.PLURAL, self.talks)
        self._add(Risk, Risk.PLURAL, self.risks)
        self._add(PlanVersion, PlanVersion.PLURAL, self.versions)
        self._add(Review, Review.PLURAL, self.reports)
        self._add(Acceptance, N_("Review of the plan"), self.remarks)
        for part in (self.values.form, self.talks, self.risks, self.reports, self.versions, self.remarks):
            part.guide_wanted.connect(self.guide_wanted)
        self.versions.paper_wanted.connect(self.paper_wanted)
        self.reports.paper_wanted.connect(self.paper_wanted)
        self.remarks.field_wanted.connect(self.field_wanted)
        self.remarks.place_wanted.connect(self.place_wanted)

    def _nested(self, cls: type[Record], columns: tuple[str, ...], empty: str, add: str) -> Nested:
        return Nested(self.session, cls, self.pages, columns=columns, empty=empty, add=add)

    def _add(self, cls: type[Record], title: str, page: QWidget) -> None:
        self.parts[cls] = (self.add_page(title, page), page)  # type: ignore[assignment]  # all are parts

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for code, words in succession.CARRY:
            action = QAction(_(words), menu)
            action.triggered.connect(lambda _checked=False, code=code: self._succeed(code))
            menu.addAction(action)
        return menu

    @property
    def key(self) -> str:
        """Return the key of the plan in sight, or nothing."""
        return self.current.key or ""

    @property
    def part(self) -> Part | None:
        """Return the page in sight, None when it is a section of the form."""
        at = self.list.currentRow()
        return next((part for place, part in self.parts.values() if place == at), None)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.chooser.refresh()
        self.empty.setVisible(not self.key)
        self.beside.setVisible(bool(self.key))
        self.next.setVisible(bool(self.key))
        if self.key:
            self._name_owner()
            super().refresh(step)
            for under in (self.talks, self.risks):
                under.show_under(self.key)
            if self.part:
                self.part.refresh(step)

    def _name_owner(self) -> None:
        """Speak of the structure whose plan it is, by its type, and of the body for its own plan."""
        owner = owner_of(self.session.dossier, self.current.plan)
        named = type_words(owner, current()) if owner else ""
        self.form.say({words: _(of, structure=named) if owner else _(words) for words, of in OWNED.items()})

    def show_section(self, at: int) -> None:
        """Bring a section or a page into sight, up to date."""
        super().show_section(at)
        if self.part and self.session.is_open:
            self.part.refresh()

    def guide_again(self) -> None:
        """Ask for the guidance of the section or the page in sight."""
        if self.part:
            self.part.guide_again()
        else:
            super().guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        super().flush()
        for _at, part in list(self.parts.values()):
            part.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a plan, to the page of a kind that ``field`` names, or to what belongs to the plan."""
        record = self.session.dossier.records.get(key)
        if record is None or not isinstance(record, (Plan, *self.parts)):
            return False
        self.current.choose_of(self.session.dossier, key)
        if not isinstance(record, Plan):
            return self._turn_to(type(record)).show_record(key, field)
        beside = next((cls for cls in self.parts if field == cls.KIND), None)
        if beside is None:
            return super().show_record(key, field)
        self._turn_to(beside)
        return True

    def _turn_to(self, cls: type[Record]) -> Part:
        at, part = self.parts[cls]
        self.list.setCurrentRow(at)
        self.beside.show_form()
        return part

    # --- what happens

    def _succeed(self, code: str) -> None:
        """Begin the next plan with what is carried over from this one."""
        self.flush()
        try:
            key = succession.begin(self.session.store, self.session.key, self.key, code)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        self.current.choose(key)
        self.session.say(
            _(N_("The next plan is begun. What it carries over keeps the trace of where it comes from."))
        )
        self._begin()

    def _start(self) -> None:
        self.current.start()
        self.refresh()
        self._begin()

    def _begin(self) -> None:
        """Go to the first field of a plan that was just made."""
        self.list.setCurrentRow(0)
        self.beside.show_form()
        self.form.focus_field()

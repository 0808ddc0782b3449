"""Advisory opinions: the list, and of the chosen one its text, recommendations, letters and competence check."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import adoption, lifecycle
from hayat_app.domain.days import Day, today
from hayat_app.domain.records import Letter, Opinion, Recommendation
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, isolate, labelled, ngettext
from ui.dialogs import bank
from ui.forms.form import RecordForm
from ui.forms.layouts import sections
from ui.screens.beside import Headed
from ui.screens.meetings.parts import Tabs
from ui.screens.nested import Nested
from ui.screens.opinions.competence import CompetencePage
from ui.screens.opinions.course import Course
from ui.screens.opinions.letters import LettersPage
from ui.tables.table import RecordTable

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

OPINION, RECOMMENDATIONS, LETTERS, COUNCIL, COMPETENCE = range(5)
_AT_COUNCIL = frozenset({"outcome", "closed"})
"""A field of each section that has a page of its own: what became of the opinion once it was sent."""
DAYS = {
    "accepted": "accepted",
    "draft": "drafted",
    "adopted": "adopted",
    "committee": "committee_date",
    "agenda": "agenda_item",
    "deliberated": "deliberated",
    "closed": "closed",
}
"""The field to fill when an opinion reaches a state."""
LOW = 460
"""Height below which the line of stages gives way."""
BY_LETTER = {"sent": "transmittal", "answered": "reply"}
"""States that a letter brings: a click records the letter."""
SENT = (N_("Sent {n} day ago, no answer"), N_("Sent {n} days ago, no answer"))


class OpinionsScreen(Headed):
    """What the body advises."""

    NAME: ClassVar[str] = N_("Advisory opinions")
    ICON: ClassVar[str] = "opinions"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.table = RecordTable(
            session,
            Opinion,
            lambda dossier: dossier.all(Opinion),
            columns=("title", "state", "session", "rapporteur", "trigger"),
            empty=N_("No opinion yet. An opinion begins with a request, or with an idea of the body."),
            add=N_("Add an opinion"),
            values=lambda: {"state": "idea"},
        )
        self.head.addWidget(bank.button(session, Opinion))
        self.beside = self.panes()
        side = QWidget(self.beside.form_room)
        self.course = Course(side)
        self._make_tabs(session, side)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.course)
        column.addWidget(self.tabs, 1)
        self.beside.put(self.table, side)
        self._wire()

    def _make_tabs(self, session: Session, side: QWidget) -> None:
        self.tabs = Tabs(side, N_("Parts of the opinion"))
        pages = self.tabs.pages
        drawn = sections(Opinion)
        later = [section for section in drawn if _AT_COUNCIL.intersection(section.names)]
        self.form = RecordForm(session, Opinion, pages, [section for section in drawn if section not in later])
        self.council = RecordForm(session, Opinion, pages, later)
        self.recommendations = Nested(
            session,
            Recommendation,
            pages,
            columns=("text", "addressee", "term", "status"),
            empty=N_("No recommendation yet. Each one says who should do what, and by when."),
            add=N_("Add a recommendation"),
        )
        self.letters = LettersPage(session, pages)
        self.competence = CompetencePage(session, pages)
        self.tabs.add(Opinion.NAME, self.form)
        self.tabs.add(Recommendation.PLURAL, self.recommendations)
        self.tabs.add(Letter.PLURAL, self.letters)
        self.tabs.add(N_("Before the council"), self.council)
        self.tabs.add(N_("Whose competence?"), self.competence)

    def _wire(self) -> None:
        self.tabs.turned.connect(self.guide_again)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.course.step_wanted.connect(self._step)
        self.letters.paper_wanted.connect(self.paper_wanted)
        self.letters.outcome_wanted.connect(lambda: self._show_field("outcome"))
        for part in (self.form, self.recommendations, self.letters, self.council, self.competence):
            part.guide_wanted.connect(self.guide_wanted)

    # --- Screen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height of the stages to the lists in a low window; their words stay."""
        super().resizeEvent(event)
        self.course.line.setVisible(event.size().height() >= LOW)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.table.refresh(step)
        self._choose(self.table.key)
        for part in (self.form, self.recommendations, self.letters, self.council, self.competence):
            part.refresh(step)
        self._count()

    def _count(self) -> None:
        for at, part, words in (
            (RECOMMENDATIONS, self.recommendations, Recommendation.PLURAL),
            (LETTERS, self.letters, Letter.PLURAL),
        ):
            self.tabs.name(at, words, str(part.count or ""))
        opinion = self.session.dossier.get(self.table.key, Opinion)
        self.course.setVisible(opinion is not None)
        if opinion:
            self.course.show_stages(lifecycle.stages(self.session.dossier, opinion), self._told(opinion))

    def _told(self, opinion: Opinion) -> str:
        """Return what became of its number, what is waited for, or how long things took."""
        dossier = self.session.dossier
        if opinion.withdrawn:
            words = N_("Its adoption was taken back on {date}. It keeps the number {number} for ever.")
            return _(words, date=Day().long(opinion.withdrawn, current()), number=isolate(opinion.number))
        if lifecycle.is_adopted(opinion) and not opinion.number:
            return _(N_("Fill in the day of adoption: the number is given with it."))
        if adoption.is_of_another_year(dossier.rows[opinion.id].values):
            return _(adoption.OTHER_YEAR, number=isolate(opinion.number))
        if waited := lifecycle.waited(dossier, opinion, today(), current(), SENT):
            return waited
        told = (
            (N_("From the request to the adoption"), lifecycle.days_to_adoption(opinion)),
            (N_("From the sending to the answer"), lifecycle.days_to_answer(dossier, opinion)),
        )
        return " · ".join(
            labelled(_(words), ngettext("{n} day", "{n} days", n)) for words, n in told if n is not None
        )

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        self.tabs.guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.tabs.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to an opinion, a recommendation or a letter."""
        record = self.session.dossier.records.get(key)
        if not isinstance(record, Opinion | Recommendation | Letter) or not self.table.select(_opinion_of(record)):
            return False
        self._choose(self.table.key)
        if field:
            self.beside.show_form()
        if isinstance(record, Opinion):
            return self._show_field(field)
        at, part = (
            (LETTERS, self.letters) if isinstance(record, Letter) else (RECOMMENDATIONS, self.recommendations)
        )
        self.tabs.show_part(at)
        return part.show_record(key, field)

    def _show_field(self, field: str = "") -> bool:
        later = self.council.holds(field)
        self.tabs.show_part(COUNCIL if later else OPINION)
        return not field or (self.council if later else self.form).focus_field(field)

    # --- what happens

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        self.recommendations.show_under(key)
        self.letters.show_under(key)
        if key:
            self._leave_out(key)
            self.form.show_record(key)
            self.council.show_record(key)
        self._count()

    def _leave_out(self, key: str) -> None:
        """Leave out the day an adoption was taken back, unless it was."""
        opinion = self.session.dossier.get(key, Opinion)
        self.form.unwanted = frozenset() if opinion and opinion.withdrawn else frozenset({"withdrawn"})

    def _open(self, key: str) -> None:
        self._choose(key)
        self.tabs.show_part(OPINION)
        self.beside.show_form()
        self.form.focus_field()

    def _step(self, state: str) -> None:
        """Take the next step: record its letter, or set the state and go to the field that tells its day."""
        self.flush()
        if state in BY_LETTER:
            self.tabs.show_part(LETTERS)
            self.letters.begin(BY_LETTER[state])
            return
        try:
            with self.session.store.work(self.session.key, N_("Next step of an opinion")) as work:
                work.set(self.table.key, state=state)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        if state in DAYS:
            self._show_field(DAYS[state])


def _opinion_of(record: Opinion | Recommendation | Letter) -> str:
    """Return the key of the opinion a record belongs to."""
    if isinstance(record, Letter):
        return record.about or ""
    return record.parent_id or "" if isinstance(record, Recommendation) else record.id

"""The meetings of the body: the list, and of the chosen one its call, agenda, attendance, minutes, decisions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget

from hayat_app.domain import attendance
from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, new
from hayat_app.domain.given_numbers import next_meeting_number
from hayat_app.domain.records import AgendaItem, Body, Decision, Meeting
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.forms.layouts import sections
from ui.screens.beside import Beside, Headed
from ui.screens.meetings.agenda import AgendaPage, DecisionsPage
from ui.screens.meetings.attendance import AttendancePage
from ui.screens.meetings.form import MeetingForm
from ui.screens.meetings.parts import Tabs
from ui.screens.meetings.rates import RatesPage
from ui.segments import Segments
from ui.tables.table import RecordTable
from ui.theme import parts

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

MEETING, AGENDA, ATTENDANCE, MINUTES, DECISIONS = range(5)
_ON_MINUTES = "opening"
"""A field of the section that has a page of its own."""
PAPERS = {
    MEETING: ("invitation", N_("Invitation")),
    AGENDA: ("invitation", N_("Invitation")),
    ATTENDANCE: ("attendance-sheet", N_("Attendance sheet")),
    MINUTES: ("minutes", N_("Minutes of the meeting")),
    DECISIONS: ("minutes", N_("Minutes of the meeting")),
}
"""The document that belongs to each part of a meeting, and its name."""
RATES = ("attendance-rates", N_("Attendance rates"))
VIEWS = (("meetings", N_("Meetings")), ("rates", N_("Attendance rates")))


class MeetingsScreen(Headed):
    """When the body meets, who comes, and what is decided."""

    NAME: ClassVar[str] = N_("Meetings")
    ICON: ClassVar[str] = "meetings"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.segments = Segments([(code, _(words)) for code, words in VIEWS])
        self.segments.choose(VIEWS[0][0])
        self.print = parts.button("", "quiet", "print")
        self.print.clicked.connect(self._print)
        self.head.addWidget(self.print)
        self.head.addWidget(self.segments)
        self.views = QStackedWidget(self)
        self.beside = Beside(self.views, (5, 6))
        self.rates = RatesPage(session, self.views)
        self.views.addWidget(self.beside)
        self.views.addWidget(self.rates)
        self.body.addWidget(self.views, 1)
        self.table = _table(session)
        self._make_tabs(session)
        self.beside.put(self.table, self.tabs)
        self._wire()

    def _make_tabs(self, session: Session) -> None:
        self.tabs = Tabs(self.beside.form_room, N_("Parts of the meeting"))
        pages, drawn = self.tabs.pages, sections(Meeting)
        minutes = [section for section in drawn if _ON_MINUTES in section.names]
        self.form = MeetingForm(session, Meeting, pages, [s for s in drawn if s not in minutes])
        self.agenda = AgendaPage(session, pages)
        self.attendance = AttendancePage(session, pages)
        self.minutes = RecordForm(session, Meeting, pages, minutes)
        self.decisions = DecisionsPage(session, pages)
        self.tabs.add(Meeting.NAME, self.form)
        self.tabs.add(N_("Agenda"), self.agenda)
        self.tabs.add(N_("Attendance"), self.attendance)
        self.tabs.add(N_("Minutes of the meeting"), self.minutes)
        self.tabs.add(Decision.PLURAL, self.decisions)

    def _wire(self) -> None:
        self.segments.chosen.connect(self.show_view)
        self.rates.record_wanted.connect(self.record_wanted)
        self.tabs.turned.connect(self.guide_again)
        self.tabs.turned.connect(self._name_paper)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        for part in (self.form, self.minutes, self.agenda, self.decisions, self.attendance):
            part.guide_wanted.connect(self.guide_wanted)
        self.agenda.decision_wanted.connect(self.decide_on)
        self.attendance.field_wanted.connect(self.field_wanted)
        self.decisions.item_wanted.connect(self.show_record)
        self.agenda.adopted.connect(self.field_wanted)

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self._name_paper()
        if self.segments.value == "rates":
            self.rates.refresh()
            return
        self.table.refresh(step)
        self._choose(self.table.key)
        for part in (self.form, self.agenda, self.attendance, self.minutes, self.decisions):
            part.refresh(step)
        self._count()
        self._name_paper()

    def _count(self) -> None:
        self.tabs.name(AGENDA, N_("Agenda"), str(self.agenda.count or ""))
        self.tabs.name(DECISIONS, Decision.PLURAL, str(self.decisions.count or ""))
        meeting = self.session.dossier.get(self.table.key, Meeting)
        came = attendance.turnout(self.session.dossier, meeting) if meeting else {}
        known = sum(len(members) for state, members in came.items() if state)
        count = f"\u2066{len(came['present'])}/{sum(map(len, came.values()))}\u2069" if known else ""
        self.tabs.name(ATTENDANCE, N_("Attendance"), count)

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        if self.segments.value == "meetings":
            self.tabs.guide_again()
        else:
            self.guide_wanted.emit(Body.KIND, "loss_rule")

    def flush(self) -> None:
        """Store what is typed."""
        self.tabs.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a meeting, an item of its agenda or a decision taken in it."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        meeting = _meeting_of(dossier, record)
        if record is None or meeting is None:
            return False
        self.show_view("meetings")
        if not self.table.select(meeting.id):
            return False
        if isinstance(record, AgendaItem | Decision):
            at, part = (AGENDA, self.agenda) if isinstance(record, AgendaItem) else (DECISIONS, self.decisions)
            self.tabs.show_part(at)
            part.show_record(key, field)
        else:
            self._show_field(field)
        if field:
            self.beside.show_form()
        return True

    def _show_field(self, field: str) -> None:
        on_minutes = self.minutes.holds(field)
        lists = (*attendance.STATES, "late")
        self.tabs.show_part(ATTENDANCE if field in lists else MINUTES if on_minutes else MEETING)
        if field:
            (self.minutes if on_minutes else self.form).focus_field(field)

    # --- on paper

    @property
    def _paper(self) -> tuple[str, str]:
        return RATES if self.segments.value == "rates" else PAPERS[self.tabs.bar.current]

    def _name_paper(self) -> None:
        """Offer the document of what is in sight."""
        _kind, words = self._paper
        parts.reword(self.print, _(words))
        self.print.setAccessibleName(_(N_("Print: {name}"), name=_(words)))
        self.print.setVisible(self.segments.value == "rates" or bool(self.table.key))

    def _print(self) -> None:
        self.flush()
        kind, _words = self._paper
        self.paper_wanted.emit(kind, self.table.key if self._paper is not RATES else "")

    # --- what happens

    def show_view(self, code: str) -> None:
        """Show the meetings, or the attendance rates."""
        self.segments.choose(code)
        self.flush()
        self.views.setCurrentWidget(self.rates if code == "rates" else self.beside)
        self.refresh()
        self.guide_again()

    def decide_on(self, item: str) -> None:
        """Write a new decision on an item of the agenda."""
        self.flush()
        self.tabs.show_part(DECISIONS)
        self.decisions.add_on(item)

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        for part in (self.agenda, self.attendance, self.decisions):
            part.show_under(key)
        if key:
            self.form.show_record(key)
            self.minutes.show_record(key)
            self._count()

    def _open(self, key: str) -> None:
        self._choose(key)
        self.tabs.show_part(MEETING)
        self.beside.show_form()
        self.form.focus_field()


def _table(session: Session) -> RecordTable:
    def begun() -> dict[str, object]:
        """Return what a new meeting begins with."""
        dossier = session.dossier
        number = next_meeting_number(dossier, new(Meeting, "", type="ordinary"), today().year)
        return {"type": "ordinary", "number": number, "state": "planned", "place": dossier.body.room}

    table = RecordTable(
        session,
        Meeting,
        newest_first,
        columns=("date", "title", "state", "type"),
        empty=N_("No meeting yet. Begin with the next one: its date, its agenda, the invitation."),
        add=N_("Add a meeting"),
        values=begun,
        movable=False,
    )
    table.grid.widest = 2
    return table


def newest_first(dossier: Dossier) -> list[Meeting]:
    """Return the meetings by date, those without one and the latest at the top."""
    return sorted(dossier.all(Meeting), key=_when, reverse=True)


def _when(meeting: Meeting) -> tuple[bool, datetime.date, str]:
    day = meeting.date.first if meeting.date else None
    return (day is None, day or datetime.date.min, meeting.starts)


def _meeting_of(dossier: Dossier, record: Record | None) -> Meeting | None:
    while record is not None and not isinstance(record, Meeting):
        record = dossier.parent(record)
    return record

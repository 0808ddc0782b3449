"""The attendance of one member, meeting by meeting; of every member, each on a page of their own."""

from __future__ import annotations

from functools import partial

from hayat_app.domain import attendance
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Meeting, Member
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents.meetings import type_words
from reports.documents.notice import add_notice
from reports.documents.openings import begin, sheets
from reports.documents.paper import joined, made_at, member_name, paper, signatory
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Attendance of a member")
STATES = {"present": N_("Came"), "excused": N_("Excused"), "absent": N_("Did not come"), "": N_("Not said yet")}


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the attendance of the member that was asked for, or of everybody."""
    view = View(dossier, printing)
    members = view.chosen(Member)
    document = paper(dossier, printing, view.words(TITLE))
    page = partial(_page, meetings=attendance.held(dossier))
    return sheets(document, view, members, page, (TITLE, N_("No member is entered yet.")))


def _page(document: Document, view: View, member: Member, meetings: list[Meeting]) -> None:
    words = view.words
    begin(document, view, view.agreeing(member.sex)(TITLE))
    named = joined([member_name(member, view.language), view.role(member)], " – ")
    document.paragraph(named, CENTRE, strong=True, size=13)
    rate = next((r for r in attendance.rates(view.dossier, meetings) if r.member.id == member.id), None)
    if rate is None:
        missing(document, words, N_("No meeting has its attendance yet."))
        return
    said = N_("Came to {present} of {meetings} meetings ({share} %); excused: {excused}; absent: {absent}.")
    figures = {"present": rate.present, "meetings": rate.meetings, "share": rate.share}
    document.paragraph(words(said, **figures, excused=rate.excused, absent=rate.absent), CENTRE)
    columns = [
        Column(words(N_("Date")), 1),
        Column(words(N_("Subject of the meeting")), 3),
        Column(words(N_("Kind of meeting")), 1.6),
        Column(words(N_("Attendance")), 1.2),
    ]
    mine = [m for m in meetings if attendance.state_of(m, member.id) or attendance.belonged(member, m.date)]
    rows = [(view.date(m.date), m.title, type_words(view, m), _state(view, m, member)) for m in mine]
    document.table(columns, rows, size=10)
    add_notice(document, view)
    document.signatures(
        [signatory(view.dossier, "rapporteur", view.language)], made_at(view.dossier, view.printing, None)
    )


def _state(view: View, meeting: Meeting, member: Member) -> str:
    words = view.words(STATES[attendance.state_of(meeting, member.id)])
    late = view.words(N_("Late")) if member.id in meeting.late else ""
    return joined([words, late], " – ")

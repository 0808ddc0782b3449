"""The sheet that people sign when they come to a meeting, with the names of members (F8; domain brief, 5.2)."""

from __future__ import annotations

from hayat_app.domain.attendance import expected
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Meeting, Member
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents import meetings
from reports.documents.notice import particulars
from reports.documents.openings import begin
from reports.documents.paper import joined, member_name, paper, signatory
from reports.documents.passages import GREY
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Attendance sheet")
NOTICE = N_(
    "The data on this sheet serve to establish who attended; they are kept by the body and not passed on. "
    "Everybody may see and correct what is held about them (law 09-08)."
)
GUESTS, ROWS = 5, 24
"""Empty lines below the names of members; lines of a blank sheet."""
SEXES = {"f": N_("F (sex)"), "m": N_("M (sex)")}


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet of a meeting with its members and lines for guests."""
    view = View(dossier, printing)
    meeting = meetings.chosen(view)
    return sheet(view, meeting, expected(dossier, meeting))


def sheet(view: View, meeting: Meeting, members: list[Member]) -> Document:
    """Return a sheet; without members all its lines are empty."""
    words = view.words
    document = paper(view.dossier, view.printing, joined([words(TITLE), meeting.title], " – "))
    document.section(landscape=True)
    begin(document, view, words(TITLE), 9)
    _head(document, view, meeting)
    empty = GUESTS if members else ROWS
    rows = [_row(view, n, member) for n, member in enumerate(members, 1)]
    rows += [(str(len(members) + n), *[""] * 8) for n in range(1, empty + 1)]
    document.table(_columns(view), rows, size=9)
    document.paragraph(
        words(N_("Total: ........   Women: ........   Men: ........")), before=8, strong=True, keep=True
    )
    document.paragraph(" ".join([words(NOTICE), *particulars(view)]), size=8.5, colour=GREY, keep=True)
    document.signatures([signatory(view.dossier, name, view.language) for name in ("rapporteur", "chair")])
    return document


def _head(document: Document, view: View, meeting: Meeting) -> None:
    words = view.words
    named = meeting.id != "none" and not view.printing.blank
    lines = [
        (N_("Subject"), meeting.title or meetings.BY_HAND * 3),
        (N_("Kind of meeting"), meetings.type_words(view, meeting) if named else meetings.BY_HAND),
        (N_("Date"), meetings.day_words(view, meeting)),
        (N_("Time"), meetings.hours(view, meeting) or meetings.BY_HAND),
        (N_("Place"), meeting.place or meetings.BY_HAND),
    ]
    said = [words(N_("{label}: {value}"), label=words(label), value=value) for label, value in lines]
    document.paragraph(said[0], CENTRE, strong=True, after=2)
    document.paragraph("  –  ".join(said[1:]), CENTRE, after=6)


def _columns(view: View) -> list[Column]:
    words = view.words
    return [
        Column(words(N_("No.")), 0.4),
        Column(words(N_("First and last name")), 2),
        Column(words(N_("Sex (F/M)")), 0.6, CENTRE),
        Column(words(N_("Capacity")), 1.4),
        Column(words(N_("Organisation")), 2),
        Column(words(N_("Telephone")), 1.2),
        Column(words(N_("E-mail")), 1.5),
        Column(words(N_("Agrees to photos")), 0.8),
        Column(words(N_("Signature")), 1.5),
    ]


def _row(view: View, n: int, member: Member) -> Row:
    contacts = (member.phone, member.email) if view.printing.contacts else ("", "")
    return (
        str(n),
        member_name(member, view.language),
        view.words(SEXES[member.sex]) if member.sex in SEXES else "",
        view.role(member),
        member.organisation,
        *contacts,
        "",
        "",
    )

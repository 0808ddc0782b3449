"""The invitation to a meeting, addressed to all members together (F7; domain brief, section 8.2)."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import AgendaItem, Meeting, Member
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE, START
from reports.blocks.document import Document
from reports.documents import letters, meetings
from reports.documents.paper import joined, letterhead, paper, signatory
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Invitation to a meeting")
SECOND = N_(
    "This is the second call, the first meeting having had no quorum: "
    "the body deliberates validly whatever the number present."
)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the letter that calls all members."""
    view = View(dossier, printing)
    meeting = meetings.chosen(view)
    document = paper(dossier, printing, joined([view.words(TITLE), meeting.title], " – "))
    letter(document, view, meeting, None)
    return document


def letter(document: Document, view: View, meeting: Meeting, member: Member | None) -> None:
    """Add the letter to one member, or to all of them."""
    document.letterhead(letterhead(document, view.dossier, view.printing))
    _address(document, view, meeting, member)
    _subject(document, view, meeting)
    words = view.words
    document.paragraph(words(letters.GREETING), CENTRE)
    document.paragraph(words(N_("I have the honour to invite you to the following meeting of the body:")))
    meetings.circumstances(document, view, meeting)
    _agenda(document, view, meeting)
    if meeting.second_call:
        document.paragraph(words(SECOND))
    document.paragraph(words(N_("Should you be unable to come, please tell the body before the meeting.")))
    document.paragraph(words(N_("Please accept the expression of my high regard.")))
    document.signatures([signatory(view.dossier, "chair", view.language)])


def _address(document: Document, view: View, meeting: Meeting, member: Member | None) -> None:
    letters.dateline(document, view, meeting.invitation_ref, view.dated(meeting.invitation_date))
    document.paragraph(letters.sender(view), CENTRE, after=0)
    document.paragraph(bold(_addressee(view, member)), CENTRE, after=6)


def _addressee(view: View, member: Member | None) -> str:
    words = view.words
    if member is None:
        return words(N_("To: the members of the body"))
    return words(N_("To: {civility} {name}, {role}"), **letters.person(view, member))


def _subject(document: Document, view: View, meeting: Meeting) -> None:
    lines = [
        (N_("Subject"), view.words(N_("invitation to a meeting"))),
        (N_("Reference"), titles.legal_basis(view.body.level or "commune", view.language)),
        (N_("Enclosed"), view.words(N_(", ")).join(map(isolate, _enclosed(view, meeting)))),
    ]
    letters.subject(document, view, lines, after=2)


def _agenda(document: Document, view: View, meeting: Meeting) -> None:
    items = view.dossier.children(meeting.id, AgendaItem)
    document.paragraph(bold(view.words(N_("Agenda"))), START, keep=True, after=2)
    if items:
        document.numbers([item.title for item in items])
    else:
        missing(document, view.words, N_("The agenda is not written yet."))


def _enclosed(view: View, meeting: Meeting) -> list[str]:
    """Return what is enclosed; a single line to fill by hand, so that the letter stays one page."""
    return meeting.enclosures.splitlines()[: 1 if view.printing.blank else None]

"""The invitations to a meeting, a letter for each member by name."""

from __future__ import annotations

from hayat_app.domain.attendance import expected
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Member
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import meetings
from reports.documents.invitation import letter
from reports.documents.paper import joined, paper, with_function
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Invitations, one for each member")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return a letter for each member the meeting is for but its sender; one for all where nobody is entered."""
    view = View(dossier, printing)
    meeting = meetings.chosen(view)
    document = paper(dossier, printing, joined([view.words(TITLE), meeting.title], " – "))
    chair = with_function(dossier, "chair")
    addressees: list[Member | None] = [member for member in expected(dossier, meeting) if member != chair]
    for member in [None] if printing.blank else addressees or [None]:
        document.page_break(afresh=True)
        letter(document, view, meeting, member)
    return document

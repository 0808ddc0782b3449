"""The invitations to a meeting, a letter for each member by name."""

from __future__ import annotations

from hayat_app.domain.attendance import expected
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Member
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import meetings
from reports.documents.invitation import letter
from reports.documents.paper import joined, paper
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Invitations, one for each member")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return a letter for each member the meeting is for; one for all where no member is entered."""
    view = View(dossier, printing)
    meeting = meetings.chosen(view)
    document = paper(dossier, printing, joined([view.words(TITLE), meeting.title], " – "))
    addressees: list[Member | None] = list(expected(dossier, meeting))
    for member in addressees or [None]:
        document.page_break()
        letter(document, view, meeting, member)
    return document

"""Which meeting a paper is about when none is named."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from reports.documents.meetings import chosen, held
from reports.documents.printing import Printing
from reports.documents.view import View
from tests.dossiers import dossier

MEETINGS = (
    ("meeting", "old", {"date": "2026-01-10", "state": "held"}),
    ("meeting", "last", {"date": "2026-03-10", "state": "held"}),
    ("meeting", "next", {"date": "2026-05-10", "state": "planned"}),
    ("meeting", "later", {"date": "2026-06-10", "state": "planned"}),
)


def view(found: Dossier, record: str = "") -> View:
    return View(found, Printing("ar", record=record))


def test_an_invitation_is_to_the_next_meeting_and_minutes_are_of_the_last() -> None:
    found = view(dossier(*MEETINGS))
    assert (chosen(found).id, held(found).id) == ("next", "last")


def test_a_meeting_that_is_named_comes_first() -> None:
    found = view(dossier(*MEETINGS), "old")
    assert (chosen(found).id, held(found).id) == ("old", "old")


def test_without_meetings_the_paper_is_empty() -> None:
    assert held(view(dossier())).title == ""

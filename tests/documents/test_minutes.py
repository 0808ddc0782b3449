"""Which meeting a paper is about when none is named."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from reports.blocks.letterhead import Signatures
from reports.documents import compose
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


def test_minutes_are_signed_by_who_led_that_meeting() -> None:
    people = (
        ("member", "c", {"name_ar": "نور", "sex": "f", "function": "chair", "status": "active"}),
        ("member", "r", {"name_ar": "ندى", "sex": "f", "function": "rapporteur", "status": "active"}),
        ("member", "m", {"name_ar": "سراج", "sex": "m", "function": "member", "status": "active"}),
    )
    meeting = ("meeting", "x", {"state": "held", "presiding": "c", "rapporteur": "m"})
    blocks = compose("minutes", dossier(*people, meeting), Printing()).blocks
    (signed,) = [block for block in blocks if isinstance(block, Signatures)]
    said = [(one.label, one.name, one.note) for one in signed.signatories]
    assert said == [("تحرير المحضر", "سراج", "عضو"), ("رئيسة الهيئة", "نور", "")]

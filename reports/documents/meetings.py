"""What the papers of meetings have in common: which meeting, its name, when it is, who is meant."""

from __future__ import annotations

import datetime

from hayat_app.domain.days import weekday
from hayat_app.domain.fields import field_of, new
from hayat_app.domain.records import Committee, Meeting, MeetingType
from hayat_app.i18n import N_, isolate
from reports.blocks.document import Document
from reports.documents.blank_form import room
from reports.documents.paper import joined
from reports.documents.passages import facts
from reports.documents.view import View

BY_HAND = "...................."


def chosen(view: View) -> Meeting:
    """Return the meeting asked for, else the first still to come, else the last, else an empty one."""
    asked = view.dossier.get(view.printing.record, Meeting)
    by_date = sorted(view.dossier.all(Meeting), key=_day)
    coming = next((m for m in by_date if m.state in ("", "planned", "called")), None)
    return asked or coming or (by_date[-1] if by_date else new(Meeting, "none"))


def held(view: View) -> Meeting:
    """Return the meeting asked for, else the last that took place, else what ``chosen`` finds."""
    asked = view.dossier.get(view.printing.record, Meeting)
    took_place = sorted((m for m in view.dossier.all(Meeting) if m.state == "held"), key=_day)
    return asked or (took_place[-1] if took_place else chosen(view))


def _day(meeting: Meeting) -> datetime.date:
    return (meeting.date.first if meeting.date else None) or datetime.date.min


def type_words(view: View, meeting: Meeting) -> str:
    """Return what the meeting is called: by the body's own name, by its committee, else by its type."""
    own = view.dossier.get(meeting.own_type, MeetingType)
    if own:
        return own.title if view.language == "ar" else own.title_fr or own.title
    committee = view.dossier.get(meeting.committee, Committee)
    if committee:
        name = committee.title if view.language == "ar" else committee.title_fr or committee.title
        return view.words(N_("Meeting of {committee}"), committee=name)
    return view.show(meeting, "type") or view.words(N_("A meeting"))


def kind_of_meeting(view: View, meeting: Meeting) -> str:
    """Return what the meeting is called, or boxes to tick on a paper to fill by hand."""
    facts = field_of(Meeting, "type")
    return room(view, facts) if facts and view.printing.blank else type_words(view, meeting)


def day_words(view: View, meeting: Meeting) -> str:
    """Return the day of the meeting with its weekday, or room for the hand."""
    if meeting.date is None:
        return "...... / ...... / .........."
    return joined([weekday(meeting.date, view.words), view.date(meeting.date)], " ")


def hours(view: View, meeting: Meeting) -> str:
    """Return from when to when it lasted, as far as known, or room for the hand."""
    first, last = (BY_HAND, BY_HAND) if view.printing.blank else (meeting.starts, meeting.ends)
    if first and last:
        return view.words(N_("from {first} to {last}"), first=isolate(first), last=isolate(last))
    return first


def circumstances(document: Document, view: View, meeting: Meeting) -> None:
    """Add what kind of meeting it is, when and where, as a table."""
    words = view.words
    pairs = [
        (words(N_("Kind of meeting")), kind_of_meeting(view, meeting)),
        (words(N_("Subject")), meeting.title),
        (words(N_("Date")), day_words(view, meeting)),
        (words(N_("Time")), hours(view, meeting) or BY_HAND),
        (words(N_("Place")), meeting.place or BY_HAND),
    ]
    for block in facts(words, pairs, size=10.5):
        document.add(block)
    document.space(2)

"""A second meeting called where the first had no quorum: the same matters, valid whatever the number present."""

from __future__ import annotations

from dataclasses import replace

from hayat_app.domain.days import today
from hayat_app.domain.given_numbers import next_meeting_number
from hayat_app.domain.records import AgendaItem, Meeting
from hayat_app.i18n import N_
from hayat_app.store.store import Store

SAME = ("title", "type", "own_type", "committee", "place", "starts", "session", "called_by", "visas")
OF_AN_ITEM = ("title", "presenter", "presenter_name", "minutes", "opinion")


def call(store: Store, dossier: str, first: str) -> str:
    """Adjourn a meeting for lack of a quorum and schedule the second one; return its key."""
    found = store.dossier(dossier)
    meeting = found.get(first, Meeting)
    assert meeting is not None  # the screen offers no other
    year = (meeting.date and meeting.date.year) or today().year
    number = next_meeting_number(found, replace(meeting, id=""), year)
    with store.work(dossier, N_("Call a second meeting")) as work:
        work.set(first, state="no_quorum")
        facts = {name: getattr(meeting, name) for name in SAME}
        key = work.add(Meeting, **facts, number=number, state="planned", second_call=True)
        for item in found.children(meeting, AgendaItem):
            work.add(AgendaItem, key, **{name: getattr(item, name) for name in OF_AN_ITEM})
    return key

"""Dates of a dossier as an .ics file (RFC 5545) for the calendar of a telephone or an office.

What was called off travels as such: a calendar that took it in before would else keep it for ever. Times are local
without a zone: a meeting at ten is at ten wherever the file is read. What has no exact day covers its month and
blocks nobody's time.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hayat_app import __version__
from hayat_app.domain.calendar import CATEGORIES, Event
from hayat_app.i18n import Translator

if TYPE_CHECKING:
    from icalendar import Alarm
    from icalendar import Event as IcsEvent

ENDING = ".ics"
WARNED = frozenset({"session", "deadline"})
"""Categories that the other calendar announces ahead."""
AHEAD = datetime.timedelta(days=7)
USUAL = datetime.timedelta(hours=1)
"""How long a meeting lasts while nobody said."""
LONG = datetime.timedelta(days=3)
"""What lasts longer leaves people free in their own calendar."""


def written(events: Iterable[Event], name: str, stamp: datetime.datetime, translate: Translator) -> bytes:
    """Return the file; the same events, name and stamp give the same bytes."""
    from icalendar import Calendar, vText  # half a megabyte that only this needs

    calendar = Calendar()
    calendar.add("prodid", f"-//Hayat//{__version__}//{translate.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(name))  # a name that the library does not escape by itself
    for event in events:
        calendar.add_component(_component(event, stamp, translate))
    data: bytes = calendar.to_ical()
    return data


def _component(event: Event, stamp: datetime.datetime, translate: Translator) -> IcsEvent:
    from icalendar import Event as IcsEvent

    made = IcsEvent()
    made.add("uid", uid(event))
    made.add("dtstamp", stamp)
    made.add("summary", event.title)
    made.add("categories", [translate(CATEGORIES[event.category])])
    if event.place:
        made.add("location", event.place)
    for field, moment in _span(event):
        made.add(field, moment)
    if event.off:
        made.add("status", "CANCELLED")
    if event.off or not event.exact or event.last - event.first > LONG or event.category == "mark":
        made.add("transp", "TRANSPARENT")
    if event.category in WARNED and not event.off:
        made.add_component(_alarm(event))
    return made


def _span(event: Event) -> list[tuple[str, datetime.date]]:
    """Return the start and the end; whole days end on the morning after, as the standard wants."""
    if event.exact and event.time and event.first == event.last:
        starts = _moment(event.first, event.time)
        ends = _moment(event.first, event.ends) if event.ends > event.time else starts + USUAL
        return [("dtstart", starts), ("dtend", ends)]
    return [("dtstart", event.first), ("dtend", event.last + datetime.timedelta(days=1))]


def _moment(day: datetime.date, time: str) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.fromisoformat(time))


def _alarm(event: Event) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", -AHEAD)
    return alarm


def uid(event: Event) -> str:
    """Return a name that stays the same from file to file, so that a second import changes and does not double.

    A session, its deadlines and a day to mark have no record of their own, or none yet: their code stands in.
    """
    known = event.code or event.key or f"{event.title}/{event.first.year}"
    return hashlib.sha256(f"{event.category}/{known}".encode()).hexdigest()[:32] + "@hayat"

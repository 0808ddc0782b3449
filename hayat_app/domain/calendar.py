"""Everything with a date, in one list: sessions and their deadlines, meetings, opinions, activities, workshops.

Documents, the calendar screen and the file for other calendars read it; each event says what record it is of.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from hayat_app.domain import council
from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.offices import is_office
from hayat_app.domain.records import Activity, Decision, Meeting, Opinion, Workshop
from hayat_app.i18n import N_, Translator

CATEGORIES = {
    "session": N_("Sessions of the council"),
    "deadline": N_("Deadlines towards the council"),
    "meeting": N_("Meetings"),
    "opinion": N_("Advisory opinions"),
    "activity": N_("Activities"),
    "workshop": N_("Workshops and trainings"),
    "decision": N_("Decisions to carry out"),
    "mark": N_("Days to mark"),
}
"""What kinds of event there are, in the order in which they stand on a day."""
MARKS = (
    ((3, 8), (3, 8), N_("International women's day")),
    ((3, 30), (3, 30), N_("National day of persons with disability")),
    ((8, 10), (8, 10), N_("National day of Moroccans abroad")),
    ((10, 10), (10, 10), N_("National women's day")),
    ((11, 20), (11, 20), N_("Children's rights day")),
    ((11, 25), (12, 10), N_("Campaign against violence towards women")),
    ((12, 10), (12, 10), N_("Human rights day")),
)
"""Days of each year that activities hang on: first and last day, name (domain brief, 4.7)."""
COUNCIL_MARKS = (((9, 1), (11, 15), N_("Season of the council's budget")),)
"""Days that matter where a council is advised."""
OF_COUNCILS = frozenset({"session", "deadline", "opinion"})
"""Categories that an office without a council does not have."""
_OFF = frozenset({"cancelled", "dropped"})


@dataclass(frozen=True)
class Event:
    """Something on one day or on several."""

    first: datetime.date
    last: datetime.date
    category: str
    """A key of ``CATEGORIES``."""
    title: str
    key: str = ""
    """The record it is of, empty for what is only computed."""
    exact: bool = True
    """Whether the day is known; else only the month is."""
    time: str = ""
    ends: str = ""
    place: str = ""
    over: bool = False
    """Done, or given up."""
    code: str = ""
    """What names an event without a record of its own in every language, also when its day is settled."""
    off: bool = False
    """Called off or put off: nobody comes on that day, and other calendars that hold it must hear of it."""

    def touches(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether any day of it lies between two days."""
        return self.first <= last and self.last >= first


def events(
    dossier: Dossier,
    first: datetime.date,
    last: datetime.date,
    translate: Translator,
    *,
    called_off: bool = False,
) -> list[Event]:
    """Return what happens between two days, by day, then by category; on demand also what was called off."""
    order = list(CATEGORIES)
    found = (event for source in _SOURCES for event in source(dossier, first, last, translate))
    kept = [event for event in found if event.touches(first, last) and (called_off or not event.off)]
    return sorted(kept, key=lambda event: (event.first, event.time, order.index(event.category), event.title))


def _council(
    dossier: Dossier, first: datetime.date, last: datetime.date, translate: Translator
) -> Iterator[Event]:
    furthest = last + datetime.timedelta(days=366)  # a deadline lies before its session
    for session in council.between(dossier, first, furthest):
        title, record = session.title(translate), session.record
        end = record.ends.last if record and record.ends and record.ends.last else session.starts
        place, time = (record.place, record.time) if record else ("", "")
        end = max(end, session.starts)
        off = session.is_off
        yield Event(
            session.starts, end, "session", title, session.key, session.exact, time, place=place,
            code=session.code, off=off,
        )  # fmt: skip
        for event in deadlines(session, translate):
            named = translate(N_("{what}: {session}"), what=event.title, session=title)
            yield replace(event, title=named, off=off)


def deadlines(session: council.Session, translate: Translator) -> list[Event]:
    """Return the days counted back from one session, without its name."""
    days = (
        ("send", session.send_before, N_("Last day to send opinions")),
        ("agenda", session.agenda, N_("Agenda settled")),
        ("convocation", session.convocation, N_("Convocations sent")),
    )
    return [
        Event(day, day, "deadline", translate(words), session.key, code=f"{what}/{session.code}")
        for what, day, words in days
    ]


def _meetings(
    dossier: Dossier, first: datetime.date, last: datetime.date, _translate: Translator
) -> Iterator[Event]:
    return meetings(dossier.all(Meeting), first, last)


def meetings(found: Iterable[Meeting], first: datetime.date, last: datetime.date) -> Iterator[Event]:
    """Yield those of some meetings that take place between two days."""
    for meeting in found:
        if days := _days(meeting.date, None, first, last):
            exact = bool(meeting.date and meeting.date.day)
            over = meeting.state == "held"
            yield Event(
                *days,
                "meeting",
                meeting.title,
                meeting.id,
                exact,
                meeting.starts,
                meeting.ends,
                meeting.place,
                over,
                off=meeting.state in ("cancelled", "postponed"),
            )


def _opinions(
    dossier: Dossier, first: datetime.date, last: datetime.date, translate: Translator
) -> Iterator[Event]:
    for opinion in dossier.all(Opinion):
        if days := _days(opinion.due, None, first, last):
            title = translate(N_("Opinion to be ready: {title}"), title=opinion.title)
            over = opinion.adopted is not None or opinion.state in ("rejected", "closed", "sent", "answered")
            yield Event(*days, "opinion", title, opinion.id, bool(opinion.due and opinion.due.day), over=over)


def _activities(
    dossier: Dossier, first: datetime.date, last: datetime.date, _translate: Translator
) -> Iterator[Event]:
    for activity in dossier.all(Activity):
        if days := _days(activity.starts, activity.ends, first, last):
            exact = bool(activity.starts and activity.starts.day)
            over = activity.status == "done"
            off, place = activity.status in _OFF, activity.place
            yield Event(*days, "activity", activity.title, activity.id, exact, place=place, over=over, off=off)


def _workshops(
    dossier: Dossier, first: datetime.date, last: datetime.date, _translate: Translator
) -> Iterator[Event]:
    for workshop in dossier.all(Workshop):
        if days := _days(workshop.starts, workshop.ends, first, last):
            exact = bool(workshop.starts and workshop.starts.day)
            off, place = workshop.state in _OFF, workshop.place
            yield Event(*days, "workshop", workshop.title, workshop.id, exact, place=place, off=off)


def _decisions(
    dossier: Dossier, _first: datetime.date, _last: datetime.date, _translate: Translator
) -> Iterator[Event]:
    for decision in dossier.all(Decision):
        if decision.due and (day := decision.due.last):
            over, off = decision.status == "done", decision.status in _OFF
            exact = bool(decision.due.day)
            yield Event(day, day, "decision", decision.text, decision.id, exact, over=over, off=off)


def _marks(dossier: Dossier, first: datetime.date, last: datetime.date, translate: Translator) -> Iterator[Event]:
    marks = MARKS if is_office(dossier.body) else (*MARKS, *COUNCIL_MARKS)
    for year in range(first.year, last.year + 1):
        for begin, end, words in marks:
            first_day = datetime.date(year, *begin)
            yield Event(first_day, datetime.date(year, *end), "mark", translate(words), code=f"{first_day}")


_SOURCES: tuple[Callable[[Dossier, datetime.date, datetime.date, Translator], Iterator[Event]], ...] = (
    _council,
    _meetings,
    _opinions,
    _activities,
    _workshops,
    _decisions,
    _marks,
)


def _days(
    starts: RoughDate | None, ends: RoughDate | None, after: datetime.date, before: datetime.date
) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day that dates can mean; None without a start, or where all is outside."""
    first = starts.first if starts else None
    if starts is None or first is None or first > before:
        return None
    last = max(first, (ends or starts).last or first)
    return (first, last) if last >= after else None

"""The file for other calendars, read back by a reader of the standard."""

from __future__ import annotations

import datetime
from typing import Any

from icalendar import Calendar

from hayat_app.domain.calendar import Event, events
from hayat_app.exchange.ics import uid, written
from hayat_app.i18n import Translator
from hayat_app.services import dossiers
from tests.dossiers import BODY, dossier

STAMP = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 4, 14)
AR = Translator("ar")


def read(*found: Event) -> list[Any]:
    return Calendar.from_ical(written(found, "هيئة", STAMP, AR)).walk("VEVENT")


def test_a_meeting_has_its_hours_and_place() -> None:
    one = read(Event(DAY, DAY, "meeting", "دورة؛ نقطة, أخرى", "m", time="10:00", ends="12:30", place="قاعة"))[0]
    assert str(one["summary"]) == "دورة؛ نقطة, أخرى"
    assert (one.decoded("dtstart").hour, one.decoded("dtend").minute) == (10, 30)
    assert str(one["location"]) == "قاعة"


def test_what_people_typed_begins_no_line_of_the_file() -> None:
    one = Event(DAY, DAY, "meeting", "ا\r\nATTACH:file:///x", "m", place="ب\nORGANIZER:x; y, z")
    lines = written([one], "هيئة\r\nX-OTHER:1; a, b", STAMP, AR).decode().split("\r\n")
    assert not [line for line in lines if line.startswith(("ATTACH", "ORGANIZER", "X-OTHER"))]
    assert "X-WR-CALNAME:هيئة\\nX-OTHER:1\\; a\\, b" in lines


def test_days_end_on_the_morning_after() -> None:
    one = read(Event(DAY, DAY, "session", "دورة"))[0]
    assert (one.decoded("dtstart"), one.decoded("dtend")) == (DAY, DAY + datetime.timedelta(days=1))
    assert len(one.walk("VALARM")) == 1


def test_what_is_not_exact_blocks_nobody() -> None:
    first, last = datetime.date(2026, 4, 1), datetime.date(2026, 6, 30)
    one = read(Event(first, last, "activity", "نشاط", "a", exact=False))[0]
    assert str(one["transp"]) == "TRANSPARENT"


def test_a_meeting_moved_to_another_day_stays_the_same_event() -> None:
    moved = Event(
        DAY + datetime.timedelta(days=7), DAY + datetime.timedelta(days=7), "meeting", "Other words", "m"
    )
    assert uid(Event(DAY, DAY, "meeting", "Words", "m")) == uid(moved)


def test_a_meeting_called_off_travels_as_such_under_its_old_name() -> None:
    planned, off = ({"date": "2026-04-14", "title": "دورة", "state": state} for state in ("planned", "cancelled"))
    year = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    before, after = (
        read(*(e for e in events(dossier(("meeting", "m", v)), *year, AR, called_off=True) if e.key == "m"))[0]
        for v in (planned, off)
    )
    assert str(before["uid"]) == str(after["uid"])
    assert (before.get("status"), str(after["status"])) == (None, "CANCELLED")


def test_nobody_is_reminded_of_a_session_that_is_called_off() -> None:
    one = read(Event(DAY, DAY, "session", "دورة", off=True))[0]
    assert (str(one["status"]), one.walk("VALARM")) == ("CANCELLED", [])


def test_the_deadlines_of_one_session_are_events_of_their_own() -> None:
    ends = [Event(DAY, DAY, "deadline", words, "s", code=f"{words}/s") for words in ("a", "b", "c")]
    assert len({uid(event) for event in (*ends, Event(DAY, DAY, "session", "session", "s"))}) == 4


def test_another_language_or_a_day_settled_later_doubles_no_session() -> None:
    entered = ("council_session", "s", {"title": "Mai", "type": "ordinary", "starts": "2026-05-06"})
    before, after = (
        dossier(("body", BODY, {"level": "commune"})),
        dossier(("body", BODY, {"level": "commune"}), entered),
    )
    year = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    names = [
        {uid(event) for event in events(found, *year, Translator(language))}
        for found, language in ((before, "ar"), (before, "fr"), (after, "fr"))
    ]
    assert names[0] == names[1] == names[2]


def test_the_sample_of_two_years_is_read_whole() -> None:
    years = (datetime.date(2020, 1, 1), datetime.date(2021, 12, 31))
    found = events(dossiers.sample().dossier, *years, AR)
    back = Calendar.from_ical(written(found, "هيئة", STAMP, AR)).walk("VEVENT")
    assert len(back) == len(found) > 60
    assert len({str(one["uid"]) for one in back}) == len(back)
    assert [str(one["summary"]) for one in back] == [event.title for event in found]

"""Sessions of the council, days counted back from them, and everything with a date in one list."""

import datetime

from hayat_app.domain import council
from hayat_app.domain.calendar import CATEGORIES, events
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier

EN = Translator("en")
YEAR = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))


def body(level: str, **more: object) -> tuple[object, ...]:
    return ("body", BODY, {"level": level, **more})


def months(level: str) -> list[int]:
    return [session.starts.month for session in council.sessions(dossier(body(level)), 2026)]


def test_each_level_has_its_months() -> None:
    assert months("commune") == [2, 5, 10]
    assert months("prefecture") == months("arrondissement") == [1, 6, 9]
    assert months("region") == [3, 7, 10]


def test_until_its_day_is_known_a_session_opens_on_the_first_working_day() -> None:
    assert council.opening(2026, 2) == datetime.date(2026, 2, 2)  # the 1st is a Sunday
    assert council.opening(2026, 5) == datetime.date(2026, 5, 4)  # after Labour Day and a week-end


def test_an_entered_session_takes_the_place_of_the_computed_one() -> None:
    entered = ("council_session", "s", {"title": "Mai", "type": "ordinary", "starts": "2026-05-06"})
    found = council.sessions(dossier(body("commune"), entered), 2026)
    assert [(s.key, s.exact) for s in found] == [("", False), ("s", True), ("", False)]
    assert found[1].title(EN) == "Mai"


def test_the_usual_name_of_an_entered_session_is_said_in_the_language_asked_for() -> None:
    def title(typed: str, language: str) -> str:
        entered = ("council_session", "s", {"title": typed, "type": "ordinary", "starts": "2026-05-06"})
        return council.sessions(dossier(body("commune"), entered), 2026)[1].title(Translator(language))

    assert title("الدورة العادية لشهر ماي 2026", "fr") == "Session ordinaire de mai 2026"
    assert title("دورة الميزانية", "fr") == "دورة الميزانية"


def test_an_extraordinary_session_comes_beside_them() -> None:
    entered = ("council_session", "s", {"type": "extraordinary", "starts": "2026-05-20"})
    assert [s.starts.month for s in council.sessions(dossier(body("commune"), entered), 2026)] == [2, 5, 5, 10]


def test_deadlines_count_back_by_the_days_of_the_body() -> None:
    usual = council.sessions(dossier(body("commune")), 2026)[0]
    own = council.sessions(dossier(body("commune", send_days=45, agenda_days=0)), 2026)[0]
    assert (usual.send_before, usual.agenda) == (datetime.date(2026, 1, 3), datetime.date(2026, 1, 13))
    assert (own.send_before, own.agenda) == (datetime.date(2025, 12, 19), own.starts)


def test_a_deadline_entered_for_one_session_wins() -> None:
    entered = ("council_session", "s", {"starts": "2026-05-06", "send_before": "2026-03-01"})
    assert council.sessions(dossier(body("commune"), entered), 2026)[1].send_before == datetime.date(2026, 3, 1)


def test_opinions_aim_at_a_session_by_record_or_by_month() -> None:
    found = dossier(
        body("commune"),
        ("council_session", "s", {"type": "extraordinary", "starts": "2026-05-20"}),
        ("opinion", "o1", {"session": "2026-05"}),
        ("opinion", "o2", {"council_session": "s"}),
        ("opinion", "o3", {"session": "2026-10"}),
    )
    extraordinary = next(s for s in council.sessions(found, 2026) if s.key == "s")
    assert [o.id for o in council.aimed_at(found, extraordinary)] == ["o1", "o2"]


def test_a_postponed_session_is_not_the_next_one() -> None:
    off = ("council_session", "s", {"starts": "2026-05-06", "state": "postponed"})
    found = council.coming(dossier(body("commune"), off), datetime.date(2026, 3, 1))
    assert found is not None
    assert found.starts.month == 10


def test_a_session_that_was_entered_is_the_next_one_also_on_its_day() -> None:
    entered = ("council_session", "s", {"starts": "2026-05-06", "state": "held"})
    found = council.coming(dossier(body("commune"), entered), datetime.date(2026, 5, 6))
    assert found is not None
    assert found.key == "s"


def test_a_session_whose_day_nobody_wrote_down_is_left_out() -> None:
    found = council.sessions(dossier(body("commune"), ("council_session", "s", {"title": "Mai"})), 2026)
    assert [session.key for session in found] == ["", "", ""]


def test_everything_with_a_date_is_in_the_calendar_in_order() -> None:
    found = events(
        dossier(
            body("commune"),
            ("meeting", "m", {"title": "Meeting", "date": "2026-03-08", "starts": "10:00"},
             ("decision", "d", {"text": "Decision", "due": "2026-04"})),
            ("activity", "a", {"title": "Activity", "starts": "2026-03", "ends": "2026-06"}),
            ("opinion", "o", {"title": "Opinion", "due": "2026-02-01"}),
            ("workshop", "w", {"title": "Workshop", "starts": "2026-07-01"}),
        ),
        *YEAR,
        EN,
    )  # fmt: skip
    assert {event.category for event in found} == CATEGORIES.keys()
    assert [event.first for event in found] == sorted(event.first for event in found)
    days = {event.key: (event.first.isoformat(), event.last.isoformat(), event.exact) for event in found}
    assert days["a"] == ("2026-03-01", "2026-06-30", False)
    assert days["d"] == ("2026-04-30", "2026-04-30", False)
    assert days["m"] == ("2026-03-08", "2026-03-08", True)


def test_a_deadline_of_a_session_next_year_is_seen() -> None:
    found = events(dossier(body("prefecture", send_days=40)), *YEAR, EN)
    assert "Last day to send opinions: Ordinary session of January 2027" in [event.title for event in found]


def test_what_was_called_off_is_left_out() -> None:
    found = events(dossier(("meeting", "m", {"date": "2026-03-08", "state": "cancelled"})), *YEAR, EN)
    assert "m" not in {event.key for event in found}

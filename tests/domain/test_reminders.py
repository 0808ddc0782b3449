"""What presses on a day, and what leaves people in peace."""

import datetime

import pytest

from hayat_app.domain.reminders import Reminder, reminders
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier

EN = Translator("en")
TODAY = datetime.date(2026, 4, 20)
BODY_OF_COMMUNE = ("body", BODY, {"level": "commune", "notice_days": 7})
SOMEBODY = ("member", "m1", {"name_ar": "نور", "status": "active"})


def on(day: datetime.date, *tree: tuple[object, ...]) -> list[Reminder]:
    return reminders(dossier(BODY_OF_COMMUNE, SOMEBODY, *tree), day, EN)


def said(*tree: tuple[object, ...]) -> str:
    return "\n".join(reminder.sentence for reminder in on(TODAY, *tree))


def test_a_new_dossier_is_left_in_peace() -> None:
    assert reminders(dossier(BODY_OF_COMMUNE), TODAY, EN) == []


def test_a_session_nothing_is_aimed_at_is_told_in_time() -> None:
    assert "opens in 14 days and no opinion is aimed at it" in said()
    assert on(datetime.date(2026, 2, 15)) == []


def test_an_opinion_that_missed_its_day_is_late() -> None:
    opinion = ("opinion", "o", {"title": "Buses", "session": "2026-05", "state": "adopted"})
    late = on(TODAY, opinion)[0]
    assert late.late
    assert (late.record, "should have been sent by 4 April 2026" in late.sentence) == ("o", True)
    assert "7 days left" in on(datetime.date(2026, 3, 28), opinion)[0].sentence


def test_an_opinion_that_was_sent_presses_no_more() -> None:
    sent = ("opinion", "o", {"title": "Buses", "session": "2026-05", "state": "sent"})
    assert on(TODAY, sent) == []


def test_an_overdue_decision_is_told_until_it_is_done() -> None:
    meeting = {"date": "2026-02-01", "state": "held"}
    open_ = ("meeting", "m", meeting, ("decision", "d", {"text": "Write", "due": "2026-03"}))
    done = ("meeting", "m", meeting, ("decision", "d", {"text": "Write", "due": "2026-03", "status": "done"}))
    assert "was due on March 2026" in said(open_)
    assert "was due" not in said(done)


def test_a_meeting_whose_attendance_is_written_down_asks_for_nothing() -> None:
    past = {"title": "Past", "date": "2026-04-10", "state": "planned"}
    assert "did it take place" in said(("meeting", "m", past))
    assert "did it take place" not in said(("meeting", "m", {**past, "present": ["m1"]}))


@pytest.mark.parametrize(
    ("day", "state", "words"),
    [
        ("2026-04-28", "planned", "Send the invitations"),
        ("2026-04-28", "called", ""),
        ("2026-06-28", "planned", ""),
        ("2026-04-01", "planned", "did it take place?"),
        ("2026-04-01", "held", ""),
    ],
)
def test_a_meeting_is_called_in_time_and_asked_about_after_its_day(day: str, state: str, words: str) -> None:
    found = [r.sentence for r in on(TODAY, ("meeting", "m", {"title": "M", "date": day, "state": state}))]
    assert any(words in one for one in found if "opens in" not in one) == bool(words)


def test_after_the_mandate_only_the_balance_presses() -> None:
    body = ("body", BODY, {"level": "commune", "mandate_ends": "2021-09"})
    found = reminders(dossier(body, SOMEBODY), TODAY, EN)
    assert [reminder.section for reminder in found] == ["preview"]


def test_on_its_last_day_the_mandate_still_lasts() -> None:
    body = ("body", BODY, {"level": "commune", "mandate_ends": "2026-04-20"})
    assert "mandate has ended" not in "\n".join(r.sentence for r in reminders(dossier(body, SOMEBODY), TODAY, EN))


def test_excuses_that_came_before_the_day_do_not_silence_the_call() -> None:
    meeting = {"title": "M", "date": "2026-04-28", "state": "planned", "excused": ["m1"]}
    assert "Send the invitations" in said(("meeting", "m", meeting))


def test_the_notice_is_a_week_where_the_body_says_nothing() -> None:
    body = ("body", BODY, {"level": "commune"})
    meeting = ("meeting", "m", {"title": "M", "date": "2026-04-28", "state": "planned"})
    found = reminders(dossier(body, SOMEBODY, meeting), TODAY, EN)
    assert any("by 21 April 2026" in reminder.sentence for reminder in found)


def test_an_office_without_a_council_waits_for_no_session() -> None:
    assert reminders(dossier(("body", BODY, {"level": "office"}), SOMEBODY), TODAY, EN) == []

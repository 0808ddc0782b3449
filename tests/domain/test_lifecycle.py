"""The life of an opinion: stages, waiting, answers."""

from __future__ import annotations

import datetime

from hayat_app.domain import lifecycle
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Opinion
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier

SENT = ("letter", "l1", {"direction": "out", "type": "transmittal", "about": "o", "date": "2026-08-01"})
REPLY = ("letter", "l2", {"direction": "in", "type": "reply", "about": "o", "date": "2026-10-10"})
DAY = datetime.date(2026, 9, 10)


def opinion(found: Dossier) -> Opinion:
    return found.all(Opinion)[0]


def test_an_opinion_waits_from_the_day_of_the_letter_that_sent_it() -> None:
    found = dossier(("opinion", "o", {"state": "sent"}), SENT)
    assert lifecycle.waiting(found, opinion(found), DAY) == 40


def test_waiting_past_the_end_of_the_mandate_says_so() -> None:
    body = ("body", BODY, {"mandate_ends": "2026-08-31"})
    found = dossier(body, ("opinion", "o", {"state": "sent"}), SENT)
    words = Translator("en")
    assert (
        lifecycle.waited(found, opinion(found), DAY, words)
        == "no answer for 30 days, until the end of the mandate"
    )
    assert lifecycle.waited(found, opinion(found), datetime.date(2026, 8, 11), words) == "no answer for 10 days"


def test_an_answered_opinion_does_not_wait() -> None:
    found = dossier(("opinion", "o", {"state": "sent"}), SENT, REPLY)
    assert lifecycle.waiting(found, opinion(found), DAY) is None
    assert lifecycle.days_to_answer(found, opinion(found)) == 70


def test_not_put_to_the_council_is_no_answer() -> None:
    found = dossier(("opinion", "o", {"state": "sent", "outcome": "unpresented"}), SENT)
    assert not lifecycle.is_answered(found, opinion(found))


def test_a_rejected_opinion_ends_where_the_body_rejected_it() -> None:
    found = dossier(("opinion", "o", {"state": "rejected"}))
    stages = lifecycle.stages(found, opinion(found))
    assert [stage.state for stage in stages][-2:] == ["submitted", "rejected"]
    assert stages[-1].standing == "now"


def test_every_stage_before_the_state_is_past() -> None:
    found = dossier(("opinion", "o", {"state": "adopted", "adopted": "2026-07-20"}))
    by_state = {stage.state: stage for stage in lifecycle.stages(found, opinion(found))}
    assert by_state["draft"].standing == "past"
    assert by_state["adopted"].date == opinion(found).adopted
    assert by_state["sent"].standing == "ahead"


def test_days_that_are_not_exact_are_not_counted() -> None:
    found = dossier(("opinion", "o", {"request_date": "2026", "adopted": "2026-07-20"}))
    assert lifecycle.days_to_adoption(opinion(found)) is None


def test_bands_have_no_gap() -> None:
    assert [lifecycle.band(days) for days in (0, 30, 31, 60, 61, 120, 121, 900)] == [0, 0, 1, 1, 2, 2, 3, 3]

"""The life of an opinion: stages, waiting, answers."""

from __future__ import annotations

import datetime

import pytest

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


@pytest.mark.parametrize("outcome", ["", "unpresented", "unanswered"])
def test_the_council_s_silence_is_no_answer(outcome: str) -> None:
    found = dossier(("opinion", "o", {"state": "sent", "outcome": outcome}), SENT)
    assert lifecycle.waiting(found, opinion(found), DAY) == 40


def test_a_letter_of_no_day_comes_after_the_others() -> None:
    undated = ("letter", "l0", {"type": "transmittal", "about": "o"})
    found = dossier(("opinion", "o", {"state": "sent"}), undated, SENT)
    assert [letter.id for letter in lifecycle.letters(found, opinion(found))] == ["l1", "l0"]


def test_nothing_waits_from_a_letter_of_no_day() -> None:
    found = dossier(("opinion", "o", {"state": "sent"}), ("letter", "l0", {"type": "transmittal", "about": "o"}))
    assert lifecycle.is_sent(found, opinion(found))
    assert lifecycle.waiting(found, opinion(found), DAY) is None


def test_the_mean_is_of_what_is_known() -> None:
    assert [lifecycle.mean(found) for found in ([10, None, 21], [None], [])] == [16, None, None]


def test_an_opinion_does_not_wait_before_it_was_sent() -> None:
    found = dossier(("opinion", "o", {"state": "sent"}), SENT)
    assert lifecycle.waiting(found, opinion(found), datetime.date(2026, 7, 1)) == 0


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

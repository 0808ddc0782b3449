"""Who came, whether they were enough, and whose absences reach the rule."""

import datetime

from hayat_app.domain.attendance import (
    at_limit,
    begun,
    expected,
    held,
    marked,
    quorum,
    rates,
    share_by_sex,
    state_of,
)
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Meeting
from tests.dossiers import BODY, dossier

MEMBERS = tuple(("member", f"m{n}", {"sex": "f" if n % 2 else "m", "status": "active"}) for n in range(1, 5))
RULES = ("body", BODY, {"quorum": "51", "absences_in_row": 2})


def meeting(key: str, day: str, **lists: object) -> tuple[object, ...]:
    return ("meeting", key, {"type": "ordinary", "date": day, **lists})


def the_meeting(found: Dossier) -> Meeting:
    return found.all(Meeting)[0]


def test_the_quorum_is_rounded_up() -> None:
    two = dossier(RULES, *MEMBERS, meeting("a", "2026-03-01", present=["m1", "m2"]))
    three = dossier(RULES, *MEMBERS, meeting("a", "2026-03-01", present=["m1", "m2", "m3"]))
    assert (quorum(two, the_meeting(two)).needed, quorum(two, the_meeting(two)).reached) == (3, False)
    assert quorum(three, the_meeting(three)).reached


def test_without_a_rule_nobody_says_whether_enough_came() -> None:
    found = dossier(*MEMBERS, meeting("a", "2026-03-01", present=["m1"]))
    assert quorum(found, the_meeting(found)).reached is None


def test_a_second_call_needs_no_quorum() -> None:
    found = dossier(RULES, *MEMBERS, meeting("a", "2026-03-01", present=["m1"], second_call=True))
    assert quorum(found, the_meeting(found)).reached


def test_who_left_before_or_came_after_is_not_expected() -> None:
    found = dossier(
        ("member", "left", {"until": "2025", "status": "resigned"}),
        ("member", "new", {"since": "2026-05"}),
        ("member", "there", {"since": "2022", "until": "2027", "status": "resigned"}),
        meeting("a", "2026-03-01"),
    )
    assert [m.id for m in expected(found, the_meeting(found))] == ["there"]


def test_a_committee_expects_its_own() -> None:
    committee = ("committee", "c", {"members": ["m2"], "head": "m3"})
    found = dossier(*MEMBERS, committee, meeting("a", "2026-03-01", committee="c", present=["m1"]))
    assert [m.id for m in expected(found, the_meeting(found))] == ["m1", "m2", "m3"]


def test_a_meeting_of_the_bureau_expects_its_functions() -> None:
    chair = ("member", "c", {"function": "chair", "status": "active"})
    found = dossier(*MEMBERS, chair, ("meeting", "a", {"type": "bureau", "date": "2026-03-01"}))
    assert [m.id for m in expected(found, the_meeting(found))] == ["c"]


def test_a_mark_replaces_the_one_before() -> None:
    found = dossier(*MEMBERS, meeting("a", "2026-03-01", present=["m1"], late=["m1"]))
    fields = marked(the_meeting(found), "m1", "excused")
    assert fields == {"present": (), "excused": ("m1",), "absent": (), "late": ()}


def test_in_two_lists_present_counts() -> None:
    found = dossier(*MEMBERS, meeting("a", "2026-03-01", absent=["m1"], present=["m1"]))
    assert state_of(the_meeting(found), "m1") == "present"


def test_two_absences_in_a_row_reach_the_rule_and_an_excuse_between_does_not_save() -> None:
    rest = ["m2", "m3", "m4"]
    first, last = (
        meeting("a", "2026-01-05", absent=["m1"], present=rest),
        meeting("c", "2026-03-05", absent=["m1"]),
    )
    found = dossier(RULES, *MEMBERS, first, meeting("b", "2026-02-05", excused=["m1"], present=rest), last)
    came = dossier(RULES, *MEMBERS, first, meeting("b", "2026-02-05", present=["m1"]), last)
    assert [rate.member.id for rate in at_limit(found)] == ["m1"]
    assert at_limit(came) == []


def test_rates_count_meetings_of_the_body_that_took_place() -> None:
    found = dossier(
        *MEMBERS,
        meeting("a", "2026-01-05", present=["m1", "m2"], absent=["m3", "m4"]),
        meeting("b", "2026-02-05", present=["m1"], late=["m1"], absent=["m2", "m3", "m4"]),
        meeting("c", "2026-03-05", state="cancelled", absent=["m1"]),
        meeting("d", "2026-03-06", committee="gone", absent=["m1"]),
    )
    found_rates = rates(found, held(found))
    assert [(r.share, r.late) for r in found_rates] == [(100, 1), (50, 0), (0, 0), (0, 0)]
    assert share_by_sex(found_rates) == {"f": 50, "m": 25}


def test_absences_of_the_year_before_do_not_count_for_the_rule_of_a_year() -> None:
    rule = ("body", BODY, {"absences_in_year": 2})
    days = ("2025-11-05", "2025-12-05", "2026-01-05")
    meetings = [meeting(day, day, absent=["m1"], present=["m2"]) for day in days]
    assert at_limit(dossier(rule, *MEMBERS, *meetings)) == []
    assert at_limit(dossier(rule, *MEMBERS, *meetings, meeting("d", "2026-02-05", absent=["m1"])))


def test_a_meeting_of_no_day_counts_for_nobody() -> None:
    assert held(dossier(*MEMBERS, ("meeting", "a", {"type": "ordinary", "present": ["m1"]}))) == []


def test_from_its_day_on_a_meeting_with_attendance_took_place() -> None:
    day = datetime.date(2026, 3, 1)
    today = the_meeting(dossier(meeting("a", "2026-03-01", state="called")))
    off = the_meeting(dossier(meeting("a", "2026-03-01", state="cancelled")))
    undated = the_meeting(dossier(("meeting", "a", {"state": "called"})))
    assert begun(today, day) == {"state": "held"}
    assert begun(today, day - datetime.timedelta(days=1)) == begun(off, day) == begun(undated, day) == {}

"""What is remarked about meetings, and what is not."""

from hayat_app.domain.rules.meetings import advice
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier

MEMBERS = tuple(("member", f"m{n}", {"status": "active"}) for n in range(1, 5))
EN = Translator("en")


def said(*tree: tuple[object, ...]) -> list[tuple[str, str, str]]:
    found = advice(dossier(("body", BODY, {"quorum": "75"}), *MEMBERS, *tree))
    return [(remark.record, remark.field, remark.problem.sentence(EN)) for remark in found]


def test_a_number_is_used_once_in_its_type() -> None:
    numbers = {"a": "03/26", "b": "3/26"}
    twice = [("meeting", key, {"type": "ordinary", "number": number}) for key, number in numbers.items()]
    other = ("meeting", "c", {"type": "bureau", "number": "3/26"})
    assert [(record, field) for record, field, _ in said(*twice, other)] == [("a", "number"), ("b", "number")]


def test_a_meeting_held_without_a_quorum_is_remarked() -> None:
    held = {"state": "held", "present": ["m1", "m2"]}
    assert "2 present, 3 of 4 needed" in said(("meeting", "a", held))[0][2]
    assert said(("meeting", "a", {**held, "second_call": True})) == []


def test_no_more_votes_than_people() -> None:
    item = ("agenda_item", "i", {"votes_for": 3, "votes_against": 1, "abstentions": 1})
    found = said(("meeting", "a", {"present": ["m1", "m2", "m3", "m4"]}, item))
    assert found == [("i", "votes_for", "5 votes are counted, but 4 members were present.")]


def test_votes_say_nothing_of_a_meeting_whose_attendance_is_unknown() -> None:
    assert said(("meeting", "a", {}, ("agenda_item", "i", {"votes_for": 3}))) == []


def test_votes_without_abstentions_are_counted() -> None:
    item = ("agenda_item", "i", {"votes_for": 3})
    found = said(("meeting", "a", {"present": ["m1", "m2"]}, item))
    assert found == [("i", "votes_for", "3 votes are counted, but 2 members were present.")]


def test_after_a_merge_somebody_can_be_present_and_absent() -> None:
    assert said(("meeting", "a", {"present": ["m1"], "absent": ["m1"]}))[0][1] == "present"


def test_an_open_decision_needs_somebody_and_a_day() -> None:
    fields = [field for _record, field, _words in said(("meeting", "a", {}, ("decision", "d", {"text": "Do"})))]
    assert fields == ["responsible", "due"]
    assert said(("meeting", "a", {}, ("decision", "d", {"text": "Do", "status": "done"}))) == []


def test_a_meeting_does_not_end_before_it_starts() -> None:
    assert said(("meeting", "a", {"starts": "10:00", "ends": "09:00"}))[0][1] == "ends"

"""Numbers follow the order and name one thing each."""

from hayat_app.domain.numbering import numbers
from tests.dossiers import dossier

RESULT = ("result", "r1", ("indicator", "i2"))
OBJECTIVE = ("objective", "o1", ("objective", "o11"), ("activity", "t1"), RESULT, ("indicator", "i1"))
PLAN = (
    *("plan", "p"),
    ("axis", "a1", OBJECTIVE, ("activity", "t2")),
    ("axis", "a2"),
    ("objective", "o2", ("activity", "t3")),
    ("activity", "t4"),
    *(("value", "v1"), ("value", "v2")),
)


def test_axes_objectives_and_activities_share_an_outline() -> None:
    found = numbers(dossier(PLAN))
    outline = {key: found[key] for key in ("a1", "o1", "o11", "t1", "t2", "a2", "o2", "t3", "t4")}
    assert list(outline.values()) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "3", "3.1", "4"]


def test_results_and_indicators_count_under_their_objective() -> None:
    found = numbers(dossier(PLAN))
    assert (found["r1"], found["i1"], found["i2"]) == ("1.1.1", "1.1.1", "1.1.2")


def test_values_and_members_count_by_themselves() -> None:
    found = numbers(dossier(PLAN, ("member", "m1"), ("member", "m2")))
    assert (found["v1"], found["v2"], found["m1"], found["m2"]) == ("1", "2", "1", "2")


def test_a_record_outside_any_plan_clashes_with_none() -> None:
    found = numbers(dossier(PLAN, ("objective", "lost", {"parent": "gone"}), ("activity", "stray")))
    assert (found["lost"], found["stray"]) == ("5", "6")


def test_every_record_has_an_entry() -> None:
    everything = dossier(PLAN, ("member", "m", ("activity", "under-a-member")))
    assert set(numbers(everything)) == set(everything.records)
    assert numbers(everything)["under-a-member"] == ""


def test_what_stands_in_a_list_has_a_number_to_order_it_by() -> None:
    found = numbers(
        dossier(("evaluation", "e", ("evaluation_item", "a"), ("evaluation_item", "b")), ("review", "r"))
    )
    assert [found[key] for key in ("a", "b", "r")] == ["1", "2", "1"]


def test_an_opinion_keeps_the_number_it_was_given() -> None:
    found = numbers(dossier(("opinion", "x", ("recommendation", "r")), ("opinion", "y", {"number": "7/2026"})))
    assert (found["x"], found["r"], found["y"]) == ("1", "1", "7/2026")


def test_a_meeting_keeps_its_number_and_its_items_are_counted() -> None:
    item = ("agenda_item", "i1", ("decision", "d1"))
    found = numbers(dossier(("meeting", "a", {"number": "03/2026"}, item, ("decision", "d2"))))
    assert [found[key] for key in ("a", "i1", "d1", "d2")] == ["03/2026", "1", "1", "2"]

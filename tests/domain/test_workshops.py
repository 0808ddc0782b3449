"""What is counted and computed of a workshop: times, attendance, marks, who is one person, who is not trained."""

from __future__ import annotations

from hayat_app.domain import assessment, namesakes, participation, timetable, training
from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.participation import Tally
from hayat_app.domain.records import EvaluationSheet, Participant, Slot, Workshop
from hayat_app.domain.rules import workshops as workshop_rules
from tests.dossiers import dossier


def programme(*slots: dict[str, object]) -> list[Slot]:
    nodes = tuple(("slot", f"s{n}", dict(values)) for n, values in enumerate(slots))
    found = dossier(("workshop", "w", ("workshop_day", "d", {"date": "2026-03-03"}, *nodes)))
    return found.all(Slot)


def test_a_session_of_known_length_follows_the_one_before() -> None:
    slots = programme({"starts": "09:00", "minutes": 30}, {"minutes": 45}, {"starts": "11:00", "ends": "12:00"})
    assert [(one.first, one.last) for one in timetable.timed(slots)] == [(540, 570), (570, 615), (660, 720)]
    assert timetable.total(slots) == 135


def test_overlaps_are_named_unless_rooms_are_apart() -> None:
    slots = programme(
        {"starts": "09:00", "ends": "10:00", "room": "1"},
        {"starts": "09:00", "ends": "10:00", "room": "2"},
        {"starts": "09:30", "ends": "10:30"},
    )
    assert [(one.id, other.id) for one, other in timetable.overlaps(slots)] == [("s0", "s2"), ("s1", "s2")]


def test_one_speaker_in_two_rooms_is_an_overlap() -> None:
    both = {"starts": "09:00", "ends": "10:00", "speakers": ["x"]}
    assert timetable.overlaps(programme({**both, "room": "1"}, {**both, "room": "2"}))


def test_after_a_move_sessions_follow_each_other_as_long_as_before() -> None:
    slots = programme({"starts": "10:00", "ends": "10:30"}, {"starts": "09:00", "ends": "10:00"}, {})
    assert timetable.following(slots) == {"s0": ("09:00", "09:30"), "s1": ("09:30", "10:30")}


def crowd() -> Dossier:
    return dossier(
        (
            "workshop",
            "w",
            {"type": "training", "theme": "الميزانية"},
            ("workshop_day", "d", {"date": "2026-03-03"}),
            ("participant", "a", {"name": "سعاد", "sex": "f", "capacity": "body", "mornings": ["d"]}),
            ("participant", "b", {"name": "عمر", "sex": "m", "capacity": "body", "mornings": ["d"]}),
            ("headcount", "h", {"title": "طلبة", "women": 4, "men": 2, "unsaid": 1}),
        ),
    )


def test_named_and_counted_people_add_up_by_sex_and_capacity() -> None:
    found = crowd()
    workshop = found.all(Workshop)[0]
    assert participation.whole(found, workshop) == Tally(5, 3, 1)
    assert participation.by(found, workshop, lambda one: one.capacity) == [
        ("body", Tally(1, 1, 0)),
        ("", Tally(4, 2, 1)),
    ]


def test_attendance_is_counted_by_half_day() -> None:
    found = crowd()
    halves = participation.half_days(found, found.all(Workshop)[0])
    assert [half.tally.total for half in halves] == [2, 0]


def test_marks_have_mean_and_spread_by_sex() -> None:
    sheets = [("evaluation_sheet", f"e{n}", {"sex": sex, "scores": {"time": mark}}) for n, (sex, mark) in
              enumerate([("f", "2"), ("f", "4"), ("m", "5"), ("", "5")])]  # fmt: skip
    found = dossier(("workshop", "w", ("criterion", "c", {"title": "الوقت", "code": "time"}), *sheets))
    [one] = assessment.judged(found, found.all(Workshop)[0])
    assert (one.all.mean, one.women.mean, one.men.mean, one.all.count) == (4.0, 3.0, 5.0, 4)
    assert one.women.spread == 1.0
    assert one.all.shares == [0, 1, 0, 1, 2]


def test_levels_compare_only_those_who_gave_both() -> None:
    sheets = [{"before": 1, "after": 3}, {"before": 5}, {"before": 3, "after": 5}]
    found = dossier(("workshop", "w", *(("evaluation_sheet", f"e{n}", dict(s)) for n, s in enumerate(sheets))))
    before, after = assessment.levels(found.all(EvaluationSheet))
    assert (before.mean, after.mean) == (2.0, 4.0)


def test_spelling_variants_are_one_person() -> None:
    assert namesakes.same_person("محمد الصغير", "محمّد صغير")
    assert namesakes.same_person("فاطمة الزهراء بناني", "بناني فاطمه الزهراء")
    assert namesakes.same_person("ذ. أحمد العلوي", "احمد علوي")
    assert not namesakes.same_person("أحمد العلوي", "حميد العلمي")
    assert not namesakes.same_person("", "")


def test_twins_in_a_list_are_suggested() -> None:
    people = [
        ("participant", f"p{n}", {"name": name})
        for n, name in enumerate(["عبد الله بناني", "عبدالله البناني", "سعاد"])
    ]
    found = dossier(("workshop", "w", *people))
    assert [[one.id for one in group] for group in namesakes.twins(found.all(Participant))] == [["p0", "p1"]]


def test_who_is_not_trained_on_a_theme_is_known_over_several_bodies() -> None:
    known = ("participant", "p1", {"name": "سعاد المثال", "member": "m1"})
    alike = ("participant", "p2", {"name": "عمر الخيال"})
    held = ("workshop", "w", {"type": "training", "theme": "الميزانية"}, known, alike)
    one = dossier(held, ("member", "m1", {"name_ar": "سعاد م"}), ("member", "m2", {"name_ar": "هدى المثال"}))
    other = dossier(
        ("member", "m3", {"name_ar": "عمر خيال"}), ("member", "m4", {"name_ar": "ليلى", "status": "resigned"})
    )
    found = training.untrained([one, other], "الميزانيه")
    assert [[m.id for m in body.members] for body in found] == [["m2"], []]
    assert [body.of for body in found] == [2, 1]


def test_a_page_older_than_the_event_is_noted() -> None:
    source = ("source", "s", {"title_ar": "خبر", "published": "2020-02-14", "about": ["w"]})
    found = dossier(("workshop", "w", {"starts": "2020-03-03"}), source)
    assert [str(one.problem) for one in workshop_rules.advice(found)] == [
        "It was published 18 days before the event it tells of."
    ]


def test_times_that_cannot_be_are_noted() -> None:
    found = dossier(
        (
            "workshop",
            "w",
            {"starts": "2026-03-03", "ends": "2026-03-01"},
            ("workshop_day", "d", {}, ("slot", "s", {"starts": "10:00", "ends": "09:00"})),
        ),
    )
    assert {one.record for one in workshop_rules.advice(found) if one.severity == "broken"} == {"w", "s"}


def test_rough_dates_are_kept_as_written_and_sort_after_the_known_ones() -> None:
    days = [Day().parse(text) for text in ("الثلاثاء", "03/2026", "27 يناير", "2026", "3 مارس 2026")]
    shown = sorted((day for day in days if day), key=lambda day: day.sort_key)
    assert [Day().to_json(day) for day in shown] == [
        "2026",
        "2026-03",
        "2026-03-03",
        {"words": "الثلاثاء"},
        "--01-27",
    ]

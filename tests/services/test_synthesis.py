"""Many bodies beside each other: counts summed, rates weighted, those left out named; judged on real stores."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Row
from hayat_app.domain.records import (
    Activity,
    Headcount,
    Letter,
    Meeting,
    Member,
    Opinion,
    Organisation,
    Participant,
    Plan,
    Recommendation,
    Workshop,
)
from hayat_app.services import coordinator, counting, dossiers, expected, resemblance
from hayat_app.services.facts import Facts
from hayat_app.services.summaries import all_facts
from hayat_app.services.synthesis import activities, calendar, composed, issues, survey, training
from hayat_app.services.synthesis.composed import Scope
from hayat_app.services.synthesis.tables import Table
from hayat_app.store.store import Author, Store

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def office() -> Store:
    return Store(None, Author("coordinator", "منسقة"))


def body(store: Store, name: str, **facts: object) -> str:
    return dossiers.create(
        store, **{"place_ar": name, "level": "commune", "region": "03", "province": "061", **facts}
    )


@pytest.fixture
def bodies(office: Store) -> list[str]:
    keys = [body(office, name) for name in ("أ", "ب", "ج")]
    for key, sexes in zip(keys, ("fff", "m", ""), strict=True):
        with office.work(key, "x") as work:
            for sex in sexes:
                work.add(Member, sex=sex)
            work.add(Activity, type="training", cost=Decimal("100.50") if sexes else None, title="تكوين")
    return keys


def found(office: Store) -> list[Facts]:
    return list(all_facts(office).values())


def column(table: Table, title: str) -> int:
    return [each.title for each in table.columns].index(title)


def line(table: Table, name: str) -> tuple[object, ...]:
    return next(line.values for line in table.lines if line.name == name)


def test_shares_are_weighted_and_those_left_out_are_named(office: Store, bodies: list[str]) -> None:
    table = survey.survey(found(office))
    at = column(table, "Women (%)")
    assert (table.totals[at], table.left_out[at]) == (Decimal("75.0"), (bodies[2],))
    assert {line.name: line.values[at] for line in table.lines} == {
        "أ": Decimal("100.0"), "ب": Decimal("0.0"), "ج": None,
    }  # fmt: skip


def test_costs_are_summed_by_type_and_bodies_without_a_cost_are_named(office: Store, bodies: list[str]) -> None:
    table = activities.by_type(found(office))
    assert table.lines[0].values == table.totals == (3, 3, Decimal("201.00"))
    assert set(table.lines[0].dossiers) == set(bodies)
    assert table.left_out[2] == (bodies[2],)


@pytest.mark.parametrize("cost", ["NaN", "-Infinity", "1e999999", "x", True, 1.5, ["9"]])
def test_what_a_file_gives_as_a_cost_and_is_none_is_not_counted(cost: object) -> None:
    rows = [Row("a", "activity", {"cost": "9"}), Row("b", "activity", {"cost": cost})]
    facts = counting.counted("body", rows)
    assert facts.budget == {"": "9"}
    assert facts.without_cost == 1


def test_activities_are_counted_by_the_year_they_start(office: Store, bodies: list[str]) -> None:
    with office.work(bodies[0], "x") as work:
        work.add(Activity, title="لقاء", starts=Day().parse("2026-03"), cost=Decimal(50))
    table = activities.by_year(found(office))
    assert line(table, "2026") == (1, 1, Decimal(50), 0)
    assert line(table, "No date given") == (3, 3, Decimal("201.00"), 1)


def test_an_activity_takes_the_theme_of_what_it_comes_from(office: Store) -> None:
    facts = Facts(
        "a", activities={"training": 1}, activities_by_theme={"health": 1}, budget_by_theme={"health": "9"}
    )
    assert line(activities.by_theme([facts]), "Health") == (1, 1, Decimal(9), 0)


def test_facts_follow_every_change(office: Store, bodies: list[str]) -> None:
    all_facts(office)
    with office.work(bodies[0], "x") as work:
        work.add(Member, sex="m")
    assert all_facts(office)[bodies[0]].members == 4


def test_answers_of_the_survey_count_bodies_and_name_the_silent(office: Store, bodies: list[str]) -> None:
    with office.work(bodies[0], "x") as work:
        work.add(Member, function="chair", capacity="network", sex="f")
        work.add(Plan, title="مخطط")
    tables = {table.title: table for table in survey.answers(found(office))}
    chairs = tables["Who chairs the body?"]
    assert line(chairs, "Civil society") == (1, Decimal("100.0"))
    assert set(chairs.left_out[0]) == {bodies[1], bodies[2]}
    assert line(tables["Is there an action plan?"], "yes") == (1, Decimal("33.3"))


def test_what_was_sent_answered_and_carried_out(office: Store) -> None:
    key = body(office, "أ")
    with office.work(key, "x") as work:
        opinions = [
            work.add(Opinion, title=f"رأي {n}", state=state) for n, state in enumerate(("sent", "", "draft"))
        ]
        work.add(Letter, type="transmittal", about=opinions[1])
        work.add(Letter, type="reply", about=opinions[1])
        for status in ("done", "planned"):
            work.add(Recommendation, text="توصية", status=status, parent=opinions[0])
        work.add(Recommendation, text="توصية", status="done", parent=opinions[2])
    [facts] = found(office)
    assert (facts.opinions, facts.opinions_sent, facts.opinions_answered) == (3, 2, 1)
    assert (facts.recommendations, facts.recommendations_done) == (2, 1)


def test_only_meetings_that_took_place_count(office: Store) -> None:
    key = body(office, "أ")
    with office.work(key, "x") as work:
        for state, day in (("held", "2026-02-01"), ("planned", "2026-05-01"), ("cancelled", "2026-06-01")):
            work.add(Meeting, title="اجتماع", state=state, date=Day().parse(day), called_by="president")
    [facts] = found(office)
    assert (facts.meetings, facts.last_meeting, facts.callers) == (1, "2026-02-01", {"president": 1})


def test_people_of_workshops_are_counted_by_sex_named_or_not(office: Store) -> None:
    key = body(office, "أ")
    with office.work(key, "x") as work:
        member = work.add(Member, name_ar="مريم المثال", sex="f")
        work.add(Member, name_ar="خديجة المثال", sex="f", function="chair")
        training_ = work.add(Workshop, title="تكوين", type="training", state="held")
        work.add(Participant, parent=training_, name="مريم", sex="f", member=member)
        work.add(Headcount, parent=training_, title="أعوان", women=4, men=5, unsaid=1)
        work.add(Workshop, title="ملغاة", type="training", state="cancelled")
    table = training.workshops(found(office))
    assert line(table, "Training") == (1, 5, 5, 1, Decimal("50.0"), 1, 1)
    [facts] = found(office)
    assert [row[:3] for row in facts.untrained] == [["خديجة المثال", "f", "chair"]]
    assert line(training.untrained([facts]), "أ") == (1, 1, Decimal("50.0"))


def test_one_person_of_two_bodies_is_counted_once_when_a_person_said_so(office: Store) -> None:
    keys = []
    for name in ("أ", "ب"):
        with office.work(body(office, name), "x") as work:
            keys.append(work.add(Member, name_ar="مريم المثال", sex="f"))
            held = work.add(Workshop, title="لقاء", type="training" if name == "أ" else "", state="held")
            work.add(Participant, parent=held, name="مريم", sex="f", member=keys[-1])
            work.add(Participant, parent=held, name="سعاد", sex="f")
    same = resemblance.identities({(min(keys), max(keys)): True, ("x", "y"): False})
    apart, together = (training.workshops(found(office), each).totals[5] for each in ({}, same))
    assert (apart, together) == (4, 3)
    assert [len(training.untrained(found(office), each).lines) for each in ({}, same)] == [1, 0]


def test_issues_of_nearly_the_same_words_are_one(office: Store) -> None:
    one = Facts("a", "أ", issues=[["بعد الإعداديات عن الدواوير", "education", "high"]])
    two = Facts("b", "ب", issues=[["بُعد الإعدادية عن الدواوير", "education", ""], ["الماء", "", ""]])
    table = issues.issues([one, two, Facts("c")])
    assert [(line.values, line.dossiers) for line in table.lines] == [
        ((2, 1, "Education and literacy"), ("a", "b")),
        ((1, 0, None), ("b",)),
    ]
    assert table.left_out[0] == ("c",)


def test_the_calendar_of_all_is_in_the_order_of_days(office: Store) -> None:
    for name, day in (("أ", "2026-05-02"), ("ب", "2026-03"), ("ج", "2025-01-01")):
        with office.work(body(office, name), "x") as work:
            work.add(Activity, title=f"نشاط {name}", starts=Day().parse(day))
    table = calendar.calendar(found(office), since="2026-01-01")
    assert [line.name for line in table.lines] == ["نشاط ب", "نشاط أ"]
    assert [line.name for line in calendar.months(found(office)).lines] == ["2025-01", "2026-03", "2026-05"]


def test_a_synthesis_is_of_a_territory_and_names_who_is_absent(office: Store) -> None:
    body(office, "أ"), body(office, "ب", province="141", region="06")
    coordinator.expect(office, expected.typed("أ\nج", "commune", "061").bodies)
    standings = coordinator.standings(office, NOW)
    region = composed.make(standings, Scope("03"))
    assert [f.place_ar for f in region.bodies] == ["أ"]
    assert ([s.body.place_ar for s in region.absent], region.expected) == (["ج"], 2)
    nation = composed.make(standings, Scope())
    assert nation.territories is not None
    assert [line.values[0] for line in nation.territories.lines] == [1, 1]
    assert composed.make(standings, Scope("061")).territories is None


def test_every_table_is_whole_for_nobody_and_for_somebody(office: Store) -> None:
    for standings in ([], coordinator.standings(office, NOW)):
        made = composed.make(standings, Scope())
        for table in (*made.answers, *made.tables.values()):
            assert all(len(line.values) == len(table.columns) for line in table.lines)
            assert len(table.totals) in (0, len(table.columns))


def test_a_new_required_field_counts_anew(
    office: Store, bodies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = all_facts(office)[bodies[0]].expected
    monkeypatch.setattr(counting, "_required", lambda: {"member": ["name_ar", "sex", "motto"]})
    counting.version.cache_clear()
    assert all_facts(office)[bodies[0]].expected == 9 != before
    counting.version.cache_clear()


def test_partners_of_several_bodies_are_those_a_person_said_are_the_same(office: Store) -> None:
    for name in ("أ", "ب"):
        with office.work(body(office, name), "x") as work:
            work.add(Organisation, name_ar="جمعية آفاق", type="association")
    standings = coordinator.standings(office, NOW)
    assert composed.make(standings, Scope()).partners.lines == ()
    [found_] = resemblance.resemblances(found(office))
    resemblance.judge(office, found_.pairs, "same")
    [one] = composed.make(standings, Scope(), judged=resemblance.judged(office)).partners.lines
    assert (one.name, one.values[0], len(one.dossiers)) == ("جمعية آفاق", 2, 2)

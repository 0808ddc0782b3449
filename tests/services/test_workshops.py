"""Acts on workshops: taken in at once, carried away and united, one line to the plan of one body or another."""

from __future__ import annotations

from pathlib import Path

from hayat_app.domain.fields import Record
from hayat_app.domain.records import (
    Criterion,
    Headcount,
    Issue,
    Objective,
    Output,
    Participant,
    WorkGroup,
    Workshop,
    WorkshopDay,
)
from hayat_app.i18n import Translator
from hayat_app.services import carrying, dossiers, files, outcomes, workshops
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier

LINE = {"text": "لا إنارة في الممر", "type": "issue", "dots": 7}
TREE = dossier(
    ("plan", "plan", {"title": "مخطط"}),
    ("organisation", "org", {"name_ar": "مجلس", "type": "council"}),
    ("organisation", "unrelated", {"name_ar": "وكالة", "type": "agency"}),
    (
        "workshop",
        "w",
        {"title": "ورشة", "theme": "التنقل", "starts": "2026-03-03", "ends": "2026-03-05", "organisers": ["org"]},
        ("participant", "p", {"name": "سعاد المثال", "sex": "f", "phone": "0612345678"}),
        ("work_group", "g", {"title": "الأمان"}, ("output", "o", LINE)),
        ("work_group", "h", {"title": "النقل"}),
    ),
    ("workshop", "other", {"title": "ورشة أخرى"}),
)


def test_days_follow_from_the_dates(store: Store) -> None:
    assert workshops.make_days(store, BODY, "w") == 3
    assert [day.title_text for day in store.dossier(BODY).all(WorkshopDay)] == [
        "03/03/2026",
        "04/03/2026",
        "05/03/2026",
    ]


def test_the_usual_criteria_come_once(store: Store) -> None:
    assert workshops.usual_criteria(store, BODY, "w", Translator("ar")) == 11
    assert workshops.usual_criteria(store, BODY, "w", Translator("fr")) == 0
    assert len(store.dossier(BODY).all(Criterion)) == 11


def test_people_are_taken_in_at_once_at_the_end_of_the_list(store: Store) -> None:
    steps: list[object] = []
    store.listen(steps.append)
    workshops.take_in(store, BODY, "w", [{"name": f"اسم {n}"} for n in range(300)])
    people = store.dossier(BODY).children("w", Participant)
    assert [person.name for person in people] == ["سعاد المثال", *(f"اسم {n}" for n in range(300))]
    assert len(steps) == 1


def test_groups_are_equally_large_and_mixed(store: Store) -> None:
    people = [{"name": f"اسم {n}", "sex": "f" if n < 7 else "m"} for n in range(11)]
    workshops.take_in(store, BODY, "w", people)
    assert workshops.spread(store, BODY, "w") == 12
    found = store.dossier(BODY)
    groups = [[p for p in found.all(Participant) if p.group == group.id] for group in found.all(WorkGroup)]
    assert [(len(g), sum(p.sex == "f" for p in g)) for g in groups] == [(6, 4), (6, 4)]


def test_a_line_becomes_an_objective_with_its_trace(store: Store) -> None:
    key = outcomes.make(store, BODY, "o", "objective")
    made = store.dossier(BODY).get(key, Objective)
    assert made
    assert (made.title, made.origin, made.parent) == (LINE["text"], ("o",), "plan")
    assert [one.record for one in outcomes.found(store, BODY, "o")] == [key]


def test_a_line_goes_to_another_bodys_dossier_with_workshop_and_group(store: Store) -> None:
    there = dossiers.create(store, place_ar="ويسلان")
    key = outcomes.make(store, BODY, "o", "issue", there)
    outcomes.make(store, BODY, "o", "objective", there)
    other = store.dossier(there)
    issue = other.get(key, Issue)
    assert issue
    [source] = other.existing(issue.origin, Record)
    group = other.parent(source)
    assert isinstance(group, WorkGroup)
    workshop = other.parent(group)
    assert isinstance(workshop, Workshop)
    assert (source.title_text, group.title, workshop.title) == (LINE["text"], "الأمان", "ورشة")
    assert (len(other.all(Workshop)), len(other.all(Output))) == (1, 1)
    assert {one.dossier for one in outcomes.found(store, BODY, "o")} == {there}


# --- a workshop alone


def received(store: Store, path: Path) -> Store:
    files.receive(store, files.load(path))
    return store


def test_a_workshop_travels_alone(store: Store, tmp_path: Path) -> None:
    carrying.carry(store, BODY, "w", tmp_path / "w.hayat")
    there = received(Store(None, Author("you", "أنت")), tmp_path / "w.hayat").dossier(BODY)
    assert {"w", "p", "g", "o", "h", "org", BODY} == there.records.keys()


def test_without_contacts_no_telephone_travels(store: Store, tmp_path: Path) -> None:
    carrying.carry(store, BODY, "w", tmp_path / "w.hayat", contacts=False)
    there = received(Store(None, Author("you", "أنت")), tmp_path / "w.hayat").dossier(BODY)
    assert [person.phone for person in there.all(Participant)] == [""]


def test_coming_back_it_deletes_nothing_and_brings_what_was_added(store: Store, tmp_path: Path) -> None:
    carrying.carry(store, BODY, "w", tmp_path / "out.hayat")
    away = received(Store(None, Author("you", "أنت")), tmp_path / "out.hayat")
    with away.work(BODY, "x") as work:
        work.add(Headcount, "w", title="طلبة", women=3)
        work.delete("o")
    with store.work(BODY, "x") as work:
        work.set("p", commune="ويسلان")
    files.export(away, BODY, tmp_path / "back.hayat")
    before = store.dossier(BODY).records.keys()
    after = received(store, tmp_path / "back.hayat").dossier(BODY)
    assert before - after.records.keys() == {"o"}
    assert [heads.women for heads in after.all(Headcount)] == [3]
    assert [person.commune for person in after.all(Participant)] == ["ويسلان"]
    assert not [row for row in after.rows.values() if row.conflicts]

"""Persons are forgotten: nothing of them is left in records nor log, everything merges as before, counts stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain import personal
from hayat_app.domain.naming import Naming
from hayat_app.domain.records import Call, Candidature, Member, Opinion, Participant
from hayat_app.services import files, merging
from hayat_app.services.personal import candidates, forget, past
from hayat_app.store.store import Author, Store

NAME = "سعاد المثالية"
BODY = "body-1"


def office(name: str = "one") -> Store:
    return Store(None, Author(name, name))


@pytest.fixture
def store() -> Store:
    store = office()
    with store.work(BODY, "fill") as work:
        work.put_new("body", {"place_ar": "مكناس"}, BODY)
        work.add(
            Member, key="m1", name_ar=NAME, sex="f", phone="0600000001", occupation="أستاذة", organisation="جمعية"
        )
        work.add(Opinion, key="o1", title="رأي", context=f"قدمت وسُعاد المثالية، عرضا. ثم {NAME} أيضا")
    store.seal(BODY)
    with store.work(BODY, "correct") as work:
        work.set("m1", phone="0600000002")
    return store


def everything(store: Store) -> str:
    return "".join(str(change.values) for change in store.changes(BODY)) + str(store.dossier(BODY).rows)


def sent(store: Store, folder: Path, name: str) -> Path:
    path = folder / f"{name}.hayat"
    files.export(store, BODY, path)
    return path


def test_nothing_of_the_person_is_left_in_records_nor_log(store: Store) -> None:
    forget(store, BODY, ["m1"])
    found = everything(store)
    assert [text for text in (NAME, "سُعاد", "0600000001", "0600000002", "أستاذة") if text in found] == []


def test_counts_stay(store: Store) -> None:
    forget(store, BODY, ["m1"])
    (member,) = store.dossier(BODY).all(Member)
    assert (member.sex, member.organisation, member.name_ar) == ("f", "جمعية", "اسم محذوف")


def test_other_texts_name_nobody_any_more(store: Store) -> None:
    forget(store, BODY, ["m1"])
    assert store.dossier(BODY).all(Opinion)[0].context == "قدمت واسم محذوف، عرضا. ثم اسم محذوف أيضا"


def test_the_records_follow_from_the_log_as_before(store: Store) -> None:
    forget(store, BODY, ["m1"])
    before = store.dossier(BODY).rows
    assert store.rebuild(BODY).rows == before


def test_another_office_forgets_too_when_it_receives(store: Store, tmp_path: Path) -> None:
    other = office("two")
    merging.receive(other, [sent(store, tmp_path, "before")])
    forget(store, BODY, ["m1"])
    merging.receive(other, [sent(store, tmp_path, "after")])
    assert NAME not in everything(other)
    assert other.dossier(BODY).rows == store.dossier(BODY).rows
    assert other.fingerprint(BODY) == store.fingerprint(BODY)


def test_an_older_fuller_file_does_not_bring_the_name_back(store: Store, tmp_path: Path) -> None:
    old = sent(store, tmp_path, "before")
    forget(store, BODY, ["m1"])
    merging.receive(store, [old])
    fresh = office("three")
    merging.receive(fresh, [sent(store, tmp_path, "after")])
    merging.receive(fresh, [old])
    assert NAME not in everything(store) + everything(fresh)


def test_what_another_wrote_meanwhile_is_asked_about_and_not_lost(store: Store, tmp_path: Path) -> None:
    other = office("two")
    merging.receive(other, [sent(store, tmp_path, "before")])
    with other.work(BODY, "edit") as work:
        work.set("m1", name_ar="سعاد النموذجية")
    forget(store, BODY, ["m1"])
    merging.receive(store, [sent(other, tmp_path, "theirs")])
    assert "name_ar" in store.dossier(BODY).rows["m1"].conflicts


def test_a_second_edit_of_the_sitting_keeps_the_redaction(store: Store) -> None:
    forget(store, BODY, ["m1"])
    with store.work(BODY, "edit") as work:
        work.set("m1", organisation="شبكة")
    assert any("redacts" in change.extra for change in store.changes(BODY))


def test_those_of_the_same_name_are_the_same_person(store: Store) -> None:
    with store.work(BODY, "add") as work:
        work.add(Participant, key="x1", name="سعاد المثاليه", sex="f")
    forget(store, BODY, ["m1"])
    assert store.dossier(BODY).all(Participant)[0].name == "اسم محذوف"


def test_the_end_of_a_mandate_offers_those_who_left(store: Store) -> None:
    with store.work(BODY, "add") as work:
        work.add(Participant, key="x1", name="أحمد النموذجي")
        work.add(Member, key="m2", name_ar="هند", status="resigned")
    assert [person.id for person in past(store.dossier(BODY))] == ["m2", "x1"]
    forget(store, BODY, ["m2"])
    assert "m2" not in [person.id for person in candidates(store.dossier(BODY))]


def test_one_word_is_no_name_to_look_for_in_texts() -> None:
    assert Naming(["سعاد"]).without("سعاد الناس") == "سعاد الناس"


def test_an_identity_number_needs_the_authorisation(store: Store) -> None:
    dossier = store.dossier(BODY)
    assert not personal.may_hold(dossier, dossier.all(Member)[0], "identity")
    with store.work(BODY, "allow") as work:
        work.set(BODY, cndp_authorisation="A-1/2026")
    dossier = store.dossier(BODY)
    assert personal.may_hold(dossier, dossier.all(Member)[0], "identity")


def test_the_end_of_a_mandate_leaves_those_who_sit_in_the_body(store: Store) -> None:
    with store.work(BODY, "add") as work:
        work.add(Call, key="c", title="دعوة")
        work.add(Participant, key="same", name=NAME)
        work.add(Candidature, "c", key="became", name_ar="س المثالية", decision="accepted", member="m1")
        work.add(Candidature, "c", key="waits", name_ar="هند النموذجية", decision="reserve")
        work.add(Candidature, "c", key="not", name_ar="ليلى النموذجية", decision="rejected", reason="المعيار")
    assert [person.id for person in past(store.dossier(BODY))] == ["not"]


def test_a_forgotten_candidature_keeps_what_is_counted(store: Store) -> None:
    with store.work(BODY, "add") as work:
        work.add(Call, key="c", title="دعوة")
        work.add(
            Candidature, "c", key="x", name_ar="ليلى النموذجية", sex="f", age="under25", decision="rejected",
            capacity="youth", phone="0600000009", experience="ناد", reason="المعيار", organisation="جمعية",
        )  # fmt: skip
    forget(store, BODY, ["x"])
    one = store.dossier(BODY).get("x", Candidature)
    assert one
    assert (one.sex, one.age, one.capacity, one.decision) == ("f", "under25", "youth", "rejected")
    assert (one.name_ar, one.phone, one.experience, one.reason) == ("اسم محذوف", "", "", "")

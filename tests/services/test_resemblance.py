"""Who may be the same in several dossiers: suggested with the reason, decided by a person, never joined alone."""

from __future__ import annotations

import pytest

from hayat_app.domain.spelling import skeleton
from hayat_app.services import dossiers, files, joining, resemblance
from hayat_app.services.facts import Facts
from hayat_app.services.resemblance import OTHER_SPELLING, SAME_NAME, SAME_ORGANISATION, Resemblance
from hayat_app.store.store import Author, Store


def body(key: str, *people: tuple[str, ...]) -> Facts:
    """Return the facts of a body that names people: Arabic name, other name, sex, organisation."""
    names = [
        [f"{key}{n}", "member", arabic, other, sex, place] for n, (arabic, other, sex, place) in enumerate(people)
    ]
    return Facts(key, f"جماعة {key}", names=names)


def found(*people: tuple[str, ...]) -> list[Resemblance]:
    """Return what resembles when each person stands in a body of their own."""
    return resemblance.resemblances([body(key, one) for key, one in zip("abcdef", people, strict=False)])


@pytest.mark.parametrize(
    ("one", "other"),
    [("محمد العلوي", "امحمد علوي"), ("فاطمة الزهراء المثال", "المثال فاطمة الزهرة"), ("عبد الرحيم", "عبدالرحيم"),
     ("Fatima El Idrissi", "Fatma Idrissi")],
)  # fmt: skip
def test_spellings_of_one_name_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("مريم المثال", "كريم المثال"), ("سعاد النموذج", "سعيدة المثال"), ("أيت ولال", "تولال")]
)
def test_other_names_have_another(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_the_reason_is_told() -> None:
    [same] = found(("مريم المثال", "", "f", "جمعية أ"), ("مَريم المثال", "", "f", "جمعية أ"))
    assert same.why == (SAME_NAME, SAME_ORGANISATION)
    [spelled] = found(("محمد العلوي", "", "m", ""), ("العلوي امحمد", "", "m", ""))
    assert spelled.why == (OTHER_SPELLING,)


def test_people_of_different_sex_and_of_one_body_are_not_suggested() -> None:
    assert found(("نور المثال", "", "f", ""), ("نور المثال", "", "m", "")) == []
    twice = ("مريم المثال", "", "f", "")
    assert resemblance.resemblances([body("a", twice, twice)]) == []


def test_a_decision_is_kept_and_can_be_taken_back() -> None:
    store = Store(None, Author("office", ""))
    people = [body("a", ("مريم المثال", "", "f", "")), body("b", ("مريم المثال", "", "f", ""))]
    [open_] = resemblance.resemblances(people)
    for verdict in ("same", "different", ""):
        resemblance.judge(store, open_.pairs, verdict)
        [now] = resemblance.resemblances(people, resemblance.judged(store))
        assert now.verdict == verdict


def test_no_decision_travels_with_a_dossier(tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(None, Author("office", ""))
    key = dossiers.create(store, level="commune", place_ar="مكناس")
    resemblance.judge(store, [(key, "f" * 8)], "same")
    path = tmp_path_factory.mktemp("x") / "a.hayat"
    files.export(store, key, path)
    assert "f" * 8 not in repr(files.load(path).package)


def test_dossiers_that_a_person_took_apart_are_not_suggested_again() -> None:
    store = Store(None, Author("office", ""))
    keys = [
        dossiers.create(store, level="commune", province="061", place_ar=name) for name in ("ويسلان", "الويسلان")
    ]
    [alike] = joining.alike(store)
    assert (set(alike.dossiers), alike.reason) == (set(keys), "spelling")
    joining.take_apart(store, keys)
    assert joining.alike(store) == []

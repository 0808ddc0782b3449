"""From a candidature to a member: one act, the trace kept, nobody twice."""

from __future__ import annotations

from hayat_app.domain.records import Candidature, Member, SelectionCriterion
from hayat_app.i18n import Translator
from hayat_app.services import history, selection
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier

PERSON = {"name_ar": "نور المثال", "sex": "f", "capacity": "youth", "phone": "0612345678", "age": "under25"}
TREE = dossier(("call", "c", ("candidature", "a", PERSON)))


def test_an_accepted_candidature_is_a_member_with_what_is_known(store: Store) -> None:
    key = selection.admit(store, BODY, "a")
    found = store.dossier(BODY)
    member, candidature = found.get(key, Member), found.get("a", Candidature)
    assert member
    assert candidature
    assert (member.name_ar, member.phone, member.function, member.status) == (
        "نور المثال", "0612345678", "member", "active",
    )  # fmt: skip
    assert (candidature.decision, candidature.member) == ("accepted", key)


def test_a_candidature_becomes_one_member_only(store: Store) -> None:
    first = selection.admit(store, BODY, "a")
    assert selection.admit(store, BODY, "a") == first
    assert len(store.dossier(BODY).all(Member)) == 1


def test_one_undo_takes_the_member_and_the_decision_back(store: Store) -> None:
    past = history.History(store)
    selection.admit(store, BODY, "a")
    past.undo()
    found = store.dossier(BODY)
    candidature = found.get("a", Candidature)
    assert candidature
    assert (candidature.decision, candidature.member, found.all(Member)) == ("", None, [])


def test_the_usual_criteria_are_six_with_weights(store: Store) -> None:
    selection.add_usual_criteria(store, BODY, "c", Translator("ar"))
    found = store.dossier(BODY).children("c", SelectionCriterion)
    assert len(found) == len(selection.USUAL)
    assert all(c.title and c.weight and c.meaning for c in found)

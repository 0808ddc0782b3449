"""Agreements: what cannot be is refused, what follows from dates is known, what looks alike is suggested."""

from __future__ import annotations

import datetime

import pytest

from hayat_app.domain import alike, checks
from hayat_app.domain.days import Day, RoughDate, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.links import around
from hayat_app.domain.money import Currency
from hayat_app.domain.partnerships import chain, end_of, ends_soon, state_of
from hayat_app.domain.ranges import read_range, sort_key
from hayat_app.domain.records import Activity, Agreement, Body, Organisation, Plan
from hayat_app.domain.refusals import refuse_unfit
from hayat_app.errors import Refused
from hayat_app.i18n import Translator
from tests.dossiers import dossier

CHAIN = dossier(
    ("agreement", "top", {"title_fr": "Cadre", "signed": "2016-05-16"}),
    ("agreement", "mid", {"title_fr": "Annexe", "above": "top", "starts": "2017-01-01", "ends": "2019-12-31"}),
    ("agreement", "low", {"title_fr": "Avenant", "above": "mid"}),
)


def agreement(held: Dossier, key: str) -> Agreement:
    found = held.get(key, Agreement)
    assert found
    return found


def test_a_chain_that_closes_on_itself_is_refused_at_the_field() -> None:
    with pytest.raises(Refused, match="Avenant"):
        refuse_unfit(CHAIN, agreement(CHAIN, "top"), "above", "low")
    refuse_unfit(CHAIN, agreement(CHAIN, "low"), "above", "top")


def test_an_end_before_the_start_is_refused_at_the_field() -> None:
    record = agreement(CHAIN, "mid")
    with pytest.raises(Refused, match="01/01/2017"):
        refuse_unfit(CHAIN, record, "ends", Day().parse("2016"))
    refuse_unfit(CHAIN, record, "ends", Day().parse("2017"))  # some day of that year is after the start
    refuse_unfit(CHAIN, record, "title_fr", "x")


def test_a_closed_chain_that_came_by_a_file_is_remarked_on_and_harmless() -> None:
    held = dossier(("agreement", "a", {"above": "b"}), ("agreement", "b", {"above": "a"}))
    found = [r.place for r in checks.problems(held) if r.severity == "broken"]
    assert found == ["agreement/a/above", "agreement/b/above"]
    assert {each.id for _depth, each in chain(held, agreement(held, "a"))} == {"a", "b"}


def test_the_chain_begins_with_the_framework() -> None:
    found = [(depth, each.id) for depth, each in chain(CHAIN, agreement(CHAIN, "low"))]
    assert found == [(0, "top"), (1, "mid"), (2, "low")]


@pytest.mark.parametrize(("typed", "code"), [("euros", "EUR"), ("أورو", "EUR"), ("درهم", "MAD"), ("usd", "USD")])
def test_currencies_are_understood(typed: str, code: str) -> None:
    assert Currency().parse(typed) == code


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(Refused, match="zzz"):
        Currency().parse("zzz")


def test_an_extension_moves_the_end_and_the_state() -> None:
    later = ("extension", "x", {"ends": "2020-12"})
    held = dossier(("agreement", "a", {"state": "in_force", "starts": "2017", "ends": "2019"}, later))
    record = agreement(held, "a")
    assert end_of(held, record) == RoughDate(2020, 12)
    assert state_of(held, record, datetime.date(2020, 6, 1)) == "extended"
    assert state_of(held, record, datetime.date(2021, 1, 1)) == "ended"


def test_a_duration_gives_an_end() -> None:
    held = dossier(("agreement", "a", {"signed": "2020-03-15", "duration": 2, "duration_unit": "years"}))
    assert end_of(held, agreement(held, "a")) == RoughDate(2022, 3, 14)


def test_an_end_in_sight_is_told() -> None:
    soon = (today() + datetime.timedelta(days=30)).isoformat()
    held = dossier(("agreement", "a", {"state": "in_force", "ends": soon}))
    assert ends_soon(held, agreement(held, "a"), today())
    assert "agreement/a/ends" in [r.place for r in checks.problems(held)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("27-30 January", RoughDate(None, 1, 27), RoughDate(None, 1, 30)),
        ("16–19 September 2014", RoughDate(2014, 9, 16), RoughDate(2014, 9, 19)),
        ("du 16 au 19 septembre 2014", RoughDate(2014, 9, 16), RoughDate(2014, 9, 19)),
        ("من 27 إلى 30 يناير", RoughDate(None, 1, 27), RoughDate(None, 1, 30)),
        ("28 janvier - 2 février 2015", RoughDate(2015, 1, 28), RoughDate(2015, 2, 2)),
    ],
)
def test_stretches_of_days_are_read(words: str, first: RoughDate, last: RoughDate) -> None:
    assert read_range(words) == (first, last)
    assert Day().show(Day().parse(words), Translator("fr")) == words  # kept as written


def test_rough_dates_are_sorted_by_time() -> None:
    typed = ["27-30 janvier", "février 2015", "16-19 septembre 2014", "mardi", "2013"]
    ordered = sorted((Day().parse(text) for text in typed), key=sort_key)
    shown = [Day().show(date, Translator("fr")) for date in ordered]
    assert shown == ["2013", "16-19 septembre 2014", "février 2015", "27-30 janvier", "mardi"]


def test_organisations_that_look_alike_are_suggested_and_others_not() -> None:
    held = dossier(
        ("organisation", "a", {"name_fr": "Fonds des Nations Unies pour l'enfance", "acronym": "UNICEF"}),
        ("organisation", "b", {"name_fr": "UNICEF"}),
        ("organisation", "c", {"name_fr": "Fonds des Nations unies pour la population"}),
        ("organisation", "d", {"name_ar": "هيأة المساواة", "different": ["e"]}),
        ("organisation", "e", {"name_ar": "هيئة المساواة"}),
    )
    assert [(p.one.id, p.other.id) for p in alike.suggestions(held, Organisation)] == [("a", "b")]


def test_links_are_seen_from_the_other_end() -> None:
    held = dossier(("agreement", "a"), ("activity", "x", {"agreements": ["a"], "budget_line": "20-10"}))
    [(record, facts)] = around(held, held.records["a"])
    assert isinstance(record, Activity)
    assert facts.name == "agreements"


def test_an_office_needs_no_mandate_and_no_opinion() -> None:
    held = dossier(("body", "body-1", {"level": "office", "name_fr": "Service"}), ("plan", "p", {"title": "x"}))
    remarks = [r for r in checks.problems(held) if r.kind in (Body.KIND, Plan.KIND) and not r.field]
    assert [r.problem.text for r in remarks] == ["The plan has no objective yet."]
    assert not [r for r in checks.problems(held) if r.kind == "body" and r.severity == "missing"]

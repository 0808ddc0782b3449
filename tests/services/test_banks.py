"""Starter banks: what ships, what an office changes, what travels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hayat_app.domain.bank import BANKED, BankEntry, fitting
from hayat_app.domain.records import Figure, Issue, Objective
from hayat_app.errors import BadInput, Refused
from hayat_app.services import banks, dossiers, scratch
from hayat_app.services.banks import Banks

LANGUAGES = ("ar", "fr")
GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_150_entries_and_each_makes_a_record(language: str) -> None:
    entries = [(cls, e) for cls in BANKED for e in Banks(None).entries(cls.KIND, language)]
    assert len(entries) >= 150
    assert all(fitting(entry, cls).get("title") for cls, entry in entries)


def test_both_languages_have_the_same_entries() -> None:
    keys = [{e.key for cls in BANKED for e in Banks(None).entries(cls.KIND, one)} for one in LANGUAGES]
    assert keys[0] == keys[1]


def test_an_office_changes_a_shipped_entry(tmp_path: Path) -> None:
    first = Banks(tmp_path).entries("issue", "ar")[0]
    Banks(tmp_path).keep(BankEntry(first.key, "issue", "ar", first.theme, {"title": "صيغة أخرى"}))
    again = Banks(tmp_path).entries("issue", "ar")
    assert (again[0].title, again[0].own) == ("صيغة أخرى", True)


def test_a_shipped_entry_that_is_taken_out_stays_out(tmp_path: Path) -> None:
    first = Banks(tmp_path).entries("opinion", "fr")[0]
    Banks(tmp_path).remove(first)
    assert first.key not in {e.key for e in Banks(tmp_path).entries("opinion", "fr")}


@pytest.mark.parametrize("values", [None, {"title": "Nos mots"}])
def test_what_was_taken_out_is_put_back_as_it_was(tmp_path: Path, values: dict[str, str] | None) -> None:
    bank = Banks(tmp_path)
    first = bank.entries("opinion", "fr")[0]
    before = bank.keep(replace(first, values=values)) if values else first
    bank.remove(before)
    bank.put_back(next(e for e in Banks(tmp_path).known("opinion", "fr") if e.hidden))
    assert bank.entries("opinion", "fr")[0] == before


def test_words_of_this_office_that_it_took_out_do_not_travel(tmp_path: Path) -> None:
    bank = Banks(tmp_path)
    bank.remove(bank.keep(BankEntry("", "objective", "fr", "body", {"title": "Une idée abandonnée"})))
    bank.write(tmp_path / "sent.json")
    assert "abandonnée" not in (tmp_path / "sent.json").read_text("utf-8")


def test_entries_travel_to_another_office(tmp_path: Path) -> None:
    here, there = Banks(tmp_path / "here"), Banks(tmp_path / "there")
    here.keep(BankEntry("", "objective", "fr", "body", {"title": "Former les membres"}))
    here.write(tmp_path / "bank.json")
    assert there.receive((tmp_path / "bank.json").read_bytes(), "bank.json") == 1
    assert there.entries("objective", "fr")[-1].title == "Former les membres"


def test_the_first_version_of_the_format_opens() -> None:
    own, hidden = banks.read((GOLDEN / "v1.bank.json").read_bytes(), "bank.json")
    assert (own.kind, own.language, own.theme, own.title) == ("objective", "ar", "body", "تكوين العضوات والأعضاء")
    assert (hidden.key, hidden.hidden) == ("obj-001", True)


@pytest.mark.parametrize("version", [b"2", b"null", b'"1"'])
def test_another_version_is_refused_and_what_is_there_stays(tmp_path: Path, version: bytes) -> None:
    there = Banks(tmp_path)
    data = (GOLDEN / "v1.bank.json").read_bytes().replace(b'"version": 1', b'"version": ' + version)
    with pytest.raises(BadInput, match="cannot be used"):
        there.receive(data, "bank.json")
    assert there.own == []


def test_what_cannot_be_a_record_is_named(tmp_path: Path) -> None:
    data = banks.written([BankEntry("x", "objective", "fr", "", {"title": "t", "colour": "red"})])
    with pytest.raises(BadInput, match="cannot be used"):
        Banks(tmp_path).receive(data, "bank.json")
    with pytest.raises(Refused):
        Banks(tmp_path).keep(BankEntry("", "member", "fr", "", {"title": "t"}))


def test_taken_entries_become_records_in_one_act() -> None:
    with scratch.empty() as store:
        key = dossiers.create(store, level="commune", region="03", province="061", place_ar="مكناس", place_fr="")
        chosen = Banks(None).entries("objective", "ar")[:2]
        made = banks.take(store, key, Objective, chosen)
        found = store.dossier(key)
        assert [found.records[k].title_text for k in made] == [e.title for e in chosen]


def test_an_indicator_of_the_bank_begins_a_figure() -> None:
    entry = Banks(None).entries("indicator", "ar")[0]
    assert {"title", "unit", "formula", "source", "theme"} <= fitting(entry, Figure).keys()
    assert "formula" not in fitting(entry, Issue)


def test_the_words_of_this_office_stay_beside_received_ones(tmp_path: Path) -> None:
    here, there = Banks(tmp_path / "a"), Banks(tmp_path / "b")
    shipped = here.entries("objective", "fr")[0]
    for banks_, words in ((here, "Nos mots"), (there, "Leurs mots")):
        banks_.keep(replace(shipped, values={"title": words}))
    there.write(tmp_path / "theirs.json")
    for _again in range(2):
        here.receive((tmp_path / "theirs.json").read_bytes(), "theirs.json")
    assert [e.title for e in here.entries("objective", "fr") if e.own] == ["Nos mots", "Leurs mots"]

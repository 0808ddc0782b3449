"""Which copies of a dossier there are."""

from __future__ import annotations

import datetime
from pathlib import Path

from hayat_app.services import backups, dossiers, exports, files, merging
from hayat_app.services.copies import copies
from hayat_app.store.store import Author, Store

NOW = datetime.datetime(2026, 3, 31, 9, 30, tzinfo=datetime.UTC)


def test_a_new_dossier_has_none(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        there = copies(store, dossiers.create(store, place_ar="مكناس"))
    assert (there.backup, there.sent, there.received) == ("", "", "")


def test_a_backup_is_made_when_somebody_wants_one(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key = dossiers.create(store, place_ar="مكناس")
        backups.daily(store, NOW.date())
        made = backups.wanted(store, NOW)
        assert made is not None
        assert made.is_file()
        assert copies(store, key).backup


def test_a_printed_list_is_no_copy_of_the_dossier() -> None:
    store = Store(None, Author("a", "نورة"))
    key = dossiers.create(store, place_ar="مكناس")
    exports.keep(store, "لائحة", "a.pdf")
    assert copies(store, key).sent == ""
    exports.keep(store, "نسخة", "a.hayat", dossier=key)
    assert copies(store, key).sent == exports.entries(store)[-1].when


def test_a_file_that_was_taken_back_was_not_received(tmp_path: Path) -> None:
    here, there = Store(None, Author("a", "أمينة")), Store(None, Author("b", "نورة"))
    key = dossiers.create(there, place_ar="مكناس")
    path = tmp_path / "a.hayat"
    files.export(there, key, path)
    merging.receive(here, [path])
    assert copies(here, key).sender == "نورة"
    merging.take_back(here, next(iter(merging.gestures(here))))
    assert copies(here, key).received == ""

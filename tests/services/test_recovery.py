"""Bringing work back from the copies beside the workspace."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hayat_app.domain.records import Objective
from hayat_app.errors import BadInput, Problem
from hayat_app.services import backups, dossiers, merging, recovery
from hayat_app.services.lock import WorkspaceLock
from hayat_app.store.store import FILE_NAME, Store

NOW = datetime.datetime(2026, 3, 31, 9, 30, tzinfo=datetime.UTC)


def backed_up(store: Store) -> tuple[str, Path]:
    key = dossiers.open_sample(store)
    made = backups.before(store, "delete", NOW)
    assert made is not None
    return key, made


def test_the_copies_are_told_the_newest_first(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        backups.daily(store, NOW.date())
        backed_up(store)
    assert [one.act for one in recovery.kept(tmp_path)] == ["delete", ""]


def test_a_deleted_dossier_comes_back_whole(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key, copy = backed_up(store)
        before = store.fingerprint(key)
        dossiers.delete(store, key)
        recovery.bring_back(store, copy, [key])
        assert store.fingerprint(key) == before


def test_what_was_written_since_stays(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key, copy = backed_up(store)
        with store.work(key, "x") as work:
            added = work.add(Objective, title="بعد النسخة")
        recovery.bring_back(store, copy, [key])
        assert added in store.dossier(key).records


def test_what_was_brought_back_can_be_taken_back(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key, copy = backed_up(store)
        dossiers.delete(store, key)
        recovery.bring_back(store, copy, [key])
        merging.take_back(store, next(iter(merging.gestures(store))))
        assert key not in store.bodies()


def test_a_copy_takes_the_place_of_a_damaged_workspace(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key, copy = backed_up(store)
    (tmp_path / FILE_NAME).write_bytes(b"damaged")
    (tmp_path / f"{FILE_NAME}-journal").write_bytes(b"half")
    aside = recovery.put_back(tmp_path, copy)
    assert (aside.read_bytes(), aside.with_name(aside.name + "-journal").read_bytes()) == (b"damaged", b"half")
    with Store(tmp_path) as store:
        assert key in store.bodies()


def test_a_damaged_copy_replaces_nothing(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        _key, copy = backed_up(store)
    copy.write_bytes(b"damaged too")
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(BadInput):
        recovery.put_back(tmp_path, copy)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_nothing_is_put_back_while_another_window_is_open(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        _key, copy = backed_up(store)
    with WorkspaceLock(tmp_path, "x"), pytest.raises(Problem):
        recovery.put_back(tmp_path, copy)

"""Copies of the workspace: which are made, which are kept."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hayat_app.errors import Problem
from hayat_app.services import backups, dossiers
from hayat_app.store.store import FILE_NAME, Store

TODAY = datetime.date(2026, 3, 31)


def test_one_copy_a_day_that_opens(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key = dossiers.create(store, place_ar="مكناس")
        made = backups.daily(store, TODAY)
        assert made is not None
        assert backups.daily(store, TODAY) is None
    (tmp_path / "again").mkdir()
    made.rename(tmp_path / "again" / FILE_NAME)
    with Store(tmp_path / "again") as again:
        assert again.dossier(key).body.place_ar == "مكناس"


def test_the_last_days_and_some_weeks_are_kept() -> None:
    days = [TODAY - datetime.timedelta(days=n) for n in range(60)]
    names = [f"workspace-{day.isoformat()}.hayatdb" for day in days]
    kept = sorted(set(names) - set(backups.dropped(names)), reverse=True)
    assert kept[:7] == names[:7]
    assert [name[10:20] for name in kept[7:]] == ["2026-03-24", "2026-03-22", "2026-03-15", "2026-03-08"]


def test_copies_before_acts_are_few_and_other_files_are_left() -> None:
    acts = [f"workspace-202603{day:02}T101112-before-import.hayatdb" for day in range(1, 9)]
    assert backups.dropped([*acts, "my thesis.odt"]) == acts[:3][::-1]


def test_an_old_copy_that_cannot_be_dropped_stops_nothing(tmp_path: Path) -> None:
    for day in range(1, 9):
        (tmp_path / "backups" / f"workspace-2020-01-{day:02}.hayatdb").mkdir(parents=True)  # no file to unlink
    with Store(tmp_path) as store:
        made = backups.daily(store, TODAY)
    assert made is not None
    assert made.is_file()


def test_a_copy_that_another_program_holds_half_made_is_a_sentence(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        (tmp_path / "backups" / f"workspace-{TODAY}.hayatdb.part").mkdir(parents=True)
        with pytest.raises(Problem, match="No copy could be written"):
            backups.daily(store, TODAY)


def test_a_workspace_in_memory_has_none() -> None:
    with Store() as store:
        assert backups.daily(store, TODAY) is None


def test_a_copy_before_an_act_has_its_name(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        made = backups.before(store, "import", datetime.datetime(2026, 3, 1, 10, 11, 12))  # noqa: DTZ001  # local time
        assert made is not None
        assert made.name == "workspace-20260301T101112-before-import.hayatdb"

"""A workspace to practise in holds a copy, and is gone afterwards."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hayat_app.cli.practice import fill
from hayat_app.paths import WORKSPACE_VARIABLE
from hayat_app.store.store import FILE_NAME, Store
from tests.cli.conftest import Hayat


def test_it_holds_the_sample(tmp_path: Path) -> None:
    fill(tmp_path, None)
    with Store(tmp_path) as store:
        assert len(store.bodies()) == 1


def test_copies_of_one_file_are_one_dossier(tmp_path: Path, sample: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
        fill(folder, sample)
    with Store(folders[0]) as one, Store(folders[1]) as other:
        assert set(one.bodies()) == set(other.bodies())


def test_nothing_of_it_is_left(hayat: Hayat, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []

    def window(_argv: list[str], *, practising: bool) -> int:
        seen.append(Path(os.environ[WORKSPACE_VARIABLE]))
        assert practising
        assert (seen[0] / FILE_NAME).exists()
        return 0

    monkeypatch.setenv(WORKSPACE_VARIABLE, "mine")
    monkeypatch.setattr("ui.app.main", window)
    assert hayat("practice").code == 0
    assert not seen[0].exists()

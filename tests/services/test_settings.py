"""Settings: kept, sound whatever the file says, never lost."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

import pytest

from hayat_app.errors import Problem
from hayat_app.settings import Settings, load, save


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    given = Settings(
        language="fr", theme="dark", scale=150, author='نادية "ال\\مثال"\x7f\n', guide=False, geometry="AA=="
    )
    save(given, tmp_path / "a" / "settings.toml")
    assert load(tmp_path / "a" / "settings.toml") == (given, None)


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == (Settings(), None)


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    text = 'language = "fr"\nwho = ["a", 1.5]\n"odd key" = 2026-03-03\n'
    text += "[more]\ndeep = {x = true}\n[more.still]\ny = 1\n"
    file.write_text(text, "utf-8")
    save(dataclasses.replace(load(file)[0], theme="dark"), file)
    assert tomllib.loads(file.read_text("utf-8")).items() >= tomllib.loads(text).items()


def test_values_that_cannot_be_are_the_usual_ones(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text('language = "xx"\ntheme = 5\nscale = 900\nguide = "no"\ngender = "other"\nauthor = true\n')
    assert load(file)[0] == Settings(scale=200)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"language = ", b"[[[", b"\0" * 50])
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "s.toml"
    file.write_bytes(data)
    settings, notice = load(file)
    assert settings == Settings()
    assert "were damaged" in str(notice)
    assert (tmp_path / "s.toml.damaged").read_bytes() == data
    assert load(file) == (Settings(), None)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem, match="cannot be used"):
        save(Settings(), tmp_path / "file" / "s.toml")

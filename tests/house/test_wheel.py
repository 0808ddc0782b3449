"""The wheel holds what the application opens: fonts, catalogues, texts, samples."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel and return the names of its files."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


@pytest.mark.parametrize("room", ["hayat_app", "ui", "reports", "resources"])
def test_nothing_of_a_room_is_left_behind(room: str, members: set[str]) -> None:
    files = [path.relative_to(ROOT) for path in (ROOT / room).rglob("*") if path.is_file()]
    assert {path.as_posix() for path in files if "__pycache__" not in path.parts} <= members


@pytest.mark.parametrize("kind", ["fonts/*.ttf", "catalogues/*/LC_MESSAGES/*.mo", "samples/*"])
def test_there_is_something_of_each_kind(kind: str) -> None:
    assert list((ROOT / "resources").glob(kind))


def test_tests_and_tools_stay_out(members: set[str]) -> None:
    assert {name.split("/")[0] for name in members if ".dist-info/" not in name} == {
        "hayat_app",
        "ui",
        "reports",
        "resources",
    }

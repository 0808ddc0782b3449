"""Parts of run.py that can be judged without running it, and the locks it installs from."""

import ast
import errno
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_can_read_the_file_to_say_that_it_is_too_old() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 6))


def test_what_tests_need_includes_what_the_application_needs(run: ModuleType) -> None:
    def bare(use: str) -> set[str]:
        return {re.sub(r"\n    #.*", "", each) for each in run.requirements(use)}

    assert bare("run") < bare("test")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_locks_name_no_place_and_pin_every_file(name: str, run: ModuleType) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert all("==" in each and "--hash=sha256:" in each for each in re.split(r"\n(?=\w)", text.strip()))


@pytest.mark.parametrize("code", [errno.EACCES, errno.EDEADLK])
def test_a_lock_that_windows_gives_up_waiting_for_is_waited_for_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def locking(descriptor: int, mode: int, count: int) -> None:
        raise OSError(code, "held")

    windows = SimpleNamespace(locking=locking, LK_LOCK=1, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr("sys.platform", "win32")
    assert not run.could_lock(0, wait=True)


def test_drivers_for_3d_graphics_are_left_out(run: ModuleType) -> None:
    plan = "Inst libllvm15 (1)\nInst libgl1 (2)\nInst libgl1-mesa-dri (3)\nConf libgl1 (2)\n"
    assert run.without_drivers(plan) == ["libgl1"]


def test_missing_libraries_are_named_with_a_command(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    english, _ = run.how_to_install(["libGL.so.1"], {"libGL.so.1": "libgl1"})
    assert english.endswith("sudo apt-get install -y --no-install-recommends libgl1")


def test_a_display_that_does_not_answer_is_none(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    if run.load("libxcb.so.1") is None:
        pytest.skip("this system has no libxcb")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4321")
    assert not run.has_display()


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("", True),
        ("--lang fr", True),
        ("plan.hayat", True),
        ("--workspace d list", False),
        ("--help", False),
        ("practice plan.hayat", True),
    ],
)
def test_knows_which_words_open_the_window(words: str, window: bool, run: ModuleType) -> None:
    assert run.opens_window(words.split()) is window

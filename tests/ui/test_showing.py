"""A file shown in its folder: a real bus, and a file manager of ours on it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import urllib.parse
from pathlib import Path

import pytest

BUS = shutil.which("dbus-run-session")


@pytest.mark.skipif(BUS is None or sys.platform != "linux", reason="no session bus on this computer")
def test_the_file_manager_is_asked_to_select_the_file(tmp_path: Path) -> None:
    path = tmp_path / "نسخة ، تجربة.hayat"
    path.touch()
    command = [str(BUS), "--", sys.executable, "-m", "tests.ui.file_manager", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert urllib.parse.unquote(said.stdout.strip()) == f"file://{path}"

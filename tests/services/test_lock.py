"""One writer for each workspace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hayat_app.errors import Problem
from hayat_app.services.lock import FILE_NAME, WorkspaceLock

HOLD = "import sys; from pathlib import Path; from hayat_app.services.lock import WorkspaceLock\n"
HOLD += "lock = WorkspaceLock(Path(sys.argv[1]), 'hayat'); print('held', flush=True); sys.stdin.read()"


def test_the_holder_is_named(tmp_path: Path) -> None:
    with WorkspaceLock(tmp_path, "hayat"), pytest.raises(Problem, match=rf"open in hayat .*process {os.getpid()}"):
        WorkspaceLock(tmp_path, "hayat")


def test_it_is_given_back(tmp_path: Path) -> None:
    WorkspaceLock(tmp_path, "hayat").close()
    WorkspaceLock(tmp_path, "hayat").close()


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdin is not None
    other.stdout.readline()
    with pytest.raises(Problem, match=f"process {other.pid}"):
        WorkspaceLock(tmp_path, "hayat")
    other.send_signal(signal.SIGKILL)
    other.communicate()
    WorkspaceLock(tmp_path, "hayat").close()


def test_a_damaged_lock_file_still_locks(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff{")
    with WorkspaceLock(tmp_path, "hayat"), pytest.raises(Problem):
        WorkspaceLock(tmp_path, "hayat")


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem, match="cannot be used"):
        WorkspaceLock(tmp_path / "file" / "folder", "hayat")

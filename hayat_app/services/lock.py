"""One writer for each workspace: a lock of the operating system, gone with its process, that says who holds it."""

from __future__ import annotations

import json
import os
import platform
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from hayat_app.errors import Problem
from hayat_app.i18n import N_
from hayat_app.wholefiles import why

FILE_NAME = "workspace.lock"
_FAR = 1 << 30
"""Windows locks a stretch of the file and forbids reading it: one far behind the text."""


class WorkspaceLock:
    """Holds the lock of a workspace folder until it is closed."""

    def __init__(self, folder: Path, program: str) -> None:
        """Take the lock. Raises ``Problem`` that names who holds it, or says why the folder cannot be used."""
        path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = path.open("a+b")
        except OSError as fault:
            raise Problem(
                N_(
                    "The folder “{path}” cannot be used: {why}. What is in it is unchanged. Let yourself write "
                    "there, or copy the folder to a place where you can, and try again."
                ),
                path=folder,
                why=why(fault),
            ) from fault
        if not _locked(self._file):
            holder = _holder(self._file)
            self._file.close()
            raise Problem(
                N_("“{path}” is open in {program} (computer {host}, process {pid}). Close it there first."),
                path=folder,
                **holder,
            )
        self._say(program)

    def _say(self, program: str) -> None:
        who = {"program": program, "host": platform.node(), "pid": os.getpid()}
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(who).encode())
        self._file.flush()

    def close(self) -> None:
        """Give the lock back."""
        self._file.close()

    def __enter__(self) -> WorkspaceLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()


def _holder(file: IO[bytes]) -> dict[str, object]:
    """Return who wrote the lock file; another program may be writing it at this moment."""
    file.seek(0)
    try:
        found = json.loads(file.read(2000))
    except ValueError:
        found = {}
    known = found if isinstance(found, dict) else {}
    return {name: known.get(name) or "?" for name in ("program", "host", "pid")}


if sys.platform == "win32":
    import msvcrt

    def _locked(file: IO[bytes]) -> bool:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

"""Files that are there whole or not at all, and files that are read within bounds."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hayat_app.errors import BadInput, Problem
from hayat_app.i18n import N_


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a temporary file beside ``path`` and move it into place on leaving; on any fault the old one stays.

    Raises ``Problem`` when the folder or disk cannot take it.
    """
    unfinished: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        os.close(handle)
        unfinished = Path(name)
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        _as_new_files_are(unfinished)
        unfinished.replace(path)
        unfinished = None
    except OSError as fault:
        raise _plain(fault, path) from fault
    finally:
        if unfinished:
            with contextlib.suppress(OSError):  # the disk that took no more may refuse this too
                unfinished.unlink()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises ``Problem`` when the folder or disk cannot take it."""
    with written_whole(path) as unfinished:
        unfinished.write_bytes(data)


def read_bounded(path: Path, most: int) -> bytes:
    """Return a file's bytes. Raises ``BadInput`` when it cannot be read or is larger than ``most``."""
    try:
        if path.is_dir():
            raise BadInput(N_("“{path}” is a folder, not a file."), path=path)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as fault:
        raise BadInput(N_("There is no file “{path}”."), path=path) from fault
    except (OSError, ValueError) as fault:  # ValueError: a name with a zero byte
        raise BadInput(N_("“{path}” cannot be read: {why}"), path=path, why=_why(fault)) from fault
    if len(data) > most:
        raise BadInput(N_("“{path}” is larger than {n} megabytes."), path=path, n=most // 1_000_000)
    return data


def _as_new_files_are(path: Path) -> None:
    """Give a temporary file, which is private, the rights that any new file of this user has."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def _plain(fault: OSError, path: Path) -> Problem:
    if fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Problem(
            N_("The disk is full: “{path}” was not written. What was there before is unchanged."), path=path
        )
    if _is_folder(path):
        return Problem(N_("“{path}” is a folder: give the name of a file."), path=path)
    if not _is_folder(path.parent):
        return Problem(N_("There is no folder “{path}”. Nothing was written."), path=path.parent)
    return Problem(N_("“{path}” cannot be written: {why}. Nothing was changed."), path=path, why=_why(fault))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long for the disk, a folder that may not be searched
        return False


def _why(fault: Exception) -> str:
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault)

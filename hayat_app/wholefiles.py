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
            # as much memory as the file needs: asking for ``most`` would take it all at once
            data = file.read(min(os.fstat(file.fileno()).st_size, most) + 1)
            while len(data) <= most and (more := file.read(1_000_000)):  # a pipe, or a file that grows
                data += more
    except FileNotFoundError as fault:
        raise BadInput(N_("There is no file “{path}”."), path=path) from fault
    except (OSError, ValueError) as fault:  # ValueError: a name with a zero byte
        raise BadInput(N_("“{path}” cannot be read: {why}"), path=path, why=why(fault)) from fault
    if len(data) > most:
        raise BadInput(N_("“{path}” is larger than {n} megabytes."), path=path, n=most // 1_000_000)
    return data


def shown_name(path: Path) -> str:
    """Return the name of a file as it can be shown and kept; letters of another encoding are question marks."""
    return os.fsencode(path.name).decode("utf-8", "replace")


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
    return Problem(N_("“{path}” cannot be written: {why}. Nothing was changed."), path=path, why=why(fault))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long for the disk, a folder that may not be searched
        return False


_REASONS = {
    errno.EACCES: N_("you have no right to it"),
    errno.EPERM: N_("you have no right to it"),
    errno.EROFS: N_("it can be read only"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EFBIG: N_("the disk is full"),
    errno.ENOENT: N_("it is not there"),
    errno.ENOTDIR: N_("it is not a folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.EINVAL: N_("its name cannot be used on this disk"),
    errno.EBUSY: N_("another program uses it"),
    errno.ETXTBSY: N_("another program uses it"),
    errno.EIO: N_("the disk reports a fault"),
    errno.ENODEV: N_("the disk was taken out"),
    errno.ENXIO: N_("the disk was taken out"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
}
_SHARING = (32, 33)
"""Windows' codes for a file that another program holds; its errno is that of a missing right."""


def why(fault: BaseException) -> Problem:
    """Return why the disk refused something, as the part of a sentence."""
    if getattr(fault, "winerror", None) in _SHARING:
        return Problem(N_("another program uses it"))
    known = _REASONS.get(fault.errno or 0) if isinstance(fault, OSError) else None
    if known:
        return Problem(known)
    if isinstance(fault, ValueError):
        return Problem(N_("its name cannot be used on this disk"))
    code = fault.errno if isinstance(fault, OSError) else type(fault).__name__
    return Problem(N_("fault {code}"), code=code)

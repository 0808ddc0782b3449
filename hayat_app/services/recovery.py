"""Bringing work back from the backup copies: one dossier that was deleted, or the whole of a damaged workspace."""

from __future__ import annotations

import contextlib
import datetime
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hayat_app.domain.records import Body
from hayat_app.errors import Problem
from hayat_app.i18n import N_
from hayat_app.services import backups, dossiers, files
from hayat_app.services.lock import WorkspaceLock
from hayat_app.store.database import BACKUPS
from hayat_app.store.store import FILE_NAME, Store
from hayat_app.wholefiles import why, written_whole

JOURNAL = "-journal"
"""SQLite's ending of the file beside a database that an interrupted writer leaves."""
_PROGRAM = "Hayat"


@dataclass(frozen=True)
class Backup:
    """A copy of a workspace."""

    path: Path
    made: datetime.datetime
    """When, by this computer's clock."""
    act: str
    """What it was made before ("import", "delete"...), "asked", or nothing for the copy of a day."""


def kept(workspace: Path) -> list[Backup]:
    """Return the copies beside a workspace, the newest first."""
    found = [_backup(path) for path in (workspace / BACKUPS).glob(backups.ALL) if path.is_file()]
    return sorted(found, key=lambda one: one.made, reverse=True)


def _backup(path: Path) -> Backup:
    made = datetime.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return Backup(path, made, backups.act_of(path.name))


@contextmanager
def opened(backup: Path) -> Iterator[Store]:
    """Give a copy as a workspace; it is opened elsewhere, so that it stays as it is, of whatever version."""
    with tempfile.TemporaryDirectory(prefix="hayat-") as folder:
        try:
            shutil.copyfile(backup, Path(folder, FILE_NAME))
        except OSError as fault:
            raise Problem(N_("“{path}” cannot be read: {why}"), path=backup, why=why(fault)) from fault
        with Store(Path(folder)) as store:
            yield store


def held(backup: Path) -> dict[str, Body]:
    """Return the body of every dossier that a copy holds, by the dossier's key."""
    with opened(backup) as store:
        return dossiers.listed(store)


def bring_back(store: Store, backup: Path, keys: Collection[str]) -> None:
    """Unite dossiers of a copy with what the workspace holds; what was written since stays.

    It is a received file like others: it can be taken back.
    """
    with opened(backup) as then, tempfile.TemporaryDirectory(prefix="hayat-") as folder:
        for number, key in enumerate(keys):
            place = Path(folder, str(number))
            place.mkdir()
            path = place / f"{backup.stem}{files.ENDING}"
            files.export(then, key, path)
            files.receive(store, files.load(path))


def put_back(workspace: Path, backup: Path) -> Path:
    """Put a copy in the place of a workspace that cannot be used; return where that lies now.

    Raises ``Problem`` when the copy is damaged too, another program has the workspace open, or the disk refuses;
    then nothing was changed.
    """
    with WorkspaceLock(workspace, _PROGRAM):
        held(backup)
        place, ready = workspace / FILE_NAME, workspace / f"{FILE_NAME}.back"
        with written_whole(ready) as unfinished:
            shutil.copyfile(backup, unfinished)
        try:
            return _exchanged(place, ready)
        except OSError as fault:
            raise Problem(N_("“{path}” cannot be replaced: {why}"), path=place, why=why(fault)) from fault


def _exchanged(damaged: Path, ready: Path) -> Path:
    """Move a database out of the way, with its journal (no other one may take that for its own), and one in."""
    now = datetime.datetime.now(datetime.UTC)
    aside = damaged.with_name(f"{damaged.stem}-{now:%Y%m%dT%H%M%S}-set-aside{damaged.suffix}")
    with contextlib.suppress(FileNotFoundError):
        damaged.with_name(damaged.name + JOURNAL).rename(aside.with_name(aside.name + JOURNAL))
    damaged.rename(aside)
    ready.rename(damaged)
    return aside

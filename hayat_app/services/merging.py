"""Receiving one file, many, or a folder in one gesture: looked at first, then each united whole or put aside.

One copy of the workspace is made before the first file is taken in. A file that cannot be used never stops the
others; a gesture that is stopped keeps the files that were united before, and can be taken back as a whole, also
days later (docs/merge.md, "Taking back").
"""

from __future__ import annotations

import datetime
import hashlib
import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from hayat_app.errors import BadInput, Problem
from hayat_app.exchange.package import MOST_BYTES
from hayat_app.i18n import N_
from hayat_app.services import backups, files
from hayat_app.services.files import ENDING, Loaded
from hayat_app.store.store import ReceivedFile, Source, Store, Withdrawal
from hayat_app.wholefiles import read_bounded, why

Report = Callable[[int, int], None]
"""Called with (done, total) between files; it may raise to stop."""
Outcome = Literal["new", "update", "known", "aside"]


@dataclass(frozen=True)
class Found:
    """What lies in the places that a person named."""

    files: tuple[Path, ...]
    others: tuple[Path, ...]
    """Files that are none of Hayat."""
    aside: tuple[FileReport, ...] = ()
    """Folders that could not be read."""


@dataclass(frozen=True)
class FileReport:
    """What a file would bring or has brought; records are counted."""

    path: Path
    outcome: Outcome
    problem: Problem | None = None
    """Why it was put aside: its findings name the places."""
    dossier: str = ""
    title: str = ""
    sender: str = ""
    sent: str = ""
    """The sender's clock."""
    changes: int = 0
    known: int = 0
    added: int = 0
    changed: int = 0
    deleted: int = 0
    conflicts: int = 0
    contradictions: int = 0
    taken_back: int = 0
    """Changes that were taken back here before and come again."""
    newer: bool = False
    """A newer version wrote it: what this one does not know is kept and passed on."""
    joins: tuple[str, ...] = ()
    """Dossiers of this workspace that the sender had joined with the file's: they become one here too."""


@dataclass(frozen=True)
class Gesture:
    """What receiving many files came to."""

    key: str
    files: tuple[FileReport, ...]
    others: tuple[Path, ...] = ()
    backup: Path | None = None

    @property
    def aside(self) -> list[FileReport]:
        """Return the files that were put aside."""
        return [report for report in self.files if report.outcome == "aside"]


def find(paths: Iterable[Path]) -> Found:
    """Return the exchange files at some places; folders are searched with all below them."""
    found: dict[Path, None] = {}
    others: list[Path] = []
    aside: list[FileReport] = []
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        for each in _below(path, aside):
            if each.suffix.lower() == ENDING:
                found[each] = None
            else:
                others.append(each)
    return Found(tuple(found), tuple(others), tuple(aside))


def _below(folder: Path, aside: list[FileReport]) -> Iterator[Path]:
    def unreadable(fault: OSError) -> None:
        path = Path(str(fault.filename or folder))
        problem = BadInput(N_("“{path}” cannot be read: {why}"), path=path, why=why(fault))
        aside.append(FileReport(path, "aside", problem))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def preview(
    store: Store, paths: Iterable[Path], report: Report | None = None, password: str | None = None
) -> Gesture:
    """Return what receiving would bring, file by file, without doing it."""
    found = find(paths)
    looker = _Looker(store, password)
    seen = tuple(looker.look(path) for path in _told(found.files, report))
    return Gesture("", (*found.aside, *seen), found.others)


def receive(
    store: Store, paths: Iterable[Path], report: Report | None = None, password: str | None = None
) -> Gesture:
    """Receive files, each whole or not at all, after one copy of the workspace; return what that brought."""
    found = find(paths)
    receiver = _Receiver(store, password)
    done = tuple(receiver.receive(path) for path in _told(found.files, report))
    return Gesture(receiver.key, (*found.aside, *done), found.others, receiver.backup)


def _told(paths: Sequence[Path], report: Report | None) -> Iterator[Path]:
    for i, path in enumerate(paths):
        if report:
            report(i, len(paths))
        yield path
    if report:
        report(len(paths), len(paths))


def _known(store: Store, path: Path, data: bytes) -> FileReport | None:
    """Return the report of a file that was received before: its bytes tell, nothing of it is parsed."""
    found = store.known_file(hashlib.sha256(data).hexdigest())
    if found is None:
        return None
    known = found.new + found.known
    return FileReport(path, "known", None, found.dossier, "", found.sender, found.sent, 0, known)


def _reported(loaded: Loaded, path: Path, seen: files.Preview) -> FileReport:
    package = loaded.package
    return FileReport(
        path=path,
        outcome="new" if seen.is_new else "update" if seen.changes or seen.filled else "known",
        dossier=seen.dossier,
        title=package.title,
        sender=package.sender,
        sent=package.time,
        changes=seen.changes,
        known=seen.known,
        added=len(seen.added),
        changed=len(seen.changed),
        deleted=len(seen.deleted),
        conflicts=len(seen.conflicts),
        contradictions=len(seen.contradictions),
        taken_back=seen.taken_back,
        newer=package.newer,
        joins=package.joined,
    )


@dataclass
class _Looker:
    """Looks at one file after another; files of one dossier are looked at together."""

    store: Store
    password: str | None
    seen: dict[str, list[Path]] = field(default_factory=dict)

    def look(self, path: Path) -> FileReport:
        """Return what a file would bring after those looked at before."""
        try:
            data = read_bounded(path, MOST_BYTES)
            known = _known(self.store, path, data)
            if known:
                return known
            loaded = files.loaded(data, path, self.password)
            earlier = self.seen.setdefault(loaded.package.dossier, [])
            before = [c for each in earlier for c in files.load(each, self.password).package.changes]
            found = _reported(loaded, path, files.preview(self.store, loaded, before))
            earlier.append(path)
        except Problem as problem:
            return FileReport(path, "aside", problem)
        return found


@dataclass
class _Receiver:
    """Receives one file after another; the workspace is copied before the first that is taken in."""

    store: Store
    password: str | None
    key: str = field(default_factory=lambda: str(uuid.uuid4()))
    backup: Path | None = None
    _copied: bool = False

    def receive(self, path: Path) -> FileReport:
        """Receive a file, or put it aside with the reason."""
        try:
            data = read_bounded(path, MOST_BYTES)
            known = _known(self.store, path, data)
            if known:
                return known
            loaded = files.loaded(data, path, self.password)
            self._copy()
            source = Source(loaded.source.sha256, path.name, loaded.package.sender, loaded.package.time, self.key)
            seen = files.received(self.store, Loaded(source, loaded.package))
        except Problem as problem:
            return FileReport(path, "aside", problem)
        return _reported(loaded, path, seen)

    def _copy(self) -> None:
        if not self._copied:
            self.backup = backups.before(self.store, "import", datetime.datetime.now(datetime.UTC))
            self._copied = True


# --- taking back


@dataclass(frozen=True)
class TakenBack:
    """What taking a gesture back does: counts of changes, and the records that stay."""

    files: tuple[ReceivedFile, ...]
    dossiers: tuple[Withdrawal, ...]

    @property
    def changes(self) -> int:
        """Return how many changes go."""
        return sum(len(one.plan.out) for one in self.dossiers)

    @property
    def kept(self) -> dict[str, tuple[str, ...]]:
        """Return, by dossier, the received records that stay because somebody went on with them."""
        return {one.dossier: one.plan.kept for one in self.dossiers if one.plan.kept}

    @property
    def elsewhere(self) -> int:
        """Return how many changes stay because another received file holds them too."""
        return sum(one.elsewhere for one in self.dossiers)


def gestures(store: Store) -> dict[str, list[ReceivedFile]]:
    """Return the files of every gesture by its key, the newest first; files of older versions stand alone."""
    found: dict[str, list[ReceivedFile]] = {}
    for each in store.files():
        found.setdefault(each.gesture or each.sha256, []).append(each)
    return found


def preview_taking_back(store: Store, gesture: str) -> TakenBack:
    """Return what taking a gesture back would do, without doing it."""
    chosen = _of(store, gesture)
    return TakenBack(chosen, tuple(store.withdrawal([each.sha256 for each in chosen])))


def take_back(store: Store, gesture: str) -> TakenBack:
    """Take everything back that a gesture brought, after a copy of the workspace; what was typed since stays."""
    chosen = _of(store, gesture)
    backups.before(store, "undo", datetime.datetime.now(datetime.UTC))
    return TakenBack(chosen, tuple(store.withdraw([each.sha256 for each in chosen])))


def bring_again(store: Store, gesture: str) -> int:
    """Receive what was taken back with a gesture again; return how many changes came."""
    undone = [each for each in gestures(store).get(gesture, ()) if each.undone]
    count = 0
    for each in undone:
        source = Source(each.sha256, each.name, each.sender, each.sent, each.gesture)
        count += store.receive(each.dossier, store.aside([each.sha256]), {}, source).new
    return count


def _of(store: Store, gesture: str) -> tuple[ReceivedFile, ...]:
    chosen = tuple(each for each in gestures(store).get(gesture, ()) if not each.undone)
    if not chosen:
        raise BadInput(N_("There is nothing to take back: these files were taken back before, or never received."))
    return chosen

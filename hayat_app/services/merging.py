"""Receiving one file, many, or a folder in one gesture: looked at first, then each united whole or put aside.

One copy of the workspace is made before the first file is taken in. A file that cannot be used never stops the
others; a gesture that is stopped keeps the files that were united before, and can be taken back as a whole, also
days later (docs/merge.md, "Taking back").
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from hayat_app.errors import BadInput, Problem
from hayat_app.exchange.archive import MOST_BYTES
from hayat_app.i18n import N_
from hayat_app.progress import Report, told
from hayat_app.services import backups, files
from hayat_app.services import filereports as reports
from hayat_app.services.filereports import FileReport
from hayat_app.services.files import Loaded
from hayat_app.services.incoming import Found, Readings, find
from hayat_app.services.summaries import summarised
from hayat_app.services.sweeping import seldom_swept
from hayat_app.store.store import ReceivedFile, Source, Store, Withdrawal
from hayat_app.wholefiles import read_bounded

_FILES_OF_A_LOT, _CHANGES_OF_A_LOT = 100, 30_000


@dataclass(frozen=True)
class Gesture:
    """What receiving many files came to."""

    key: str
    files: tuple[FileReport, ...]
    others: tuple[Path, ...] = ()
    backup: Path | None = None
    readings: Readings | None = field(default=None, compare=False, repr=False)
    """The files as they were read, for receiving them next."""

    @property
    def aside(self) -> list[FileReport]:
        """Return the files that were put aside."""
        return [report for report in self.files if report.outcome == "aside"]


@seldom_swept()
def preview(
    store: Store, paths: Iterable[Path], report: Report | None = None, password: str | None = None
) -> Gesture:
    """Return what receiving would bring, file by file, without doing it."""
    found = find(paths)
    looker = _Looker(store, Readings(password), store.known_files())
    seen = tuple(looker.look(path) for path in told(found.files, report))
    return Gesture("", (*_unreadable(found), *seen), found.others, readings=looker.readings)


@seldom_swept()
def receive(
    store: Store,
    paths: Iterable[Path],
    report: Report | None = None,
    password: str | None = None,
    readings: Readings | None = None,
    *,
    counted: bool = False,
) -> Gesture:
    """Receive files, each whole or not at all, after one copy of the workspace; return what that brought.

    ``readings`` of a gesture that was looked at save reading its files again. ``counted`` also counts the facts of
    the dossiers that are new, for a list of bodies that is opened next.
    """
    found = find(paths)
    receiver = _Receiver(store, readings or Readings(password), store.known_files(), counted)
    try:
        for path in told(found.files, report):
            receiver.take(path)
    finally:  # also when it is stopped: what was read is united
        receiver.unite()
    done = tuple(receiver.done[path] for path in found.files)
    return Gesture(receiver.key, (*_unreadable(found), *done), found.others, receiver.backup)


def _unreadable(found: Found) -> list[FileReport]:
    return [FileReport(path, "aside", problem) for path, problem in found.unreadable]


@dataclass
class _Looker:
    """Looks at one file after another; files of one dossier are looked at together."""

    store: Store
    readings: Readings
    known: Collection[str]
    seen: dict[str, list[Path]] = field(default_factory=dict)

    def look(self, path: Path) -> FileReport:
        """Return what a file would bring after those looked at before."""
        try:
            data = read_bounded(path, MOST_BYTES)
            known = reports.known(self.store, self.known, path, data)
            if known:
                return known
            loaded = self.readings.read(data, path)
            joins = reports.joins(self.store, loaded)
            earlier = self.seen.setdefault(loaded.package.dossier, [])
            before = [c for each in earlier for c in self._again(each).package.changes]
            found = reports.reported(loaded, path, files.preview(self.store, loaded, before), joins)
            earlier.append(path)
        except Problem as problem:
            return FileReport(path, "aside", problem)
        return found

    def _again(self, path: Path) -> Loaded:
        return self.readings.read(read_bounded(path, MOST_BYTES), path)


@dataclass
class _Receiver:
    """Reads one file after another and unites them in lots; the workspace is copied before the first lot.

    A lot costs the disk one flush instead of one for each file. Each file of it is still whole or not at all.
    """

    store: Store
    readings: Readings
    known: set[str]
    counted: bool
    key: str = field(default_factory=lambda: str(uuid.uuid4()))
    backup: Path | None = None
    done: dict[Path, FileReport] = field(default_factory=dict)
    _lot: dict[Path, Loaded] = field(default_factory=dict)
    _joins: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    _copied: bool = False

    def take(self, path: Path) -> None:
        """Read a file, to be united with the lot, or put it aside with the reason."""
        try:
            data = read_bounded(path, MOST_BYTES)
            known = reports.known(self.store, self.known, path, data)
            if known:
                self.done[path] = known
                return
            loaded = self.readings.read(data, path)
            files.arriving(loaded)
            self._joins[path] = reports.joins(self.store, loaded)
        except Problem as problem:
            self.done[path] = FileReport(path, "aside", problem)
            return
        self._lot[path] = Loaded(replace(loaded.source, gesture=self.key), loaded.package)
        weight = sum(len(each.package.changes) for each in self._lot.values())
        if len(self._lot) >= _FILES_OF_A_LOT or weight >= _CHANGES_OF_A_LOT:
            self.unite()

    def unite(self) -> None:
        """Unite the lot with the workspace."""
        lot, self._lot = self._lot, {}
        if not lot:
            return
        if not self._copied:
            self.backup = backups.before(self.store, "import", datetime.datetime.now(datetime.UTC))
            self._copied = True
        try:
            arrivals = [files.arriving(loaded) for loaded in lot.values()]
            results = self.store.unite_all(arrivals, summarised if self.counted else None)
        except Problem as problem:  # the disk took nothing of it
            results = [problem for _ in lot]
        self.known |= {
            each.source.sha256 for each, r in zip(lot.values(), results, strict=True) if not isinstance(r, Problem)
        }
        for (path, loaded), result in zip(lot.items(), results, strict=True):
            self.done[path] = (
                FileReport(path, "aside", result)
                if isinstance(result, Problem)
                else reports.reported(loaded, path, files.told(loaded, result[1]), self._joins[path])
            )


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


@seldom_swept()
def preview_taking_back(store: Store, gesture: str, report: Report | None = None) -> TakenBack:
    """Return what taking a gesture back would do, without doing it."""
    chosen = _of(store, gesture)
    return TakenBack(chosen, tuple(store.withdrawal([each.sha256 for each in chosen], report)))


@seldom_swept()
def take_back(store: Store, gesture: str, report: Report | None = None) -> TakenBack:
    """Take everything back that a gesture brought, after a copy of the workspace; what was typed since stays."""
    chosen = _of(store, gesture)
    backups.before(store, "undo", datetime.datetime.now(datetime.UTC))
    return TakenBack(chosen, tuple(store.withdraw([each.sha256 for each in chosen], report)))


@seldom_swept()
def bring_again(store: Store, gesture: str, report: Report | None = None) -> int:
    """Receive what was taken back with a gesture again, each file whole; return how many changes came."""
    undone = [each for each in gestures(store).get(gesture, ()) if each.undone]
    count = 0
    for each in told(undone, report):
        source = Source(each.sha256, each.name, each.sender, each.sent, each.gesture)
        count += store.receive(each.dossier, store.aside([each.sha256]), {}, source).new
    return count


def _of(store: Store, gesture: str) -> tuple[ReceivedFile, ...]:
    chosen = tuple(each for each in gestures(store).get(gesture, ()) if not each.undone)
    if not chosen:
        raise BadInput(N_("There is nothing to take back: these files were taken back before, or never received."))
    return chosen

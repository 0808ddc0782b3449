"""Exchange files on their way in: found at the places that a person named, and read once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from hayat_app.errors import BadInput, Problem
from hayat_app.i18n import N_
from hayat_app.services import files
from hayat_app.services.files import ENDING, Loaded
from hayat_app.wholefiles import shown_name, why

_ROOM = 80_000_000
_OF_A_CHANGE = 2_000
"""Bytes of memory, of which a parsed change takes about so many."""


@dataclass(frozen=True)
class Found:
    """What lies at some places."""

    files: tuple[Path, ...]
    others: tuple[Path, ...]
    """Files that are none of Hayat."""
    unreadable: tuple[tuple[Path, Problem], ...] = ()
    """Folders that could not be read."""


def find(paths: Iterable[Path]) -> Found:
    """Return the exchange files at some places; folders are searched with all below them."""
    found: dict[Path, None] = {}
    others: list[Path] = []
    unreadable: list[tuple[Path, Problem]] = []
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        for each in _below(path, unreadable):
            if each.suffix.lower() == ENDING and (
                each.is_file() or not each.exists()
            ):  # no pipe: nobody may write
                found[each] = None
            else:
                others.append(each)
    return Found(tuple(found), tuple(others), tuple(unreadable))


def _below(folder: Path, unreadable: list[tuple[Path, Problem]]) -> Iterator[Path]:
    def refused(fault: OSError) -> None:
        path = Path(str(fault.filename or folder))
        unreadable.append((path, BadInput(N_("“{path}” cannot be read: {why}"), path=path, why=why(fault))))

    for place, folders, names in os.walk(folder, onerror=refused):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


@dataclass
class Readings:
    """Files that were read, by what their bytes are.

    What was looked at before it is received is checked once, and parsed once as far as there is room to keep it.
    """

    password: str | None = None
    _sound: set[str] = field(default_factory=set)
    _kept: dict[str, Loaded] = field(default_factory=dict)
    _room: int = _ROOM

    def read(self, data: bytes, path: Path) -> Loaded:
        """Return what the bytes of a file say. Raises what ``files.loaded`` raises."""
        digest = hashlib.sha256(data).hexdigest()
        kept = self._kept.get(digest)
        if kept:
            return replace(kept, source=replace(kept.source, name=shown_name(path)))
        loaded = files.loaded(data, path, self.password, checked=digest in self._sound)
        self._sound.add(digest)
        self._keep(digest, loaded)
        return loaded

    def _keep(self, digest: str, loaded: Loaded) -> None:
        package = loaded.package
        size = _OF_A_CHANGE * len(package.changes) + sum(map(len, package.attachments.values()))
        if size <= self._room:
            self._kept[digest] = loaded
            self._room -= size

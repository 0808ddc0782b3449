"""What is told of each file of a gesture: what it would bring or has brought, or why it was put aside."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hayat_app.errors import BadInput, Finding, Problem
from hayat_app.exchange.jsontext import Findings, unusable
from hayat_app.services import files, joining
from hayat_app.services.files import Loaded
from hayat_app.store.store import Store
from hayat_app.wholefiles import shown_name

Outcome = Literal["new", "update", "known", "aside"]


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
    signs: str = ""
    """The fingerprint of what the file says, as its sender reads it aloud."""
    joins: tuple[str, ...] = ()
    """Places whose dossiers here the sender had joined with the file's: they become one here too."""
    forgotten: int = 0
    """Values that leave the log for good, because the sender's office forgot a person."""
    unsigned: int = 0
    """Changes that name their author no more, because that is the person."""

    @property
    def name(self) -> str:
        """Return the file's name as it can be shown."""
        return shown_name(self.path)


def known(store: Store, digests: Collection[str], path: Path, data: bytes) -> FileReport | None:
    """Return the report of a file that was received before: its bytes tell, nothing of it is parsed.

    ``digests`` are those of ``Store.known_files``, asked for once for many files.
    """
    digest = hashlib.sha256(data).hexdigest()
    found = store.known_file(digest) if digest in digests else None
    if found is None:
        return None
    known = found.new + found.known
    return FileReport(path, "known", None, found.dossier, "", found.sender, found.sent, 0, known)


def joins(store: Store, loaded: Loaded) -> tuple[str, ...]:
    """Return the places of the dossiers here that a file would join with its own. Raises ``BadInput``."""
    try:
        return tuple(body.place_ar or body.name_ar for body in joining.joined_by(store, loaded.package))
    except BadInput as problem:
        raise unusable(loaded.source.name, Findings([Finding("manifest.json/joined", problem)])) from problem


def reported(loaded: Loaded, path: Path, seen: files.Preview, places: tuple[str, ...]) -> FileReport:
    """Return the report of a file that was looked at or received."""
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
        signs=package.fingerprint,
        joins=places,
        forgotten=seen.forgotten,
        unsigned=seen.unsigned,
    )

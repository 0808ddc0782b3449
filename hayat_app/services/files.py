"""Exchange files: one dossier goes out; what comes in is looked at first, then united with what is here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from hayat_app.domain.fields import fields_of
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import Problem
from hayat_app.exchange.package import MOST_BYTES, Package, pack, unpack
from hayat_app.i18n import N_
from hayat_app.merge.changes import Change, union, without
from hayat_app.merge.state import State, record_state
from hayat_app.services.dossiers import pictures
from hayat_app.store.log import now
from hayat_app.store.store import Received, Source, Store
from hayat_app.store.work import latest_wins
from hayat_app.wholefiles import read_bounded, write_whole

ENDING = ".hayat"


# --- sending


def export(store: Store, dossier: str, path: Path, *, contacts: bool = True, attachments: bool = True) -> Package:
    """Write a dossier of the workspace to an exchange file; return what it says.

    ``contacts`` false leaves out personal contact data, ``attachments`` false the attached files.
    """
    package = packed(store, dossier, contacts=contacts, attachments=attachments)
    write_whole(path, pack(package))
    return package


def packed(store: Store, dossier: str, *, contacts: bool = True, attachments: bool = True) -> Package:
    """Return what an exchange file of a dossier says. Nothing is folded into its changes afterwards."""
    store.seal(dossier)
    snapshot = store.dossier(dossier)
    found = {digest: store.attachment(digest) for digest in pictures(snapshot)} if attachments else {}
    changes = store.changes(dossier)
    return Package(
        dossier=dossier,
        title=snapshot.body.place_ar or snapshot.body.name_ar,
        sender=store.author.name,
        time=now(),
        changes=tuple(changes if contacts else (without(c, contact_fields(c.kind)) for c in changes)),
        attachments={digest: data for digest, data in found.items() if data is not None},
        with_contacts=contacts,
        with_attachments=attachments,
    )


def enclosure(store: Store, dossier: str, time: str) -> bytes:
    """Return the exchange file to enclose in a document of a dossier.

    It has no contact data, for documents go to the council, and is dated ``time``: equal dossiers give equal
    bytes.
    """
    return pack(replace(packed(store, dossier, contacts=False), time=time))


def contact_fields(kind: str) -> list[str]:
    """Return the fields of a kind that hold personal contact data."""
    cls = BY_KIND.get(kind)
    return [facts.name for facts in fields_of(cls) if facts.contact] if cls else []


# --- receiving


@dataclass(frozen=True)
class Loaded:
    """An exchange file that was read and checked; nothing of it is stored yet."""

    source: Source
    package: Package


@dataclass(frozen=True)
class Preview:
    """What receiving a file would do here. Records are named by key."""

    loaded: Loaded
    is_new: bool
    """Whether the workspace does not hold this dossier yet."""
    changes: int
    """Changes that are not known here."""
    known: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    """Records in which somebody must choose after receiving it, and had not to before."""
    contradictions: tuple[str, ...] = field(default=())
    """Changes with the key of a known one and another content: the known one is kept."""


def load(path: Path) -> Loaded:
    """Read an exchange file. Raises ``BadInput`` with every problem of it."""
    data = read_bounded(path, MOST_BYTES)
    package = unpack(data, path.name)
    return Loaded(Source(hashlib.sha256(data).hexdigest(), path.name, package.sender), package)


def preview(store: Store, loaded: Loaded) -> Preview:
    """Return what receiving a file would do, without doing any of it."""
    package = loaded.package
    known = {change.id: change for change in store.changes(package.dossier)}
    both = union(known.values(), package.changes)
    touched = {change.record for key, change in both.items() if known.get(key) != change}
    before = _states(known, touched)
    after = _states(both, touched)
    acts = {key: _act(before.get(key), state) for key, state in after.items()}
    new = len(both) - len(known)
    return Preview(
        loaded=loaded,
        is_new=not known,
        changes=new,
        known=len(package.changes) - new,
        added=_those(acts, "added"),
        changed=_those(acts, "changed"),
        deleted=_those(acts, "deleted"),
        conflicts=tuple(sorted(key for key, state in after.items() if _asks(before.get(key), state))),
        contradictions=tuple(
            sorted(c.id for c in package.changes if c.id in known and _contradicts(known[c.id], c))
        ),
    )


def _states(changes: Mapping[str, Change], records: set[str]) -> dict[str, State]:
    by_record: dict[str, list[Change]] = {}
    for change in changes.values():
        if change.record in records:
            by_record.setdefault(change.record, []).append(change)
    return {key: record_state(found, latest_wins(found[0].kind)) for key, found in by_record.items()}


def _act(before: State | None, after: State) -> str:
    if before is None:
        return "added" if after.life != "deleted" else "deleted"
    if before.life != after.life:
        return "deleted" if after.life == "deleted" else "added" if before.life == "deleted" else "changed"
    return "changed" if before.values != after.values else ""


def _those(acts: Mapping[str, str], act: str) -> tuple[str, ...]:
    return tuple(sorted(key for key, found in acts.items() if found == act))


def _asks(before: State | None, after: State) -> bool:
    """Whether a state asks a person to choose something that the one before did not ask."""
    known = before.conflicts if before else {}
    contested = after.life == "contested" and (before is None or before.life != "contested")
    return contested or any(known.get(name) != versions for name, versions in after.conflicts.items())


def _contradicts(mine: Change, theirs: Change) -> bool:
    """Whether two changes of one key disagree in anything but what one of them left out."""
    both = mine.values.keys() & theirs.values.keys()
    left_out = {*mine.withheld, *theirs.withheld}
    return (
        mine.record != theirs.record
        or any(mine.values[name] != theirs.values[name] for name in both)
        or bool((mine.values.keys() ^ theirs.values.keys()) - left_out)
    )


def receive(store: Store, loaded: Loaded) -> Received:
    """Unite a file with what the workspace holds, all of it or nothing; receiving it twice changes nothing."""
    package = loaded.package
    if not package.changes:
        raise Problem(N_("“{name}” holds no changes. Nothing was received."), name=loaded.source.name)
    return store.receive(package.dossier, package.changes, package.attachments, loaded.source)

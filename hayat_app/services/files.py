"""Exchange files: one dossier goes out; what comes in is looked at first, then united with what is here."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import fields_of
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import BadInput
from hayat_app.exchange.archive import MOST_BYTES
from hayat_app.exchange.envelope import locked
from hayat_app.exchange.package import Package, pack, unpack
from hayat_app.i18n import N_
from hayat_app.merge.changes import Change, union, without
from hayat_app.merge.state import State
from hayat_app.progress import Report
from hayat_app.services.dossiers import attached
from hayat_app.store.log import now
from hayat_app.store.store import Arrival, Outlook, Received, Source, Store
from hayat_app.wholefiles import read_bounded, shown_name, write_whole

ENDING = ".hayat"


# --- sending


def export(
    store: Store,
    dossier: str,
    path: Path,
    *,
    contacts: bool = True,
    attachments: bool = True,
    password: str | None = None,
    report: Report | None = None,
) -> Package:
    """Write a dossier of the workspace to an exchange file; return what it says.

    ``contacts`` false leaves out personal contact data, ``attachments`` false the attached files. With a
    password nothing of the file can be read without it.
    """
    package = packed(store, dossier, contacts=contacts, attachments=attachments)
    data = pack(package, report)
    write_whole(path, locked(data, password) if password else data)
    return package


def packed(
    store: Store,
    dossier: str,
    *,
    contacts: bool = True,
    attachments: bool = True,
    only: Collection[str] | None = None,
) -> Package:
    """Return what an exchange file of a dossier, or of some of its records, says.

    Nothing is folded into its changes afterwards. A file of some records unites like any other: what it does not
    speak of stays as it is.
    """
    store.seal(dossier)
    snapshot = store.dossier(dossier)
    shown = snapshot if only is None else Dossier(dossier, {key: snapshot.rows[key] for key in only})
    found = {digest: store.attachment(digest) for digest in attached(shown)} if attachments else {}
    changes = store.changes(dossier, only)
    return Package(
        dossier=dossier,
        title=snapshot.body.place_ar or snapshot.body.name_ar,
        sender=store.author.name,
        time=now(),
        changes=tuple(changes if contacts else (without(c, contact_fields(c.kind)) for c in changes)),
        attachments={digest: data for digest, data in found.items() if data is not None},
        with_contacts=contacts,
        with_attachments=attachments,
        joined=store.joined_with(dossier),
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
    contradictions: tuple[str, ...] = ()
    """Changes with the key of a known one and another content: the known one is kept."""
    taken_back: int = 0
    """Changes that were received once and taken back: receiving the file brings them again."""
    filled: int = 0
    """Known changes whose left out values (contact data) it brings."""
    dossier: str = ""
    """Where it goes: the key of the file's dossier, or of the one it was joined with."""
    forgotten: int = 0
    """Values here that leave the log for good, because somebody was forgotten."""
    unsigned: int = 0
    """Changes here that name their author no more, because that is the person."""


def load(path: Path, password: str | None = None) -> Loaded:
    """Read an exchange file. Raises ``BadInput`` with every problem of it, ``PasswordNeeded`` for a locked one."""
    return loaded(read_bounded(path, MOST_BYTES), path, password)


def loaded(data: bytes, path: Path, password: str | None = None, *, checked: bool = False) -> Loaded:
    """Return what the bytes of an exchange file say; ``checked`` when they were read before without a finding."""
    package = unpack(data, shown_name(path), password, checked=checked)
    return Loaded(
        Source(hashlib.sha256(data).hexdigest(), shown_name(path), package.sender, package.time), package
    )


def preview(store: Store, loaded: Loaded, before: Sequence[Change] = ()) -> Preview:
    """Return what receiving a file would do, without doing any of it.

    ``before`` are changes of the same dossier that other files of the same gesture bring first.
    """
    package = loaded.package
    changes = union(before, package.changes).values() if before else package.changes
    seen = store.look(package.dossier, changes, loaded.source.name)
    earlier = {change.id for change in before}
    return told(loaded, seen, earlier)


def told(loaded: Loaded, seen: Outlook, earlier: Collection[str] = ()) -> Preview:
    """Return what the store saw that a file brings, in terms of records; ``earlier`` changes are others'."""
    fresh, only, after = seen.fresh, seen.only, seen.after
    if earlier:
        fresh, only = ([change for change in those if change.id not in earlier] for those in (fresh, only))
        touched = {change.record for change in (*fresh, *seen.filled)}
        after = {key: state for key, state in after.items() if key in touched}
    acts = {key: _act(seen.before.get(key), state) for key, state in after.items()}
    return Preview(
        loaded=loaded,
        is_new=not seen.there and not earlier,
        changes=len(fresh),
        known=len(loaded.package.changes) - len(fresh),
        added=tuple(sorted([*(change.record for change in only), *_those(acts, "added")])),
        changed=_those(acts, "changed"),
        deleted=_those(acts, "deleted"),
        conflicts=tuple(sorted(key for key, state in after.items() if _asks(seen.before.get(key), state))),
        contradictions=tuple(seen.contradictions),
        taken_back=len(seen.taken_back),
        filled=len(seen.filled),
        dossier=seen.dossier,
        forgotten=seen.forgotten,
        unsigned=seen.unsigned,
    )


def _act(before: Row | None, after: State) -> str:
    if before is None:
        return "added" if after.life != "deleted" else "deleted"
    if before.life != after.life:
        return "deleted" if after.life == "deleted" else "added" if before.life == "deleted" else "changed"
    return "changed" if before.values != after.values else ""


def _those(acts: Mapping[str, str], act: str) -> tuple[str, ...]:
    return tuple(sorted(key for key, found in acts.items() if found == act))


def _asks(before: Row | None, after: State) -> bool:
    """Whether a state asks a person to choose something that the one before did not ask."""
    if not after.conflicts and after.life != "contested":
        return False
    known = {name: {v.change for v in versions} for name, versions in before.conflicts.items()} if before else {}
    contested = after.life == "contested" and (before is None or before.life != "contested")
    return contested or any(known.get(n) != {v.change for v in vs} for n, vs in after.conflicts.items())


def receive(store: Store, loaded: Loaded) -> Received:
    """Unite a file with what the workspace holds, all of it or nothing; receiving it twice changes nothing."""
    arrival = arriving(loaded)
    return store.unite(
        arrival.dossier, arrival.changes, arrival.attachments, arrival.source, joined=arrival.joined
    )[0]


def arriving(loaded: Loaded) -> Arrival:
    """Return a checked file as the store takes it. Raises ``BadInput`` for one that says nothing."""
    package = loaded.package
    if not package.changes:
        raise BadInput(N_("“{name}” holds no changes. Nothing was received."), name=loaded.source.name)
    return Arrival(package.dossier, package.changes, package.attachments, loaded.source, package.joined)

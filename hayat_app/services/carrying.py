"""A workshop alone as an exchange file, to be worked on without power or network, and united again.

The file holds the changes of the workshop's records and of what they point at, under the key of its dossier.
Merging is the union of changes: coming back it deletes nothing and forgets nothing that was done here meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import fields_of
from hayat_app.domain.kinds import Ref, Refs
from hayat_app.domain.records import BY_KIND, Source, Workshop
from hayat_app.errors import BadInput
from hayat_app.exchange.package import pack
from hayat_app.i18n import N_
from hayat_app.services import files
from hayat_app.store.store import Store
from hayat_app.wholefiles import write_whole


def carry(store: Store, dossier: str, workshop: str, path: Path, *, contacts: bool = True) -> Path:
    """Write one workshop of a dossier to a file, or under its own name into a folder; return where it is."""
    whole = store.dossier(dossier)
    found = whole.get(workshop, Workshop)
    if found is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=workshop)
    target = path / f"workshop-{workshop[:8]}{files.ENDING}" if path.is_dir() else path
    package = files.packed(store, dossier, contacts=contacts, only=belonging(whole, workshop))
    write_whole(target, pack(package))
    return target


def belonging(whole: Dossier, workshop: str) -> set[str]:
    """Return the keys of a workshop's records, deleted ones too, of what they point at, and of the body."""
    own = set(_under(whole, workshop))
    about = {source.id for source in whole.all(Source) if workshop in source.about}
    found = own | about | {whole.id}
    waiting = own | about
    while waiting:
        pointed = {key for row in waiting for key in _targets(whole, row)} - found
        found |= pointed
        waiting = {
            key for key in pointed if whole.rows[key].kind not in ("plan", "objective", "activity", "opinion")
        }
    return found & whole.rows.keys()


def _under(whole: Dossier, top: str) -> Iterator[str]:
    """Yield a record and everything that stands under it, whether it is visible or deleted."""
    below: dict[str, list[str]] = {}
    for key, row in whole.rows.items():
        below.setdefault(str(row.values.get("parent") or ""), []).append(key)
    waiting = [top]
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key not in seen:
            seen.add(key)
            yield key
            waiting += below.get(key, [])


def _targets(whole: Dossier, key: str) -> Iterator[str]:
    """Yield the keys of the records that one points at, its parent among them."""
    row = whole.rows[key]
    for facts in fields_of(BY_KIND[row.kind]) if row.kind in BY_KIND else ():
        if isinstance(facts.kind, Ref | Refs) and facts.name != "about":  # a source may be about other things too
            yield from (
                target for target in facts.kind.targets(row.values.get(facts.name)) if target in whole.rows
            )

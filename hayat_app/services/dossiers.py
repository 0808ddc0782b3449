"""Whole dossiers: made from a few facts or from content, listed, opened as a copy of a sample, deleted."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping

import resources
from hayat_app.domain import points
from hayat_app.domain.attached import AttachedFile, Attachment
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import fields_of
from hayat_app.domain.kinds import Json, Picture, Ref, Refs
from hayat_app.domain.points import Points
from hayat_app.domain.records import BY_KIND, Body
from hayat_app.errors import BadInput
from hayat_app.exchange import content
from hayat_app.exchange.content import Content
from hayat_app.i18n import N_
from hayat_app.store.store import Store

MADE = N_("New dossier")
SAMPLE = "meknes-2020"


def create(store: Store, **facts: object) -> str:
    """Make a dossier of a body with some fields filled; return its key."""
    key = str(uuid.uuid4())
    with store.work(key, MADE) as work:
        work.put_new(Body.KIND, {}, key)
        work.set(key, **facts)
    return key


def listed(store: Store) -> dict[str, Body]:
    """Return the body of every dossier of the workspace by the dossier's key, sorted by the territory's name."""
    bodies = {key: Dossier(key, {key: row}).body for key, row in store.bodies().items()}
    return dict(sorted(bodies.items(), key=lambda item: (item[1].place_ar, item[0])))


def create_from(store: Store, found: Content) -> str:
    """Make a dossier of content; return its key. Raises ``BadInput`` when the workspace holds it already."""
    key = found.dossier.id
    if key in store.bodies():
        raise BadInput(N_("The workspace holds a dossier with the key “{key}” already."), key=key)
    for data in found.attachments.values():
        store.attach(data)
    with store.work(key, MADE) as work:
        for row in found.dossier.rows.values():
            work.put_new(row.kind, row.values, row.id)
    return key


def contents(store: Store, key: str) -> Content:
    """Return a dossier of the workspace with the files attached to it."""
    dossier = store.dossier(key)
    found = {digest: store.attachment(digest) for digest in sorted(attached(dossier))}
    return Content(dossier, {digest: data for digest, data in found.items() if data is not None})


def attached(dossier: Dossier) -> set[str]:
    """Return the digests of the pictures and files that the records of a dossier hold."""
    return {
        value.sha256 if isinstance(value, AttachedFile) else str(value)
        for record in dossier.records.values()
        for facts in fields_of(type(record))
        if isinstance(facts.kind, Picture | Attachment) and (value := getattr(record, facts.name))
    }


# --- samples


def samples() -> list[str]:
    """Return the names of the sample dossiers that ship with the application."""
    return sorted(path.stem for path in resources.path("samples").glob("*.json"))


def sample(name: str = "") -> Content:
    """Return a sample dossier with keys of its own, so that every copy is another dossier."""
    known = samples()
    name = name or (SAMPLE if SAMPLE in known else next(iter(known), ""))
    if name not in known:
        raise BadInput(N_("There is no sample “{name}”. There are: {known}."), name=name, known=", ".join(known))
    path = resources.path("samples", f"{name}.json")
    return fresh(content.read(path.read_bytes(), path.name))


def fresh(found: Content) -> Content:
    """Return content with a new key for every record, the links between them kept."""
    keys = {key: str(uuid.uuid4()) for key in found.dossier.rows}
    rows = {keys[row.id]: Row(keys[row.id], row.kind, _relinked(row, keys)) for row in found.dossier.rows.values()}
    return Content(Dossier(keys[found.dossier.id], rows), found.attachments)


def _relinked(row: Row, keys: Mapping[str, str]) -> dict[str, Json]:
    links = {f.name for f in fields_of(BY_KIND[row.kind]) if isinstance(f.kind, Ref | Refs | Points)}
    return {name: _renamed(value, keys) if name in links else value for name, value in row.values.items()}


def _renamed(value: Json, keys: Mapping[str, str]) -> Json:
    if isinstance(value, dict):
        return points.renamed(value, keys)
    if isinstance(value, str):
        return keys.get(value, value)
    return [keys.get(key, key) for key in value] if isinstance(value, list) else value


def open_sample(store: Store, name: str = "") -> str:
    """Put a copy of a sample into the workspace; return its key."""
    return create_from(store, sample(name))


def changed_last(store: Store, key: str) -> datetime.datetime | None:
    """Return when a dossier changed last, by the clock of the computer that wrote the last change."""
    times = [change.time for change in store.changes(key)]
    try:
        found = datetime.datetime.fromisoformat(times[-1]) if times else None
    except ValueError:  # another program's clock
        return None
    return found if found and found.tzinfo else None


def read_ahead(store: Store, dossier: str) -> None:
    """Read a dossier where long work goes on anyway, so that the window need not wait for it afterwards."""
    if dossier in store.bodies():
        _ = store.dossier(dossier).records


def delete(store: Store, key: str) -> None:
    """Take a dossier with everything in it out of the workspace."""
    store.remove(key)

"""Looking for what a workspace holds of a person beside the records of a dossier as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain import personal
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import field_of
from hayat_app.domain.kinds import Json
from hayat_app.domain.naming import Naming
from hayat_app.domain.records import BY_KIND
from hayat_app.domain.traces import Earlier, Paper, Traces
from hayat_app.merge.changes import Change
from hayat_app.services import exports, forgetting
from hayat_app.store import desk
from hayat_app.store.store import Store


def of(store: Store, dossier: str, key: str) -> Traces:
    """Return the traces of a person of a dossier, in the log, among what was taken back, in lists and notes."""
    now = store.dossier(dossier)
    log = [*store.changes(dossier), *store.set_aside(dossier)]
    found = forgetting.found(now, log, [key])
    own = sorted(change.time for change in log if found.naming.is_one(change.author_name))
    return Traces(
        written=len(own),
        first=own[0] if own else "",
        last=own[-1] if own else "",
        earlier=tuple(e for change in log for e in _earlier(now, change, found)),
        papers=tuple(_papers(store, dossier, found.naming)),
        noted=found.naming.names(desk.notes(store).get(dossier, "")),
    )


def _earlier(now: Dossier, change: Change, found: forgetting.Found) -> Iterator[Earlier]:
    """Yield the values of a change that say something of the person and that the records do not show."""
    cls = BY_KIND.get(change.kind)
    is_theirs = change.record in found.people
    for name, value in change.values.items():
        facts = field_of(cls, name) if cls else None
        if cls is None or facts is None or _is_shown(now, change.record, name, value):
            continue
        if is_theirs and personal.goes(facts) and value is not None:
            yield Earlier(change.time, cls.NAME, facts.label, _plain(value))
        elif not is_theirs and found.naming.named_in(value):
            yield Earlier(change.time, cls.NAME, facts.label, "")


def _is_shown(now: Dossier, record: str, name: str, value: Json) -> bool:
    return record in now.records and now.rows[record].values.get(name) == value


def _plain(value: Json) -> str:
    return str(value.get("name", "")) if isinstance(value, dict) else str(value)


def _papers(store: Store, dossier: str, naming: Naming) -> Iterator[Paper]:
    for file in store.files():
        if file.dossier == dossier and (naming.is_one(file.sender) or naming.names(file.name)):
            yield Paper(file.received, file.name, is_received=True)
    for export in exports.entries(store):
        if naming.is_one(export.who) or naming.names(f"{export.what}\n{export.file}"):
            yield Paper(export.when, export.file, is_received=False)

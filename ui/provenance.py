"""Who wrote what, when, and in which file it came: the changes of a record in the window's words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hayat_app.domain.days import MONTHS
from hayat_app.domain.fields import Field, field_of
from hayat_app.domain.kinds import Json, Picture, Position, Ref, Refs
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import Refused
from hayat_app.i18n import N_, _, current, isolate
from hayat_app.merge.changes import DELETED, Change
from ui.forms.links import GONE, UNTITLED, shortened

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier
    from hayat_app.store.store import Store

NOBODY = N_("Somebody without a name")
_LONGEST = 60


@dataclass(frozen=True)
class Origin:
    """Who wrote something, when by that computer's clock, and the file in which it came (none: typed here)."""

    author: str
    moment: str
    file: str

    @property
    def line(self) -> str:
        """Return all of it as one line."""
        return " · ".join(part for part in (isolate(self.author), self.moment, self.source) if part)

    @property
    def source(self) -> str:
        """Return where it came from, in words."""
        return _("from the file “{name}”", name=isolate(self.file)) if self.file else _("written here")


@dataclass(frozen=True)
class FieldEdit:
    """One field of a change, before and after."""

    facts: Field
    before: Json
    after: Json


@dataclass(frozen=True)
class Entry:
    """One change of a record: its origin, and what it did."""

    origin: Origin
    life: str
    """"made", "deleted", "restored", or nothing for an edit."""
    edits: tuple[FieldEdit, ...]


class Sources:
    """The names of the files that brought changes into a workspace, read once."""

    def __init__(self, store: Store) -> None:
        self._names = {file.sha256: file.name for file in store.files()}

    def origin(self, change: Change) -> Origin:
        """Return where a change comes from."""
        file = self._names.get(change.origin, _("a file")) if change.origin else ""
        return Origin(change.author_name or _(NOBODY), moment(change.time), file)


def moment(time: str) -> str:
    """Return a time of some computer's clock in words; another program's odd clock as it stands."""
    try:
        then = datetime.datetime.fromisoformat(time).astimezone()
    except (ValueError, OverflowError, OSError):
        return time
    day = f"{then.day} {_(MONTHS[then.month - 1])} {then.year}"
    return _("{day} at {time}", day=day, time=f"\u2066{then:%H:%M}\u2069")


def value_words(dossier: Dossier, facts: Field, value: Json) -> str:
    """Return a value as a person reads it: linked records by their titles."""
    try:
        known = facts.kind.from_json(value)
    except Refused:
        return str(value)
    if isinstance(facts.kind, Ref | Refs):
        return "، ".join(_title(dossier, key) for key in facts.kind.targets(value))
    if isinstance(facts.kind, Picture):
        return _("a picture") if known else ""
    return facts.kind.show(known, current())


def _title(dossier: Dossier, key: str) -> str:
    found = dossier.records.get(key)
    return (shortened(found.title_text, _LONGEST) or _(UNTITLED)) if found else _(GONE)


def record_words(dossier: Dossier, key: str) -> str:
    """Return the kind and the title of a record, also of a deleted one."""
    row = dossier.rows.get(key)
    cls = BY_KIND.get(row.kind) if row else None
    if row is None or cls is None:
        return _(GONE)
    title = shortened(str(row.values.get(cls.TITLE) or ""), _LONGEST)
    return _("{kind}: {title}", kind=_(cls.NAME), title=isolate(title)) if title else _(cls.NAME)


def history(changes: Sequence[Change], sources: Sources) -> list[Entry]:
    """Return what was done to a record, the newest first, from all its changes."""
    by_id = {change.id: change for change in changes}
    ranked = sorted(changes, key=lambda change: change.rank)
    entries = []
    for change in ranked:
        edits = tuple(_edits(change, by_id))
        life = "made" if change is ranked[0] else _life(change)
        if edits or life:
            entries.append(Entry(sources.origin(change), life, edits))
    return entries[::-1]


def _life(change: Change) -> str:
    if DELETED not in change.values:
        return ""
    return "deleted" if change.deletes else "restored"


def _edits(change: Change, by_id: Mapping[str, Change]) -> list[FieldEdit]:
    cls = BY_KIND.get(change.kind)
    found = []
    for name, value in change.values.items():
        facts = field_of(cls, name) if cls else None
        if facts and not isinstance(facts.kind, Position):
            found.append(FieldEdit(facts, before(change, name, by_id), value))
    return found


def before(change: Change, name: str, by_id: Mapping[str, Change]) -> Json:
    """Return the value a change found in a field: of the newest of those it replaced."""
    seen = [by_id[key] for key in change.replaces.get(name, ()) if key in by_id and name in by_id[key].values]
    return max(seen, key=lambda earlier: earlier.rank).values[name] if seen else None


def ancestor(versions: Sequence[str], name: str, changes: Sequence[Change]) -> Json:
    """Return the newest value of a field that the authors of all these versions had seen, or None."""
    by_id = {change.id: change for change in changes}
    common = set.intersection(*(_seen(key, name, by_id) for key in versions)) if versions else set()
    known = [by_id[key] for key in common if name in by_id[key].values]
    return max(known, key=lambda change: change.rank).values[name] if known else None


def _seen(key: str, name: str, by_id: Mapping[str, Change]) -> set[str]:
    found: set[str] = set()
    queue = [key]
    while queue:
        change = by_id.get(queue.pop())
        fresh = [k for k in (change.replaces.get(name, ()) if change else ()) if k in by_id and k not in found]
        found.update(fresh)
        queue += fresh
    return found


def value_origin(store: Store, dossier: Dossier, key: str, name: str) -> Origin | None:
    """Return who wrote the value that a field shows, or None where nobody wrote one."""
    changes = [change for change in store.changes(dossier.id, [key]) if name in change.values]
    replaced = {old for change in changes for old in change.replaces.get(name, ())}
    heads = [change for change in changes if change.id not in replaced]
    if not heads or max(heads, key=lambda change: change.rank).values[name] is None:
        return None
    return Sources(store).origin(max(heads, key=lambda change: change.rank))

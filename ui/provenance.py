"""Who wrote what, when, and in which file it came: the story of a record in the window's words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hayat_app.domain.days import MONTHS
from hayat_app.domain.fields import Field
from hayat_app.domain.kinds import Json, Picture, Ref, Refs
from hayat_app.domain.records import BY_KIND
from hayat_app.domain.shortening import shortened
from hayat_app.errors import BadInput, Refused
from hayat_app.i18n import N_, _, current, isolate
from ui.forms.links import GONE, UNTITLED

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier
    from hayat_app.services.provenance import Entry, Told
    from hayat_app.store.store import Store

NOBODY = N_("Somebody without a name")
_LONGEST = 60


@dataclass(frozen=True)
class Origin:
    """Who wrote something, when by that computer's clock, and the file in which it came (none: written here)."""

    author: str
    moment: str
    file: str = ""

    @property
    def source(self) -> str:
        """Return where it came from, in words."""
        return _("from the file “{name}”", name=isolate(self.file)) if self.file else _("written here")

    @property
    def about(self) -> str:
        """Return when and where from, as one line."""
        return side_by_side(self.moment, self.source)

    @property
    def line(self) -> str:
        """Return all of it as one line."""
        return side_by_side(isolate(self.author), self.moment, self.source)


def side_by_side(*words: str) -> str:
    """Return words as one line that runs as the window does, also when it begins with a name in other letters."""
    mark = "\u200f" if current().right_to_left else "\u200e"
    return mark + " · ".join(word for word in words if word)


def origin(told: Told | Entry) -> Origin:
    """Return where a value or a change comes from."""
    name = told.file.name.removesuffix(".hayat") if told.file else ""
    return Origin(told.author or _(NOBODY), moment(told.time), name)


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


def value_lines(store: Store, dossier: str, key: str, name: str) -> list[str]:
    """Return who wrote what a field shows, when and where from; nothing where nobody wrote."""
    from hayat_app.services.provenance import value_told

    try:
        told = value_told(store, dossier, key, name)
    except BadInput:  # a record that is not stored yet has no story
        return []
    return [origin(one).line for one in told if one.value is not None]

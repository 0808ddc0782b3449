"""Everything to follow, in one form: recommendations, decisions of meetings, obligations of agreements.

A kind of record takes part by declaring ``FOLLOWED`` (``domain/followed.py``); nothing here knows which kinds do.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from hayat_app.domain.attached import AttachedFile
from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.followed import Followed
from hayat_app.domain.kinds import Ref, Refs
from hayat_app.domain.lifecycle import is_adopted
from hayat_app.domain.records import ALL, Opinion
from hayat_app.i18n import N_, Translator

OVER = frozenset({"done", "dropped"})
"""Progress after which nothing is due any more."""


class Item(NamedTuple):
    """One thing to follow, whatever kind of record it is."""

    record: Record
    source: Record | None
    """What it comes from: the opinion, the meeting, the agreement."""
    what: str
    due: RoughDate | None
    status: str
    """A code of ``PROGRESS``, empty when nobody said."""
    done: Decimal | None
    evidence: str
    checked: RoughDate | None
    file: AttachedFile | None = None
    """What proves it, attached."""

    @property
    def proofs(self) -> tuple[str, ...]:
        """Return what proves it: in words, and the name of the file."""
        return tuple(words for words in (self.evidence, self.file.name if self.file else "") if words)

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.status not in OVER

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it should surely have been done by now."""
        last = self.due.last if self.due else None
        return self.is_open and last is not None and last < today


def items(dossier: Dossier) -> list[Item]:
    """Return everything to follow: kind by kind, each in the order of its records."""
    return list(dossier.once(_items))


def _items(dossier: Dossier) -> list[Item]:
    return [_item(dossier, found, names) for found, names in _followed(dossier) if _is_said(dossier, found)]


def all_items(dossier: Dossier) -> list[Item]:
    """Return everything to follow, the recommendations of drafts too, as a register to fill by hand needs it."""
    return [_item(dossier, found, names) for found, names in _followed(dossier)]


def _followed(dossier: Dossier) -> Iterator[tuple[Record, Followed]]:
    return ((found, cls.FOLLOWED) for cls in ALL if cls.FOLLOWED for found in dossier.all(cls))


def _is_said(dossier: Dossier, found: Record) -> bool:
    """Whether there is anybody to answer for it: a recommendation of a draft has been told to nobody."""
    above = dossier.parent(found)
    return not isinstance(above, Opinion) or is_adopted(above)


def _item(dossier: Dossier, found: Record, names: Followed) -> Item:
    due, checked, done = getattr(found, names.due), getattr(found, names.checked), getattr(found, names.done)
    file = getattr(found, names.file) if names.file else None
    return Item(
        found,
        dossier.parent(found),
        getattr(found, names.what),
        due if isinstance(due, RoughDate) else None,
        getattr(found, names.status),
        done if isinstance(done, Decimal) else None,
        getattr(found, names.evidence),
        checked if isinstance(checked, RoughDate) else None,
        file if isinstance(file, AttachedFile) else None,
    )


def who(dossier: Dossier, item: Item, translate: Translator) -> str:
    """Return who has to act: the surest of the fields that name somebody, in words."""
    names = item.record.FOLLOWED.who if item.record.FOLLOWED else ()
    return next((words for name in names if (words := _named(dossier, item.record, name, translate))), "")


def _named(dossier: Dossier, found: Record, name: str, translate: Translator) -> str:
    facts = field_of(type(found), name)
    value = getattr(found, name)
    if facts is None or value == facts.kind.empty:
        return ""
    if isinstance(facts.kind, Ref | Refs):
        keys = [value] if isinstance(value, str) else list(value)
        named = [dossier.records[key].title_in(translate.language) for key in keys if key in dossier.records]
        return translate(N_(", ")).join(named)
    return facts.kind.show(value, translate)

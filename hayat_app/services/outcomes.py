"""From a line of a workshop to the plan, of the same dossier or of another body's: the trace stays with it.

In the same dossier the field ``origin`` points back at the line. A dossier holds no reference into another one, so
the line travels: workshop, group and line are written into the other dossier once, and what is made comes from
there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from hayat_app.domain import origins
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent, Picture, Position, Ref, Refs
from hayat_app.domain.records import Output, WorkGroup, Workshop
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.services import dossiers
from hayat_app.services import origins as making
from hayat_app.store.store import Store
from hayat_app.store.work import Work

R = TypeVar("R", bound=Record)
_IDENTITY = (
    "title",
    "type",
    "type_words",
    "theme",
    "state",
    "starts",
    "ends",
    "length",
    "venue_ar",
    "venue_fr",
    "place",
)
"""What another body's dossier keeps of a workshop: enough to know which one it was."""


@dataclass(frozen=True)
class Made:
    """A record that was made of a line: where it is and what it is called."""

    dossier: str
    record: str
    title: str


def make(store: Store, dossier: str, output: str, kind: str, target: str = "") -> str:
    """Make a record of a kind from an output line, in a dossier of the workspace; return its key."""
    line = store.dossier(dossier).get(output, Output)
    if line is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=output)
    there = target or dossier
    source = line.id if there == dossier else _travelled(store, store.dossier(dossier), line, there)
    return making.make(store, there, source, kind)


def found(store: Store, dossier: str, output: str) -> list[Made]:
    """Return what was made of a line, in its own dossier and in those of other bodies."""
    home = store.dossier(dossier)
    line = home.get(output, Output)
    if line is None:
        return []
    made = [Made(dossier, record.id, record.title_text) for record in origins.outcomes(home, output)]
    for key in dossiers.listed(store).keys() - {dossier}:
        other = store.dossier(key)
        copy = _copy(other, home, line)
        made += [Made(key, r.id, r.title_text) for r in origins.outcomes(other, copy.id)] if copy else []
    return made


def _travelled(store: Store, home: Dossier, line: Output, target: str) -> str:
    """Write a line with its group and workshop into another dossier; return the key of the line there."""
    there = store.dossier(target)
    known = _copy(there, home, line)
    if known:
        return known.id
    with store.work(target, N_("Take over from a workshop")) as work:
        above: str | None = None
        workshop, group = _place(home, line)
        if workshop:
            same = _same_workshop(there, workshop)
            above = same.id if same else _written(work, workshop, None, _IDENTITY)
        if group:
            same_group = _same(there, above, group)
            above = same_group.id if same_group else _written(work, group, above)
        return _written(work, line, above)


def _place(home: Dossier, line: Output) -> tuple[Workshop | None, WorkGroup | None]:
    """Return the workshop and the group of a line."""
    above = home.parent(line)
    group = above if isinstance(above, WorkGroup) else None
    while above is not None and not isinstance(above, Workshop):
        above = home.parent(above)
    return above, group


def _copy(there: Dossier, home: Dossier, line: Output) -> Output | None:
    """Return the copy of a line in another dossier, if it travelled there before."""
    workshop, group = _place(home, line)
    same = _same_workshop(there, workshop) if workshop else None
    above = _same(there, same.id, group) if same and group else same
    return _same(there, above.id, line) if above else None


def _same_workshop(there: Dossier, workshop: Workshop) -> Workshop | None:
    alike = (w for w in there.all(Workshop) if (w.title, w.starts) == (workshop.title, workshop.starts))
    return next(alike, None)


def _same(there: Dossier, above: str | None, record: R) -> R | None:
    alike = (other for other in there.children(above, type(record)) if other.title_text == record.title_text)
    return next(alike, None)


def _written(work: Work, record: Record, parent: str | None, names: tuple[str, ...] = ()) -> str:
    """Write a record into another dossier, without what points at records that are not there."""
    values = {
        facts.name: getattr(record, facts.name)
        for facts in fields_of(type(record))
        if not isinstance(facts.kind, Parent | Position | Ref | Refs | Picture)
        and facts.name in (names or (facts.name,))
    }
    return work.add(type(record), parent, **values)

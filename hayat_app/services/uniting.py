"""Two records that are one: what points at the second points at the first, which takes over what it lacks."""

from __future__ import annotations

from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent, Position
from hayat_app.domain.links import links_of
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.store.step import Step
from hayat_app.store.store import Store

UNITED = N_("These are one")
APART = N_("These are two")


def unite(store: Store, dossier: str, kept: str, gone: str) -> Step | None:
    """Make one record of two of a kind, in one act that undo takes back. Raises ``BadInput`` for unlike kinds."""
    shown = store.dossier(dossier)
    first, second = shown.records.get(kept), shown.records.get(gone)
    if first is None or second is None or type(first) is not type(second) or kept == gone:
        raise BadInput(N_("Only two records of the same kind can become one."))
    with store.work(dossier, UNITED) as work:
        work.set(kept, **_lacking(first, second))
        for record in shown.records.values():
            if record.id != gone:
                work.set(record.id, **_redirected(record, kept, gone))
                if record.parent_id == gone:
                    work.move(record.id, kept, None)
        work.delete(gone)
    return work.step


def _redirected(record: Record, kept: str, gone: str) -> dict[str, object]:
    """Return the links of a record that pointed at the second, pointing at the first; none at itself."""
    found: dict[str, object] = {}
    for facts, keys in links_of(record):
        if gone in keys:
            others = tuple(dict.fromkeys(kept if key == gone else key for key in keys))
            others = tuple(key for key in others if key != record.id)
            single = isinstance(getattr(record, facts.name), str)
            found[facts.name] = next(iter(others), None) if single else others
    return found


def _lacking(first: Record, second: Record) -> dict[str, object]:
    """Return the values that only the second record has."""
    return {
        facts.name: getattr(second, facts.name)
        for facts in fields_of(type(first))
        if not isinstance(facts.kind, Parent | Position)
        and getattr(first, facts.name) == facts.kind.empty != getattr(second, facts.name)
        and first.id not in _keys(getattr(second, facts.name))
    }


def _keys(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def keep_apart(store: Store, dossier: str, one: str, other: str) -> None:
    """Remember that two records which look alike are two."""
    record = store.dossier(dossier).records[one]
    with store.work(dossier, APART) as work:
        work.set(one, different=(*getattr(record, "different", ()), other))

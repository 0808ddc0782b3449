"""Making an objective, an activity, an indicator, an opinion or an issue of a finding, the trace kept."""

from __future__ import annotations

from hayat_app.domain import origins
from hayat_app.domain.dossier import Dossier, holds
from hayat_app.domain.fields import Record
from hayat_app.domain.records import BY_KIND, Indicator, Objective, Plan
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.store.store import Store
from hayat_app.store.work import Work

MADE = N_("Make something of a finding")


def make(store: Store, dossier: str, source: str, kind: str, parent: str | None = None) -> str:
    """Make a record of a kind from a source record and return its key.

    Without a parent it stands under the newest plan where its kind can (one is begun when there is none: what
    stands outside every plan would not be seen), else by itself. An indicator stands under the objective made of
    the same finding; where there is none, that objective is made with it.
    """
    whole = store.dossier(dossier)
    found, cls = whole.records.get(source), BY_KIND[kind]
    if found is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=source)
    with store.work(dossier, MADE) as work:
        above = parent or (_objective(whole, found, work) if cls is Indicator else _place(whole, cls, work))
        key = work.add(cls, above)
        work.set(key, **origins.begun(found, cls))
        return key


def _objective(dossier: Dossier, source: Record, work: Work) -> str:
    known = origins.measured_by(dossier, source.id)
    if known:
        return known.id
    key = work.add(Objective, _place(dossier, Objective, work))
    work.set(key, **origins.begun(source, Objective))
    return key


def _place(dossier: Dossier, cls: type[Record], work: Work) -> str | None:
    if not holds(Plan.KIND, cls):
        return None
    plans = dossier.children(None, Plan)
    return plans[-1].id if plans else work.add(Plan)

"""What ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Activity, Body, Committee, CouncilSession, FunctionTerm, Member, Plan
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_

_PERIODS: tuple[tuple[type[Record], str, str], ...] = (
    (Body, "mandate_starts", "mandate_ends"),
    (Plan, "starts", "ends"),
    (Activity, "starts", "ends"),
    (Member, "since", "until"),
    (CouncilSession, "starts", "ends"),
    (Committee, "since", "until"),
    (FunctionTerm, "since", "until"),
)


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield the ends that lie before their beginnings."""
    for cls, first, last in _PERIODS:
        for record in dossier.all(cls):
            if before(getattr(record, last), getattr(record, first)):
                yield remark(record, last, "broken", N_("It ends before it starts."))


def before(one: RoughDate | None, other: RoughDate | None) -> bool:
    """Whether a date is surely before another, whatever days both can mean."""
    last, first = one.last if one else None, other.first if other else None
    return last is not None and first is not None and last < first

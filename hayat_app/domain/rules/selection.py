"""What the choice of members should show: a file turned down is explained, and its person was asked first (F4)."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Call, Candidature, SelectionCriterion
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield remarks about calls and candidatures."""
    for call in dossier.all(Call):
        candidatures = dossier.children(call, Candidature)
        if candidatures and not dossier.children(call, SelectionCriterion):
            yield remark(call, "", "advice", N_("Candidatures are there, and no criterion to compare them by."))
        for one in candidatures:
            yield from _file(call, one)
            yield from _decision(one)


def _file(call: Call, one: Candidature) -> Iterator[Remark]:
    if one.complete is False and one.reminded is None:
        words = N_("The file is not complete: ask the person for what is missing, and write down when.")
        yield remark(one, "reminded", "advice", words)
    if _is_after(one.received, call.deadline):
        yield remark(one, "received", "advice", N_("The file came after the deadline of the call."))


def _decision(one: Candidature) -> Iterator[Remark]:
    if one.decision == "rejected" and not one.reason:
        yield remark(one, "reason", "advice", N_("It was not accepted, and no reason is given."))
    if one.decision in ("accepted", "reserve", "rejected") and one.notified is None:
        yield remark(one, "notified", "advice", N_("The person has not been told of the decision yet."))
    if one.decision == "accepted" and one.member is None:
        yield remark(one, "member", "advice", N_("It was accepted, but the person is not among the members yet."))


def _is_after(day: RoughDate | None, other: RoughDate | None) -> bool:
    first, last = day.first if day else None, other.last if other else None
    return first is not None and last is not None and first > last

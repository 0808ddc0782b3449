"""What the domain expects of agreements, obligations, structures and organisations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.partnerships import end_of, ends_soon, state_of
from hayat_app.domain.records import (
    BY_KIND,
    Agreement,
    Extension,
    Obligation,
    Organisation,
    Party,
    Person,
    Programme,
    Reception,
    Source,
    Structure,
)
from hayat_app.domain.refusals import CHAINS, CLOSED, PERIODS, backwards, closes, is_before
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_

_OVER = frozenset({"done", "dropped"})
_AGES = ("minors", "adults", "seniors")
_ORIGINS = ("abroad", "returnees", "migrants", "residents")
_OUTCOMES = ("settled", "referred", "pending")
_LEAST_PARTIES = 2
TOO_MANY = N_("These counts add up to {n}, more than the {total} received.")
_NAMED: tuple[type[Record], ...] = (Organisation, Person, Agreement, Programme, Structure, Source)


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield what could be better among partnerships, rule by rule."""
    for rule in _RULES:
        yield from rule(dossier)


def _periods_and_chains(dossier: Dossier) -> Iterator[Remark]:
    for record in (one for kind in {**PERIODS, **CHAINS} for one in dossier.all(BY_KIND[kind])):
        if record.KIND in PERIODS:
            for _first, last in backwards(record, partial(getattr, record)):
                yield remark(record, last, "broken", N_("It ends before it starts."))
        name = CHAINS.get(record.KIND)
        if name and (other := closes(dossier, record, getattr(record, name))):
            yield remark(record, name, "broken", CLOSED, title=other.title_text[:80])


def _agreements(dossier: Dossier) -> Iterator[Remark]:
    day = today()
    for agreement in dossier.all(Agreement):
        if ends_soon(dossier, agreement, day):
            end = end_of(dossier, agreement)
            last = end.last if end else None
            yield remark(
                agreement, "ends", "advice", N_("It ends on {day}: time to extend, renew or close it."),
                day=last.strftime("%d/%m/%Y") if last else "",
            )  # fmt: skip
        if agreement.state != "ended" and state_of(dossier, agreement, day) == "ended":
            yield remark(agreement, "state", "advice", N_("Its end has passed, but it is not marked as ended."))
        if len(dossier.children(agreement, Party)) < _LEAST_PARTIES:
            yield remark(agreement, "", "advice", N_("An agreement has at least two parties."))


def _extensions(dossier: Dossier) -> Iterator[Remark]:
    for extension in dossier.all(Extension):
        above = dossier.parent(extension)
        if isinstance(above, Agreement | Programme) and is_before(extension.ends, above.ends):
            yield remark(extension, "ends", "advice", N_("It ends before the agreement it prolongs."))


def _obligations(dossier: Dossier) -> Iterator[Remark]:
    day = today()
    for obligation in dossier.all(Obligation):
        last = obligation.due.last if obligation.due else None
        if last and last < day and obligation.status not in _OVER:
            yield remark(obligation, "due", "advice", N_("This obligation is overdue."))


def _names(dossier: Dossier) -> Iterator[Remark]:
    for cls in _NAMED:
        for record in dossier.all(cls):
            if not record.title_text:
                yield remark(record, cls.TITLE, "missing", N_("It has no name in any language yet."))


def _receptions(dossier: Dossier) -> Iterator[Remark]:
    for reception in dossier.all(Reception):
        if reception.women is None or reception.men is None:
            continue
        total = reception.women + reception.men
        for names in (_AGES, _ORIGINS, _OUTCOMES):
            known = [getattr(reception, name) for name in names if getattr(reception, name) is not None]
            if known and sum(known) > total:
                yield remark(reception, names[0], "advice", TOO_MANY, n=sum(known), total=total)


_RULES: tuple[Callable[[Dossier], Iterator[Remark]], ...] = (
    _periods_and_chains,
    _agreements,
    _extensions,
    _obligations,
    _names,
    _receptions,
)

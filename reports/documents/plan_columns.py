"""The columns of the plan table that a person can choose (domain brief, section 4.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from hayat_app.domain import budget as money
from hayat_app.domain.days import Day
from hayat_app.domain.records import Activity, CouncilSession, Indicator
from hayat_app.i18n import N_
from reports.blocks.cells import Bullets, Filling
from reports.documents.fields import named
from reports.documents.money import amount
from reports.documents.paper import joined
from reports.documents.passages import beneath
from reports.documents.plan_view import PlanView
from reports.documents.printing import PLAN_COLUMNS, USUAL_COLUMNS


class PlanColumn(NamedTuple):
    """A column: English title, share of the width, what an activity says in it."""

    title: str
    weight: float
    cell: Callable[[PlanView, Activity], Filling]


def _audience(view: PlanView, a: Activity) -> Filling:
    words = view.words
    women = a.target_women if a.target_women is not None else a.women
    men = a.target_men if a.target_men is not None else a.men
    count = [
        words(N_("women {n}"), n=women) if women is not None else "",
        words(N_("men {n}"), n=men) if men is not None else "",
    ]
    return beneath(a.target_group, joined(count, words(N_(", "))))


def _period(view: PlanView, a: Activity) -> Filling:
    words = view.words
    session = view.dossier.get(a.session, CouncilSession)
    dates = joined([Day().long(a.starts, words), Day().long(a.ends, words)], " – ")
    return beneath(dates, a.place, session.title if session else "")


def _responsible(view: PlanView, a: Activity) -> Filling:
    return named(view, a.responsible)


def _means(view: PlanView, a: Activity) -> Filling:
    cost = amount(money.cost(view.dossier, a), view.words)
    names = dict.fromkeys(payment.name for payment in money.payments(view.dossier, a) if payment.name)
    payers = joined(list(names), view.words(N_(", "))) or a.funding
    return beneath(a.means, joined([cost, payers], " – "))


def _indicators(view: PlanView, a: Activity) -> Filling:
    above = view.dossier.parent(a)
    titles = [i.title for i in view.dossier.children(above, Indicator)] if above else []
    return Bullets(titles) if len(titles) > 1 else joined(titles, "")


def _progress(view: PlanView, a: Activity) -> Filling:
    done = f"{view.show(a, 'done')}\u00a0%" if a.done is not None else ""
    return beneath(view.show(a, "status"), done)


COLUMNS: Mapping[str, PlanColumn] = {
    key: PlanColumn(PLAN_COLUMNS[key], weight, cell)
    for key, weight, cell in (
        ("audience", 1.6, _audience),
        ("period", 1.5, _period),
        ("responsible", 1.2, _responsible),
        ("partners", 1.4, lambda _view, a: a.partners),
        ("means", 1.7, _means),
        ("verification", 1.5, lambda _view, a: beneath(a.verification, a.risks)),
        ("indicators", 2, _indicators),
        ("progress", 1.1, _progress),
    )
}
"""Every column there is beside number, objective and activity, in the order of the table."""


def chosen(keys: Sequence[str]) -> list[PlanColumn]:
    """Return the columns with these keys in the order of the table; the usual ones for none."""
    wanted = [key for key in COLUMNS if key in keys] or list(USUAL_COLUMNS)
    return [COLUMNS[key] for key in wanted]

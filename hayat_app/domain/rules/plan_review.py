"""What the review of a plan looks at, across sessions, issues, money, people and versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from hayat_app.domain import adoption, budget, council, lifecycle
from hayat_app.domain.days import MONTHS
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.given_numbers import missing_opinion_numbers
from hayat_app.domain.owners import plans_of
from hayat_app.domain.records import (
    Activity,
    Funding,
    Indicator,
    Issue,
    Member,
    Objective,
    Opinion,
    Plan,
    PlanVersion,
)
from hayat_app.domain.remarks import Remark, remark
from hayat_app.domain.seals import is_whole
from hayat_app.domain.titles import SESSION_MONTHS
from hayat_app.errors import Problem
from hayat_app.i18n import N_

LONGEST_PLAN = 8
"""Years; a longer plan is a slip of the pen, and its sessions are not listed one by one."""


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield what could be better, rule by rule."""
    for rule in _RULES:
        yield from rule(dossier)


def _sessions(dossier: Dossier) -> Iterator[Remark]:
    """Name the ordinary sessions in the period of a plan that no opinion is aimed at."""
    months = SESSION_MONTHS.get(dossier.body.level, ())
    aimed = council.months_aimed_at(dossier)
    for plan in plans_of(dossier, None):
        for year, month in _months(plan, months):
            if (year, month) not in aimed:
                found = remark(
                    plan, "", "advice", N_("No opinion is aimed at the council's session of {month} {year}."),
                    month=Problem(MONTHS[month - 1]), year=year,
                )  # fmt: skip
                yield replace(found, mended=Opinion.KIND)


def _months(plan: Plan, months: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    first = plan.starts.first if plan.starts else None
    last = plan.ends.last if plan.ends else None
    if first is None or last is None or last.year - first.year > LONGEST_PLAN:
        return
    for year in range(first.year, last.year + 1):
        for month in months:
            if (first.year, first.month) <= (year, month) <= (last.year, last.month):
                yield year, month


def _issues(dossier: Dossier) -> Iterator[Remark]:
    served = {key for objective in dossier.all(Objective) for key in objective.origin}
    for issue in dossier.all(Issue):
        if issue.priority == "high" and issue.id not in served:
            yield remark(issue, "", "advice", N_("No objective serves this priority issue."))


def _figures(dossier: Dossier) -> Iterator[Remark]:
    """Name objectives that are measured by nothing with a target."""
    for objective in dossier.all(Objective):
        found = [r for r in dossier.walk(objective) if isinstance(r, Indicator)]
        if found and all(indicator.target is None for indicator in found):
            yield remark(
                objective, "", "advice", N_("This objective has no figure: its indicators have no target.")
            )


def _people(dossier: Dossier) -> Iterator[Remark]:
    for activity in dossier.all(Activity):
        member = dossier.get(activity.responsible, Member)
        if member and member.status not in ("", "active") and activity.status not in ("done", "dropped"):
            yield remark(activity, "responsible", "advice", N_("The responsible member is not active any more."))


def _costs(dossier: Dossier) -> Iterator[Remark]:
    for activity in dossier.all(Activity):
        lines = [line.amount for line in dossier.children(activity, Funding) if line.amount is not None]
        whole = sum(lines, Decimal(0))
        if lines and activity.cost is not None and whole != activity.cost:
            yield remark(
                activity, "cost", "advice", N_("The cost lines add up to {lines} dirhams; the estimate: {cost}."),
                lines=whole, cost=activity.cost,
            )  # fmt: skip
        spent, cost = budget.spent(dossier, activity), budget.cost(dossier, activity)
        if spent is not None and cost is not None and spent > cost:
            yield remark(activity, "spent", "advice", N_("More was spent than was foreseen."))


def _letters(dossier: Dossier) -> Iterator[Remark]:
    for opinion in dossier.all(Opinion):
        if lifecycle.is_sent(dossier, opinion) and lifecycle.sending(dossier, opinion) is None:
            yield remark(
                opinion, "state", "advice", N_("No letter says when it was sent: the waiting cannot be counted.")
            )


def _numbers(dossier: Dossier) -> Iterator[Remark]:
    for opinion in dossier.all(Opinion):
        if lifecycle.is_adopted(opinion) and not opinion.number:
            yield remark(opinion, "number", "advice", N_("It is adopted and has no number yet."))
        if adoption.is_of_another_year(dossier.rows[opinion.id].values):
            yield remark(opinion, "adopted", "advice", adoption.OTHER_YEAR, number=opinion.number)
    last: dict[int, Opinion] = {}
    for opinion in dossier.all(Opinion):
        written = opinion.number.replace(" ", "").rpartition("/")[2]
        if written.isdecimal():
            last[int(written)] = opinion
    for year, opinion in last.items():
        for number in missing_opinion_numbers(dossier, year):
            yield remark(
                opinion, "number", "advice", N_("The numbers of {year} have a gap: {number} is missing."),
                year=year, number=number,
            )  # fmt: skip


def _versions(dossier: Dossier) -> Iterator[Remark]:
    last = {version.plan: version for version in dossier.all(PlanVersion)}
    for plan in dossier.all(Plan):
        version = last.get(plan.id)
        if plan.state == "adopted" and version is None:
            found = remark(plan, "state", "advice", N_("It is adopted, but no adopted version of it is kept."))
            yield replace(found, mended=PlanVersion.KIND)
        elif version and plan.adopted != version.adopted:
            words = N_("It says another day of adoption than its adopted version: keep it again and say why.")
            yield replace(remark(plan, "adopted", "advice", words), mended=PlanVersion.KIND)
    for version in dossier.all(PlanVersion):
        if version.content and not is_whole(version):
            yield remark(version, "", "broken", N_("This version was changed after it was adopted."))


_RULES: tuple[Callable[[Dossier], Iterator[Remark]], ...] = (
    _sessions,
    _issues,
    _figures,
    _people,
    _costs,
    _letters,
    _numbers,
    _versions,
)

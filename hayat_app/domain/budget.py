"""The money of a plan: by payer, by group, and how much of it serves equality (domain brief, 4.3 and 4.4).

An activity's cost lines say what it costs; without lines its estimated cost does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Activity, Funding

NOTHING = Decimal(0)
NAMED_BY_HAND = "named"
"""The payer of a cost that has no lines: its words are in the activity's own field."""


@dataclass(frozen=True)
class Payment:
    """What one payer gives for one activity."""

    source: str
    """A code of ``FUNDING_SOURCES``, ``NAMED_BY_HAND``, or empty when nobody said."""
    name: str
    amount: Decimal


def cost(dossier: Dossier, activity: Activity) -> Decimal | None:
    """Return what an activity is foreseen to cost, None when nobody has estimated it."""
    amounts = [line.amount for line in dossier.children(activity, Funding) if line.amount is not None]
    return sum(amounts, NOTHING) if amounts else activity.cost


def spent(dossier: Dossier, activity: Activity) -> Decimal | None:
    """Return what an activity really cost, None while nobody knows."""
    amounts = [line.spent for line in dossier.children(activity, Funding) if line.spent is not None]
    return sum(amounts, NOTHING) if amounts else activity.spent


def payments(dossier: Dossier, activity: Activity) -> list[Payment]:
    """Return who pays how much for an activity."""
    lines = [line for line in dossier.children(activity, Funding) if line.amount is not None]
    if lines:
        return [Payment(line.source, line.source_name, line.amount or NOTHING) for line in lines]
    if not activity.cost:
        return []
    return [Payment(NAMED_BY_HAND if activity.funding else "", activity.funding, activity.cost)]


def total(dossier: Dossier, activities: Iterable[Activity]) -> Decimal:
    """Return the sum of the foreseen costs."""
    return sum((cost(dossier, activity) or NOTHING for activity in activities), NOTHING)


def serving(activity: Activity, amount: Decimal | None) -> Decimal:
    """Return how much of what is paid for an activity serves equality; nothing where nobody said which share."""
    return (amount or NOTHING) * (activity.equality or NOTHING) / 100


def by_group(dossier: Dossier, activities: Iterable[Activity]) -> dict[str, Decimal]:
    """Return the cost of the activities for each group; one for several groups counts for each of them.

    The empty group holds what names none.
    """
    return _grouped(activities, lambda activity: cost(dossier, activity) or NOTHING)


def equality_by_group(dossier: Dossier, activities: Iterable[Activity]) -> dict[str, Decimal]:
    """Return how much of that cost serves equality, for each group."""
    return _grouped(activities, lambda activity: serving(activity, cost(dossier, activity)))


def _grouped(activities: Iterable[Activity], amount: Callable[[Activity], Decimal]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for activity in activities:
        for group in activity.groups or ("",):
            found[group] = found.get(group, NOTHING) + amount(activity)
    return {group: whole for group, whole in found.items() if whole}


def for_equality(dossier: Dossier, activities: Iterable[Activity]) -> Decimal:
    """Return how much of the cost serves equality, as far as the activities say which share of them does."""
    return sum((serving(activity, cost(dossier, activity)) for activity in activities), NOTHING)

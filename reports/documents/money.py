"""Amounts in dirhams as documents print them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hayat_app.domain.kinds import Money
from hayat_app.i18n import N_, Translator


def amount(cost: Decimal | None, words: Translator) -> str:
    """Return a cost in words; nothing when nobody has estimated it."""
    if cost is None:
        return ""
    return f"{Money().show(cost, words)} {words(N_('dirhams'))}" if cost else words(N_("Without cost"))


def total(costs: Iterable[Decimal | None]) -> Decimal:
    """Return the sum of the costs that are known, to the centime where there are some."""
    whole = sum((cost for cost in costs if cost is not None), Decimal(0))
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole.quantize(Decimal("0.01"))

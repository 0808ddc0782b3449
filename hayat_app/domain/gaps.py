"""What a figure says of women and men: the gap, the share of women, the whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hayat_app.domain.records import Figure
from hayat_app.i18n import Translator

_PERCENTAGES = ("%", "٪", "نسبة", "pourcent", "per cent", "percent")
_SHARES = (*_PERCENTAGES, "taux", "معدل")


@dataclass(frozen=True)
class Gap:
    """Women compared with men. ``None`` where the figures do not tell."""

    difference: Decimal | None
    """Women less men, in the unit of the figure (points of a share)."""
    share: Decimal | None
    """Women in a hundred, of a number of persons."""
    whole: Decimal | None
    is_share: bool
    """The figure itself is a share, a mean or a rate: women and men are not added up."""


def gap(figure: Figure) -> Gap:
    """Return what a figure says of women and men."""
    women, men = figure.women, figure.men
    is_share = _is_share(figure)
    if women is None or men is None:
        return Gap(None, None, figure.total, is_share)
    summed = women + men if not is_share else None
    whole = figure.total if figure.total is not None else summed
    share = (100 * women / summed).quantize(Decimal("0.1")) if summed else None
    return Gap(women - men, share, whole, is_share)


def unit(figure: Figure, translate: Translator) -> str:
    """Return the unit of the gap: the one of the figure, points between percentages."""
    difference = gap(figure).difference
    if difference is None or not _has(figure, _PERCENTAGES):
        return figure.unit
    return translate.plural("percentage point", "percentage points", _counted(abs(difference)))


def _counted(value: Decimal) -> int:
    """Return a number whose words a broken number shares: singular in French below two, in Arabic always."""
    whole = int(value)
    return whole if whole == value else 0 if whole < 2 else 100


def _has(figure: Figure, words: tuple[str, ...]) -> bool:
    return any(word in figure.unit.casefold() for word in words)


def _is_share(figure: Figure) -> bool:
    """Whether women and men do not add up to the whole."""
    if _has(figure, _SHARES):
        return True
    known = None not in (figure.women, figure.men, figure.total)
    return known and figure.women + figure.men != figure.total  # type: ignore[operator]  # none of them is None

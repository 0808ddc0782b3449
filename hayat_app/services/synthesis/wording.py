"""Values of a synthesis in the words of a person, the same on screens, papers and in spreadsheets."""

from __future__ import annotations

from decimal import Decimal

from hayat_app.domain.days import Day
from hayat_app.domain.kinds import Money, Percent, grouped
from hayat_app.i18n import N_, Translator
from hayat_app.services.synthesis.tables import Column, Line, Value


def shown(value: Value, column: Column, translate: Translator) -> str:
    """Return a value of a column in words; what nobody wrote down is nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return translate(N_("yes") if value else N_("no"))
    if isinstance(value, Decimal):
        return Money().show(value, translate) if column.shape == "money" else percent(value, translate)
    if isinstance(value, int):
        return grouped(value, translate)
    if column.shape == "day":
        return Day().show(Day().from_json(value), translate)
    return translate(value) if column.shape == "word" else value


def percent(value: Decimal, translate: Translator) -> str:
    """Return a share with its sign; French puts a space before it."""
    sign = "\u00a0%" if translate.language == "fr" else "%"
    return f"{Percent().show(value, translate)}{sign}"


def name(line: Line, translate: Translator) -> str:
    """Return the name of a line in words."""
    return translate(line.name) if line.is_word else line.name

"""Numbers, read as Moroccan documents write them: 1.250.000,50."""

from __future__ import annotations

import re
from decimal import Decimal

from hayat_app.domain.kinds.kind import Json, Kind, clean, refuse, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

LAST_YEAR = 9999
"""Numbers up to so many may be years, which have no groups of thousands."""


class Whole(Kind[int | None]):
    """A whole number between two bounds."""

    empty = None

    def __init__(self, least: int = 0, most: int = 1_000_000_000) -> None:
        self.least, self.most = least, most

    def parse(self, text: str) -> int | None:
        value = _unspaced(text)
        if not value:
            return None
        if re.fullmatch(r"-?[1-9][0-9]{0,2}((\.[0-9]{3}){1,5}|(,[0-9]{3}){1,5})", value):
            value = re.sub(r"[.,]", "", value)
        if not re.fullmatch(r"-?[0-9]{1,18}", value):
            raise Refused(N_("“{value}” is not a whole number."), value=text.strip()[:80])
        return self._bounded(int(value))

    def _bounded(self, number: int) -> int:
        if not self.least <= number <= self.most:
            raise Refused(
                N_("{value} is not between {least} and {most}."),
                value=number,
                least=self.least,
                most=self.most,
            )
        return number

    def show(self, value: int | None, translate: Translator) -> str:
        if value is None:
            return ""
        return grouped(value, translate) if self.most > LAST_YEAR else str(value)

    def to_json(self, value: int | None) -> Json:
        return value

    def from_json(self, data: Json) -> int | None:
        if data is None:
            return None
        if not isinstance(data, int) or isinstance(data, bool):
            raise refuse(data)
        return self._bounded(data)


class Quantity(Kind[Decimal | None]):
    """A number with a fraction, such as the value of an indicator. Comma or point separates the fraction."""

    empty = None
    places = 6

    def __init__(self, least: Decimal | None = None, most: Decimal | None = None) -> None:
        self.least, self.most = least, most

    def parse(self, text: str) -> Decimal | None:
        value = _unspaced(text)
        return self._number(_unpunctuated(value), text) if value else None

    def _number(self, value: str, typed: str) -> Decimal:
        if not re.fullmatch(rf"-?[0-9]{{1,15}}(\.[0-9]{{1,{self.places}}})?", value):
            raise Refused(N_("“{value}” is not a number (for example 1.250,50)."), value=typed.strip()[:80])
        number = _shortest(Decimal(value))
        if self.least is not None and number < self.least:
            raise Refused(N_("{value} is below {least}."), value=str(number), least=str(self.least))
        if self.most is not None and number > self.most:
            raise Refused(N_("{value} is above {most}."), value=str(number), most=str(self.most))
        return number

    def show(self, value: Decimal | None, translate: Translator) -> str:
        return "" if value is None else grouped(value, translate)

    def to_json(self, value: Decimal | None) -> Json:
        return None if value is None else format(value, "f")

    def from_json(self, data: Json) -> Decimal | None:
        if data is None:
            return None
        if isinstance(data, bool) or not isinstance(data, int | str):
            raise refuse(data)
        return self._number(str(data), str(data))


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", western(clean(text)))


_GROUPED_BY_POINTS = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_GROUPED_BY_COMMAS = re.compile(r"-?[1-9][0-9]{0,2}((,[0-9]{3}){2,}(\.[0-9]+)?|,[0-9]{3}\.[0-9]+)")


def _unpunctuated(value: str) -> str:
    """Read 1.250.000,50 and 1,250,000.50 and 1250000,5 alike; a lone point before three digits groups."""
    if _GROUPED_BY_POINTS.fullmatch(value):
        value = value.replace(".", "")
    elif _GROUPED_BY_COMMAS.fullmatch(value):
        value = value.replace(",", "")
    return value.replace(",", ".")


def _shortest(number: Decimal) -> Decimal:
    """Return the number without the zeros that say nothing, so that equal numbers are written alike."""
    return number.to_integral_value() + 0 if number == number.to_integral_value() else number.normalize()


THOUSANDS = {"fr": "\u202f"}
"""What stands between thousands where it is not a point."""


def grouped(number: Decimal | int, translate: Translator) -> str:
    """Write a number as Moroccan documents do: 1.250.000,50; in French 1 250 000,50 with narrow spaces."""
    text = format(Decimal(number), "f")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, fraction = text.partition(".")
    whole = f"{int(whole):,}".replace(",", THOUSANDS.get(translate.language, "."))
    fraction = fraction if len(fraction) != 3 else fraction + "0"  # 1,250 would read as a thousand
    return sign + whole + ("," + fraction if fraction else "")


class Amount(Quantity):
    """An amount of money to its hundredth part, never negative; the currency stands in a field of its own."""

    places = 2

    def __init__(self) -> None:
        super().__init__(Decimal(0), Decimal("999999999999.99"))

    def show(self, value: Decimal | None, translate: Translator) -> str:
        if value is None:
            return ""
        whole = value == value.to_integral_value()
        return grouped(value.quantize(Decimal(1)) if whole else value.quantize(Decimal("0.01")), translate)


class Money(Amount):
    """An amount in dirhams. Zero says "without cost"."""


class Percent(Quantity):
    """A share of a hundred."""

    def __init__(self) -> None:
        super().__init__(Decimal(0), Decimal(100))

    def parse(self, text: str) -> Decimal | None:
        return super().parse(text.replace("%", "").replace("٪", ""))

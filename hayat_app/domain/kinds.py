"""Kinds of value. Each knows its faces: typed and read by a person, exchanged and stored.

``parse`` and ``show`` are for people, ``to_json`` and ``from_json`` for files and the database. Both readers raise
``Refused`` for what cannot be, and nothing else. ``empty`` is the value of a field nobody has filled.
One contract test runs over every kind: what is shown can be typed again, what is written can be read again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

T = TypeVar("T")
Json = None | bool | int | str | list[str] | dict[str, str]

LONGEST_TEXT = 100_000
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
# Invisible controls change what is shown without being seen; joiners stay, they shape words.
_CONTROLS = dict.fromkeys(
    [c for c in range(0x20) if c not in (0x09, 0x0A)]
    + list(range(0x7F, 0xA0))
    + [0x200E, 0x200F, 0x061C, 0x2028, 0x2029, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def clean(text: str) -> str:
    """Return text as it is kept: NFC, one kind of line end, no invisible controls, no outer white space."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text.strip()  # most texts: nothing in them needs the work below
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    # A lone half of a surrogate pair (a damaged clipboard) cannot be written to any file.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text.translate(_CONTROLS)).strip()


def western(text: str) -> str:
    """Return text with Eastern digits written as Moroccan documents write them (0-9)."""
    return text.translate(_DIGITS)


class Kind(Generic[T]):
    """A kind of value; ``T`` is what the program works with."""

    empty: T

    def parse(self, text: str) -> T:
        """Read what a person typed; raise ``Refused`` for what cannot be."""
        raise NotImplementedError

    def show(self, value: T, translate: Translator) -> str:
        """Write the value for a person to read and to edit."""
        raise NotImplementedError

    def to_json(self, value: T) -> Json:
        """Write the value for files and the database; ``None`` is an empty one."""
        raise NotImplementedError

    def from_json(self, data: Json) -> T:
        """Read what ``to_json`` wrote; raise ``Refused`` for anything else."""
        raise NotImplementedError


def _refuse(data: object) -> Refused:
    return Refused(N_("“{value}” is not a value of this kind."), value=str(data)[:80])


class Text(Kind[str]):
    """Words of a person, of one line or many. ``longest`` counts characters."""

    empty = ""

    def __init__(self, longest: int = 300, *, lines: bool = False) -> None:
        self.longest = longest
        self.lines = lines

    def parse(self, text: str) -> str:
        value = clean(text)
        if not self.lines:
            value = " ".join(value.split())
        if len(value) > self.longest:
            raise Refused(
                N_("This text has {n} characters; {longest} fit here. Shorten it: the rest of it is not stored."),
                n=len(value),
                longest=self.longest,
            )
        return value

    def show(self, value: str, translate: Translator) -> str:
        return value

    def to_json(self, value: str) -> Json:
        return value or None

    def from_json(self, data: Json) -> str:
        if data is None:
            return ""
        if not isinstance(data, str):
            raise _refuse(data)
        return self.parse(data)


class LongText(Text):
    """Paragraphs."""

    def __init__(self, longest: int = LONGEST_TEXT) -> None:
        super().__init__(longest, lines=True)


class Pattern(Text):
    """A text that has a shape: an e-mail address, a telephone number, a web address. Always left to right."""

    def __init__(self, shape: str, wrong: str, longest: int = 200) -> None:
        super().__init__(longest)
        self._shape = re.compile(shape)
        self._wrong = wrong

    def parse(self, text: str) -> str:
        value = western(super().parse(text))
        if value and not self._shape.fullmatch(value):
            raise Refused(self._wrong, value=value)
        return value


def email() -> Pattern:
    """Return the kind of an e-mail address."""
    return Pattern(r"[^\s@]+@[^\s@]+\.[^\s@.]+", N_("“{value}” is not an e-mail address (name@place.ma)."))


def phone() -> Pattern:
    """Return the kind of a telephone number."""
    return Pattern(
        r"(\+|00)?[0-9][0-9 .\-/]{4,28}", N_("“{value}” is not a telephone number (06 12 34 56 78 or +212…).")
    )


def web_address() -> Pattern:
    """Return the kind of a web address."""
    return Pattern(r"(https?://)?[^\s/]+\.[^\s]+", N_("“{value}” is not a web address."), 500)


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
        return "" if value is None else str(value)

    def to_json(self, value: int | None) -> Json:
        return value

    def from_json(self, data: Json) -> int | None:
        if data is None:
            return None
        if not isinstance(data, int) or isinstance(data, bool):
            raise _refuse(data)
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
        return "" if value is None else grouped(value)

    def to_json(self, value: Decimal | None) -> Json:
        return None if value is None else format(value, "f")

    def from_json(self, data: Json) -> Decimal | None:
        if data is None:
            return None
        if isinstance(data, bool) or not isinstance(data, int | str):
            raise _refuse(data)
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


def grouped(number: Decimal | int) -> str:
    """Write a number as Moroccan documents do: 1.250.000,50."""
    text = format(number, "f")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, fraction = text.partition(".")
    whole = f"{int(whole):,}".replace(",", ".")
    fraction = fraction if len(fraction) != 3 else fraction + "0"  # 1,250 would read as a thousand
    return sign + whole + ("," + fraction if fraction else "")


class Money(Quantity):
    """An amount in dirhams, to the centime, never negative. Zero says "without cost"."""

    places = 2

    def __init__(self) -> None:
        super().__init__(Decimal(0), Decimal("999999999999.99"))

    def show(self, value: Decimal | None, translate: Translator) -> str:
        if value is None:
            return ""
        whole = value == value.to_integral_value()
        return grouped(value.quantize(Decimal(1)) if whole else value.quantize(Decimal("0.01")))


class Percent(Quantity):
    """A share of a hundred."""

    def __init__(self) -> None:
        super().__init__(Decimal(0), Decimal(100))

    def parse(self, text: str) -> Decimal | None:
        return super().parse(text.replace("%", "").replace("٪", ""))


class YesNo(Kind[bool | None]):
    """Yes, no, or not said."""

    empty = None
    words = ((True, N_("Yes")), (False, N_("No")))

    def parse(self, text: str) -> bool | None:
        value = clean(text).casefold()
        if not value:
            return None
        known = {"yes": True, "no": False, "oui": True, "non": False, "نعم": True, "لا": False}
        if value not in known:
            raise Refused(N_("“{value}” is neither yes nor no."), value=text.strip()[:80])
        return known[value]

    def show(self, value: bool | None, translate: Translator) -> str:
        return "" if value is None else translate(dict(self.words)[value])

    def to_json(self, value: bool | None) -> Json:
        return value

    def from_json(self, data: Json) -> bool | None:
        if data is not None and not isinstance(data, bool):
            raise _refuse(data)
        return data


@dataclass(frozen=True)
class Option:
    """One answer of a choice: the code that is stored and the English source of its words."""

    code: str
    words: str


class Choice(Kind[str]):
    """One of a list of codes; empty when nobody chose."""

    empty = ""

    def __init__(self, *options: tuple[str, str]) -> None:
        self.options = tuple(Option(code, words) for code, words in options)
        self._words = dict(options)

    def parse(self, text: str) -> str:
        value = clean(text)
        if value and value not in self._words:
            raise Refused(N_("“{value}” is not in the list."), value=value[:80])
        return value

    def words(self, code: str, translate: Translator) -> str:
        """Return the words of one answer."""
        return translate(self._words[code])

    def show(self, value: str, translate: Translator) -> str:
        return self.words(value, translate) if value else ""

    def to_json(self, value: str) -> Json:
        return value or None

    def from_json(self, data: Json) -> str:
        if data is None:
            return ""
        if not isinstance(data, str):
            raise _refuse(data)
        return self.parse(data)


class Choices(Kind[tuple[str, ...]]):
    """Several codes of a list, in the list's order."""

    empty = ()

    def __init__(self, *options: tuple[str, str]) -> None:
        self.one = Choice(*options)
        self.options = self.one.options

    def parse(self, text: str) -> tuple[str, ...]:
        return self._ordered(part for part in (clean(p) for p in re.split("[,،;؛]", text)) if part)

    def _ordered(self, codes: Iterable[str]) -> tuple[str, ...]:
        chosen = {self.one.parse(code) for code in codes}
        return tuple(option.code for option in self.options if option.code in chosen)

    def show(self, value: tuple[str, ...], translate: Translator) -> str:
        return translate(N_(", ")).join(self.one.show(code, translate) for code in value)

    def to_json(self, value: tuple[str, ...]) -> Json:
        return list(value) or None

    def from_json(self, data: Json) -> tuple[str, ...]:
        if data is None:
            return ()
        if not isinstance(data, list) or not all(isinstance(item, str) for item in data):
            raise _refuse(data)
        return self._ordered(data)


_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")


def is_key(text: object) -> bool:
    """Whether a text can be the key of a record: letters, digits and ``._:-``, at most 64."""
    return isinstance(text, str) and _KEY.fullmatch(text) is not None


class Ref(Kind[str | None]):
    """The key of another record of the same dossier. ``kinds`` names what it may point at."""

    empty = None

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds

    def parse(self, text: str) -> str | None:
        return self.from_json(clean(text) or None)

    def show(self, value: str | None, translate: Translator) -> str:
        return value or ""

    def to_json(self, value: str | None) -> Json:
        return value

    def from_json(self, data: Json) -> str | None:
        if data is None or (isinstance(data, str) and is_key(data)):
            return data
        raise _refuse(data)

    def targets(self, data: Json) -> tuple[str, ...]:
        """Return the keys that an exchanged value points at."""
        return (data,) if isinstance(data, str) else ()


class Parent(Ref):
    """The record that this one belongs under."""


class Refs(Kind[tuple[str, ...]]):
    """Keys of several other records, each once."""

    empty = ()

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds
        self.one = Ref(*kinds)

    def parse(self, text: str) -> tuple[str, ...]:
        return self.from_json(clean(text).split() or None)

    def show(self, value: tuple[str, ...], translate: Translator) -> str:
        return " ".join(value)

    def to_json(self, value: tuple[str, ...]) -> Json:
        return list(value) or None

    def from_json(self, data: Json) -> tuple[str, ...]:
        if data is None:
            return ()
        if not isinstance(data, list) or not all(is_key(item) for item in data):
            raise _refuse(data)
        return tuple(dict.fromkeys(data))

    def targets(self, data: Json) -> tuple[str, ...]:
        """Return the keys that an exchanged value points at."""
        return tuple(data) if isinstance(data, list) else ()


class Position(Kind[str]):
    """A place in a list, between any two others (``positions`` makes them)."""

    empty = ""

    def parse(self, text: str) -> str:
        return self.from_json(clean(text) or None)

    def show(self, value: str, translate: Translator) -> str:
        return value

    def to_json(self, value: str) -> Json:
        return value or None

    def from_json(self, data: Json) -> str:
        if data is None:
            return ""
        if not isinstance(data, str) or not re.fullmatch(r"[0-9A-Za-z]{1,200}", data):
            raise _refuse(data)
        return data


class Picture(Kind[str | None]):
    """The SHA-256 of an attached picture (64 hexadecimal digits)."""

    empty = None

    def parse(self, text: str) -> str | None:
        return self.from_json(clean(text).lower() or None)

    def show(self, value: str | None, translate: Translator) -> str:
        return value or ""

    def to_json(self, value: str | None) -> Json:
        return value

    def from_json(self, data: Json) -> str | None:
        if data is None or (isinstance(data, str) and re.fullmatch("[0-9a-f]{64}", data)):
            return data
        raise _refuse(data)

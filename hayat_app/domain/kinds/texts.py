"""Words of a person: of one line, of many, of a shape."""

from __future__ import annotations

import re

from hayat_app.domain.kinds.kind import Written, clean, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_

LONGEST_TEXT = 100_000


class Text(Written):
    """Words of a person, of one line or many. ``longest`` counts characters."""

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


class Serial(Text):
    """A number in a register. Once given it may stay for ever, so that half of it is never stored."""


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

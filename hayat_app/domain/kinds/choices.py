"""Answers out of a list, and yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hayat_app.domain.kinds.kind import Json, Kind, Written, clean, refuse
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator


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
            raise refuse(data)
        return data


@dataclass(frozen=True)
class Option:
    """One answer of a choice: the code that is stored and the English source of its words."""

    code: str
    words: str


class Choice(Written):
    """One of a list of codes; empty when nobody chose."""

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
            raise refuse(data)
        return self._ordered(data)

"""Keys of other records, places among them, digests of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hayat_app.domain.kinds.kind import Json, Kind, Written, clean, refuse
from hayat_app.i18n import Translator

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,63}")


def is_key(text: object) -> bool:
    """Whether a text can be the key of a record: letters, digits and ``._:-``, at most 64."""
    return isinstance(text, str) and _KEY.fullmatch(text) is not None


def are_keys(texts: Iterable[str]) -> bool:
    """Whether every text can be the key of a record: for very many of them."""
    return all(map(_KEY.fullmatch, texts))


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
        raise refuse(data)

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
            raise refuse(data)
        return tuple(dict.fromkeys(data))

    def targets(self, data: Json) -> tuple[str, ...]:
        """Return the keys that an exchanged value points at."""
        return tuple(data) if isinstance(data, list) else ()


class Position(Written):
    """A place in a list, between any two others (``positions`` makes them)."""

    def parse(self, text: str) -> str:
        return self.from_json(clean(text) or None)

    def from_json(self, data: Json) -> str:
        if data is None:
            return ""
        if not isinstance(data, str) or not re.fullmatch(r"[0-9A-Za-z]{1,200}", data):
            raise refuse(data)
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
        raise refuse(data)

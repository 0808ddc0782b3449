"""A dossier with records of every kind and something in every field, so that no kind of document escapes."""

from __future__ import annotations

from typing import Any

from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    Json,
    Kind,
    Parent,
    Pattern,
    Percent,
    Quantity,
    Ref,
    Refs,
    Text,
    Whole,
    YesNo,
)
from hayat_app.domain.money import Currency
from hayat_app.domain.positions import many
from hayat_app.domain.records import ALL, BY_KIND, Body
from hayat_app.domain.times import Time

PRIVATE = "سريللغاية"
"""What stands in every field of contact data that takes words."""
PRIVATE_PHONE, PRIVATE_EMAIL = "0600000001", "someone@example.ma"


def filled(words: str, count: int) -> Dossier:
    """Return a dossier of ``count`` records of every kind; every text is the same words, as long as fits."""
    rows = {"body": Row("body", "body", _values(Body, words, 0, count))}
    rows["body"].values["level"] = "prefecture"
    for cls in ALL:
        if cls is not Body:
            for n, place in enumerate(many(count)):
                key = f"{cls.KIND}-{n}"
                rows[key] = Row(key, cls.KIND, _values(cls, words, n, count) | {"position": place})
    return Dossier("body", rows)


def _values(cls: type[Record], words: str, n: int, count: int) -> dict[str, Json]:
    found = {f.name: _value(cls, f, words, n, count) for f in fields_of(cls)}
    return {name: value for name, value in found.items() if value is not None}


def _value(cls: type[Record], facts: Field, words: str, n: int, count: int) -> Json:
    kind = facts.kind
    if facts.contact:
        return _contact(facts)
    if isinstance(kind, Ref):
        return _target(cls, kind, n, count)
    if isinstance(kind, Refs):
        one = _target(cls, kind.one, n, count)
        return [one] if one else None
    return _plain(kind, words, n)


def _contact(facts: Field) -> Json:
    if isinstance(facts.kind, Pattern):
        return PRIVATE_EMAIL if facts.name.endswith("email") else PRIVATE_PHONE
    return PRIVATE


def _target(cls: type[Record], kind: Ref, n: int, count: int) -> Json:
    """Return a record of a kind that fits: as parent one of another kind, so that nothing goes in circles."""
    known = [
        name for name in kind.kinds if name in BY_KIND and not (isinstance(kind, Parent) and name == cls.KIND)
    ]
    return f"{known[n % len(known)]}-{(n + 1) % count}" if known and "body" not in known else None


def _plain(kind: Kind[Any], words: str, n: int) -> Json:
    if isinstance(kind, Currency):
        return "MAD"
    if isinstance(kind, Text) and not isinstance(kind, Pattern):
        return words[: kind.longest].strip()
    if isinstance(kind, Whole):
        return str(min(max(kind.least, n + 3), kind.most))
    if isinstance(kind, Choice):
        return kind.options[n % len(kind.options)].code
    if isinstance(kind, Choices):  # three of them: registers print a record under each of its answers
        return [option.code for option in kind.options[:: max(1, (len(kind.options) - 1) // 2)]]
    return next((value for cls, value in _SAME_FOR_ALL if isinstance(kind, cls)), None)


_SAME_FOR_ALL: tuple[tuple[type[Kind[Any]], Json], ...] = (
    (Day, "2026-03-15"),
    (Time, "10:30"),
    (Percent, "40"),
    (Quantity, "12"),
    (YesNo, True),
)

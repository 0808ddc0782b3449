"""The changes of a file, checked and made all at once, member by member.

A country sends half a million changes: some passes over columns cost a quarter of looking at one after the other.
What is wrong with which change is for ``changes`` to find out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import itemgetter
from typing import Any, NamedTuple

from hayat_app.domain.kinds import are_keys
from hayat_app.domain.records import Body
from hayat_app.exchange.jsontext import is_writable
from hayat_app.exchange.shapes import (
    HIGHEST_LAMPORT,
    LONGEST,
    LONGEST_SIGN,
    MOST_NESTED,
    is_json,
    is_name_text,
    is_replaces,
    is_text,
)  # fmt: skip
from hayat_app.merge.changes import DELETED, Change

Column = tuple[Any, ...]
_PLAIN = frozenset({str, int, bool, type(None)})


class Columns(NamedTuple):
    """What the usual members of some changes say, a column for each member."""

    id: Column = ()
    record: Column = ()
    kind: Column = ()
    values: Column = ()
    replaces: Column = ()
    author: Column = ()
    author_name: Column = ()
    lamport: Column = ()
    time: Column = ()
    app_version: Column = ()

    @classmethod
    def of(cls, changes: Sequence[Mapping[str, Any]]) -> Columns:
        """Return the columns of changes that have the usual members and no others."""
        return cls(*zip(*map(_members, changes), strict=True))

    def sound(self, dossier: str) -> bool:
        """Whether every change has the shape it must have, and is about the dossier."""
        texts = (self.id, self.record, self.kind, self.author, self.author_name, self.time, self.app_version)
        return (
            set(map(type, chain(*texts))) <= {str}
            and are_keys(chain(self.id, self.record, {*self.author}))
            and all(is_name_text(kind) and kind != DELETED for kind in {*self.kind})
            and all(is_text(name, LONGEST) for name in {*self.author_name})
            and all(is_text(sign, LONGEST_SIGN) for sign in {*self.time, *self.app_version})
            and set(map(type, self.lamport)) <= {int}
            and all(0 < number <= HIGHEST_LAMPORT for number in {*self.lamport})
            and all((k == Body.KIND) == (r == dossier) for k, r in zip(self.kind, self.record, strict=True))
            and _are_values(self.values)
            and _are_replaces(self.replaces, self.id)
        )

    def changes(self, dossier: str) -> Iterator[Change]:
        """Return the changes, which are sound."""
        replaces = ({n: tuple(keys) for n, keys in each.items()} if each else each for each in self.replaces)
        return map(
            Change, self.id, repeat(dossier), self.record, self.kind, self.values, replaces, self.author,
            self.author_name, self.lamport, self.time, self.app_version,
        )  # fmt: skip


USUAL = frozenset(Columns._fields)
"""The members that nearly every change has, and no others."""
_members = itemgetter(*Columns._fields)


def _are_values(column: Column) -> bool:
    if not set(map(type, column)) <= {dict}:
        return False
    names: set[str] = set().union(*column)
    return (
        all(map(is_name_text, names))
        and (DELETED not in names or all(type(each.get(DELETED, True)) is bool for each in column))
        and _are_json(list(chain.from_iterable(map(dict.values, column))))
    )


def _are_json(values: list[Any]) -> bool:
    shapes = set(map(type, values))
    texts = values if shapes == {str} else [value for value in values if type(value) is str]
    return is_writable("".join(texts)) and (
        shapes <= _PLAIN or all(is_json(value, MOST_NESTED) for value in values if type(value) not in _PLAIN)
    )


def _are_replaces(column: Column, keys: Column) -> bool:
    return set(map(type, column)) <= {dict} and all(
        is_replaces(each, key) for each, key in zip(column, keys, strict=True) if each
    )

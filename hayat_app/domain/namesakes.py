"""Whether two names are probably one person: spelling variants of Arabic names are the rule in lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from hayat_app.domain.fields import Record
from hayat_app.domain.folding import fold
from hayat_app.domain.records import Participant

_LONG_VOWELS = re.compile("[اويةى]")
_ARTICLE = re.compile(r"(?<!\S)(ال|ا?ل)(?=\S{2})")
_NOTE = re.compile(r"[(\[].*?[)\]]")
_TITLES = frozenset(("السيد", "السيده", "الاستاذ", "الاستاذه", "الدكتور", "الدكتوره", "ذ", "د", "mme", "mr", "m"))
LEAST = 4
"""Shortest skeleton that says anything of a person."""


@lru_cache(maxsize=20_000)
def skeleton(name: str) -> str:
    """Return what spelling variants of a name share: its consonants, without articles, titles and order.

    محمد الصغير, محمّد صغير and الصغير محمد have the same one.
    """
    words = [word for word in fold(_NOTE.sub(" ", name)).replace(".", " ").split() if word not in _TITLES]
    joined = re.sub(r"\bعبد ", "عبد", " ".join(words))
    bare = (_LONG_VOWELS.sub("", _ARTICLE.sub("", word)) for word in joined.split())
    return " ".join(sorted(word for word in bare if word))


def same_person(one: str, other: str) -> bool:
    """Whether two names are probably one person's."""
    key = skeleton(one)
    return len(key.replace(" ", "")) >= LEAST and key == skeleton(other)


def twins(people: Iterable[Participant]) -> list[Sequence[Participant]]:
    """Return the groups of participants that are probably one person each."""
    found: dict[str, list[Participant]] = {}
    for person in people:
        found.setdefault(skeleton(person.name), []).append(person)
    return [group for key, group in found.items() if len(group) > 1 and len(key.replace(" ", "")) >= LEAST]


def known(name: str, records: Iterable[Record]) -> Record | None:
    """Return the first of some records whose title is probably this person's name."""
    return next((record for record in records if same_person(name, record.title_text)), None)

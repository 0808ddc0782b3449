"""People and organisations that dossiers of several bodies name alike: suggested with the reason, never joined.

What a coordinator decides about them is kept in the workspace beside the dossiers, and travels with none.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.spelling import letters, skeleton
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.store import desk
from hayat_app.store.store import Store

SAME_NAME = N_("the same name")
OTHER_SPELLING = N_("another spelling, or the words in another order")
SAME_OTHER_NAME = N_("the same name in Latin letters")
SAME_ORGANISATION = N_("the same organisation")
LEAST_LETTERS = 5
"""Shorter names say too little."""
Verdict = Literal["", "same", "different"]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Name:
    """Somebody, or an organisation, as one dossier names them."""

    record: str
    kind: str
    arabic: str
    other: str
    facet: str
    """Sex of a person, type of an organisation."""
    organisation: str
    dossier: str
    body: str

    @property
    def shown(self) -> str:
        """Return the name, in Arabic where there is one."""
        return self.arabic or self.other

    @property
    def is_person(self) -> bool:
        """Whether it is a person, a member or not."""
        return self.kind != "organisation"


@dataclass(frozen=True)
class Resemblance:
    """Names that may be one person or organisation, why, and what was decided."""

    names: tuple[Name, ...]
    why: tuple[str, ...]
    """English sources."""
    verdict: Verdict = ""

    @property
    def pairs(self) -> list[Pair]:
        """Return every two of its records."""
        return pairs_of(name.record for name in self.names)

    @property
    def dossiers(self) -> tuple[str, ...]:
        """Return the dossiers they stand in, each once."""
        return tuple(dict.fromkeys(name.dossier for name in self.names))


def pairs_of(keys: Iterable[str]) -> list[Pair]:
    """Return every two of some keys, the smaller first."""
    return list(itertools.combinations(sorted(set(keys)), 2))


def names_of(bodies: Iterable[Facts]) -> list[Name]:
    """Return everybody that some dossiers name."""
    return [
        Name(record, kind, arabic, other, facet, organisation, f.dossier, f.name)
        for f in bodies
        for record, kind, arabic, other, facet, organisation in f.names
    ]


def resemblances(bodies: Sequence[Facts], judged: Mapping[Pair, bool] | None = None) -> list[Resemblance]:
    """Return who may be the same in several dossiers: open questions first, then by name."""
    names = [name for name in names_of(bodies) if len(letters(name.shown)) >= LEAST_LETTERS]
    groups = _grouped(names)
    found = [_resemblance(group, judged or {}) for group in groups if len({n.dossier for n in group}) > 1]
    return sorted(found, key=lambda each: (each.verdict != "", not each.names[0].is_person, each.names[0].shown))


def judge(store: Store, pairs: Iterable[Pair], verdict: Verdict) -> None:
    """Keep what a person decided about some pairs; an empty verdict asks again."""
    desk.judge(store, pairs, {"same": True, "different": False}.get(verdict))


def judged(store: Store) -> dict[Pair, bool]:
    """Return what was decided, by pair: whether they are the same."""
    return desk.judged(store)


def identities(judged: Mapping[Pair, bool]) -> dict[str, str]:
    """Return for each record that was said to be the same as another the one key that stands for all of them."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while key in leader:
            key = leader[key]
        return key

    for pair, same in judged.items():
        one, other = sorted(map(find, pair))
        if same and one != other:
            leader[other] = one
    return {key: find(key) for pair, same in judged.items() if same for key in pair}


# --- how they are found


def _signs(name: Name) -> list[tuple[str, ...]]:
    """Return what a name is compared by; people of different sex are never compared."""
    kind = (f"person {name.facet}",) if name.is_person else ("organisation",)
    signs = [(*kind, "letters", letters(text)) for text in (name.arabic, name.other) if text]
    bones = [skeleton(text) for text in (name.arabic, name.other) if text]
    enough = 2 if name.is_person else 1
    return [*signs, *((*kind, "bones", each) for each in bones if len(each.split()) >= enough and len(each) > 3)]


def _grouped(names: Sequence[Name]) -> list[list[Name]]:
    """Return the names that share a sign, directly or over others."""
    leader = list(range(len(names)))

    def find(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    first: dict[tuple[str, ...], int] = {}
    for at, name in enumerate(names):
        for sign in _signs(name):
            leader[find(at)] = find(first.setdefault(sign, at))
    groups: dict[int, list[Name]] = {}
    for at, name in enumerate(names):
        groups.setdefault(find(at), []).append(name)
    return [group for group in groups.values() if len(group) > 1]


def _resemblance(group: Sequence[Name], judged: Mapping[Pair, bool]) -> Resemblance:
    found = Resemblance(tuple(sorted(group, key=lambda name: (name.body, name.record))), _why(group))
    said = {judged.get(pair) for pair in found.pairs}
    verdict: Verdict = "" if None in said or len(said) > 1 else "same" if True in said else "different"
    return Resemblance(found.names, found.why, verdict)


def _why(group: Sequence[Name]) -> tuple[str, ...]:
    arabic = {letters(name.arabic) for name in group if name.arabic}
    other = [letters(name.other) for name in group if name.other]
    places = {letters(name.organisation) for name in group}
    why = [SAME_NAME if len(arabic) == 1 else OTHER_SPELLING if arabic else ""]
    why += [SAME_OTHER_NAME] if len(other) > 1 and len(set(other)) == 1 else []
    why += [SAME_ORGANISATION] if len(places) == 1 and "" not in places and group[0].is_person else []
    return tuple(filter(None, why))

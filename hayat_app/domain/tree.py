"""Who stands under whom in a dossier: a sound tree, whatever was merged, the same on every copy."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from hayat_app.domain.fields import Record
from hayat_app.domain.records import BY_KIND

DEEPEST = 50
"""Levels of records under records; what stands deeper (a damaged file) is shown at the top of its kind."""


@dataclass(frozen=True)
class Tree:
    """Who stands under whom, of what is visible: by key, so that an edit of other fields leaves it as it is."""

    parents: Mapping[str, str | None]
    below: Mapping[str | None, list[str]]
    """For each record (None: the dossier) what stands under it: kinds in the order of ``ALL``, each in order."""
    order: list[str]
    """Every visible record, parents before children."""
    kinds: Mapping[str, list[str]]
    """The visible records of each kind, in that order."""
    kinds_below: Mapping[tuple[str | None, str], list[str]]
    """``below``, kind by kind."""
    places: Mapping[str, int]
    """At which place of ``order`` each stands."""


_KIND_ORDER = {kind: n for n, kind in enumerate(BY_KIND)}


def grown(records: Mapping[str, Record], deleted: Collection[str]) -> Tree:
    """Return the sound tree of what is not deleted, or is deleted and stands above something that is not."""
    parents = _sound_parents({key: record.parent_id for key, record in records.items()})
    visible: set[str] = set()
    for key in records:
        if key not in deleted:
            above: str | None = key
            while above is not None and above not in visible:
                visible.add(above)
                above = parents[above]
    below: dict[str | None, list[str]] = {}
    for key in sorted(visible, key=lambda key: _rank(records[key])):
        below.setdefault(parents[key], []).append(key)
    order = list(_down(below, None))
    kinds: dict[str, list[str]] = {kind: [] for kind in BY_KIND}
    for key in order:
        kinds[records[key].KIND].append(key)
    kinds_below: dict[tuple[str | None, str], list[str]] = {}
    for parent, keys in below.items():
        for key in keys:
            kinds_below.setdefault((parent, records[key].KIND), []).append(key)
    return Tree(parents, below, order, kinds, kinds_below, {key: n for n, key in enumerate(order)})


def _rank(record: Record) -> tuple[int, str, str]:
    return (_KIND_ORDER[record.KIND], record.position, record.id)


def _down(below: Mapping[str | None, list[str]], top: str | None) -> Iterator[str]:
    for key in below.get(top, ()):
        yield key
        yield from _down(below, key)


def _sound_parents(wanted: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return parents that make a tree, the same on every copy.

    A record stands at the top when its parent is missing, when it has the smallest key of a circle, or when it
    would stand deeper than ``DEEPEST``.
    """
    parents = {key: parent if parent in wanted else None for key, parent in wanted.items()}
    depths: dict[str | None, int] = {None: -1}
    for start in parents:
        path: dict[str, None] = {}
        key: str | None = start
        while key is not None and key not in depths:
            if key in path:
                circle = list(path)[list(path).index(key) :]
                parents[min(circle)] = None
                path = {}  # walk again: the circle has a top now
                key = start
                continue
            path[key] = None
            key = parents[key]
        for below in reversed(path):
            depths[below] = depths[parents[below]] + 1
            if depths[below] >= DEEPEST:
                parents[below], depths[below] = None, 0
    return parents

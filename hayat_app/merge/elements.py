"""Lists that several people filled apart, element by element: who came to a meeting, marked on two computers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hayat_app.domain.kinds import Json
from hayat_app.merge.changes import Change


def united(versions: Sequence[Change], name: str, known: Collection[Change]) -> Json:
    """Return what stands in any version, without what another version had seen and took away.

    ``versions`` are the changes of a field that nobody replaced, the shown one first; ``known`` all changes of the
    record. Elements stand in the order of the versions, so that every copy shows the same list.
    """
    holders: dict[str, int] = {}
    for i, version in enumerate(versions):
        for element in _elements(version, name):
            holders[element] = holders.get(element, 0) | 1 << i
    away = {
        element
        for change, seers in _seen(versions, name, known)
        for element in _elements(change, name)
        if seers & ~holders.get(element, 0)
    }
    return [element for element in holders if element not in away] or None


def _elements(change: Change, name: str) -> list[str]:
    value = change.values.get(name)
    return [element for element in value if isinstance(element, str)] if isinstance(value, list) else []


def _seen(versions: Sequence[Change], name: str, known: Collection[Change]) -> Iterator[tuple[Change, int]]:
    """Yield each change that some versions had seen, however long ago, and those versions as bits of a number.

    Every change is looked at once, after all that can have seen it: the later ones. Who names a later one is not
    believed.
    """
    seers = {version.id: 1 << i for i, version in enumerate(versions)}
    for change in sorted(known, key=lambda c: c.rank, reverse=True):
        mine = seers.pop(change.id, 0)
        if mine:
            yield change, mine
            for key in change.replaces.get(name, ()):
                seers[key] = seers.get(key, 0) | mine

"""Lists that several people filled apart, element by element: who came to a meeting, marked on two computers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hayat_app.domain.kinds import Json
from hayat_app.merge.changes import Change


def united(versions: Sequence[Change], name: str, known: Collection[Change]) -> Json:
    """Return what stands in any version, without what another version had seen and took away.

    ``versions`` are the changes of a field that nobody replaced, the shown one first; ``known`` all changes of the
    record. Elements stand in the order of the versions, so that every copy shows the same list.
    """
    by_id = {change.id: change for change in known}
    held = [_elements(version, name) for version in versions]
    taken = [_seen(version, name, by_id) - set(own) for version, own in zip(versions, held, strict=True)]
    away = set().union(*taken)
    return [element for element in dict.fromkeys(e for own in held for e in own) if element not in away] or None


def _elements(change: Change, name: str) -> list[str]:
    value = change.values.get(name)
    return [element for element in value if isinstance(element, str)] if isinstance(value, list) else []


def _seen(change: Change, name: str, by_id: dict[str, Change]) -> set[str]:
    """Return every element of the lists that a change had seen, however long ago."""
    found: set[str] = set()
    queue, visited = [change], {change.id}
    while queue:
        later = queue.pop()
        for key in later.replaces.get(name, ()):
            older = by_id.get(key)
            # Nobody can have seen what came later, whatever a file says.
            if older and key not in visited and older.rank < later.rank:
                visited.add(key)
                queue.append(older)
                found.update(_elements(older, name))
    return found

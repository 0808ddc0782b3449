"""Who replaced what: the story of a field in the changes of its record. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hayat_app.merge.changes import Change


def replaced(changes: Mapping[str, Change], change: Change, name: str) -> list[Change]:
    """Return the changes whose value a change had replaced, the newest first; earlier drafts are passed over.

    Where what it replaced was taken back with its file, that is the newest value from before.
    """
    named = change.replaces.get(name, ())
    found = [c for key in named if (c := changes.get(key)) and name in c.values]
    if named and not found:
        earlier = (c for c in changes.values() if name in c.values and c.rank < change.rank)
        found = sorted(earlier, key=lambda c: c.rank)[-1:]
    return sorted(found, key=lambda c: c.rank, reverse=True)


def seen_through(changes: Mapping[str, Change], start: str, name: str) -> set[str]:
    """Return a change and everything it replaced for a field, and what those had replaced."""
    found: set[str] = set()
    queue = [start]
    while queue:
        key = queue.pop()
        if key not in found and key in changes:
            found.add(key)
            queue += changes[key].replaces.get(name, ())
    return found


def common_ancestor(changes: Mapping[str, Change], heads: Collection[str], name: str) -> Change | None:
    """Return the newest change of a field that the authors of all its versions had seen, if there is one."""
    if not heads:
        return None
    shared = set.intersection(*(seen_through(changes, head, name) for head in heads)) - set(heads)
    found = [changes[key] for key in shared if name in changes[key].values]
    return max(found, key=lambda change: change.rank, default=None)

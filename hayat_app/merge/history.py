"""Who replaced what: the story of a field in the changes of its record. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hayat_app.merge.changes import Change


def replaced(
    changes: Mapping[str, Change], change: Change, name: str, gone: Mapping[str, Change] | None = None
) -> list[Change]:
    """Return the changes whose value a change had replaced, the newest first; earlier drafts are passed over.

    Where that was one of the ``gone``, taken back with their file, it is what those had replaced. What was
    replaced by another of them is not named.
    """
    found = _through(changes, change, name, gone or {})
    older = {each.id for one in found for each in _through(changes, one, name, gone or {})}
    return sorted((c for c in found if c.id not in older), key=lambda c: c.rank, reverse=True)


def _through(changes: Mapping[str, Change], change: Change, name: str, gone: Mapping[str, Change]) -> list[Change]:
    seen = dict.fromkeys(change.replaces.get(name, ()))
    queue = list(seen)
    while queue:
        key = queue.pop()
        older = gone[key].replaces.get(name, ()) if key in gone and key not in changes else ()
        queue += [each for each in older if each not in seen]
        seen.update(dict.fromkeys(older))
    return [found for key in seen if (found := changes.get(key)) and name in found.values]


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

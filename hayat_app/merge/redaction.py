"""Values taken out of the log for good: personal data of somebody who is forgotten (law 09-08).

The log only grows, and so does what is taken out of it: a change may name, for a field it sets itself, other
changes of the same record whose value is to go. Those keep their keys and what they replaced, as changes whose
contact data were left out do, so that everything merges as before; a fuller copy does not bring the value back.
So may it name stretches of an author's changes that are to bear no name any more: who wrote is a person too.
What is to go is the union of all that changes say, so the order of files cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hayat_app.merge.changes import Change, without

REDACTS = "redacts"
"""Member of a change: ``{field: [keys of changes]}``."""
UNNAMES = "unnames"
"""Member of a change that has ``redacts`` too: ``[[author, first, last]]``, the Lamport numbers between which that
author's changes bear no name any more."""
Span = tuple[str, int, int]
"""An author's key, and the first and the last Lamport number of a stretch of changes."""
Gone = Mapping[str, Mapping[str, Mapping[str, int]]]
"""Fields to take out and the highest Lamport number that says so, by the key of the change they stand in and the
record it must be about."""


def told(changes: Iterable[Change]) -> Gone:
    """Return everything that changes say is to go.

    What is not shaped as it must be is passed over: it says nothing to this version.
    """
    found: dict[str, dict[str, dict[str, int]]] = {}
    for change in changes:
        said = change.extra.get(REDACTS)
        for name, keys in said.items() if isinstance(said, Mapping) else ():
            if name in change.values and isinstance(keys, list):
                for key in keys:
                    fields = found.setdefault(str(key), {}).setdefault(change.record, {})
                    fields[name] = max(change.lamport, fields.get(name, 0))
    return found


def redacted(changes: Iterable[Change], gone: Gone) -> list[Change]:
    """Return those of the changes that hold something to take out, without it."""
    pairs = ((change, without(change, _seen(change, gone))) for change in changes)
    return [left for change, left in pairs if left is not change]


def lost(changes: Iterable[Change], gone: Gone) -> int:
    """Return how many values of the changes are to go."""
    return sum(1 for change in changes for name in _seen(change, gone) if change.values.get(name) is not None)


def _seen(change: Change, gone: Gone) -> list[str]:
    """Return the fields to take out of a change: nobody can have seen what came later, whatever a file says."""
    fields = gone.get(change.id, {}).get(change.record, {})
    return [name for name, lamport in fields.items() if change.lamport < lamport]


def unnamed(changes: Iterable[Change]) -> list[Span]:
    """Return whose changes, from which Lamport number to which, are to name their author no more."""
    found = set()
    for change in changes:
        said = change.extra.get(UNNAMES)
        for one in said if isinstance(said, list) else ():
            match one:
                case [str(author), int(first), int(last)]:
                    # nobody can have seen what came later, whatever a file says
                    found.add((author, first, min(last, change.lamport)))
    return sorted(found)


def is_within(change: Change, spans: Iterable[Span]) -> bool:
    """Whether a change is to name its author no more."""
    return any(change.author == author and first <= change.lamport <= last for author, first, last in spans)

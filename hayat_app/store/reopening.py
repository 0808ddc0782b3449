"""A question that was decided and is asked again: what stood apart is said anew, each by who wrote it first.

Changes are never taken out of the set for that: a decision may have left the computer. Each version becomes a new
change that has seen the decision and not the other versions, so that every copy asks again.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence

from hayat_app.merge.changes import DELETED, Change
from hayat_app.merge.state import record_state


def restated(
    known: Sequence[Change], asked: Mapping[str, Collection[str]], lamport: int, author: str
) -> list[Change]:
    """Return the changes that open questions of one record again, which ``author`` had decided.

    ``asked`` names the fields, and the changes that said different things in each; for ``DELETED`` the tombstones
    are found: they are what the decision replaced.
    """
    if not asked:
        return []
    heads = record_state(known).heads
    by_id = {change.id: change for change in known}
    found: list[Change] = []
    for name, keys in asked.items():
        decided = heads.get(name) or [key for key in restorations(known) if by_id[key].author == author]
        if name == DELETED:
            keys = [key for each in decided for key in by_id[each].replaces.get(DELETED, ())]
        versions = [by_id[key] for key in keys if key in by_id and name in by_id[key].values]
        found += [_said_again(v, name, decided, lamport) for v in versions if name != DELETED or v.deletes]
    return found


def restorations(known: Sequence[Change]) -> tuple[str, ...]:
    """Return the changes that brought a record back and that nothing replaced."""
    replaced = {key for change in known for key in change.replaces.get(DELETED, ())}
    return tuple(c.id for c in known if c.values.get(DELETED) is False and c.id not in replaced)


def _said_again(version: Change, name: str, decided: Sequence[str], lamport: int) -> Change:
    """Return a version as a new change of its author: a tombstone has seen what it had seen, no more."""
    seen = dict(version.replaces) if name == DELETED else {}
    return version._replace(
        id=str(uuid.uuid4()),
        values={name: version.values[name]},
        replaces={**seen, name: tuple(decided)},
        lamport=lamport,
        withheld=(),
        origin="",
        extra={},
    )

"""Taking received changes out of a set without losing what was done since. Pure functions (docs/merge.md).

The set becomes what it would be had the file never arrived, with three cares: a record that the file brought and
somebody went on with since stays whole; what was typed over a received value stays the value; and what that value
had replaced does not come back as a false question.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hayat_app.domain.kinds import Json
from hayat_app.merge.changes import DELETED, Change, by_record
from hayat_app.merge.state import State, record_state

LatestWins = Callable[[str], Collection[str]]


@dataclass(frozen=True)
class Repair:
    """An ordinary change that must be written so that what was typed since stays what it was."""

    record: str
    kind: str
    values: Mapping[str, Json]
    replaces: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class TakingBack:
    """What taking changes back comes to."""

    out: frozenset[str]
    """Changes that leave the set."""
    kept: tuple[str, ...]
    """Records that the file brought and that stay, because somebody went on with them."""
    repairs: tuple[Repair, ...]


def taking_back(
    changes: Sequence[Change], candidates: Collection[str], body: str, latest_wins: LatestWins
) -> TakingBack:
    """Return how to take the candidates out of the changes of one dossier; ``body`` is its body's key."""
    records = by_record(changes)
    brought = {key for key, found in records.items() if min(found, key=lambda c: c.rank).id in candidates}
    kept = _gone_on_with(records, brought, candidates, body)
    out = frozenset(c.id for c in changes if c.id in candidates and c.record not in kept)
    touched = {c.record for c in changes if c.id in out}
    repairs = (_repair(records[key], out, latest_wins) for key in sorted(touched))
    return TakingBack(out, tuple(sorted(kept)), tuple(repair for repair in repairs if repair))


def _gone_on_with(
    records: Mapping[str, list[Change]], brought: set[str], candidates: Collection[str], body: str
) -> set[str]:
    """Return the brought records that something kept edits or names, and those that these name in turn."""
    staying = [c for found in records.values() for c in found if c.id not in candidates]
    kept = {c.record for c in staying} & brought
    if staying and body in brought:
        kept.add(body)
    look_at = [*staying, *(c for key in kept for c in records[key])]
    while look_at:
        named = {key for key in _named(look_at) if key in brought and key not in kept}
        kept |= named
        look_at = [c for key in named for c in records[key]]
    return kept


def _named(changes: Iterable[Change]) -> set[str]:
    found: set[str] = set()
    for change in changes:
        for value in change.values.values():
            found.update(_texts(value))
    return found


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a value: any of them may be the key of a record, and the points of a ballot name two."""
    if isinstance(value, str):
        yield from (value, *value.split(" ", 1)) if " " in value else (value,)
    elif isinstance(value, list | dict):
        for item in (*value, *value.values()) if isinstance(value, dict) else value:
            yield from _texts(item)


def _repair(changes: list[Change], out: frozenset[str], latest_wins: LatestWins) -> Repair | None:
    """Return the change that keeps a record as it would be if the staying changes had seen through the others."""
    gone = {c.id: c for c in changes if c.id in out}
    staying = [c for c in changes if c.id not in out]
    if not any(key in gone for c in staying for keys in c.replaces.values() for key in keys):
        return None
    wins = latest_wins(changes[0].kind)
    now = record_state(staying, wins)
    wanted = record_state([c._replace(replaces=_through(c, gone)) for c in staying], wins)
    values, replaces = _differences(now, wanted)
    return Repair(now.id, now.kind, values, replaces) if replaces else None


def _through(change: Change, gone: Mapping[str, Change]) -> dict[str, tuple[str, ...]]:
    """Return what a change replaces, and what the gone ones among it had replaced in turn."""
    found: dict[str, tuple[str, ...]] = {}
    for name, keys in change.replaces.items():
        seen = dict.fromkeys(keys)
        queue = list(keys)
        while queue:
            older = gone.get(queue.pop())
            fresh = [key for key in (older.replaces.get(name, ()) if older else ()) if key not in seen]
            seen.update(dict.fromkeys(fresh))
            queue += fresh
        found[name] = tuple(seen)
    return found


def _differences(now: State, wanted: State) -> tuple[dict[str, Json], dict[str, tuple[str, ...]]]:
    values: dict[str, Json] = {}
    replaces: dict[str, tuple[str, ...]] = {}
    for name, heads in now.heads.items():
        back = [key for key in heads if key not in wanted.heads.get(name, ())]
        if back:
            shown = wanted.heads.get(name, ())[:1]
            values[name] = name == DELETED and bool(shown) if name == DELETED else wanted.values.get(name)
            replaces[name] = (*shown, *back)
    if wanted.life == "deleted" and now.life != "deleted":
        # beside the tombstones that stand, which have seen the rest
        seen = {name: heads for name, heads in now.heads.items() if name != DELETED}
        return {**values, DELETED: True}, {**seen, **replaces}
    return values, replaces

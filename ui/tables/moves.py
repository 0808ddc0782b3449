"""Where a record of a tree goes: up or down among its own, in under the one before, out beside the one above."""

from __future__ import annotations

from typing import NamedTuple

from hayat_app.domain.fields import Record
from ui.tables.tree import Node, may_hold


class Target(NamedTuple):
    """Keys of the parent and of the sibling to stand before; None for no parent, and for the end."""

    parent: str | None
    before: str | None


def target(node: Node, way: str, top: Record | None) -> Target | None:
    """Return where a move "up", "down", "in" or "out" leads; None where there is no such move.

    ``top`` is the record above the whole tree.
    """
    record = node.record
    if record is None or node.above is None:
        return None
    if way == "in":
        return _inside(node.above, node, record)
    if way == "out":
        return _outside(node.above, record, top)
    same = _siblings(node.above, record)
    at = same.index(record.id)
    if way == "up":
        return Target(record.parent_id, same[at - 1]) if at else None
    after = same[at + 2] if at + 2 < len(same) else None
    return Target(record.parent_id, after) if at + 1 < len(same) else None


def record_above(node: Node, top: Record | None) -> Record | None:
    """Return the record that a node stands under."""
    return node.above.record if node.above and node.above.record else top


def next_of_kind(node: Node) -> str | None:
    """Return the key of the sibling of the same kind after a node."""
    assert node.above
    assert node.record
    same = _siblings(node.above, node.record)
    return next(iter(same[same.index(node.record.id) + 1 :]), None)


def _siblings(above: Node, record: Record) -> list[str]:
    return [n.record.id for n in above.below if n.record and n.record.KIND == record.KIND]


def _inside(above: Node, node: Node, record: Record) -> Target | None:
    earlier = above.below[: above.below.index(node)]
    fits = [n.record.id for n in earlier if n.record and may_hold(type(record), n.record.KIND)]
    return Target(fits[-1], None) if fits else None


def _outside(above: Node, record: Record, top: Record | None) -> Target | None:
    if above.above is None:
        return None
    holder = record_above(above, top)
    if holder is None or not may_hold(type(record), holder.KIND):
        return None
    later = above.above.below[above.above.below.index(above) + 1 :]
    before = next((n.record.id for n in later if n.record and n.record.KIND == record.KIND), None)
    return Target(holder.id, before)

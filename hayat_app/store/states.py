"""What changes say of their records."""

from __future__ import annotations

from collections.abc import Iterable

from hayat_app.merge.changes import Change, by_record
from hayat_app.merge.state import State, record_state
from hayat_app.store.work import latest_wins


def states(changes: Iterable[Change]) -> dict[str, State]:
    """Return what changes say of each of their records."""
    records = by_record(changes)
    return {key: record_state(found, latest_wins(found[0].kind)) for key, found in records.items()}

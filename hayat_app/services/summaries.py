"""The facts of every dossier of a workspace: counted when a dossier changed, else as they were kept.

Walking through 1,600 dossiers takes a while; what was kept is read in a moment.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from hayat_app.domain.dossier import Row
from hayat_app.progress import Report
from hayat_app.services.counting import counted, version
from hayat_app.services.facts import Facts
from hayat_app.services.sweeping import seldom_swept
from hayat_app.services.unread import Unread, kept
from hayat_app.store import desk
from hayat_app.store.codec import compact
from hayat_app.store.store import Store

_LOT = 50
"""Dossiers whose facts are kept together: a stop loses no more, and memory holds no more."""
_UNREAD = ("untrained", "issues", "participants", "events", "names")


@seldom_swept()
def all_facts(store: Store, report: Report | None = None) -> dict[str, Facts]:
    """Return the facts of every dossier of the workspace; what changed is counted anew and kept."""
    found = desk.summaries(store, version())
    missing = [key for key in store.bodies() if key not in found]
    for start in range(0, len(missing), _LOT):
        fresh: dict[str, dict[str, Any]] = {}
        for done, key in enumerate(missing[start : start + _LOT], start):
            if report:
                report(done, len(missing))
            fresh[key] = _as_kept(counted(key, desk.rows_of(store, key)))
        desk.keep_summaries(store, version(), fresh)
        found |= fresh
    return {key: _again(facts) for key, facts in sorted(found.items())}


def summarised(dossier: str, rows: Iterable[Row]) -> tuple[int, str]:
    """Return the facts of a dossier as they are kept, while its records are at hand: version and text."""
    return version(), compact(_as_kept(counted(dossier, rows)))


def _as_kept(facts: Facts) -> dict[str, Any]:
    found = {each.name: getattr(facts, each.name) for each in dataclasses.fields(facts)}
    return found | {name: kept(found[name]) for name in _UNREAD}


def _again(found: dict[str, Any]) -> Facts:
    return Facts(**found | {name: Unread(found[name]) for name in _UNREAD})

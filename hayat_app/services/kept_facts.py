"""The facts of every dossier, kept beside it.

Walking through 1,600 dossiers takes a while; their facts are kept, follow every change, and are read in a moment.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from hayat_app.services.counting import counted, version
from hayat_app.services.facts import Facts
from hayat_app.store import desk
from hayat_app.store.store import Store

Report = Callable[[int, int], None]
"""Called with (done, total) between dossiers; it may raise to stop."""


def all_facts(store: Store, report: Report | None = None) -> dict[str, Facts]:
    """Return the facts of every dossier of the workspace; what changed is counted anew and kept."""
    kept = desk.summaries(store, version())
    missing = [key for key in store.bodies() if key not in kept]
    fresh: dict[str, dict[str, Any]] = {}
    for done, key in enumerate(missing):
        if report:
            report(done, len(missing))
        fresh[key] = dataclasses.asdict(counted(key, desk.rows_of(store, key)))
    if fresh:
        desk.keep_summaries(store, version(), fresh)
    return {key: Facts(**facts) for key, facts in sorted({**kept, **fresh}.items())}

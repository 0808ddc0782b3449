"""Edits of one record in one sitting: one change, as long as it has not left the computer."""

from __future__ import annotations

import time
from collections.abc import Iterable

from hayat_app.merge.changes import DELETED, Change

SECONDS = 300
"""After which a sitting is over."""


class Sitting:
    """The changes that a further edit may be folded into, by dossier and record."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, str], tuple[Change, float]] = {}

    def earlier(self, change: Change) -> Change | None:
        """Return the change this one continues: same record, same sitting, nothing sent or received since."""
        earlier, when = self._open.get((change.dossier, change.record), (None, 0.0))
        if earlier is None or DELETED in change.values or DELETED in earlier.values:
            return None
        return earlier if time.monotonic() - when < SECONDS else None

    def remember(self, changes: Iterable[Change]) -> None:
        """Keep changes that were just stored open for what follows."""
        now = time.monotonic()
        self._open.update({(change.dossier, change.record): (change, now) for change in changes})

    def close(self, dossier: str, record: str) -> None:
        """Fold nothing more into the change of a record."""
        self._open.pop((dossier, record), None)

    def leave(self, dossier: str) -> None:
        """Fold nothing more into the changes of a dossier."""
        self._open = {key: value for key, value in self._open.items() if key[0] != dossier}
